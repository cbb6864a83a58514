"""Age limit of 2025: eighteen years; who was born before 2009 keeps sixteen."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import value_at


class rehabilitation_age_limit_2025(LegislativeChange):
    """Age limit of 2025: eighteen years; who was born before 2009 keeps sixteen."""

    title = {
        "en": "Lower age limit of the rehabilitation allowance 2025",
        "fi": "Kuntoutusrahan alaikäraja 2025",
        "sv": "Rehabiliteringspenningens nedre åldersgräns 2025",
    }
    act, proposal, commencement = "735/2024", "HE 125/2024 vp", "2025-01-01"
    sections = ("566/2005 17 § 2 mom.",)
    source = {
        "title": "566/2005 17 § 2 mom. (735/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/735",
    }
    transition = "directly"

    @classmethod
    def values_in(cls, tree):
        """Raise the limit; those born before a day keep the one that held until then."""
        limit = "rehabilitation_allowance.age_minimum"
        return {
            limit: 18,
            "rehabilitation_allowance.age_minimum_transition_is_in_force": True,
            "rehabilitation_allowance.age_minimum_transition_birth_date": "2009-01-01",
            "rehabilitation_allowance.age_minimum_transition_age": value_at(tree, limit, "2024-12-31"),
        }
