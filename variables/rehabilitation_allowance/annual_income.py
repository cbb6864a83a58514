"""Annual income: 566/2005 32 §, 1224/2004 chapter 11."""

import datetime

import numpy
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    BEFORE_EVERYTHING,
    DateVariable,
    EuroToldVariable,
    EuroVariable,
    days_later,
    first_of_month,
    require,
    rounded,
    where,
)
from openfisca_kela.variables.rehabilitation.act import SICKNESS_INSURANCE, law_of_start


class AnnualIncomeBasis(Enum):
    """What the annual income is; items are named as the values of the law."""

    last_taxed_year = "Income of the last assessed year"
    twelve_months_before_preceding_month = "Income of twelve months"


class rehabilitation_income_review_period_start_date(DateVariable):
    """First of the twelve calendar months before the month that precedes the start. 1970-01-01: the start is not told, or
    the rehabilitation began before 2020, when the income was that of the last assessed year.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1970, 1, 1)
    label = "First day of the review period"
    reference = ["566/2005 32 §", "1224/2004 11:2 § 1 mom.", SICKNESS_INSURANCE]

    def formula(person, period, parameters):
        law = law_of_start(person, period, parameters)
        is_told = person("rehabilitation_start_is_told", period)
        basis = law("annual_income_basis", where=is_told, items=AnnualIncomeBasis)
        has_period = is_told & (basis == AnnualIncomeBasis.twelve_months_before_preceding_month)
        return where(has_period, first_of_month(person("rehabilitation_start_date", period), plus=-13), BEFORE_EVERYTHING)


class rehabilitation_income_review_period_end_date(DateVariable):
    """Last day of the month two months before that of the start; 1970-01-01 as for the first day."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1970, 1, 1)
    label = "Last day of the review period"
    reference = ["566/2005 32 §", "1224/2004 11:2 § 1 mom.", SICKNESS_INSURANCE]

    def formula(person, period):
        first = person("rehabilitation_income_review_period_start_date", period)
        return where(first != BEFORE_EVERYTHING, days_later(first_of_month(first, plus=12), -1), BEFORE_EVERYTHING)


class wages_in_review_period(EuroVariable):
    """Wages paid in the review period, before deductions."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Wages paid in the review period"
    reference = ["566/2005 32 §", "1224/2004 11:3 §", SICKNESS_INSURANCE]


class work_expenses_in_review_period(EuroVariable):
    """Expenses of earning the wages. They are deducted where the rehabilitation began before 2020."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Expenses of earning the wages of the review period, until 2019"
    reference = ["566/2005 32 §", "1224/2004 11:5 § (–2019)", SICKNESS_INSURANCE]


class self_employed_income_in_review_period(EuroVariable):
    """Income confirmed for the pension insurance of entrepreneurs and farmers (YEL, MYEL)."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Confirmed YEL or MYEL income in the review period"
    reference = ["566/2005 32 §", "1224/2004 11:4 §", SICKNESS_INSURANCE]


class benefit_based_income_in_review_period(EuroVariable):
    """Income on which benefits for loss of earnings in the review period were based."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Benefit-based income and compensation for loss of earnings"
    reference = ["566/2005 32 §", "1224/2004 11:5–6 §", SICKNESS_INSURANCE]


class rehabilitation_annual_income(EuroToldVariable):
    """Wages less the employee's insurance contributions (and, until 2019, less the expenses of earning them), confirmed
    income of entrepreneurs, and benefit-based income. Where the income of the latest months is taken instead, because it has
    risen, tell the annual income itself.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    computed_where_not_told = True
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Annual income after the deduction of insurance contributions from wages"
    reference = ["566/2005 32 §", "1224/2004 11:2–7 §", SICKNESS_INSURANCE]

    @rounded(to="cent", by="566/2005 32 §")
    def formula(person, period, parameters):
        law = law_of_start(person, period, parameters)
        wages = person("wages_in_review_period", period)
        is_told = person("rehabilitation_start_is_told", period)
        require(
            person,
            is_told | (wages == 0),
            variable="rehabilitation_start_date",
            otherwise="tell the day on which the rehabilitation began: the contributions deducted are of its year",
        )
        net = wages * (1 - where(is_told, law("insurance_contribution_deduction", where=is_told), 0))
        deducts_expenses = law("work_expenses_deducted_from_wages", where=is_told)
        expenses = where(deducts_expenses, person("work_expenses_in_review_period", period), 0)
        return (
            numpy.maximum(net - expenses, 0)
            + person("self_employed_income_in_review_period", period)
            + person("benefit_based_income_in_review_period", period)
        )
