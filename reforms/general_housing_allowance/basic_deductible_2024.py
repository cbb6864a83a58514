"""Basic deductible of 2024: half of the income above a limit that counts adults less and children more."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.general_housing_allowance.aland import ASSUMED_IN_SUMMER_2024, IN_ALAND, OF_ALAND
from openfisca_kela.reforms.general_housing_allowance.index import indexed
from openfisca_kela.reforms.tree import During

DEDUCTIBLE = "general_housing_allowance.basic_deductible"
ALAND_DEDUCTIBLE = "general_housing_allowance.aland.basic_deductible"
INCOME_SHARE = 0.50
STATUTORY_AMOUNTS = {"per_adult": 78, "per_child": 246}


class basic_deductible_2024(LegislativeChange):
    """Basic deductible of 2024: half of the income above a limit that counts adults less and children more."""

    title = {
        "en": "Basic deductible 2024",
        "fi": "Perusomavastuu 2024",
        "sv": "Bassjälvrisken 2024",
    }
    act, proposal, commencement = "1241/2023", "HE 74/2023 vp", "2024-04-01"
    sections = ("938/2014 16 § 1 mom.",)
    source = {
        "title": "938/2014 16 § 1 mom. (1241/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1241",
    }
    transition = "granted_or_reviewed_from"
    notice = ASSUMED_IN_SUMMER_2024
    notice_where = IN_ALAND

    @classmethod
    def values_in(cls, tree):
        values = {
            f"{DEDUCTIBLE}.income_share": INCOME_SHARE,
            f"{ALAND_DEDUCTIBLE}.income_share": cls._during_summer_in_aland(INCOME_SHARE),
        }
        for part, statutory_amount in STATUTORY_AMOUNTS.items():
            amounts = indexed(tree, statutory_amount, cls.commencement)
            in_aland = cls._during_summer_in_aland(amounts[cls.commencement])
            values[f"{DEDUCTIBLE}.full_allowance_income.statutory_{part}"] = statutory_amount
            values[f"{DEDUCTIBLE}.full_allowance_income.{part}"] = amounts
            values[f"{ALAND_DEDUCTIBLE}.full_allowance_income.{part}"] = in_aland
        return values

    @classmethod
    def _during_summer_in_aland(cls, value):
        return During(cls.commencement, "2024-08-31", value, then=OF_ALAND)
