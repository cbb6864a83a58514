"""Yearly income (vuositulo, årsinkomst) of the applicant and the spouse: 571/2007 12 §, 14 §, 55 §."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import EuroToldVariable, rounded, where
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.pensioners_housing_allowance.housing_costs import YearlyVariable


class pensioners_housing_allowance_person_income(YearlyVariable):
    """Income of the applicant or the spouse, without interest and dividends. Income of children and of others never
    counts.
    """

    entity = Person
    label = "Yearly income of the applicant or the spouse without interest and dividends"
    reference = ["571/2007 12 § 1–3 mom.", FINLEX]

    def formula(person, period):
        income = (
            person("pensioners_housing_allowance_pension_income", period)
            + person("pensioners_housing_allowance_earned_income", period)
            + person("pensioners_housing_allowance_unemployment_income", period)
            + person("pensioners_housing_allowance_other_daily_allowance_income", period)
            + person("pensioners_housing_allowance_rental_income", period)
            + person("pensioners_housing_allowance_other_income", period)
            + person("pensioners_housing_allowance_entrepreneur_income", period)
            + person("pensioners_housing_allowance_forest_income", period)
        )
        return where(person("pensioners_housing_allowance_is_applicant_or_spouse", period), income, 0)


class pensioners_housing_allowance_person_capital_income(YearlyVariable):
    """Interest and dividends of the applicant or the spouse. Interest on the first 2,000 euros of each one's deposits is
    left out of what is told.
    """

    entity = Person
    label = "Interest and dividends of the applicant or the spouse in a year"
    reference = ["571/2007 12 § 4 mom.", FINLEX]

    def formula(person, period):
        together = person("annual_interest_income", period) + person("annual_dividend_income", period)
        return where(person("pensioners_housing_allowance_is_applicant_or_spouse", period), together, 0)


class pensioners_housing_allowance_capital_income(YearlyVariable):
    """Interest and dividends of the spouses together: in full above a threshold, otherwise not at all."""

    entity = Household
    label = "Interest and dividends counted in the pensioners' housing allowance"
    reference = ["571/2007 12 § 4 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        together = household.sum(household.members("pensioners_housing_allowance_person_capital_income", period))
        return where(together > law("income.capital_income_threshold"), together, 0)


class pensioners_housing_allowance_deductible_interest(YearlyVariable):
    """Interest that the applicant and the spouse pay on other debts than the loan for the own dwelling, consumer credit and
    the debts of an estate.
    """

    entity = Household
    label = "Interest on other debts deducted from the yearly income"
    reference = ["571/2007 12 § 6 mom.", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(household, period):
        counts = household.members("pensioners_housing_allowance_is_applicant_or_spouse", period)
        return household.sum(where(counts, household.members("annual_other_debt_interest", period), 0))


class pensioners_housing_allowance_income(EuroToldVariable):
    """Income of the applicant and the spouse in a year: items, interest and dividends, the part of the assets that counts,
    less interest on other debts; at least zero.
    """

    entity = Household
    computed_where_not_told = True
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Yearly income by the facts of the month"
    reference = ["571/2007 12 §", "571/2007 17 § 2 mom. 7 kohta", "571/2007 55 §", FINLEX]

    def formula(household, period):
        income = (
            household.sum(household.members("pensioners_housing_allowance_person_income", period))
            + household("pensioners_housing_allowance_capital_income", period)
            + household("pensioners_housing_allowance_asset_income", period)
        )
        return numpy.maximum(income - household("pensioners_housing_allowance_deductible_interest", period), 0)
