"""Reimbursement rate of 2024: seventy per cent instead of eighty."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.general_housing_allowance.aland import ASSUMED_IN_SUMMER_2024, IN_ALAND, OF_ALAND
from openfisca_kela.reforms.tree import During


class reimbursement_rate_2024(LegislativeChange):
    """Reimbursement rate of 2024: seventy per cent instead of eighty."""

    title = {
        "en": "Reimbursement rate 2024",
        "fi": "Korvausprosentti 2024",
        "sv": "Ersättningsprocenten 2024",
    }
    act, proposal, commencement = "1241/2023", "HE 74/2023 vp", "2024-04-01"
    sections = ("938/2014 8 § 1 mom.",)
    source = {
        "title": "938/2014 8 § 1 mom. (1241/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1241",
    }
    transition = "granted_or_reviewed_from"
    notice = ASSUMED_IN_SUMMER_2024
    notice_where = IN_ALAND
    values = {
        "general_housing_allowance.reimbursement_rate": 0.70,
        "general_housing_allowance.aland.reimbursement_rate": During("2024-04-01", "2024-08-31", 0.70, then=OF_ALAND),
    }
