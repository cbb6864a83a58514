"""Earned income credit of 2024 with one increase by age, from 65; a greater basic allowance."""

from openfisca_kela.reforms.change import LegislativeChange


class tax_2024_credit_and_allowances(LegislativeChange):
    """Earned income credit of 2024 with one increase by age, from 65; a greater basic allowance."""

    title = {
        "en": "Earned income credit and allowances 2024",
        "fi": "Työtulovähennys ja vähennykset 2024",
        "sv": "Arbetsinkomstavdrag och avdrag 2024",
    }
    act, proposal, commencement = "1194/2023", "", "2024-01-01"
    sections = (
        "1535/1992 93 §",
        "1535/1992 106 §",
        "1535/1992 125 §",
    )
    source = {
        "title": "1535/1992 93 §, 106 §, 125 § (1194/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1194",
    }
    transition = "directly"
    values = {
        "income_tax.earned_income_credit.maximum": 2140,
        "income_tax.earned_income_credit.reduction_threshold": 23420,
        "income_tax.earned_income_credit.second_reduction_threshold": 71900,
        "income_tax.earned_income_credit.age_increase.before_65_is_in_force": False,
        "income_tax.earned_income_credit.age_increase.age_65": 1200,
        "income_tax.basic_allowance.maximum": 3980,
        "income_tax.expenses.commuting_maximum": 7000,
        "income_tax.expenses.commuting_own_share": 900,
        "income_tax.expenses.commuting_own_share_minimum": 160,
        "income_tax.expenses.commuting_own_share_reduction_per_unemployment_month": 80,
    }
