"""Assets from 2025: a larger share above lower limits counts as income."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.pensioners_housing_allowance.index import ACT, ASSET_LIMITS, indexed, of_act

COMMENCEMENT = "2025-01-01"
STATUTORY_LIMITS = dict(zip(ASSET_LIMITS, (10820, 17312), strict=True))


class pensioners_assets_2025(LegislativeChange):
    """Assets from 2025: a larger share above lower limits counts as income."""

    title = {
        "en": "Assets in the pensioners' housing allowance 2025",
        "fi": "Omaisuuden huomioon ottaminen eläkkeensaajan asumistuessa 2025",
        "sv": "Beaktandet av förmögenhet i bostadsbidraget för pensionstagare 2025",
    }
    act, proposal, commencement = "911/2024", "HE 126/2024 vp", COMMENCEMENT
    sections = ("571/2007 12 § 5 mom.",)
    source = {
        "title": "571/2007 12 § 5 mom. (911/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/911",
    }
    transition = "granted_or_reviewed_from"

    @classmethod
    def values_in(cls, tree):
        values = {f"{ACT}.assets.income_share": 0.15}
        for path, amount in STATUTORY_LIMITS.items():
            values |= {of_act(path): amount, f"{ACT}.{path}": indexed(tree, path, COMMENCEMENT, amount)}
        return values
