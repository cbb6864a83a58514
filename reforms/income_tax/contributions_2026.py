"""Contributions of 2026: one rate of the earnings-related pension for all ages."""

from openfisca_kela.reforms.change import LegislativeChange


class contributions_2026(LegislativeChange):
    """Contributions of 2026: one rate of the earnings-related pension for all ages."""

    title = {
        "en": "Contributions 2026",
        "fi": "Palkansaajan maksut 2026",
        "sv": "Arbetstagarens avgifter 2026",
    }
    act, proposal, commencement = "1020/2025", "", "2026-01-01"
    sections = (
        "395/2006 153 §",
        "555/1998 18 §",
        "1224/2004 18:23 §",
        "1224/2004 18:24 §",
    )
    source = {
        "title": "395/2006 153 § (1020/2025); 555/1998 18 § (1111/2025); 1224/2004 18:23 §, 18:24 § (1026/2025)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2025/1020",
    }
    transition = "directly"
    values = {
        "social_contributions.earnings_related_pension.rate": 0.073,
        "social_contributions.earnings_related_pension.age_53_to_62_is_in_force": False,
        "social_contributions.unemployment_insurance.rate": 0.0089,
        "social_contributions.health_insurance.daily_allowance.rate": 0.0088,
        "social_contributions.health_insurance.daily_allowance.income_threshold": 17255,
        "social_contributions.health_insurance.medical_care.rate_wages": 0.011,
        "social_contributions.health_insurance.medical_care.rate_benefits_and_pensions": 0.0149,
    }
