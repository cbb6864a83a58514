"""Single-parent supplement of the child benefit in 2023: five euros more, for one year."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import During


class temporary_single_parent_supplement_2023(LegislativeChange):
    """Single-parent supplement of the child benefit in 2023: five euros more, for one year."""

    title = {
        "en": "Single-parent supplement raised for 2023",
        "fi": "Yksinhuoltajakorotuksen korotus vuonna 2023",
        "sv": "Ensamförsörjartillägget höjt 2023",
    }
    act, proposal, commencement = "", "HE 236/2022 vp", "2023-01-01"
    sections = ("796/1992 7 §",)
    source = {
        "title": "796/1992 7 § (HE 236/2022 vp)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1992/796",
    }
    transition = "directly"
    values = {
        "child_benefit.single_parent_supplement": During(
            "2023-01-01",
            "2023-12-31",
            68.3,
            then={"title": "796/1992 7 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1992/796"},
        ),
    }
