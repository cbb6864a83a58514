"""Interest in right-of-occupancy dwellings of 2025: the loan for the right is no housing cost any more."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.general_housing_allowance.aland import IN_ALAND, NOT_CONFIRMED


class right_of_occupancy_interest_2025(LegislativeChange):
    """Interest in right-of-occupancy dwellings of 2025: the loan for the right is no housing cost any more."""

    title = {
        "en": "Interest in right-of-occupancy dwellings 2025",
        "fi": "Asumisoikeusasuntojen korot 2025",
        "sv": "Räntorna i bostadsrättsbostäder 2025",
    }
    act, proposal, commencement = "1241/2023", "HE 74/2023 vp", "2025-01-01"
    sections = ("938/2014 9 §", "938/2014 27 § 2 mom. 2 kohta")
    source = {
        "title": "938/2014 9 § (1241/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1241",
    }
    transition = "granted_or_reviewed_from"
    notice = NOT_CONFIRMED
    notice_where = IN_ALAND
    values = {
        "general_housing_allowance.right_of_occupancy.housing_loan_interest.is_in_force": False,
        "general_housing_allowance.review.interest_application_threshold": 50,
    }
