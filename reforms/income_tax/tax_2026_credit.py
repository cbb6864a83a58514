"""Earned income credit of 2026: greater, reduced from a higher income, and increased more by children."""

from openfisca_kela.reforms.change import LegislativeChange


class tax_2026_credit(LegislativeChange):
    """Earned income credit of 2026: greater, reduced from a higher income, and increased more by children."""

    title = {
        "en": "Earned income credit 2026",
        "fi": "Työtulovähennys 2026",
        "sv": "Arbetsinkomstavdrag 2026",
    }
    act, proposal, commencement = "1141/2025", "", "2026-01-01"
    sections = (
        "1535/1992 106 §",
        "1535/1992 125 §",
    )
    source = {
        "title": "1535/1992 106 §, 125 § (1141/2025)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2025/1141",
    }
    transition = "directly"
    values = {
        "income_tax.earned_income_credit.rate": 0.18,
        "income_tax.earned_income_credit.maximum": 3430,
        "income_tax.earned_income_credit.reduction_threshold": 35000,
        "income_tax.earned_income_credit.second_reduction_threshold": 50550,
        "income_tax.earned_income_credit.reduction_rate_1": 0.02,
        "income_tax.earned_income_credit.reduction_rate_2": 0,
        "income_tax.earned_income_credit.child_increase_is_in_force": True,
        "income_tax.earned_income_credit.increase_per_child": 105,
        "income_tax.earned_income_credit.single_parent_child_multiplier": 2,
        "income_tax.basic_allowance.maximum": 4265,
    }
