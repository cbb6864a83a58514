"""Basic amounts of 2026: a lower base, and other shares."""

from openfisca_kela.quantities import round_half_up
from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import value_at

# In force from February, for assistance from March on.
FIRST_DAY = "2026-03-01"
BASE = 449.86
SHARES = {"single_parent": 1.15, "other_adult": 0.86, "child_10_to_17": 0.722, "child_under_10": 0.65}


class basic_amount_2026(LegislativeChange):
    """Basic amounts of 2026: a lower base, and other shares."""

    title = {
        "en": "Basic amounts 2026",
        "fi": "Perusosat 2026",
        "sv": "Grunddelarna 2026",
    }
    act, proposal, commencement = "26/2026", "HE 116/2025 vp", "2026-02-01"
    sections = ("1412/1997 9 §",)
    source = {
        "title": "1412/1997 9 § (26/2026)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2026/26",
    }
    transition = "directly"
    notice = {
        "en": "The act 26/2026 has not been read; this change rests on Kela's releases and an independent model.",
        "fi": "Lakia 26/2026 ei ole luettu; muutos perustuu Kelan tiedotteisiin ja riippumattomaan malliin.",
        "sv": "Lagen 26/2026 har inte lästs; ändringen grundar sig på FPA:s meddelanden och en oberoende modell.",
    }

    @classmethod
    def values_in(cls, tree):
        of_act = "social_assistance.basic_amount"
        index = value_at(tree, f"{of_act}.national_pension_index", FIRST_DAY)
        base_point = value_at(tree, f"{of_act}.index_base_point", FIRST_DAY)
        return {
            f"{of_act}.statutory_base_2011_level": {FIRST_DAY: BASE},
            f"{of_act}.living_alone": {FIRST_DAY: round_half_up(BASE * index / base_point).item()},
            **{f"{of_act}.share.{position}": {FIRST_DAY: share} for position, share in SHARES.items()},
        }
