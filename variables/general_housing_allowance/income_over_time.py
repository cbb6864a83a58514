"""Continuous or averaged income, the earnings deduction, the household's income: 938/2014 13 § (to 2024-03), 14 §, 52 §."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable, require, rounded, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision


class income_is_continuous(ConditionVariable):
    """The incomes stay the same for at least three months from the grant or review."""

    entity = Person
    default_value = True
    label = "Income stays the same for at least three months from the grant or review"
    reference = ["938/2014 14 §", FINLEX]


class estimated_income_next_12_months(EuroVariable):
    """Incomes that count, estimated for the twelve months after the grant or review: needed where they vary."""

    entity = Person
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Income estimated for the following twelve months"
    reference = ["938/2014 14 § 2 mom.", FINLEX]


class general_housing_allowance_income_as_told(EuroVariable):
    """All incomes of the person that count, as they are in the month."""

    entity = Person
    label = "Incomes of the person in the month"
    reference = ["938/2014 12 §", FINLEX]

    def formula(person, period):
        return (
            person("general_housing_allowance_earned_income", period)
            + person("general_housing_allowance_unemployment_income", period)
            + person("general_housing_allowance_other_daily_allowance_income", period)
            + person("pensions", period)
            + person("child_home_care_allowance", period)
            + person("general_housing_allowance_study_grant_income", period)
            + person("general_housing_allowance_net_rental_income", period)
            + person("general_housing_allowance_interest_and_dividend_income", period)
            + person("general_housing_allowance_forest_income", period)
            + person("other_regular_income", period)
        )


class general_housing_allowance_person_income(EuroVariable):
    """Income of the person before the earnings deduction: as it is, or a twelfth of the estimate for a year where it
    varies. Nothing of a person whose income is not counted.
    """

    entity = Person
    label = "Income of the person counted, to the cent"
    reference = ["938/2014 12 §", "938/2014 14 §", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        as_told = person("general_housing_allowance_income_as_told", period)
        is_continuous = person("income_is_continuous", period)
        estimate = person("estimated_income_next_12_months", period)
        require(
            person,
            is_continuous | (estimate > 0) | (as_told == 0),
            variable="estimated_income_next_12_months",
            otherwise="tell the estimate for twelve months where the income is not continuous",
        )
        income = where(is_continuous, as_told, estimate / law("income.average_income_months"))
        return where(person("general_housing_allowance_income_is_counted", period), income, 0)


class general_housing_allowance_earnings_deduction(EuroVariable):
    """Deduction from the person's own wages and entrepreneur's income, at most as much as they are. In decisions from
    September 2015 to March 2024.
    """

    entity = Person
    label = "Earnings deduction"
    reference = ["938/2014 13 § (2015-09..2024-03)", FINLEX]

    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        is_in_force = law("earnings_deduction.is_in_force")
        maximum = law("earnings_deduction.maximum", where=is_in_force)
        deduction = numpy.minimum(maximum, person("general_housing_allowance_earned_income", period))
        is_counted = person("general_housing_allowance_income_is_counted", period)
        return where(is_in_force & is_counted, deduction, 0)


class general_housing_allowance_person_income_after_deduction(EuroVariable):
    """Income of the person less the earnings deduction."""

    entity = Person
    label = "Income of the person after the earnings deduction"
    reference = ["938/2014 12 §", "938/2014 13 § (–2024-03)", FINLEX]

    def formula(person, period):
        income = person("general_housing_allowance_person_income", period)
        return numpy.maximum(income - person("general_housing_allowance_earnings_deduction", period), 0)


class general_housing_allowance_income_before_rounding(EuroVariable):
    """Incomes of all members and the income from assets, to the cent."""

    entity = Household
    label = "Income of the household to the cent"
    reference = ["938/2014 12–14 §", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period):
        of_members = household.sum(household.members("general_housing_allowance_person_income_after_deduction", period))
        return of_members + household("general_housing_allowance_asset_income", period)


class general_housing_allowance_income(EuroVariable):
    """Income of the household in whole euros: only the sum is rounded, its items keep their cents."""

    entity = Household
    label = "Income of the household rounded to whole euros"
    reference = ["938/2014 52 §", FINLEX]

    @rounded(to="euro", by="938/2014 52 §")
    def formula(household, period):
        return household("general_housing_allowance_income_before_rounding", period)
