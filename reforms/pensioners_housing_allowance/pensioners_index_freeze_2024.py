"""Index freeze: the indexed amounts of the pensioners' housing allowance stay in 2024–2027 what they were in 2023."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.pensioners_housing_allowance.index import ACT, ROUNDED_TO
from openfisca_kela.reforms.tree import value_at

COMMENCEMENT, LAST_DAY_BEFORE = "2024-01-01", "2023-12-31"


class pensioners_index_freeze_2024(LegislativeChange):
    """Index freeze: the indexed amounts of the pensioners' housing allowance stay in 2024–2027 what they were in 2023."""

    title = {
        "en": "Index freeze of the pensioners' housing allowance 2024–2027",
        "fi": "Eläkkeensaajan asumistuen indeksijäädytys 2024–2027",
        "sv": "Indexfrysningen av bostadsbidraget för pensionstagare 2024–2027",
    }
    act, proposal, commencement = "1296/2023", "HE 75/2023 vp", COMMENCEMENT
    sections = ("571/2007 53 §", "571/2007 17 § 2 mom. 7 kohta")
    source = {
        "title": "571/2007 53 §; 1296/2023 1–2 §",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1296",
    }
    transition = "granted_or_reviewed_from"

    @classmethod
    def values_in(cls, tree):
        stays = ("index.index_point_applied", *ROUNDED_TO)
        index = f"{ACT}.index.freeze"
        return {
            f"{index}.is_in_force": True,
            f"{index}.ends_when_index_at_least": 2009,
            **{f"{ACT}.{path}": value_at(tree, f"{ACT}.{path}", LAST_DAY_BEFORE) for path in stays},
        }
