"""Assets of each person, item by item, in full euros: 571/2007 13 §, 55 §."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import rounded
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.shared.assets import AssetVariable


class pensioners_housing_allowance_real_estate(AssetVariable):
    """Real estate other than the own dwelling at its value in taxation; a holiday home counts."""

    entity = Person
    label = "Real estate in full euros"
    reference = ["571/2007 13 § 2 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return person("real_estate", period)


class pensioners_housing_allowance_business_assets(AssetVariable):
    """Business and agricultural assets and shares of partnerships at their value in taxation."""

    entity = Person
    label = "Business and agricultural assets in full euros"
    reference = ["571/2007 13 § 2 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return person("business_and_agricultural_assets", period)


class pensioners_housing_allowance_forest_assets(AssetVariable):
    """Forest at a number of years of its average yield."""

    entity = Person
    label = "Forest as an asset"
    reference = ["571/2007 13 § 2 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        return law("assets.forest_multiplier") * person("annual_forest_yield", period)


class pensioners_housing_allowance_deposits(AssetVariable):
    """Deposits of each spouse above what is left out of account."""

    entity = Person
    label = "Deposits above the amount left out of account"
    reference = ["571/2007 12 § 4 mom.", "571/2007 13 § 3 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        return numpy.maximum(person("bank_deposits", period) - law("assets.deposit_allowance_per_person"), 0)


class pensioners_housing_allowance_bonds(AssetVariable):
    """Bonds at their current value."""

    entity = Person
    label = "Bonds in full euros"
    reference = ["571/2007 13 § 2 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return person("bonds", period)


class pensioners_housing_allowance_shares_and_fund_units(AssetVariable):
    """Listed shares and fund units at a part of their value on the last trading day of the year before the decision."""

    entity = Person
    label = "Listed shares and fund units at the part of their value that counts"
    reference = ["571/2007 13 § 2 mom. (1225/2009)", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        return law("assets.listed_shares_and_fund_units_share") * person("listed_shares_and_fund_units", period)


class pensioners_housing_allowance_insurance_investments(AssetVariable):
    """Insurance investments at surrender value."""

    entity = Person
    label = "Insurance investments in full euros"
    reference = ["571/2007 13 § 2 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return person("insurance_investments", period)


class pensioners_housing_allowance_debts(AssetVariable):
    """Debts, all of them: the act names no exception. Whether it means the loan for the own dwelling too, a dwelling that
    does not count itself, is open.
    """

    entity = Person
    label = "Debts in full euros"
    reference = ["571/2007 12 § 5 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(person, period):
        return person("debts", period)
