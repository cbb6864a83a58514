"""Contributions on wages: earnings-related pension, unemployment insurance, daily allowance contribution."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    ConditionVariable,
    DateVariable,
    EuroYearVariable,
    first_of_month,
    month_calculated,
    rounded,
    where,
)
from openfisca_kela.variables.income_tax.act import (
    HEALTH_INSURANCE,
    PENSION_INSURANCE,
    TO_THE_CENT,
    UNEMPLOYMENT_INSURANCE,
    tax_law,
)
from openfisca_kela.variables.shared.person import birth_date

NOT_TOLD = numpy.datetime64(birth_date.default_value)
FIRST_BORN_1958, FIRST_BORN_1962 = numpy.datetime64("1958-01-01"), numpy.datetime64("1962-01-01")
MONTHS_OF_YEAR, HALF_A_YEAR = 12, 6


def contribution_law(person, period, parameters):
    """Reader of the contributions of wage earners."""
    return tax_law(person, period, parameters, "social_contributions")


class date_of_birth_for_insurance(DateVariable):
    """Date of birth as told; where only the age is told, the middle of the year of births that it means."""

    entity = Person
    label = "Date of birth, from the age where it is not told"
    reference = ["395/2006 4 §", PENSION_INSURANCE]

    def formula_2023_01(person, period):
        told = person("birth_date", period)
        months_back = -MONTHS_OF_YEAR * person("age", period) - HALF_A_YEAR
        return where(told != NOT_TOLD, told, first_of_month(month_calculated(person, period), months_back))


class is_insured_for_earnings_related_pension(ConditionVariable):
    """From 17 to the end of the month in which the duty to insure ends: at 68, 69 or 70 years by year of birth."""

    entity = Person
    label = "Insured for an earnings-related pension by age"
    reference = ["395/2006 4 §", PENSION_INSURANCE]

    def formula_2023_01(person, period, parameters):
        law = contribution_law(person, period, parameters)
        age = person("age", period)
        born = person("date_of_birth_for_insurance", period)
        ends_at = "earnings_related_pension.insurance_ends_at_age"
        end = where(
            born < FIRST_BORN_1958,
            law(f"{ends_at}.born_1957_or_earlier"),
            where(born < FIRST_BORN_1962, law(f"{ends_at}.born_1958_to_1961"), law(f"{ends_at}.born_1962_or_later")),
        )
        return (age >= law("earnings_related_pension.minimum_age")) & (age < end)


class earnings_related_pension_contribution(EuroYearVariable):
    """The employee's share; until 2025 higher from the month after the 53rd birthday to that of the 63rd."""

    entity = Person
    label = "Employee's earnings-related pension contribution"
    reference = ["395/2006 153 §", PENSION_INSURANCE, "71/2016 4 §"]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = contribution_law(person, period, parameters)
        age = person("age", period)
        is_higher = law("earnings_related_pension.age_53_to_62_is_in_force") & (age >= 53) & (age <= 62)
        higher = law("earnings_related_pension.rate_age_53_to_62", where=is_higher)
        rate = where(is_higher, higher, law("earnings_related_pension.rate"))
        return where(person("is_insured_for_earnings_related_pension", period), rate * person("annual_wages", period), 0)


class unemployment_insurance_contribution(EuroYearVariable):
    """The employee's share, from 18 to 64 years."""

    entity = Person
    label = "Employee's unemployment insurance contribution"
    reference = ["555/1998 12 a §", "555/1998 18 §", UNEMPLOYMENT_INSURANCE]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = contribution_law(person, period, parameters)
        age = person("age", period)
        is_insured = (age >= law("unemployment_insurance.minimum_age")) & (age <= law("unemployment_insurance.maximum_age"))
        return where(is_insured, law("unemployment_insurance.rate") * person("annual_wages", period), 0)


class health_insurance_daily_allowance_contribution(EuroYearVariable):
    """On the whole wage once it reaches the threshold of the year, from 16 to 67 years."""

    entity = Person
    label = "Daily allowance contribution of health insurance"
    reference = ["1224/2004 18:5 §", "1224/2004 18:24 §", HEALTH_INSURANCE]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = contribution_law(person, period, parameters)
        premium = "health_insurance.daily_allowance"
        age, wages = person("age", period), person("annual_wages", period)
        is_insured = (age >= law(f"{premium}.minimum_age")) & (age <= law(f"{premium}.maximum_age"))
        is_due = is_insured & (wages >= law(f"{premium}.income_threshold"))
        return where(is_due, law(f"{premium}.rate") * wages, 0)


class social_insurance_contributions(EuroYearVariable):
    """Pension and unemployment insurance together; the Tax Administration counts them apart from the taxes."""

    entity = Person
    label = "Employee's pension and unemployment insurance contributions"
    reference = ["395/2006 153 §", PENSION_INSURANCE, "555/1998 18 §"]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        pension = person("earnings_related_pension_contribution", period)
        return pension + person("unemployment_insurance_contribution", period)
