"""Earnings deduction repealed in 2024: wages and entrepreneur's income count in full."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.general_housing_allowance.aland import IN_ALAND, NOT_CONFIRMED


class earnings_deduction_2024(LegislativeChange):
    """Earnings deduction repealed in 2024: wages and entrepreneur's income count in full."""

    title = {
        "en": "Earnings deduction repealed 2024",
        "fi": "Ansiotulovähennyksen poisto 2024",
        "sv": "Slopandet av förvärvsinkomstavdraget 2024",
    }
    act, proposal, commencement = "1241/2023", "HE 74/2023 vp", "2024-04-01"
    sections = ("938/2014 13 §",)
    source = {
        "title": "938/2014 13 § kumottu (1241/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1241",
    }
    transition = "granted_or_reviewed_from"
    notice = NOT_CONFIRMED
    notice_where = IN_ALAND
    values = {"general_housing_allowance.earnings_deduction.is_in_force": False}
