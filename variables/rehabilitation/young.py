"""Vocational rehabilitation for young people (nuoren ammatillinen kuntoutus): 566/2005 7 a §."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable
from openfisca_kela.variables.rehabilitation.act import FINLEX, OF_YOUNG, law_now


class works_as_employee_or_entrepreneur(ConditionVariable):
    """Works part-time or full-time as an employee or entrepreneur."""

    entity = Person
    label = "Works as an employee or entrepreneur"
    reference = ["566/2005 7 a § 4 mom. (730/2024)", FINLEX]


class receives_youth_rehabilitation_allowance(ConditionVariable):
    """Receives the rehabilitation allowance for young people (nuoren kuntoutusraha, rehabiliteringspenning för unga)."""

    entity = Person
    label = "Receives the rehabilitation allowance for young people"
    reference = ["566/2005 20 §", "566/2005 7 a § 4 mom.", FINLEX]


class functional_capacity_essentially_reduced(ConditionVariable):
    """Functional capacity is essentially reduced. No diagnosis is asked for."""

    entity = Person
    label = "Functional capacity is essentially reduced"
    reference = ["566/2005 7 a § 1 mom.", FINLEX]


class rehabilitation_appropriate_and_needed(ConditionVariable):
    """The rehabilitation is appropriate, and it is needed."""

    entity = Person
    label = "The rehabilitation is appropriate and needed"
    reference = ["566/2005 7 a § 1 mom.", "566/2005 6 §", FINLEX]


class is_eligible_for_vocational_rehabilitation_of_young(ConditionVariable):
    """Aged 16 to 29, with essentially reduced functional capacity, and rehabilitation that is appropriate and needed. From
    2025 not beside work or the rehabilitation allowance for young people.
    """

    entity = Person
    label = "Eligible for vocational rehabilitation for young people"
    reference = ["566/2005 7 a §", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters, OF_YOUNG)
        is_in_force = law("is_in_force")
        age = person("age", period)
        is_young = (age >= law("age_minimum", where=is_in_force)) & (age <= law("age_maximum", where=is_in_force))
        is_busy = person("works_as_employee_or_entrepreneur", period) | person(
            "receives_youth_rehabilitation_allowance", period
        )
        return (
            is_in_force
            & is_young
            & person("functional_capacity_essentially_reduced", period)
            & person("rehabilitation_appropriate_and_needed", period)
            & ~(law("excluded_while_working", where=is_in_force) & is_busy)
        )
