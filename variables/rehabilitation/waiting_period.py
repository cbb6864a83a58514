"""The waiting period at the beginning (omavastuuaika, självrisktid) and the time to apply: 566/2005 25–28 §, 41 § 4 mom."""

import datetime

import numpy
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    BEFORE_EVERYTHING,
    ChoiceVariable,
    ConditionVariable,
    DateVariable,
    DaysVariable,
    law_by_month,
    months_later,
    where,
)
from openfisca_kela.variables.rehabilitation.act import FINLEX, NAME, law_of_application

# The lengths have not changed since TEAK got one; where no start is told those of the last day are read.
LATEST = numpy.datetime64("2026-12-31")


class WaitingPeriodKind(Enum):
    """What the waiting period is of."""

    none = "Not told"
    teak = "TEAK"
    short = "Assessment or trial periods, KIILA"
    training = "Training"
    youth_allowance = "Rehabilitation allowance for young people"
    individual_up_to_20_days = "Individual rehabilitation of at most 20 weekdays (18 until September 2015)"
    individual_over_20_days = "Individual rehabilitation of more than 20 weekdays (18 until September 2015)"
    adaptation_up_to_12_days = "Adaptation or family course of at most 12 weekdays"
    adaptation_over_12_days = "Adaptation or family course of more than 12 weekdays"
    waiting_time = "Waiting time"


class PrecedingBenefit(Enum):
    """Benefit straight before the rehabilitation."""

    none = "None"
    sickness_allowance = "Sickness allowance"
    partial_sickness_allowance = "Partial sickness allowance"
    parental_allowance = "Parental allowance"
    unemployment_benefit = "Unemployment benefit"
    basic_social_assistance_same_or_previous_month = "Basic social assistance in the same or the previous month"


class rehabilitation_waiting_period_kind(ChoiceVariable):
    """The measure by which the waiting period goes."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    possible_values = WaitingPeriodKind
    default_value = WaitingPeriodKind.none
    label = "Kind of measure for the waiting period"
    reference = ["566/2005 25 §", "566/2005 28 §", FINLEX]


class rehabilitation_preceding_benefit(ChoiceVariable):
    """Benefit straight before the rehabilitation, without a day between."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    possible_values = PrecedingBenefit
    default_value = PrecedingBenefit.none
    label = "Benefit straight before the rehabilitation"
    reference = ["566/2005 27 § 1 mom.", FINLEX]


class is_parent_in_own_childs_rehabilitation(ConditionVariable):
    """A parent takes part in the rehabilitation of the own child."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Parent who takes part in the own child's rehabilitation"
    reference = ["566/2005 27 § 2 mom.", FINLEX]


class receives_full_pension_at_start(ConditionVariable):
    """Receives a full pension of 34 § when the rehabilitation begins."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Receives a full pension when the rehabilitation begins"
    reference = ["566/2005 26 §", "566/2005 34 §", FINLEX]


class new_rehabilitation_within_30_days_of_last_paid_day(ConditionVariable):
    """New rehabilitation begins within thirty days of the last paid day."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "New rehabilitation begins within 30 days of the last paid day"
    reference = ["566/2005 25 § 3 mom.", FINLEX]


class rehabilitation_allowance_application_date(DateVariable):
    """Day on which the application became pending. 1970-01-01: not told."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1970, 1, 1)
    label = "Day on which the application became pending"
    reference = ["566/2005 41 § 4 mom.", FINLEX]


class rehabilitation_waiting_period_is_waived(ConditionVariable):
    """No waiting period: straight after another daily allowance, in the own child's rehabilitation, and after basic social
    assistance where the application became pending in 2023 or later.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "There is no waiting period"
    reference = ["566/2005 27 §", FINLEX]

    def formula(person, period, parameters):
        law = law_of_application(person, period, parameters)
        is_told = person("rehabilitation_allowance_application_date", period) != BEFORE_EVERYTHING
        preceding = person("rehabilitation_preceding_benefit", period)
        is_assistance = preceding == PrecedingBenefit.basic_social_assistance_same_or_previous_month
        rule = "waiting_period.waived_after_basic_social_assistance"
        return (
            ((preceding != PrecedingBenefit.none) & ~is_assistance)
            | person("is_parent_in_own_childs_rehabilitation", period)
            | (is_assistance & law(rule, where=is_told & is_assistance))
        )


class rehabilitation_waiting_period_is_short(ConditionVariable):
    """A waiting period of the starting day: assessments and trials, short courses, and new rehabilitation soon after."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The waiting period is the starting day"
    reference = ["566/2005 25 § 2–3 mom.", FINLEX]

    def formula(person, period):
        kind = person("rehabilitation_waiting_period_kind", period)
        return (
            (kind == WaitingPeriodKind.short)
            | (kind == WaitingPeriodKind.individual_up_to_20_days)
            | (kind == WaitingPeriodKind.adaptation_up_to_12_days)
            | person("new_rehabilitation_within_30_days_of_last_paid_day", period)
        )


class rehabilitation_waiting_period_days(DaysVariable):
    """None; thirty calendar days for who receives a full pension; the starting day; or ten weekdays. Periods of one whole
    share one waiting period (25 § 4 mom., 28 §).
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Length of the waiting period"
    reference = ["566/2005 25–28 §", FINLEX]

    def formula(person, period, parameters):
        law = law_by_month(person, f"{NAME}.waiting_period", LATEST, parameters)
        is_teak = person("rehabilitation_waiting_period_kind", period) == WaitingPeriodKind.teak
        other = where(
            is_teak,
            law("teak_days"),
            where(person("rehabilitation_waiting_period_is_short", period), law("short_days"), law("general_days")),
        )
        of_those_without_waiver = where(person("receives_full_pension_at_start", period), law("full_pension_days"), other)
        return where(person("rehabilitation_waiting_period_is_waived", period), 0, of_those_without_waiver)


class rehabilitation_allowance_earliest_payable_date(DateVariable):
    """First day that the application can cover: six months back, four for applications before 2023. 1970-01-01: no
    application is told.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(1970, 1, 1)
    label = "Earliest day that the application can cover"
    reference = ["566/2005 41 § 4 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_of_application(person, period, parameters)
        applied = person("rehabilitation_allowance_application_date", period)
        is_told = applied != BEFORE_EVERYTHING
        months = where(is_told, law("application_months", where=is_told), 0)
        return where(is_told, months_later(applied, -months), BEFORE_EVERYTHING)
