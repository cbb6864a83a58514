"""The service and the days for which the allowance is paid: 781/1993 1 §, 14 §."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import (
    NOT_YET,
    ConditionVariable,
    DateVariable,
    DaysVariable,
    days_from_to,
    first_of_month,
    last_of_month,
    month_calculated,
    require,
    value_of_member,
    where,
)
from openfisca_kela.variables.conscripts_allowance.act import FINLEX, law_of_month
from openfisca_kela.variables.conscripts_allowance.facts import ConscriptServiceType
from openfisca_kela.variables.shared.person import HouseholdRole


class conscripts_allowance_is_paid_by_days_of_service(ConditionVariable):
    """Refresher training, voluntary exercises and supplementary service are paid for the days of service, other service to
    the end of the month of discharge.
    """

    entity = Person
    label = "The conscript's allowance is paid for the days of service only"
    reference = ["781/1993 14 § 1 mom.", FINLEX]

    def formula(person, period):
        service = person("conscript_service_type", period)
        return (
            (service == ConscriptServiceType.refresher_training)
            | (service == ConscriptServiceType.supplementary_service)
            | (service == ConscriptServiceType.voluntary_exercise)
        )


class conscripts_allowance_last_day(DateVariable):
    """Last day of the decision: the end of the calendar month of discharge, or of the month in which a long interruption
    began; the last day of service where the days of service are paid. 9999-12-31: not known yet.
    """

    entity = Person
    label = "Last day for which the conscript's allowance is granted to the person"
    reference = ["781/1993 14 § 1 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        end = person("conscript_service_end_date", period)
        by_days = person("conscripts_allowance_is_paid_by_days_of_service", period)
        is_open = end == NOT_YET
        end_of_service = numpy.where(by_days | is_open, end, last_of_month(end))
        end_of_month = last_of_month(month_calculated(person, period))
        is_interrupted = person("conscript_service_interruption_days", period) >= law("interruption_of_service.days")
        return numpy.where(is_interrupted & (end_of_service > end_of_month), end_of_month, end_of_service)


class is_in_conscript_service(ConditionVariable):
    """Performs a service of the act for which some part of the month is paid."""

    entity = Person
    label = "In a service of the Conscript's Allowance Act during the month"
    reference = ["781/1993 1 §", "781/1993 14 § 1 mom.", FINLEX]

    def formula(person, period):
        this_month = month_calculated(person, period)
        has_begun = person("conscript_service_start_date", period) <= last_of_month(this_month)
        goes_on = person("conscripts_allowance_last_day", period) >= this_month
        return (person("conscript_service_type", period) != ConscriptServiceType.none) & has_begun & goes_on


class is_conscript(ConditionVariable):
    """The applicant who is in service; the allowance is asked for this person and the relatives."""

    entity = Person
    label = "The applicant is the conscript"
    reference = ["781/1993 1 §", "781/1993 3 §", FINLEX]

    def formula(person, period):
        is_applicant = person("household_role", period) == HouseholdRole.applicant
        return is_applicant & person("is_in_conscript_service", period)


class conscripts_allowance_first_day_of_month(DateVariable):
    """First day of the month that is paid: of the month itself, or the day of entering service; never before the month of
    the application. A special reason for going back further is discretion and not computed.
    """

    entity = Person
    label = "First day of the month for which the conscript's allowance is paid"
    reference = ["781/1993 14 § 1 mom.", "781/1993 15 § 2 mom.", FINLEX]

    def formula(person, period):
        this_month = month_calculated(person, period)
        applied = first_of_month(person("conscripts_allowance_application_date", period))
        start = person("conscript_service_start_date", period)
        earliest = numpy.where(applied > start, applied, start)
        return numpy.where(earliest > this_month, earliest, this_month)


class conscripts_allowance_last_day_of_month(DateVariable):
    """Last day of the month that is paid."""

    entity = Person
    label = "Last day of the month for which the conscript's allowance is paid"
    reference = ["781/1993 14 § 1 mom.", FINLEX]

    def formula(person, period):
        end_of_month = last_of_month(month_calculated(person, period))
        last = person("conscripts_allowance_last_day", period)
        return numpy.where(last < end_of_month, last, end_of_month)


class conscripts_allowance_entitled_days(DaysVariable):
    """Days of the month that entitle to the allowance, of the conscript."""

    entity = Person
    label = "Days of the month that entitle to the conscript's allowance"
    reference = ["781/1993 14 §", FINLEX]

    def formula(person, period):
        first = person("conscripts_allowance_first_day_of_month", period)
        days = days_from_to(first, person("conscripts_allowance_last_day_of_month", period))
        return where(person("is_conscript", period), days, 0)


class conscripts_allowance_review_is_within_month(ConditionVariable):
    """A change takes effect within the month, so that the month holds two amounts."""

    entity = Household
    label = "A change of the conscript's allowance takes effect within the month"
    reference = ["781/1993 12 § 3 mom.", FINLEX]

    def formula(household, period):
        this_month = month_calculated(household, period)
        changed = household("conscripts_allowance_review_date", period)
        is_within = (changed > this_month) & (changed <= last_of_month(this_month))
        is_told = ~numpy.isnan(household("conscripts_allowance_monthly_amount_before_review", period))
        require(
            household,
            is_told | ~is_within,
            variable="conscripts_allowance_monthly_amount_before_review",
            otherwise="tell the monthly amount before the change, or no conscripts_allowance_review_date within the month",
        )
        return is_within


class conscripts_allowance_days_after_review(DaysVariable):
    """Of the entitled days those from the change on."""

    entity = Person
    label = "Entitled days from a change within the month on"
    reference = ["781/1993 12 § 3 mom.", "781/1993 14 § 2 mom.", FINLEX]

    def formula(person, period):
        first = person("conscripts_allowance_first_day_of_month", period)
        changed = person.household("conscripts_allowance_review_date", period)
        from_change = numpy.where(changed > first, changed, first)
        days = days_from_to(from_change, person("conscripts_allowance_last_day_of_month", period))
        counts = person("is_conscript", period) & person.household("conscripts_allowance_review_is_within_month", period)
        return where(counts, days, 0)


class conscripts_allowance_month_is_whole(ConditionVariable):
    """Every day of the month entitles: the month is paid as such, whether it has 28 or 31 days."""

    entity = Household
    label = "Every day of the month entitles to the conscript's allowance"
    reference = ["781/1993 14 § 2 mom.", FINLEX]

    def formula(household, period):
        this_month = month_calculated(household, period)
        days = household.sum(household.members("conscripts_allowance_entitled_days", period))
        deducted = household("conscripts_allowance_deducted_days", period)
        return (days == days_from_to(this_month, last_of_month(this_month))) & (deducted == 0)


class conscripts_allowance_days(DaysVariable):
    """Entitled days of a month that is not paid in full, less those that are deducted; 0 in a whole month."""

    entity = Household
    label = "Entitled days in a month that is not paid in full"
    reference = ["781/1993 14 § 2 mom.", "781/1993 17 § 1 mom.", FINLEX]

    def formula(household, period):
        days = household.sum(household.members("conscripts_allowance_entitled_days", period))
        left = numpy.maximum(days - household("conscripts_allowance_deducted_days", period), 0)
        return where(household("conscripts_allowance_month_is_whole", period), 0, left)


class conscripts_allowance_decision_end_date(DateVariable):
    """Last day of the decision. 9999-12-31: nobody serves, or the day of discharge is not known yet."""

    entity = Household
    label = "Last day of the conscript's allowance decision"
    reference = ["781/1993 14 § 1 mom.", FINLEX]

    def formula(household, period):
        last_days = household.members("conscripts_allowance_last_day", period)
        return value_of_member(household, last_days, household.members("is_conscript", period), NOT_YET)
