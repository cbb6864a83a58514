"""Guideline of June 2018: the first 150 euros of earned income are left out in full."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import During

OF_THE_ACT = {
    "title": "1412/1997 11 § 3 mom. (1023/2022)",
    "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1023",
}


class guideline_2018_earned_income_deduction(LegislativeChange):
    """Guideline of June 2018: the first 150 euros of earned income are left out in full."""

    title = {
        "en": "First 150 euros of earnings left out 2018",
        "fi": "Ensimmäiset 150 euroa ansiotuloa huomiotta 2018",
        "sv": "De första 150 euro av förvärvsinkomsten beaktas inte 2018",
    }
    is_guideline = True
    act, proposal, commencement = "1412/1997", "", "2018-06-01"
    sections = ("1412/1997 11 § 3 mom.",)
    source = {
        "title": "Kelan soveltamiskäytäntö (1412/1997 11 § 3 mom.)",
        "href": "https://www.kela.fi/toimeentulotuki",
    }
    transition = "directly"
    values = {"social_assistance.earned_income_deduction.rate": During("2018-06-01", "2022-12-31", 1, then=OF_THE_ACT)}
