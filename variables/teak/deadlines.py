"""Contact before the start, the start itself, and the feedback after the end."""

import datetime

from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import NOT_YET, ConditionVariable, DateVariable, days_later, where
from openfisca_kela.variables.teak.description import REFERENCE, description

NONE = datetime.date(9999, 12, 31)


def within(day, days):
    """Last day within so many days of a day; none where that has not happened."""
    return where(day != NOT_YET, days_later(day, days), NOT_YET)


class teak_prior_contact_deadline(DateVariable):
    """Two weeks from the arrival of the decision, that day not counted. 9999-12-31: no arrival is told."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = NONE
    label = "Last day for the contact before the start"
    reference = REFERENCE

    def formula(person, period, parameters):
        received = person("teak_decision_received_date", period)
        return within(received, description(person, parameters)("prior_contact_days"))


class teak_prior_contact_in_time(ConditionVariable):
    """The client was contacted, and not later than the deadline."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The client was contacted in time"
    reference = REFERENCE

    def formula(person, period):
        contacted = person("teak_prior_contact_date", period)
        return (contacted != NOT_YET) & (contacted <= person("teak_prior_contact_deadline", period))


class teak_start_deadline(DateVariable):
    """Four weeks from the arrival of the decision and its documents. 9999-12-31: no arrival is told."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = NONE
    label = "Last day for the start"
    reference = REFERENCE

    def formula(person, period, parameters):
        received = person("teak_decision_received_date", period)
        return within(received, description(person, parameters)("start_days"))


class teak_start_acceptable(ConditionVariable):
    """The rehabilitation begins by the deadline, or later for an individual reason agreed with Kela; never for a group."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The start is in time or its postponement is acceptable"
    reference = REFERENCE

    def formula(person, period):
        is_in_time = person("teak_start_date", period) <= person("teak_start_deadline", period)
        is_agreed = person("teak_start_postponement_agreed", period) & ~person("teak_start_postponed_for_group", period)
        return is_in_time | is_agreed


class teak_queue_notice_required(ConditionVariable):
    """The rehabilitation does not begin in time, and nothing else was agreed: the provider tells Kela in writing."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The provider must tell Kela of the queue in writing"
    reference = REFERENCE

    def formula(person, period):
        return ~person("teak_start_acceptable", period)


class teak_feedback_deadline(DateVariable):
    """Two weeks from the last rehabilitation day, to the client and to Kela. 9999-12-31: no end is told."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    default_value = NONE
    label = "Last day for the feedback"
    reference = REFERENCE

    def formula(person, period, parameters):
        ended = person("teak_end_date", period)
        return within(ended, description(person, parameters)("feedback_days"))


class teak_feedback_in_time(ConditionVariable):
    """The feedback was sent, and not later than the deadline."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The feedback was sent in time"
    reference = REFERENCE

    def formula(person, period):
        sent = person("teak_feedback_sent_date", period)
        return (sent != NOT_YET) & (sent <= person("teak_feedback_deadline", period))


class teak_feedback_may_go_to_others(ConditionVariable):
    """The feedback goes to the client and to Kela; to the unit of care and the network with the client's consent."""

    entity = Person
    definition_period = DateUnit.ETERNITY
    label = "The feedback may go to others than the client and Kela"
    reference = REFERENCE

    def formula(person, period):
        return person("teak_client_consents_to_feedback_for_others", period)
