"""General support takes the place of the basic daily allowance and the labour market subsidy from May 2026."""

from openfisca_kela.reforms.change import LegislativeChange


class general_support(LegislativeChange):
    """General support takes the place of the basic daily allowance and the labour market subsidy from May 2026."""

    title = {
        "en": "General support 2026",
        "fi": "Yleistuki 2026",
        "sv": "Allmänt stöd 2026",
    }
    act, proposal, commencement = "48/2026", "HE 112/2025 vp", "2026-05-01"
    sections = (
        "1290/2002 7:7 §",
        "1290/2002 7:9 §",
    )
    source = {
        "title": "48/2026 (yleistukilaki)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2026/48",
    }
    transition = "directly"
    values = {
        "general_support.is_in_force": True,
        "general_support.daily_amount": 37.21,
        "general_support.days_per_month": 21.5,
        "general_support.adjustment.rate": 0.5,
        "general_support.means_test.income_limit": 311,
        "general_support.means_test.rate": 0.5,
        "general_support.parental_home.income_limit": 2500,
        "general_support.parental_home.limit_increase_per_child": 106,
        "general_support.parental_home.minimum_share": 0.35,
        "general_support.parental_home.rate": 0.5,
        "general_support.qualifying_period_weeks": 21,
        "general_support.waiting_days": 7,
    }
