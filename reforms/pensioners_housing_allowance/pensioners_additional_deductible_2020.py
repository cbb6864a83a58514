"""Additional deductible of 2020: 41.3 per cent of the income above limits that were raised."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.pensioners_housing_allowance.index import ACT, INCOME_LIMITS, indexed, of_act

COMMENCEMENT = "2020-01-01"
STATUTORY_LIMITS = dict(zip(INCOME_LIMITS, (7415, 10637, 12106), strict=True))


class pensioners_additional_deductible_2020(LegislativeChange):
    """Additional deductible of 2020: 41.3 per cent of the income above limits that were raised."""

    title = {
        "en": "Additional deductible of the pensioners' housing allowance 2020",
        "fi": "Eläkkeensaajan asumistuen lisäomavastuu 2020",
        "sv": "Tilläggssjälvriskandelen i bostadsbidraget för pensionstagare 2020",
    }
    act, proposal, commencement = "1229/2019", "HE 43/2019 vp", COMMENCEMENT
    sections = ("571/2007 11 § 3 mom.",)
    source = {
        "title": "571/2007 11 § 3 mom. (1229/2019)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2019/1229",
    }
    transition = "granted_or_reviewed_from"

    @classmethod
    def values_in(cls, tree):
        values = {f"{ACT}.additional_deductible.rate": 0.413}
        for path, amount in STATUTORY_LIMITS.items():
            values |= {of_act(path): amount, f"{ACT}.{path}": indexed(tree, path, COMMENCEMENT, amount)}
        return values
