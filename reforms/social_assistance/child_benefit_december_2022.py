"""Double child benefit of December 2022: what exceeds the ordinary benefit is left out of the income."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import During

EXPIRED = {
    "title": "1412/1997 11 § (984/2022 –2022-12-31)",
    "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/984",
}


class child_benefit_december_2022(LegislativeChange):
    """Double child benefit of December 2022: what exceeds the ordinary benefit is left out of the income."""

    title = {
        "en": "Double child benefit left out, December 2022",
        "fi": "Kaksinkertainen lapsilisä huomiotta joulukuussa 2022",
        "sv": "Det dubbla barnbidraget beaktas inte, december 2022",
    }
    act, proposal, commencement = "984/2022", "HE 235/2022 vp", "2022-12-01"
    sections = ("1412/1997 11 § 2 mom.",)
    source = {
        "title": "1412/1997 11 § 2 mom. 9 kohta (984/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/984",
    }
    transition = "directly"
    values = {
        "social_assistance.child_benefit.december_2022_disregard.is_in_force": During(
            "2022-12-01", "2022-12-31", True, then=EXPIRED
        ),
        "social_assistance.child_benefit.december_2022_disregard.multiple": During(
            "2022-12-01", "2022-12-31", 1, then=EXPIRED
        ),
    }
