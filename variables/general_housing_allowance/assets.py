"""The asset test (varallisuusharkinta, förmögenhetsprövning) of decisions from January 2025: 938/2014 13 § (910/2024)."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable, rounded, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.general_housing_allowance.income import MONTHS_IN_YEAR


class general_housing_allowance_assets_are_counted(ConditionVariable):
    """Assets of members count, but not those of children."""

    entity = Person
    label = "The person's assets are counted"
    reference = ["938/2014 13 § (910/2024)", FINLEX]

    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        is_adult_member = person("belongs_to_general_housing_allowance_household", period) & ~person(
            "is_child_in_general_housing_allowance", period
        )
        return law("asset_test.is_in_force") & is_adult_member


class general_housing_allowance_person_assets(EuroVariable):
    """Assets of an adult member after valuation: listed shares and fund units by a part of their value, forest by ten
    times its yearly yield, deposits less a sum for running expenses. Nothing before the asset test is in force.
    """

    entity = Person
    unit = "currency-EUR"
    label = "Assets of an adult member after valuation, before debts"
    reference = ["938/2014 13 § 2–5 mom. (910/2024)", FINLEX]

    @rounded(to="cent", by="938/2014 13 § (910/2024)")
    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        counts = person("general_housing_allowance_assets_are_counted", period)
        in_force = law("asset_test.is_in_force")
        multiplier = law("asset_test.forest_income_multiplier", where=in_force)
        for_expenses = law("asset_test.deposit_deduction_per_person", where=in_force)
        share_rate = law("asset_test.listed_share_valuation_rate", where=in_force)
        assets = (
            numpy.maximum(person("real_estate", period) - person("holiday_home_in_own_use", period), 0)
            + person("business_and_agricultural_assets", period)
            + person("housing_company_shares", period)
            + multiplier * person("annual_forest_yield", period)
            + numpy.maximum(person("bank_deposits", period) - for_expenses, 0)
            + person("bonds", period)
            + share_rate * person("listed_shares_and_fund_units", period)
            + person("insurance_investments", period)
        )
        return where(counts, assets, 0)


class general_housing_allowance_deductible_debts(EuroVariable):
    """Debts of an adult member without consumer credit and other short-term debt."""

    entity = Person
    unit = "currency-EUR"
    label = "Debts of an adult member that are deducted from assets"
    reference = ["938/2014 13 § 1 mom. (910/2024)", FINLEX]

    def formula(person, period):
        debts = person("debts", period) - person("consumer_credit_and_short_term_debts", period)
        counts = person("general_housing_allowance_assets_are_counted", period)
        return where(counts, numpy.maximum(debts, 0), 0)


class general_housing_allowance_household_assets(EuroVariable):
    """Assets of the adult members together, less their debts."""

    entity = Household
    unit = "currency-EUR"
    label = "Net assets of the household"
    reference = ["938/2014 13 § (910/2024)", FINLEX]

    @rounded(to="cent", by="938/2014 13 § (910/2024)")
    def formula(household, period):
        assets = household.sum(household.members("general_housing_allowance_person_assets", period))
        return assets - household.sum(household.members("general_housing_allowance_deductible_debts", period))


class general_housing_allowance_assets_exceed_ceiling(ConditionVariable):
    """Net assets reach the ceiling: no right at all, whatever the size of the household."""

    entity = Household
    label = "The assets reach the ceiling"
    reference = ["938/2014 13 § viim. mom. (910/2024)", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        in_force = law("asset_test.is_in_force")
        ceiling = law("asset_test.ceiling", where=in_force)
        return in_force & (household("general_housing_allowance_household_assets", period) >= ceiling)


class general_housing_allowance_free_assets(EuroVariable):
    """Assets that yield no income: of a household with one adult, or with several. Nothing before the test is in force."""

    entity = Household
    unit = "currency-EUR"
    label = "Assets left out of the income from assets"
    reference = ["938/2014 13 § 1 mom. (910/2024)", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        in_force = law("asset_test.is_in_force")
        free_amount = where(
            household("general_housing_allowance_number_of_adults", period) > 1,
            law("asset_test.free_amount.several_adults", where=in_force),
            law("asset_test.free_amount.one_adult", where=in_force),
        )
        return where(in_force, free_amount, 0)


class general_housing_allowance_asset_income(EuroVariable):
    """A twelfth of the yearly income that is counted of the net assets above the free amount."""

    entity = Household
    label = "Income from assets"
    reference = ["938/2014 13 § 1 mom. (910/2024)", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        in_force = law("asset_test.is_in_force")
        assets = household("general_housing_allowance_household_assets", period)
        above = numpy.maximum(assets - household("general_housing_allowance_free_assets", period), 0)
        return where(in_force, law("asset_test.income_share", where=in_force) * above / MONTHS_IN_YEAR, 0)
