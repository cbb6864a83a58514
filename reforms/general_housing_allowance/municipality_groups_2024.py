"""Municipality groups of 2024: Helsinki joins Espoo, Kauniainen and Vantaa, and four groups become three."""

from openfisca_kela.reforms.change import LegislativeChange

GROUPS = "general_housing_allowance.municipality_group"
MAXIMA = "general_housing_allowance.maximum_housing_costs"
# Each group takes the place, and the amounts, of the one above it. Nobody is left in the fourth.
NEW_GROUP = {"I": "I", "II": "I", "III": "II", "IV": "III"}


class municipality_groups_2024(LegislativeChange):
    """Municipality groups of 2024: Helsinki joins Espoo, Kauniainen and Vantaa, and four groups become three."""

    title = {
        "en": "Municipality groups 2024",
        "fi": "Kuntaryhmät 2024",
        "sv": "Kommungrupperna 2024",
    }
    act, proposal, commencement = "1241/2023", "HE 74/2023 vp", "2024-04-01"
    sections = ("938/2014 10 §",)
    source = {
        "title": "938/2014 10 § (1241/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1241",
    }
    transition = "granted_or_reviewed_from"

    @classmethod
    def values_in(cls, tree):
        law = tree.children["general_housing_allowance"]
        groups, maxima = law.children["municipality_group"], law.children["maximum_housing_costs"]
        values = {}
        for municipality, group in groups.children.items():
            old = group.get_at_instant(cls.commencement)
            if old in NEW_GROUP:
                values[f"{GROUPS}.{municipality}"] = NEW_GROUP[old]
        for old, new in ((old, new) for old, new in NEW_GROUP.items() if old != new):
            for size, maximum in maxima.children[old].children.items():
                values[f"{MAXIMA}.{new}.{size}"] = maximum.get_at_instant(cls.commencement)
        return values
