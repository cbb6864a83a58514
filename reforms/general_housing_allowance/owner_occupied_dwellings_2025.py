"""Owner-occupied dwellings of 2025: no allowance for them any more, from one day for everybody."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.general_housing_allowance.aland import IN_ALAND, NOT_CONFIRMED


class owner_occupied_dwellings_2025(LegislativeChange):
    """Owner-occupied dwellings of 2025: no allowance for them any more, from one day for everybody."""

    title = {
        "en": "Owner-occupied dwellings excluded 2025",
        "fi": "Omistusasuntojen rajaaminen pois 2025",
        "sv": "Ägarbostäderna utesluts 2025",
    }
    act, proposal, commencement = "1241/2023", "HE 74/2023 vp", "2025-01-01"
    sections = ("938/2014 7 §", "938/2014 9 §")
    source = {
        "title": "938/2014 7 § (1241/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1241",
    }
    transition = "directly"
    notice = NOT_CONFIRMED
    notice_where = IN_ALAND
    values = {"general_housing_allowance.owner_occupied.is_in_force": False}
