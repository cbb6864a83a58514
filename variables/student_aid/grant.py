"""The study grant by age, living and the parents' income, its supplements, and the loan guarantee (11 §, 16 §, 19 §)."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, EuroToldVariable, EuroVariable, rounded, where
from openfisca_kela.variables.shared.person import HouseholdRole
from openfisca_kela.variables.student_aid.act import FINLEX, HOUSING_ALLOWANCE_ACT, student_aid_law
from openfisca_kela.variables.student_aid.facts import StudentLevel

FULL_AGE, AGE_OF_OWN_MEANS = 18, 20


class student_has_custody_of_child(ConditionVariable):
    """A parent with a child under 18 in the family."""

    entity = Person
    label = "The student has the custody of a minor child"
    reference = ["65/1994 11 §", FINLEX]

    def formula_2023_01(person, period):
        is_child = person("household_role", period) == HouseholdRole.child
        return ~is_child & (person.family("number_of_children_under_18", period) > 0)


class student_is_as_independent_adult(ConditionVariable):
    """Lives without a parent and is 18 or over; at any age and wherever, who is married or has a child."""

    entity = Person
    label = "The student counts as an adult living on their own"
    reference = ["65/1994 11 §", FINLEX]

    def formula_2023_01(person, period):
        lives_alone = ~person("lives_with_parent", period) & (person("age", period) >= FULL_AGE)
        return lives_alone | person("is_married", period) | person("student_has_custody_of_child", period)


class study_grant_base(EuroVariable):
    """By age and living with a parent."""

    entity = Person
    label = "Study grant before increase and reduction"
    reference = ["65/1994 11 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        is_20 = person("age", period) >= AGE_OF_OWN_MEANS
        at_home = where(is_20, law("study_grant.with_parent_20_or_over"), law("study_grant.with_parent_under_20"))
        minor = where(person("lives_with_parent", period), at_home, law("study_grant.independent_under_18"))
        is_adult = person("student_is_as_independent_adult", period)
        grant = where(is_adult, law("study_grant.independent_18_or_over"), minor)
        return where(person("is_student_aid_month", period), grant, 0)


class study_grant_low_income_steps(EuroVariable):
    """Full steps of the parents' income above the limit up to which the increase is full."""

    entity = Person
    unit = "1"
    label = "Full steps of the parents' income that lower the low-income increase"
    reference = ["65/1994 11 §", FINLEX]

    @rounded(to="whole", by="65/1994 11 §", direction="down")
    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        above = person("student_parents_annual_income", period) - law("parental_income.increase_full_up_to")
        return numpy.maximum(above, 0) / law("parental_income.increase_step")


class study_grant_low_income_increase(EuroVariable):
    """For students of parents with a small income, who do not count as adults on their own."""

    entity = Person
    label = "Low-income increase of the study grant"
    reference = ["65/1994 11 §", FINLEX]

    @rounded(to="cent", by="65/1994 11 §")
    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        increase = "study_grant.low_income_increase"
        is_20 = person("age", period) >= AGE_OF_OWN_MEANS
        at_home = where(is_20, law(f"{increase}.with_parent_20_or_over"), law(f"{increase}.with_parent_under_20"))
        full = where(person("lives_with_parent", period), at_home, law(f"{increase}.independent_under_18"))
        fall = law("parental_income.increase_reduction_per_step") * person("study_grant_low_income_steps", period)
        income = person("student_parents_annual_income", period)
        is_given = (
            person("is_student_aid_month", period)
            & ~person("student_is_as_independent_adult", period)
            & (income <= law("parental_income.increase_none_above"))
        )
        return where(is_given, full * numpy.maximum(1 - fall, 0), 0)


class study_grant_reduction_steps(EuroVariable):
    """Full steps of the parents' income above the limit from which the grant is reduced."""

    entity = Person
    unit = "1"
    label = "Full steps of the parents' income that reduce the study grant"
    reference = ["65/1994 19 §", FINLEX]

    @rounded(to="whole", by="65/1994 19 §", direction="down")
    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        above = person("student_parents_annual_income", period) - law("parental_income.reduction_starts_above")
        return numpy.maximum(above, 0) / law("parental_income.reduction_step")


class study_grant_parental_income_reduction(EuroVariable):
    """At secondary level, for who lives with a parent and is under 20; never in higher education or for a provider."""

    entity = Person
    label = "Reduction of the study grant by the parents' income"
    reference = ["65/1994 19 §", FINLEX]

    @rounded(to="cent", by="65/1994 19 §")
    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        is_reduced = (
            (person("student_level", period) == StudentLevel.secondary)
            & person("lives_with_parent", period)
            & (person("age", period) < AGE_OF_OWN_MEANS)
            & ~person("student_is_as_independent_adult", period)
        )
        share = law("parental_income.reduction_per_step") * person("study_grant_reduction_steps", period)
        return where(is_reduced, numpy.minimum(share, 1) * person("study_grant_base", period), 0)


class study_grant(EuroToldVariable):
    """Study grant (opintoraha, studiepenning) without provider and learning-material supplements: as told, or the base with
    the increase or the reduction.
    """

    entity = Person
    computed_where_not_told = True
    label = "Study grant without provider and learning-material supplements"
    reference = ["65/1994 11 §", "65/1994 19 §", FINLEX, "938/2014 15 §", HOUSING_ALLOWANCE_ACT]

    @rounded(to="cent", by="65/1994 11 §")
    def formula_2023_01(person, period):
        grant = (
            person("study_grant_base", period)
            + person("study_grant_low_income_increase", period)
            - person("study_grant_parental_income_reduction", period)
        )
        return where(person("is_student_aid_month", period), grant, 0)


class study_grant_provider_supplement(EuroVariable):
    """For who has the custody of a child under 18."""

    entity = Person
    label = "Provider supplement of the study grant"
    reference = ["65/1994 11 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        is_paid = person("is_student_aid_month", period) & person("student_has_custody_of_child", period)
        return where(is_paid, law("study_grant.provider_supplement"), 0)


class study_grant_learning_material_supplement(EuroVariable):
    """For secondary students outside education free of charge who have some of the low-income increase."""

    entity = Person
    label = "Learning-material supplement of the study grant"
    reference = ["65/1994 11 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        is_secondary = person("student_level", period) == StudentLevel.secondary
        has_increase = person("study_grant_low_income_increase", period) > 0
        is_paid = is_secondary & has_increase & person("is_entitled_to_learning_material_supplement", period)
        return where(is_paid, law("study_grant.learning_material_supplement"), 0)


class study_grant_paid(EuroVariable):
    """The grant with its supplements."""

    entity = Person
    label = "Study grant with all supplements, gross"
    reference = ["65/1994 11 §", "65/1994 19 §", FINLEX]

    def formula_2023_01(person, period):
        return (
            person("study_grant", period)
            + person("study_grant_provider_supplement", period)
            + person("study_grant_learning_material_supplement", period)
        )


class student_loan_available(EuroToldVariable):
    """The loan that the state guarantees for the month, whether it is drawn or not: as told, or by age and level."""

    entity = Person
    computed_where_not_told = True
    label = "Student loan guaranteed for the month, drawn or not"
    reference = ["65/1994 16 §", FINLEX, "1412/1997 2 §", "1412/1997 11 §"]

    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        is_minor = person("age", period) < FULL_AGE
        is_less = is_minor & (person("student_level", period) == StudentLevel.secondary)
        guarantee = where(is_less, law("loan_guarantee.under_18_secondary"), law("loan_guarantee.adult"))
        return where(person("is_student_aid_month", period), guarantee, 0)
