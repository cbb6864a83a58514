"""Index of 2024: running allowances follow the national pension index instead of the earnings-related pension index."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import value_at


class rehabilitation_index_2024(LegislativeChange):
    """Index of 2024: running allowances follow the national pension index instead of the earnings-related pension index."""

    title = {
        "en": "Index of running allowances 2024",
        "fi": "Maksussa olevien kuntoutusrahojen indeksi 2024",
        "sv": "Index för löpande rehabiliteringspenningar 2024",
    }
    act, proposal, commencement = "1240/2023", "", "2024-01-01"
    sections = ("566/2005 67 §",)
    source = {
        "title": "566/2005 67 § (1240/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1240",
    }
    transition = "directly"

    @classmethod
    def values_in(cls, tree):
        """End the one index and begin the other; what was adjusted until then stays so."""
        act = "rehabilitation_allowance"
        earlier, later = f"{act}.earnings_related_pension_index", f"{act}.national_pension_index"
        return {
            f"{act}.follows_national_pension_index": True,
            earlier: None,
            f"{act}.transition_2024.earnings_related_pension_index": value_at(tree, earlier, "2023-12-31"),
            f"{act}.transition_2024.national_pension_index": value_at(tree, later, "2023-12-31"),
        }
