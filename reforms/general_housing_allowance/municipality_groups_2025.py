"""Municipality groups of 2025: six cities move to the last group."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import value_at

SIX_CITIES = {
    "205": "Kajaani",
    "286": "Kouvola",
    "405": "Lappeenranta",
    "491": "Mikkeli",
    "609": "Pori",
    "905": "Vaasa",
}


class municipality_groups_2025(LegislativeChange):
    """Municipality groups of 2025: six cities move to the last group."""

    title = {
        "en": "Municipality groups 2025",
        "fi": "Kuntaryhmät 2025",
        "sv": "Kommungrupperna 2025",
    }
    act, proposal, commencement = "910/2024", "HE 126/2024 vp", "2025-01-01"
    sections = ("938/2014 10 § 3 mom.",)
    source = {
        "title": "938/2014 10 § 3 mom. (910/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/910",
    }
    transition = "granted_or_reviewed_from"

    @classmethod
    def values_in(cls, tree):
        path = "general_housing_allowance.municipality_group"
        last_group = value_at(tree, f"{path}.other", cls.commencement)
        return {f"{path}.{code}": last_group for code in SIX_CITIES}
