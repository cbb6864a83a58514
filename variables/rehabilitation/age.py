"""The age of the recipient on the day: 566/2005 17 § 2 mom., 20 § 2 mom."""

import numpy
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, CountVariable, day_calculated, first_of_month, require, where
from openfisca_kela.quantities.dates import completed_years
from openfisca_kela.variables.rehabilitation.act import FINLEX, law_now
from openfisca_kela.variables.rehabilitation.course import RehabilitationBasis
from openfisca_kela.variables.shared.person import birth_date

NOT_TOLD = numpy.datetime64(birth_date.default_value)


class rehabilitation_allowance_lower_age_limit(CountVariable):
    """Age from which the allowance is paid. From 2025 it is higher, but those born before 2009 keep the old one; where only
    the age is told and does not say on which side the birth falls, the date of birth must be told.
    """

    entity = Person
    definition_period = DateUnit.DAY
    unit = "year"
    label = "Age from which the allowance is paid"
    reference = ["566/2005 17 § 2 mom.", "735/2024 commencement provision", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        month = period.first_month
        has_transition = law("age_minimum_transition_is_in_force")
        born_before = law("age_minimum_transition_birth_date", where=has_transition)
        lower, higher = law("age_minimum_transition_age", where=has_transition), law("age_minimum")
        is_told = person("birth_date", period) != NOT_TOLD
        age = person("age", month)
        # Who is of an age on the first of the month was born on that day so many years ago, or in the year before it.
        latest = first_of_month(day_calculated(person, period), plus=-12 * age)
        earliest = first_of_month(day_calculated(person, period), plus=-12 * (age + 1))
        is_between = (age >= lower) & (age < higher) & (latest >= born_before) & (earliest < born_before)
        require(
            person,
            is_told | ~has_transition | ~is_between,
            variable="birth_date",
            otherwise="tell the date of birth: at this age the lower age limit of 2025 depends on it",
        )
        born = where(is_told, person("birth_date", period), latest)
        return where(has_transition & (born < born_before), lower, higher)


class rehabilitation_allowance_age_has_been_passed(ConditionVariable):
    """The month of the 68th birthday is over."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "The month of the birthday after the upper age limit is over"
    reference = ["566/2005 17 § 2 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        born, today = person("birth_date", period), day_calculated(person, period)
        # Reckoned from the month after that of the birth: who was born on the first is paid to the end of that month too.
        by_birth = completed_years(first_of_month(born, plus=1), first_of_month(today)) > law("age_maximum")
        by_age = person("age", period.first_month) > law("age_maximum")
        return where(born != NOT_TOLD, by_birth, by_age)


class youth_rehabilitation_allowance_age_was_passed_at_start(ConditionVariable):
    """The rehabilitation allowance for young people is paid to the end of the month of the 20th birthday, or of the
    rehabilitation then under way: rehabilitation that began later is too late.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "The rehabilitation began after the month of the birthday that ends the allowance for young people"
    reference = ["566/2005 20 § 2 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_now(person, period, parameters)
        born, start = person("birth_date", period), person("rehabilitation_start_date", period)
        is_known = (born != NOT_TOLD) & person("rehabilitation_start_is_told", period)
        is_of_young = person("rehabilitation_basis", period) == RehabilitationBasis.youth_allowance_section_20
        age_reckoned = completed_years(first_of_month(born, plus=1), first_of_month(start))
        return is_known & is_of_young & (age_reckoned >= law("youth_allowance.age_end"))


class rehabilitation_allowance_age_condition_met(ConditionVariable):
    """Old enough on the day, and the month of the birthday after the upper limit is not over."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "The age condition of the allowance is met"
    reference = ["566/2005 17 § 2 mom.", "566/2005 20 § 2 mom.", FINLEX]

    def formula(person, period):
        born = person("birth_date", period)
        age_today = where(
            born != NOT_TOLD, completed_years(born, day_calculated(person, period)), person("age", period.first_month)
        )
        require(
            person,
            age_today >= 0,
            variable="age",
            otherwise="tell the age or the birth_date of a child",
        )
        return (
            (age_today >= person("rehabilitation_allowance_lower_age_limit", period))
            & ~person("rehabilitation_allowance_age_has_been_passed", period)
            & ~person("youth_rehabilitation_allowance_age_was_passed_at_start", period)
        )
