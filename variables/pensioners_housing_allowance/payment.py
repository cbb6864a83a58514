"""When the allowance is paid, and what interrupts the payment: 571/2007 25–27 §."""

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import (
    NOT_YET,
    ConditionVariable,
    DateVariable,
    day_of_month,
    first_of_month,
    month_calculated,
    where,
)
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_month
from openfisca_kela.variables.shared.banking_days import banking_days_up_to


class pensioners_housing_allowance_is_in_long_institutional_care(ConditionVariable):
    """Care began so long ago that the months paid during it have passed, and payment has not resumed: the care has not
    ended, or ended this month so late that payment resumes with the next.
    """

    entity = Person
    label = "Payment is interrupted because of institutional care"
    reference = ["571/2007 26 §", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        this_month = month_calculated(person, period)
        start, end = person("institutional_care_start_date", period), person("institutional_care_end_date", period)
        months_back = -1 - law("institutional_care.months_paid")
        is_long = first_of_month(start) <= first_of_month(this_month, plus=months_back)
        ends_late = day_of_month(end) >= law("institutional_care.resume_next_month_if_end_day_at_least")
        last_month_resumed_from = first_of_month(this_month, plus=where(ends_late, -1, 0))
        has_resumed = (end != NOT_YET) & (first_of_month(end) <= last_month_resumed_from)
        return is_long & ~has_resumed


class pensioners_housing_allowance_is_in_prison_for_long(ConditionVariable):
    """Three months of the sentence were served when the month began, and payment has not resumed: it does from the month
    after the release, or with the month on whose first day the person was released.
    """

    entity = Person
    label = "Payment is interrupted because of a prison sentence"
    reference = ["571/2007 27 §", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        this_month = month_calculated(person, period)
        start, release = person("prison_sentence_start_date", period), person("prison_release_date", period)
        was_served = start <= first_of_month(this_month, plus=-law("prison.months_paid"))
        return was_served & (release > this_month)


class pensioners_housing_allowance_interrupted(ConditionVariable):
    """Payment to the person is interrupted. To a spouse who lives in the dwelling Kela may pay during a prison sentence."""

    entity = Person
    label = "Payment of the pensioners' housing allowance is interrupted"
    reference = ["571/2007 26–27 §", FINLEX]

    def formula(person, period):
        return person("pensioners_housing_allowance_is_in_long_institutional_care", period) | person(
            "pensioners_housing_allowance_is_in_prison_for_long", period
        )


class pensioners_housing_allowance_payment_is_interrupted(ConditionVariable):
    """Payment to the applicant or the spouse is interrupted."""

    entity = Household
    label = "Payment of the pensioners' housing allowance to the applicant or the spouse is interrupted"
    reference = ["571/2007 26–27 §", FINLEX]

    def formula(household, period):
        is_of_couple = household.members("pensioners_housing_allowance_is_applicant_or_spouse", period)
        return household.any(is_of_couple & household.members("pensioners_housing_allowance_interrupted", period))


class pensioners_housing_allowance_payment_date(DateVariable):
    """The fourth of the month, or the banking day before it. Service information of Kela that speaks of the fourth banking
    day contradicts the act and the payment days that Kela has published.
    """

    entity = Household
    label = "Payment date of the pensioners' housing allowance"
    reference = ["571/2007 25 § 3 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        return banking_days_up_to(month_calculated(household, period), law("payment.day_of_month"))
