"""Income (tulot, inkomster) of each member after taxes: 1412/1997 11 §."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import (
    ConditionVariable,
    EuroToldVariable,
    EuroVariable,
    law_by_month,
    month_calculated,
    rounded,
    where,
)
from openfisca_kela.variables.social_assistance.act import FINLEX, ROUNDING, first_day, law_of_month


class work_related_expenses(EuroVariable):
    """Travel to work and other necessary expenses of working. Income that corresponds to them is left out."""

    entity = Person
    label = "Travel to work and other expenses of working"
    reference = ["1412/1997 11 § 2 mom. 3 kohta (49/2005)", FINLEX]


class net_capital_income(EuroVariable):
    """Capital and rental income after taxes."""

    entity = Person
    label = "Capital and rental income after taxes"
    reference = ["1412/1997 11 § 1 mom.", FINLEX]


class undrawn_student_loan(EuroVariable):
    """Loan of the academic year that ends which the student has left undrawn. What exceeds the need of a month is carried to
    the next ones as the caseworker decides.
    """

    entity = Person
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Student loan of the ending academic year left undrawn"
    reference = ["1412/1997 2 §", "1412/1997 11 § (Kelan soveltamiskäytäntö)", FINLEX]


class student_need_not_borrow(ConditionVariable):
    """The caseworker has decided that this student is not required to take the student loan. From February 2026 every adult
    student is; an earlier decision holds until 31 July 2026.
    """

    entity = Person
    decided_by_caseworker = True
    label = "Student is not required to take the student loan"
    reference = ["1412/1997 2 § (Kelan soveltamiskäytäntö)", FINLEX]


class social_assistance_income_minor_or_irregular(ConditionVariable):
    """Income of a child that is small, or irregular: work of less than three months."""

    entity = Person
    decided_by_caseworker = True
    label = "Income of the child is small or irregular"
    reference = ["1412/1997 11 § 2 mom. 1–2 kohta", FINLEX]


class social_assistance_child_other_basic_expenses(EuroVariable):
    """Other basic expenses of the child, beside the basic amount: the own share of housing, medicine."""

    entity = Person
    label = "Other basic expenses that belong to the child"
    reference = ["1412/1997 11 § 2 mom. 2 kohta", FINLEX]


class social_assistance_counted_benefits_before_tax(EuroVariable):
    """Taxable benefits told before tax: twenty days of unemployment benefit, other daily allowances, pensions, study grant
    and child home care allowance. Of the other daily allowances a month has as many days as the general housing allowance
    counts. Benefits that the act leaves out are told nowhere.
    """

    entity = Person
    label = "Benefits counted by social assistance, before tax"
    reference = ["1412/1997 11 § 1 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        unemployment = person("unemployment_benefit_per_day", period) * law("income.unemployment_benefit_days_per_month")
        housing_allowance = law_by_month(person, "general_housing_allowance", first_day(period), parameters)
        days = housing_allowance("income.other_daily_allowance_days_per_month")
        daily_allowances = person("other_daily_allowance_per_day", period) * days
        monthly = person("pensions", period) + person("study_grant", period) + person("child_home_care_allowance", period)
        return unemployment + daily_allowances + monthly

    def formula_2023_01(person, period, parameters):
        law = law_of_month(person, period, parameters)
        per_day = person("unemployment_benefit_per_day", period) - person("unemployment_increase_component_per_day", period)
        unemployment = numpy.maximum(per_day, 0) * law("income.unemployment_benefit_days_per_month")
        housing_allowance = law_by_month(person, "general_housing_allowance", first_day(period), parameters)
        days = housing_allowance("income.other_daily_allowance_days_per_month")
        return (
            unemployment
            + person("other_daily_allowance_per_day", period) * days
            + person("pensions", period)
            + person("study_grant", period)
            + person("study_grant_provider_supplement", period)
            + person("child_home_care_allowance", period)
            + person("partial_or_flexible_care_allowance", period)
        )


class social_assistance_tax_on_benefits(EuroToldVariable):
    """Taxes on the benefits that count: as told; from 2023 else the share of them that the taxes of the year take of all
    taxable benefits.
    """

    entity = Person
    computed_where_not_told = True
    label = "Taxes on the benefits that count"
    reference = ["1412/1997 11 § 1 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula_2023_01(person, period):
        benefits = person("gross_earned_income", period) - person("annual_wages", period)
        share = where(benefits > 0, person("taxes_on_benefits", period) / where(benefits > 0, benefits, 1), 0)
        return person("social_assistance_counted_benefits_before_tax", period) * share


class net_benefit_income(EuroToldVariable):
    """Benefits that count, after taxes, as told; else those before tax less their taxes, and the tax-free ones. Housing
    allowance, child benefit and child maintenance stand by themselves.
    """

    entity = Person
    computed_where_not_told = True
    label = "Benefits counted, after taxes, without housing allowance and child benefit"
    reference = ["1412/1997 11 § 1 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period):
        before_tax = person("social_assistance_counted_benefits_before_tax", period)
        taxed = numpy.maximum(before_tax - person("social_assistance_tax_on_benefits", period), 0)
        tax_free = person("student_housing_supplement", period) + person("national_pension_child_increase", period)
        return taxed + tax_free


class social_assistance_earned_income_deduction(EuroVariable):
    """Part of the net earnings that is left out. From March 2026 only for persons under 18."""

    entity = Person
    label = "Earned-income deduction"
    reference = ["1412/1997 11 § 3 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        is_minor = person("age", period) < law("basic_amount.age.majority")
        has_deduction = where(
            is_minor,
            law("earned_income_deduction.minors.is_in_force"),
            law("earned_income_deduction.adults.is_in_force"),
        )
        part = law("earned_income_deduction.rate") * person("net_earned_income", period)
        return where(has_deduction, numpy.minimum(part, law("earned_income_deduction.maximum")), 0)


class social_assistance_counted_earned_income(EuroVariable):
    """Net earnings less expenses of working and the deduction. Both are income left out: nothing counts below zero."""

    entity = Person
    label = "Earned income counted"
    reference = ["1412/1997 11 § 2 mom. 3 kohta", "1412/1997 11 § 3 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period):
        left_out = person("work_related_expenses", period) + person("social_assistance_earned_income_deduction", period)
        return numpy.maximum(person("net_earned_income", period) - left_out, 0)


class social_assistance_counted_student_loan(EuroVariable):
    """Student loan of a person of 18 or over, drawn or not, with what was left undrawn of the academic year (by Kela's
    guideline since week 15/2018).
    """

    entity = Person
    label = "Student loan counted, drawn or not"
    reference = ["1412/1997 2 §", "1412/1997 11 § 1 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        is_adult = person("age", period) >= law("basic_amount.age.majority")
        is_duty = law("student.loan_required_without_discretion.is_in_force")
        earlier_decision_ended = month_calculated(person, period) > law(
            "student.earlier_no_loan_decision_valid_until", where=is_duty
        )
        is_required = ~person("student_need_not_borrow", period) | (is_duty & earlier_decision_ended)
        undrawn_counts = law("student.undrawn_loan_counted_for_summer.is_in_force")
        undrawn = where(undrawn_counts, person("undrawn_student_loan", period), 0)
        return where(is_adult & is_required, person("student_loan_available", period) + undrawn, 0)


class social_assistance_counted_child_benefit(EuroVariable):
    """Child benefit as received. Of the double benefit of December 2022 what exceeds the ordinary one is left out."""

    entity = Person
    label = "Child benefit counted"
    reference = ["1412/1997 11 § 1 mom.", "1412/1997 11 § 2 mom. 9 kohta (2022-12–2022-12)", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        is_left_out = law("child_benefit.december_2022_disregard.is_in_force")
        left_out = law("child_benefit.december_2022_disregard.multiple", where=is_left_out)
        received = person("child_benefit", period)
        return where(is_left_out, received / (1 + left_out), received)


class social_assistance_own_expenses_of_child(EuroVariable):
    """Basic amount and other basic expenses of a child: so far the child's own income and assets count."""

    entity = Person
    label = "Own expenses of the child"
    reference = ["1412/1997 11 § 2 mom. 2 kohta", "1412/1997 12 § 2 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period):
        other = person("social_assistance_child_other_basic_expenses", period)
        own = person("social_assistance_basic_amount", period) + other
        return where(person("is_child_of_family", period), own, 0)


class social_assistance_income_of_person(EuroVariable):
    """Net income of a person that counts, before the limit for children: earned income, benefits, capital income, student
    loan. Of a child whose income the caseworker holds small or irregular none of these counts.
    """

    entity = Person
    label = "Income of the person before the limit for children"
    reference = ["1412/1997 11 § 1 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(person, period):
        is_left_out = person("is_child_of_family", period) & person("social_assistance_income_minor_or_irregular", period)
        own = (
            person("social_assistance_counted_earned_income", period)
            + person("net_benefit_income", period)
            + person("net_capital_income", period)
            + person("social_assistance_counted_student_loan", period)
        )
        for_children = person("social_assistance_counted_child_benefit", period) + person("child_maintenance", period)
        return where(is_left_out, 0, own) + for_children


class social_assistance_counted_income_of_minor(EuroVariable):
    """Income of a child, at most the child's own expenses; 0 for others."""

    entity = Person
    label = "Income of the child counted"
    reference = ["1412/1997 11 § 2 mom. 2 kohta", FINLEX]

    def formula(person, period):
        at_most = numpy.minimum(
            person("social_assistance_income_of_person", period), person("social_assistance_own_expenses_of_child", period)
        )
        return where(person("is_child_of_family", period), at_most, 0)
