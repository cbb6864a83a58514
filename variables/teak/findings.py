"""Which rule a rehabilitation breaks, of those that can be checked by what is told."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import NOT_YET, ChoiceVariable, ConditionVariable, first_that_holds
from openfisca_kela.variables.teak.description import REFERENCE


class TeakRuleBroken(Enum):
    """Rules in the order of a rehabilitation."""

    none = "No rule is broken, as far as is told"
    contacted_late = "The client was contacted late, or not before the start"
    started_late = "The rehabilitation began late, and no individual reason was agreed with Kela"
    way_of_delivery = "The way of delivery is not permitted"
    day_too_short = "The rehabilitation day is too short"
    too_few_days_a_week = "There are too few rehabilitation days a week"
    break_not_permitted = "The break is not permitted"
    too_many_independent_days = "There are more independent days than permitted"
    no_contact_on_independent_days = "The supervisor does not keep contact on independent days"
    too_many_days = "There are more rehabilitation days than the decision grants"
    completed_late = "The rehabilitation ended later than it may"
    feedback_late = "The feedback was sent late"


class teak_contact_is_late(ConditionVariable):
    """The client was contacted after the deadline, or the rehabilitation has begun without contact."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The contact before the start is late"
    reference = REFERENCE

    def formula(person, period):
        is_received = person("teak_decision_received_date", period) != NOT_YET
        is_known = (person("teak_prior_contact_date", period) != NOT_YET) | (person("teak_start_date", period) != NOT_YET)
        return is_received & is_known & ~person("teak_prior_contact_in_time", period)


class teak_rule_broken(ChoiceVariable):
    """The first rule that the rehabilitation breaks. What is not told, such as an end, a break or hours, is not checked."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    possible_values = TeakRuleBroken
    default_value = TeakRuleBroken.none
    label = "First rule of the service that the rehabilitation breaks"
    reference = REFERENCE

    def formula(person, period):
        rule = TeakRuleBroken
        has_begun = person("teak_start_date", period) != NOT_YET
        has_ended = person("teak_end_date", period) != NOT_YET
        has_hours = (person("teak_average_day_hours", period) > 0) | (person("teak_average_programme_hours", period) > 0)
        planned = person("teak_independent_days_planned", period)
        return first_that_holds(
            [
                (person("teak_contact_is_late", period), rule.contacted_late),
                (has_begun & ~person("teak_start_acceptable", period), rule.started_late),
                (~person("teak_delivery_mode_permitted", period), rule.way_of_delivery),
                (has_hours & ~person("teak_day_length_met", period), rule.day_too_short),
                (
                    (person("teak_average_days_per_week", period) > 0) & ~person("teak_days_per_week_met", period),
                    rule.too_few_days_a_week,
                ),
                (
                    (person("teak_break_days", period) > 0) & ~person("teak_break_permitted", period),
                    rule.break_not_permitted,
                ),
                (planned > person("teak_independent_days_permitted", period), rule.too_many_independent_days),
                (
                    (planned > 0) & ~person("teak_independent_day_contact_met", period),
                    rule.no_contact_on_independent_days,
                ),
                (~person("teak_granted_days_kept", period), rule.too_many_days),
                (has_ended & ~person("teak_completed_in_time", period), rule.completed_late),
                (
                    (person("teak_feedback_sent_date", period) != NOT_YET) & ~person("teak_feedback_in_time", period),
                    rule.feedback_late,
                ),
            ],
            otherwise=rule.none,
        )
