"""How long the whole may take, and how many rehabilitation days it has."""

import datetime

from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    NOT_YET,
    ConditionVariable,
    DateVariable,
    DaysVariable,
    UnknownLawError,
    months_later,
    require,
    where,
)
from openfisca_kela.variables.teak.description import REFERENCE, description
from openfisca_kela.variables.teak.facts import TeakService


class teak_completion_deadline(DateVariable):
    """Five or ten months from the planning day; neither flex nor breaks lengthen them. 9999-12-31: no start or no service is
    told. The durations of continuation decisions are not known here: compare with the decision itself.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = datetime.date(9999, 12, 31)
    label = "Last day of the whole rehabilitation"
    reference = REFERENCE

    def formula(person, period, parameters):
        service, started = person("teak_service", period), person("teak_start_date", period)
        is_told = (service != TeakService.none) & (started != NOT_YET)
        require(
            person,
            ~is_told | (person("teak_decision_number", period) <= 1),
            variable="teak_completion_deadline",
            otherwise="tell teak_completion_deadline as the decision says: the duration of a continuation decision is not "
            "known here",
            error=UnknownLawError,
        )
        months = where(is_told, description(person, parameters)("duration_months", service, where=is_told), 0)
        return where(is_told, months_later(started, months), NOT_YET)


class teak_completed_in_time(ConditionVariable):
    """The rehabilitation has ended, and not later than its last day, unless Kela agreed to more for an individual need."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The rehabilitation was completed in time"
    reference = REFERENCE

    def formula(person, period):
        ended = person("teak_end_date", period)
        is_in_time = ended <= person("teak_completion_deadline", period)
        return (ended != NOT_YET) & (is_in_time | person("teak_deadline_deviation_agreed", period))


class teak_granted_rehabilitation_days(DaysVariable):
    """Rehabilitation days of the decision; 0 where no service is told. Those of a work trial and of continued work coaching
    are of the older description of 2017; those of other continuation decisions are not known here.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Rehabilitation days of the decision"
    reference = REFERENCE

    def formula(person, period, parameters):
        law, service = description(person, parameters), person("teak_service", period)
        continues = person("teak_decision_number", period) > 1
        is_coaching = service == TeakService.work_coaching
        is_told = service != TeakService.none
        require(
            person,
            ~is_told | ~continues | is_coaching,
            variable="teak_granted_rehabilitation_days",
            otherwise="tell teak_granted_rehabilitation_days as the decision says: the days of a continuation decision of "
            "this service are not known here",
            error=UnknownLawError,
        )
        of_first = where(is_told, law("rehabilitation_days", service, where=is_told), 0)
        return where(continues & is_coaching, law("continuation_days_work_coaching"), of_first)


class teak_granted_days_kept(ConditionVariable):
    """Not more rehabilitation days have taken place than the decision grants."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The rehabilitation days of the decision are kept"
    reference = REFERENCE

    def formula(person, period):
        carried_out = person("teak_rehabilitation_days_carried_out", period)
        return (carried_out == 0) | (carried_out <= person("teak_granted_rehabilitation_days", period))
