"""Basic amounts of children in 2023: six percentage points more, for one year."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import During

EXPIRED = {
    "title": "1412/1997 9 § 1 mom. 4–5 kohta (1228/2022 –2023-12-31)",
    "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1228",
}


class child_basic_amount_2023(LegislativeChange):
    """Basic amounts of children in 2023: six percentage points more, for one year."""

    title = {
        "en": "Children's basic amounts raised for 2023",
        "fi": "Lasten perusosien korotus vuodelle 2023",
        "sv": "Höjningen av barnens grunddelar för 2023",
    }
    act, proposal, commencement = "1228/2022", "HE 236/2022 vp", "2023-01-01"
    sections = ("1412/1997 9 §",)
    source = {
        "title": "1412/1997 9 § 4 mom. (1228/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1228",
    }
    transition = "directly"
    values = {
        "social_assistance.basic_amount.share.child_10_to_17": During("2023-01-01", "2023-12-31", 0.76, then=EXPIRED),
        "social_assistance.basic_amount.share.child_under_10": During("2023-01-01", "2023-12-31", 0.69, then=EXPIRED),
    }
