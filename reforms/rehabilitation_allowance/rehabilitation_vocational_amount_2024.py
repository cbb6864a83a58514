"""Amount of vocational rehabilitation of 2024: no rate and minimum of its own; what began before keeps them."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import value_at


class rehabilitation_vocational_amount_2024(LegislativeChange):
    """Amount of vocational rehabilitation of 2024: no rate and minimum of its own; what began before keeps them."""

    title = {
        "en": "Amount in vocational rehabilitation 2024",
        "fi": "Ammatillisen kuntoutuksen kuntoutusrahan määrä 2024",
        "sv": "Beloppet vid yrkesinriktad rehabilitering 2024",
    }
    act, proposal, commencement = "1240/2023", "", "2024-01-01"
    sections = ("566/2005 32 § 2 mom.", "566/2005 35 §")
    source = {
        "title": "566/2005 32 § 2 mom. (1240/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1240",
    }
    transition = "granted_or_reviewed_from"

    @classmethod
    def values_in(cls, tree):
        """Repeal the rate and the minimum; what begun earlier keeps is the minimum as it then stands."""
        minimum = "rehabilitation_allowance.minimum_daily_vocational_and_youth"
        return {
            "rehabilitation_allowance.vocational_supplement_is_in_force": False,
            "rehabilitation_allowance.vocational_rate": None,
            minimum: None,
            "rehabilitation_allowance.transition_2024.minimum_daily_vocational_and_youth": value_at(
                tree, minimum, "2023-12-31"
            ),
        }
