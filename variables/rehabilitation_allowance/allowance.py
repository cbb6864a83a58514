"""The amount of a day by its kind, and of the month: 566/2005 23–24 §, 32 a §, 46 §."""

import numpy
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    DaysVariable,
    EuroVariable,
    days_of_month_on_which,
    first_that_holds,
    rounded,
    where,
)
from openfisca_kela.variables.rehabilitation.act import FINLEX, law_now
from openfisca_kela.variables.rehabilitation.course import RehabilitationBasis
from openfisca_kela.variables.rehabilitation.day import RehabilitationDayKind
from openfisca_kela.variables.rehabilitation_allowance.amount import DAILY

KIND = "rehabilitation_allowance_day_kind"


class RehabilitationAllowanceRefusalGround(Enum):
    """Why nothing is paid for a month."""

    none = "The allowance is paid"
    no_payable_days = "No day of the month is paid"
    deductions = "Other benefits or wages cover the allowance"
    instalment_below_minimum = "The instalment would be below the daily minimum"


class rehabilitation_allowance_for_full_day(EuroVariable):
    """The full amount less the deductions; also for a flex day."""

    entity = Person
    unit = DAILY
    label = "Allowance for a full day"
    reference = ["566/2005 23 §", "566/2005 36–37 §", FINLEX]

    @rounded(to="cent", by="566/2005 32 §")
    def formula(person, period):
        amount = person("rehabilitation_allowance_full_per_day", period)
        return numpy.maximum(amount - person("rehabilitation_allowance_deductions_per_day", period), 0)


class rehabilitation_allowance_for_partial_day(EuroVariable):
    """Half of the full amount, of the minimum too, less the deductions. Until September 2015 there is none."""

    entity = Person
    unit = DAILY
    label = "Allowance for a partial day"
    reference = ["566/2005 32 a §", "566/2005 36–37 §", FINLEX]

    @rounded(to="cent", by="566/2005 32 a §")
    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        is_in_force = law("partial_allowance_is_in_force")
        amount = law("partial_rate", where=is_in_force) * person("rehabilitation_allowance_full_per_day", period)
        deductions = person("rehabilitation_allowance_deductions_per_day", period)
        return where(is_in_force, numpy.maximum(amount - deductions, 0), 0)


class rehabilitation_allowance_for_reduced_day(EuroVariable):
    """The full amount reduced for waiting or intervening time, of the minimum too, less the deductions."""

    entity = Person
    unit = DAILY
    label = "Allowance for a day of waiting or intervening time"
    reference = ["566/2005 24 §", "566/2005 36–37 §", FINLEX]

    @rounded(to="cent", by="566/2005 24 §")
    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        amount = (1 - law("waiting_time.reduction")) * person("rehabilitation_allowance_full_per_day", period)
        return numpy.maximum(amount - person("rehabilitation_allowance_deductions_per_day", period), 0)


class rehabilitation_allowance_per_day(EuroVariable):
    """What is paid for the day, by its kind."""

    entity = Person
    definition_period = DateUnit.DAY
    unit = DAILY
    label = "Rehabilitation allowance for the day"
    reference = ["566/2005 24 §", "566/2005 32 a §", "566/2005 36–37 §", FINLEX]

    def formula(person, period):
        kind, month = person(KIND, period), period.first_month
        is_full = (kind == RehabilitationDayKind.full) | (kind == RehabilitationDayKind.flex)
        is_reduced = (kind == RehabilitationDayKind.waiting_time) | (kind == RehabilitationDayKind.intervening_time)
        partial = where(kind == RehabilitationDayKind.partial, person("rehabilitation_allowance_for_partial_day", month), 0)
        reduced = where(is_reduced, person("rehabilitation_allowance_for_reduced_day", month), partial)
        return where(is_full, person("rehabilitation_allowance_for_full_day", month), reduced)


def payable_days(person, period, *kinds):
    """Days of the month of some kinds, of those who are in rehabilitation."""
    is_in_rehabilitation = person("rehabilitation_basis", period) != RehabilitationBasis.none
    days = days_of_month_on_which(person, KIND, kinds, period, where=is_in_rehabilitation)
    return where(is_in_rehabilitation, days, 0)


class rehabilitation_allowance_full_days(DaysVariable):
    """Days of the month with the full allowance, flex days included: as told, or counted day by day. -1: not told."""

    entity = Person
    computed_where_not_told = True
    default_value = -1
    label = "Payable full days in the month"
    reference = ["566/2005 23 §", FINLEX]

    def formula(person, period):
        return payable_days(person, period, RehabilitationDayKind.full, RehabilitationDayKind.flex)


class rehabilitation_allowance_partial_days(DaysVariable):
    """Days of the month with the partial allowance: as told, or counted day by day. -1: not told."""

    entity = Person
    computed_where_not_told = True
    default_value = -1
    label = "Payable partial days in the month"
    reference = ["566/2005 32 a §", FINLEX]

    def formula(person, period):
        return payable_days(person, period, RehabilitationDayKind.partial)


class rehabilitation_allowance_reduced_days(DaysVariable):
    """Days of waiting and intervening time paid in the month: as told, or counted day by day. -1: not told."""

    entity = Person
    computed_where_not_told = True
    default_value = -1
    label = "Payable days of waiting and intervening time in the month"
    reference = ["566/2005 24 §", FINLEX]

    def formula(person, period):
        return payable_days(person, period, RehabilitationDayKind.waiting_time, RehabilitationDayKind.intervening_time)


class rehabilitation_allowance_of_days(EuroVariable):
    """The days of each kind times their amount, which is rounded first."""

    entity = Person
    label = "Allowance for the days of the month"
    reference = ["566/2005 23–24 §", "566/2005 32 a §", FINLEX]

    @rounded(to="cent", by="566/2005 32 §")
    def formula(person, period):
        return (
            person("rehabilitation_allowance_full_days", period) * person("rehabilitation_allowance_for_full_day", period)
            + person("rehabilitation_allowance_partial_days", period)
            * person("rehabilitation_allowance_for_partial_day", period)
            + person("rehabilitation_allowance_reduced_days", period)
            * person("rehabilitation_allowance_for_reduced_day", period)
        )


class rehabilitation_allowance_instalment_is_too_small(ConditionVariable):
    """Until 2023 an instalment for a month that is below the daily minimum of 35 § is not paid."""

    entity = Person
    label = "The instalment is below the daily minimum"
    reference = ["566/2005 46 § 2 mom. (–2023)", FINLEX]

    def formula(person, period, parameters):
        rule = law_now(person, period, parameters)("instalment_below_daily_minimum_is_unpaid")
        amount = person("rehabilitation_allowance_of_days", period)
        return rule & (amount > 0) & (amount < person("rehabilitation_vocational_minimum_per_day", period))


class rehabilitation_allowance_month_refusal_ground(ChoiceVariable):
    """Why nothing is paid for the month. Why a single day is not paid its own ground says."""

    entity = Person
    possible_values = RehabilitationAllowanceRefusalGround
    default_value = RehabilitationAllowanceRefusalGround.none
    label = "Ground for which nothing is paid in the month"
    reference = ["566/2005 17 §", "566/2005 36–37 §", "566/2005 46 § 2 mom.", FINLEX]

    def formula(person, period):
        days = (
            person("rehabilitation_allowance_full_days", period)
            + person("rehabilitation_allowance_partial_days", period)
            + person("rehabilitation_allowance_reduced_days", period)
        )
        ground = RehabilitationAllowanceRefusalGround
        return first_that_holds(
            [
                (days == 0, ground.no_payable_days),
                (person("rehabilitation_allowance_of_days", period) == 0, ground.deductions),
                (person("rehabilitation_allowance_instalment_is_too_small", period), ground.instalment_below_minimum),
            ],
            otherwise=ground.none,
        )


class rehabilitation_allowance(EuroVariable):
    """The allowance of the month before tax."""

    entity = Person
    label = "Rehabilitation allowance"
    reference = ["566/2005 23–24 §", "566/2005 32–37 §", FINLEX]

    def formula(person, period):
        ground = person("rehabilitation_allowance_month_refusal_ground", period)
        is_paid = ground == RehabilitationAllowanceRefusalGround.none
        return where(is_paid, person("rehabilitation_allowance_of_days", period), 0)
