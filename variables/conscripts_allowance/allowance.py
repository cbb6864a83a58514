"""The monthly amount, what is paid of it, student loan interest and maintenance: 781/1993 10 a §, 12–14 §."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import EuroVariable, rounded, where
from openfisca_kela.variables.conscripts_allowance.act import FINLEX, law_of_month


class conscripts_allowance_costs(EuroVariable):
    """Basic, housing and continuing special assistance together."""

    entity = Household
    label = "Assistance before income in the conscript's allowance"
    reference = ["781/1993 8–10 §", "781/1993 12 § 1 mom.", FINLEX]

    def formula(household, period):
        special = household("conscripts_special_assistance", period)
        return (
            household("conscripts_basic_assistance", period)
            - household("conscripts_basic_assistance_deduction", period)
            + household("conscripts_housing_assistance_costs", period)
            + where(household("special_assistance_is_one_off", period), 0, special)
        )


class conscripts_allowance_monthly_amount(EuroVariable):
    """What the costs exceed the income by, for a whole month; nothing is rounded here."""

    entity = Household
    label = "Conscript's allowance for a whole month"
    reference = ["781/1993 12 § 1 mom.", "781/1993 14 § 2 mom.", FINLEX]

    def formula(household, period):
        costs = household("conscripts_allowance_costs", period)
        return numpy.maximum(costs - household("conscripts_allowance_income", period), 0)


class conscripts_allowance_income_left(EuroVariable):
    """Income that exceeds the monthly costs: it is deducted from what is paid once."""

    entity = Household
    label = "Income left after the monthly costs of the conscript's allowance"
    reference = ["781/1993 12 § 1 mom.", FINLEX]

    def formula(household, period):
        income = household("conscripts_allowance_income", period)
        return numpy.maximum(income - household("conscripts_allowance_costs", period), 0)


class conscripts_one_off_assistance(EuroVariable):
    """Special assistance that is paid once, less income that is left. It is not divided by days."""

    entity = Household
    label = "Special assistance paid once"
    reference = ["781/1993 10 §", "781/1993 14 § 2 mom.", FINLEX]

    def formula(household, period):
        special = household("conscripts_special_assistance", period)
        is_paid_once = household("special_assistance_is_one_off", period) & (special > 0)
        return where(is_paid_once, numpy.maximum(special - household("conscripts_allowance_income_left", period), 0), 0)


class conscripts_student_loan_interest_assistance(EuroVariable):
    """Student loan interest of the conscript. Income is deducted once, from all costs together, and relatives' income not
    from the interest: of the conscript's own income so much counts as is left of the whole.
    """

    entity = Person
    label = "Assistance towards student loan interest"
    reference = ["781/1993 10 a §", "781/1993 11 § 1 mom.", "781/1993 12 § 1 mom.", FINLEX]

    @rounded(to="cent", by="781/1993 12 § 1 mom.")
    def formula(person, period):
        special = where(
            person.household("special_assistance_is_one_off", period),
            person.household("conscripts_special_assistance", period),
            0,
        )
        left = numpy.maximum(person.household("conscripts_allowance_income_left", period) - special, 0)
        own_income_left = numpy.minimum(person("conscripts_allowance_person_income", period), left)
        interest = person("student_loan_interest_due", period)
        is_due = person("is_conscript", period) & (interest > 0)
        return where(is_due, numpy.maximum(interest - own_income_left, 0), 0)


class conscripts_maintenance_assistance(EuroVariable):
    """Maintenance for a child not in the conscript's custody, so far as the own income does not reach; computed apart from
    the rest. The words “or means” of the section are a dead letter: no other section counts assets since 2008.
    """

    entity = Person
    label = "Maintenance assistance"
    reference = ["781/1993 13 §", FINLEX]

    @rounded(to="cent", by="781/1993 13 §")
    def formula(person, period):
        maintenance = person("child_maintenance_payable", period)
        unpaid = numpy.maximum(maintenance - person("conscripts_allowance_person_income", period), 0)
        return where(person("is_conscript", period), unpaid, 0)


class conscripts_allowance_for_days_of_month(EuroVariable):
    """The monthly amount; in an incomplete month a thirtieth of it for each entitled day; where a change takes effect within
    the month, the amounts before and after it, each for its days.
    """

    entity = Household
    label = "Conscript's allowance for the entitled days of the month"
    reference = ["781/1993 12 § 3 mom.", "781/1993 14 § 2 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        monthly = household("conscripts_allowance_monthly_amount", period)
        before = household("conscripts_allowance_monthly_amount_before_review", period)
        days = household.sum(household.members("conscripts_allowance_entitled_days", period))
        after = household.sum(household.members("conscripts_allowance_days_after_review", period))
        divisor = law("daily_share_divisor")
        return numpy.select(
            [
                household("conscripts_allowance_review_is_within_month", period),
                household("conscripts_allowance_month_is_whole", period),
            ],
            [before * (days - after) / divisor + monthly * after / divisor, monthly],
            monthly * household("conscripts_allowance_days", period) / divisor,
        )


class conscripts_allowance_instalment(EuroVariable):
    """What would be paid in the month, before the smallest instalment: with student loan interest and what is paid once.
    Maintenance assistance goes to another recipient.
    """

    entity = Household
    label = "Instalment of the conscript's allowance before the smallest one that is paid"
    reference = ["781/1993 12 §", "781/1993 14 § 2 mom.", "781/1993 16 § 3 mom.", FINLEX]

    @rounded(to="cent", by="781/1993 14 § 2 mom.")
    def formula(household, period):
        return (
            household("conscripts_allowance_for_days_of_month", period)
            + household("conscripts_one_off_assistance", period)
            + household.sum(household.members("conscripts_student_loan_interest_assistance", period))
        )
