"""What is deducted from the amount of a day: 566/2005 36 §, 36 a §, 37 §."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable, law_by_month, rounded, where
from openfisca_kela.variables.rehabilitation.act import FINLEX, law_now, law_of_start
from openfisca_kela.variables.rehabilitation.course import RehabilitationBasis


class other_loss_of_earnings_benefit(EuroVariable):
    """Another benefit for loss of earnings for the same time. Part-time pensions, partial disability pensions and the other
    benefits of 38 § are none.
    """

    entity = Person
    label = "Other benefit for loss of earnings for the same time"
    reference = ["566/2005 36 §", "566/2005 38 §", FINLEX]


class wage_or_self_employed_income_during_training(EuroVariable):
    """Wages or entrepreneurial income of the month, in training, or beside the allowance for young people."""

    entity = Person
    label = "Wages or entrepreneurial income during training"
    reference = ["566/2005 37 §", FINLEX]


class wage_for_rehabilitation_time(EuroVariable):
    """Wages that the employer pays for the time of the rehabilitation."""

    entity = Person
    label = "Wages paid for the time of the rehabilitation"
    reference = ["566/2005 47 § 1 mom.", FINLEX]


class employment_terms_direct_allowance_to_employer(ConditionVariable):
    """The terms of employment say that the employer gets the allowance for the time for which wages are paid."""

    entity = Person
    label = "The terms of employment give the allowance to the employer"
    reference = ["566/2005 47 § 1 mom.", FINLEX]


class is_on_paid_annual_leave(ConditionVariable):
    """The time is annual leave or comparable paid leave: then the client is paid."""

    entity = Person
    label = "The time is annual leave or comparable paid leave"
    reference = ["566/2005 47 § 1 mom.", FINLEX]


class rehabilitation_allowance_goes_to_employer(ConditionVariable):
    """Wages are paid for the time, the terms of employment give the allowance to the employer, and it is no paid leave."""

    entity = Person
    label = "The allowance goes to the employer, up to the wages"
    reference = ["566/2005 47 § 1 mom.", FINLEX]

    def formula(person, period):
        return (
            person("employment_terms_direct_allowance_to_employer", period)
            & (person("wage_for_rehabilitation_time", period) > 0)
            & ~person("is_on_paid_annual_leave", period)
        )


class rehabilitation_wages_free_of_deduction(EuroVariable):
    """Wages of a month that are not deducted: twenty-five times the general minimum, until 2017 an amount of the act
    adjusted by the national pension index.
    """

    entity = Person
    label = "Wages during training that are not deducted"
    reference = ["566/2005 37 § 1 mom.", FINLEX]

    @rounded(to="cent", by="566/2005 37 §")
    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        is_amount = law("training_wage_offset_limit_is_an_amount")
        index = law_by_month(person, "general_housing_allowance.index", numpy.datetime64(str(period.start)), parameters)
        amount = law("training_wage_offset_limit_base", where=is_amount) * index("kel_applied")
        return where(
            is_amount,
            amount / law("training_wage_offset_index_of_2010"),
            law("monthly_divisor") * law("minimum_daily"),
        )


class rehabilitation_deducted_wages(EuroVariable):
    """Wages above the free amount, in training, from 2025 also beside the allowance for young people; not from an allowance
    that goes to the employer.
    """

    entity = Person
    label = "Wages deducted from the allowance"
    reference = ["566/2005 37 §", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        basis = person("rehabilitation_basis", period)
        is_youth_allowance = basis == RehabilitationBasis.youth_allowance_section_20
        applies = (basis == RehabilitationBasis.training_section_6) | (
            is_youth_allowance & law("training_wage_offset_applies_to_youth_allowance")
        )
        above = person("wage_or_self_employed_income_during_training", period) - person(
            "rehabilitation_wages_free_of_deduction", period
        )
        return where(applies & ~person("rehabilitation_allowance_goes_to_employer", period), numpy.maximum(above, 0), 0)


class rehabilitation_deducted_study_grant(EuroVariable):
    """The study grant, where the rehabilitation began on 1 August 2025 or later. Supplements of the grant are left out;
    whether they are deducted is not confirmed.
    """

    entity = Person
    label = "Study grant deducted from the allowance"
    reference = ["566/2005 36 a § (730/2024)", FINLEX]

    def formula(person, period, parameters):
        is_told = person("rehabilitation_start_is_told", period)
        is_deducted = law_of_start(person, period, parameters)("study_grant_deducted", where=is_told)
        return where(is_deducted, person("study_grant", period), 0)


class rehabilitation_allowance_deductions_per_day(EuroVariable):
    """What is deducted for a month, divided by its weekdays. It is deducted after the amount has been halved or reduced;
    that order is not confirmed.
    """

    entity = Person
    unit = "currency-EUR/day"
    label = "Deductions from the amount of a day"
    reference = ["566/2005 36–37 §", FINLEX]

    def formula(person, period, parameters):
        of_month = (
            person("other_loss_of_earnings_benefit", period)
            + person("rehabilitation_deducted_study_grant", period)
            + person("rehabilitation_deducted_wages", period)
        )
        return of_month / law_now(person, period, parameters)("monthly_divisor")
