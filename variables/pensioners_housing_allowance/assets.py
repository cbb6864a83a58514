"""Assets of the applicant and the spouse, and the part that counts as income: 571/2007 12 § 5 mom., 13 §."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import rounded, where
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.pensioners_housing_allowance.housing_costs import YearlyVariable
from openfisca_kela.variables.shared.assets import AssetVariable


class pensioners_housing_allowance_person_assets(AssetVariable):
    """Assets of the applicant or the spouse, less debts. The own dwelling, shares of an estate and, not being in the list
    of the act, shares of housing companies do not count.
    """

    entity = Person
    bounds = (-100_000_000, 100_000_000)
    label = "Assets of the applicant or the spouse less debts"
    reference = ["571/2007 12 § 5 mom.", "571/2007 13 §", FINLEX]

    def formula(person, period):
        assets = (
            person("pensioners_housing_allowance_real_estate", period)
            + person("pensioners_housing_allowance_business_assets", period)
            + person("pensioners_housing_allowance_forest_assets", period)
            + person("pensioners_housing_allowance_deposits", period)
            + person("pensioners_housing_allowance_bonds", period)
            + person("pensioners_housing_allowance_shares_and_fund_units", period)
            + person("pensioners_housing_allowance_insurance_investments", period)
        )
        counts = person("pensioners_housing_allowance_is_applicant_or_spouse", period)
        return where(counts, assets - person("pensioners_housing_allowance_debts", period), 0)


class pensioners_housing_allowance_assets(AssetVariable):
    """Assets of the spouses together after the deposit allowance and debts; less than zero where the debts are larger."""

    entity = Household
    bounds = (-100_000_000, 100_000_000)
    label = "Assets after the deposit allowance and debts"
    reference = ["571/2007 12 § 5 mom.", "571/2007 13 §", FINLEX]

    def formula(household, period):
        return household.sum(household.members("pensioners_housing_allowance_person_assets", period))


class pensioners_housing_allowance_asset_limit(AssetVariable):
    """Assets up to which nothing counts as income: of one who lives alone, or of spouses together."""

    entity = Household
    label = "Asset limit"
    reference = ["571/2007 12 § 5 mom.", "571/2007 53 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        has_spouse = household("pensioners_housing_allowance_has_spouse", period)
        return where(has_spouse, law("assets.limit.couple"), law("assets.limit.living_alone"))


class pensioners_housing_allowance_asset_income(YearlyVariable):
    """Share of the assets above the limit that counts as income of a year."""

    entity = Household
    label = "Part of the assets counted as income"
    reference = ["571/2007 12 § 5 mom. (911/2024)", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        assets = household("pensioners_housing_allowance_assets", period)
        above = numpy.maximum(assets - household("pensioners_housing_allowance_asset_limit", period), 0)
        return law("assets.income_share") * above
