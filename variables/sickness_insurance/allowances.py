"""Sickness and parental allowances a day by annual income: 11:1 §, 11:7 §, 11:10 §."""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    EuroDayVariable,
    EuroToldVariable,
    EuroVariable,
    EuroYearVariable,
    law_by_month,
    rounded,
    where,
)

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/2004/1224"
HOUSING_ALLOWANCE_ACT = "https://www.finlex.fi/fi/lainsaadanto/2014/938"
A_DAY = {"to": "cent", "by": "1224/2004 11:1 §"}


class ParentalAllowanceStage(Enum):
    """Stages of parental and pregnancy allowance."""

    none = "No parental allowance"
    initial_90 = "First days with the higher rate"
    ordinary = "Ordinary parental allowance"


def sickness_insurance_law(person, period, parameters):
    """Reader of the act in the month calculated."""
    return law_by_month(person, "sickness_insurance", numpy.datetime64(str(period.start)), parameters)


class sickness_insurance_annual_income(EuroYearVariable):
    """Income of the twelve months before, wages before the percentage deduction."""

    entity = Person
    label = "Annual income for sickness and parental allowances"
    reference = ["1224/2004 11:2 §", FINLEX]


class receives_sickness_allowance(ConditionVariable):
    """On sickness allowance for the whole month."""

    entity = Person
    label = "On sickness allowance for the whole month"
    reference = ["1224/2004 8:1 §", FINLEX]


class parental_allowance_stage(ChoiceVariable):
    """Which days of parental or pregnancy allowance the month is of."""

    entity = Person
    possible_values = ParentalAllowanceStage
    default_value = ParentalAllowanceStage.none
    label = "Stage of parental or pregnancy allowance"
    reference = ["1224/2004 11:1 §", FINLEX]


class sickness_insurance_income_after_deduction(EuroYearVariable):
    """All of the annual income is taken as wages, from which the percentage is deducted."""

    entity = Person
    label = "Annual income after the percentage deduction from wages"
    reference = ["1224/2004 11:7 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = sickness_insurance_law(person, period, parameters)
        return person("sickness_insurance_annual_income", period) * (1 - law("wage_deduction_rate"))


class sickness_allowance_per_day(EuroDayVariable):
    """Seventy per cent of the income up to the limit and a small share above it, at least the least daily allowance."""

    entity = Person
    label = "Sickness allowance a day"
    reference = ["1224/2004 11:1 §", "1224/2004 11:10 §", FINLEX]

    @rounded(**A_DAY)
    def formula_2023_01(person, period, parameters):
        law = sickness_insurance_law(person, period, parameters)
        income, limit = person("sickness_insurance_income_after_deduction", period), law("sickness_allowance.first_limit")
        lower = law("rate_below_first_limit") * numpy.minimum(income, limit)
        upper = law("sickness_allowance.rate_above_first_limit") * numpy.maximum(income - limit, 0)
        of_income = (lower + upper) / law("annual_income_divisor")
        is_paid = person("receives_sickness_allowance", period) & (person("age", period) >= law("minimum_age"))
        return where(is_paid, numpy.maximum(of_income, law("minimum_daily_allowance")), 0)


class parental_allowance_per_day(EuroDayVariable):
    """By two limits; the first days at the higher rate. At least the least daily allowance."""

    entity = Person
    label = "Parental or pregnancy allowance a day"
    reference = ["1224/2004 11:1 §", "1224/2004 11:10 §", FINLEX]

    @rounded(**A_DAY)
    def formula_2023_01(person, period, parameters):
        law = sickness_insurance_law(person, period, parameters)
        income = person("sickness_insurance_income_after_deduction", period)
        first, second = law("parental_allowance.first_limit"), law("parental_allowance.second_limit")
        below_second, above_second = numpy.minimum(income, second), numpy.maximum(income - second, 0)
        ordinary = (
            law("rate_below_first_limit") * numpy.minimum(income, first)
            + law("parental_allowance.rate_between_limits") * numpy.maximum(below_second - first, 0)
            + law("parental_allowance.rate_above_second_limit") * above_second
        )
        at_first = (
            law("parental_allowance.initial_rate_below_second_limit") * below_second
            + law("parental_allowance.initial_rate_above_second_limit") * above_second
        )
        stage = person("parental_allowance_stage", period)
        of_year = where(stage == ParentalAllowanceStage.initial_90, at_first, ordinary)
        allowance = numpy.maximum(of_year / law("annual_income_divisor"), law("minimum_daily_allowance"))
        return where(stage == ParentalAllowanceStage.none, 0, allowance)


class sickness_or_parental_allowance(EuroVariable):
    """The allowance of a month of 25 days."""

    entity = Person
    label = "Sickness or parental allowance of a month"
    reference = ["1224/2004 11:1 §", FINLEX]

    @rounded(**A_DAY)
    def formula_2023_01(person, period, parameters):
        days = sickness_insurance_law(person, period, parameters)("days_per_month")
        return days * (person("sickness_allowance_per_day", period) + person("parental_allowance_per_day", period))


class other_daily_allowance_per_day(EuroToldVariable):
    """Gross sickness, parental or rehabilitation allowance for each of the six benefit days of a week: as told, or the
    sickness or parental allowance.
    """

    entity = Person
    computed_where_not_told = True
    unit = "currency-EUR/day"
    bounds = (0, 10_000)
    label = "Sickness, parental and rehabilitation allowance per benefit day, gross"
    reference = ["1224/2004 11:1 §", FINLEX, "938/2014 12 § 1 mom.", HOUSING_ALLOWANCE_ACT]

    def formula_2023_01(person, period):
        return person("sickness_allowance_per_day", period) + person("parental_allowance_per_day", period)
