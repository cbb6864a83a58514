"""Norms and maxima of housing costs stay in 2024–2027 what the decree for 2023 made them."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.pensioners_housing_allowance.index import ACT
from openfisca_kela.reforms.tree import value_at

COMMENCEMENT, LAST_DAY_BEFORE = "2024-01-01", "2023-12-31"
GROUPS = ("1", "2", "3")
STAY = (
    "water_costs",
    "upkeep_costs",
    *(f"heating_costs.{group}" for group in GROUPS),
    *(f"maximum_housing_costs.{group}" for group in GROUPS),
)


class pensioners_norm_freeze_2024(LegislativeChange):
    """Norms and maxima of housing costs stay in 2024–2027 what the decree for 2023 made them."""

    title = {
        "en": "Norms and maximum housing costs of the pensioners' housing allowance kept 2024–2027",
        "fi": "Eläkkeensaajan asumistuen asumismenonormit ja enimmäismäärät ennallaan 2024–2027",
        "sv": "Normer och maximibelopp oförändrade, bostadsbidraget för pensionstagare 2024–2027",
    }
    act, proposal, commencement = "1298/2023", "HE 75/2023 vp", COMMENCEMENT
    sections = ("571/2007 54 § 3 mom.",)
    source = {
        "title": "571/2007 54 § 3 mom. (1298/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1298",
    }
    transition = "granted_or_reviewed_from"
    notice_without = {
        "en": "Without this act a decree would have set the norms and maxima of each year; what they would have been is "
        "not known, and they stay as they are.",
        "fi": "Ilman tätä lakia normeista ja enimmäismääristä olisi säädetty vuosittain asetuksella; niiden määriä ei "
        "tiedetä, ja ne pysyvät ennallaan.",
        "sv": "Utan denna lag skulle normerna och maximibeloppen ha bestämts årligen genom förordning; beloppen är inte "
        "kända, och de är oförändrade.",
    }

    @classmethod
    def values_in(cls, tree):
        return {f"{ACT}.{path}": value_at(tree, f"{ACT}.{path}", LAST_DAY_BEFORE) for path in STAY}
