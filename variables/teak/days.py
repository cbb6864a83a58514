"""The rehabilitation day and week: length, flex, breaks, a lighter approach, independent days."""

import numpy
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, DaysVariable, where
from openfisca_kela.variables.teak.description import REFERENCE, description
from openfisca_kela.variables.teak.facts import TeakService


class teak_day_length_met(ConditionVariable):
    """Six hours on average, at least five of them programme."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The rehabilitation day is as long as the description asks"
    reference = REFERENCE

    def formula(person, period, parameters):
        law = description(person, parameters)
        is_long_enough = person("teak_average_day_hours", period) >= law("average_day_hours")
        return is_long_enough & (person("teak_average_programme_hours", period) >= law("minimum_programme_hours"))


class teak_flex_permitted(ConditionVariable):
    """Number or length of days may flex: the reason lies with the client, flex supports the goals and coping, it is agreed
    together and fits the workplace. It does not lengthen the total time.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Flex may be used"
    reference = REFERENCE

    def formula(person, period):
        return (
            person("teak_flex_reason_from_client", period)
            & person("teak_flex_supports_goals", period)
            & person("teak_flex_agreed_and_fits_workplace", period)
        )


class teak_days_per_week_met(ConditionVariable):
    """Five rehabilitation days a week on average; where flex may be used, three."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "There are as many rehabilitation days a week as the description asks"
    reference = REFERENCE

    def formula(person, period, parameters):
        law = description(person, parameters)
        asked = where(person("teak_flex_permitted", period), law("flex_minimum_days_per_week"), law("average_days_per_week"))
        return person("teak_average_days_per_week", period) >= asked


class teak_break_permitted(ConditionVariable):
    """A justified break of at most three weeks, with tasks agreed beforehand; longer for an exceptional reason."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The break of periodisation is permitted"
    reference = REFERENCE

    def formula(person, period, parameters):
        law = description(person, parameters)
        is_short = person("teak_break_days", period) <= law("break_days_normally_at_most")
        return (
            person("teak_break_justified", period)
            & person("teak_break_tasks_agreed", period)
            & (is_short | person("teak_break_exceptional_reason", period))
        )


class teak_lighter_approach_permitted(ConditionVariable):
    """The least number of the granted days, in an individual situation with a small need of support; never as a general
    practice. The least number itself stands in the service description.
    """

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "A lighter rehabilitative approach may be used"
    reference = REFERENCE

    def formula(person, period):
        return person("teak_low_need_of_support", period)


class teak_independent_days_permitted(DaysVariable):
    """At most ten, and only in the first decision of work coaching; planned beforehand and suited to the client."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "Independent days permitted"
    reference = REFERENCE

    def formula(person, period, parameters):
        law = description(person, parameters)
        is_first_coaching = (person("teak_service", period) == TeakService.work_coaching) & (
            person("teak_decision_number", period) == 1
        )
        may_be_used = person("teak_independent_days_in_plan_beforehand", period) & person(
            "teak_independent_days_suit_client", period
        )
        at_most = where(is_first_coaching, law("independent_days_first_coaching_decision"), law("independent_days_other"))
        return where(may_be_used, numpy.minimum(person("teak_independent_days_planned", period), at_most), 0)


class teak_independent_day_contact_met(ConditionVariable):
    """The supervisor contacts the client at least once on each independent day, and can be reached."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The supervisor keeps contact on independent days"
    reference = REFERENCE

    def formula(person, period, parameters):
        least = description(person, parameters)("supervisor_contacts_per_independent_day")
        has_contact = person("teak_supervisor_contacts_per_independent_day", period) >= least
        return has_contact & person("teak_supervisor_reachable_on_independent_day", period)
