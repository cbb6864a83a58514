"""Child increases of unemployment benefits in 2023: a fifth more, for one year."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import During


class temporary_child_increase_2023(LegislativeChange):
    """Child increases of unemployment benefits in 2023: a fifth more, for one year."""

    title = {
        "en": "Child increases of unemployment benefits raised for 2023",
        "fi": "Työttömyysetuuksien lapsikorotusten korotus vuonna 2023",
        "sv": "Arbetslöshetsförmånernas barnförhöjningar höjda 2023",
    }
    act, proposal, commencement = "1227/2022", "HE 236/2022 vp", "2023-01-01"
    sections = ("1290/2002 6:6 §",)
    source = {
        "title": "1290/2002 6:6 § (1227/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1227",
    }
    transition = "directly"
    values = {
        "unemployment_security.child_increase_daily.one_child": During(
            "2023-01-01",
            "2023-12-31",
            7.01,
            then={"title": "1290/2002 6:6 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2002/1290"},
        ),
        "unemployment_security.child_increase_daily.two_children": During(
            "2023-01-01",
            "2023-12-31",
            10.29,
            then={"title": "1290/2002 6:6 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2002/1290"},
        ),
        "unemployment_security.child_increase_daily.three_or_more_children": During(
            "2023-01-01",
            "2023-12-31",
            13.26,
            then={"title": "1290/2002 6:6 §", "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2002/1290"},
        ),
    }
