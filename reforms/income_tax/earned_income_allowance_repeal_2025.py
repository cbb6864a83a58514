"""Earned income allowance repealed in 2025, and a greater earned income credit that children increase."""

from openfisca_kela.reforms.change import LegislativeChange


class earned_income_allowance_repeal_2025(LegislativeChange):
    """Earned income allowance repealed in 2025, and a greater earned income credit that children increase."""

    title = {
        "en": "Earned income allowance repealed 2025",
        "fi": "Verotuksen ansiotulovähennyksen kumoaminen 2025",
        "sv": "Förvärvsinkomstavdraget i beskattningen slopas 2025",
    }
    act, proposal, commencement = "", "HE 108/2024 vp", "2025-01-01"
    sections = (
        "1535/1992 105 a §",
        "1535/1992 106 §",
        "1535/1992 125 §",
    )
    source = {
        "title": "1535/1992 105 a §, 106 §, 125 § (HE 108/2024 vp)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1992/1535",
    }
    transition = "directly"
    values = {
        "income_tax.earned_income_allowance.is_in_force": False,
        "income_tax.earned_income_credit.rate": 0.18,
        "income_tax.earned_income_credit.maximum": 3225,
        "income_tax.earned_income_credit.reduction_threshold": 24250,
        "income_tax.earned_income_credit.second_reduction_threshold": 42550,
        "income_tax.earned_income_credit.reduction_rate_1": 0.0222,
        "income_tax.earned_income_credit.reduction_rate_2": 0.0344,
        "income_tax.earned_income_credit.child_increase_is_in_force": True,
        "income_tax.earned_income_credit.increase_per_child": 50,
        "income_tax.earned_income_credit.single_parent_child_multiplier": 2,
        "income_tax.basic_allowance.maximum": 4115,
    }
