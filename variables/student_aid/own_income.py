"""The student's own income in the calendar year, and the aid that is recovered (17 §, 27 §)."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import CountVariable, EuroVariable, EuroYearVariable, rounded, where
from openfisca_kela.variables.student_aid.act import FINLEX, student_aid_law

MONTHS_OF_YEAR = 12


class student_own_income_limit(EuroYearVariable):
    """Free income: so much for each month with aid, and more for each month without."""

    entity = Person
    label = "Free income of a student in the calendar year"
    reference = ["65/1994 17 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        months = person("student_aid_months_in_year", period)
        of_months_with_aid = law("own_income_limit.aid_month") * months
        return of_months_with_aid + law("own_income_limit.other_month") * numpy.maximum(MONTHS_OF_YEAR - months, 0)


class student_own_income_excess(EuroYearVariable):
    """Own income above the free income."""

    entity = Person
    label = "Own income of a student above the free income"
    reference = ["65/1994 17 §", "65/1994 27 §", FINLEX]

    def formula_2023_01(person, period):
        income = person("student_other_annual_income", period)
        return numpy.maximum(income - person("student_own_income_limit", period), 0)


class student_aid_recovery_steps(EuroVariable):
    """Full steps of the excess."""

    entity = Person
    unit = "1"
    label = "Full steps of the excess for which student aid is recovered"
    reference = ["65/1994 27 §", FINLEX]

    @rounded(to="whole", by="65/1994 27 §", direction="down")
    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        return person("student_own_income_excess", period) / law("recovery.step")


class student_aid_recovery_months(CountVariable):
    """A month for each full step, at least one once the excess reaches a least amount, at most the months used."""

    entity = Person
    unit = "month"
    label = "Months of student aid that are recovered"
    reference = ["65/1994 27 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        is_recovered = person("student_own_income_excess", period) >= law("recovery.minimum_excess")
        steps = numpy.maximum(person("student_aid_recovery_steps", period), 1)
        return where(is_recovered, numpy.minimum(steps, person("student_aid_months_in_year", period)), 0)


class student_aid_recovered(EuroYearVariable):
    """Aid of a month such as this one for each month recovered, with the surcharge (one source only, and doubtful)."""

    entity = Person
    label = "Student aid that is recovered, with the surcharge"
    reference = ["65/1994 27 §", FINLEX]

    @rounded(to="cent", by="65/1994 27 §")
    def formula_2023_01(person, period, parameters):
        law = student_aid_law(person, period, parameters)
        aid = person("study_grant_paid", period) + person("student_housing_supplement", period)
        return person("student_aid_recovery_months", period) * aid * (1 + law("recovery.surcharge"))
