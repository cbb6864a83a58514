"""Relatives (omaiset, anhöriga) who are entitled, and their time in institutions: 781/1993 4 §, 17 §."""

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import ConditionVariable, CountVariable, DaysVariable, require, where
from openfisca_kela.variables.conscripts_allowance.act import FINLEX, law_of_month
from openfisca_kela.variables.shared.person import HouseholdRole


class is_entitled_relative_of_conscript(ConditionVariable):
    """Spouse, unless the spouses live apart because of a breakdown; partner with a minor child in common; minor child of
    the conscript or of the spouse. A partner without a common child is no relative: neither assistance nor income of that
    person counts.
    """

    entity = Person
    label = "Relative entitled to the conscript's allowance"
    reference = ["781/1993 4 §", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        role = person("household_role", period)
        is_spouse = role == HouseholdRole.spouse
        is_of_couple = is_spouse | (role == HouseholdRole.applicant)
        couple_is_separated = person.household.any(is_of_couple & person("is_separated_from_spouse", period))
        counts_as_spouse = ~person("is_cohabiting_partner", period) | person("has_common_child_with_conscript", period)
        age = person("age", period)
        is_child = role == HouseholdRole.child
        require(person, (age >= 0) | ~is_child, variable="age", otherwise="tell the age or the birth_date of a child")
        is_minor_child = is_child & (age < law("child_age_limit"))
        somebody_serves = person.household.any(person("is_conscript", period))
        return somebody_serves & ((is_spouse & counts_as_spouse & ~couple_is_separated) | is_minor_child)


class number_of_entitled_relatives_of_conscript(CountVariable):
    """How many relatives are entitled."""

    entity = Household
    unit = None
    label = "Number of entitled relatives of the conscript"
    reference = ["781/1993 8 § 2 mom.", FINLEX]

    def formula(household, period):
        return household.sum(household.members("is_entitled_relative_of_conscript", period))


class conscripts_relative_days_in_institution(DaysVariable):
    """Days of an entitled relative in an institution or prison, where they are many enough to be deducted."""

    entity = Person
    label = "Days in an institution or prison that are deducted from the conscript's allowance"
    reference = ["781/1993 17 § 1 mom.", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        days = person("institution_or_prison_days", period)
        counts = person("is_entitled_relative_of_conscript", period)
        return where(counts & (days >= law("institution_or_prison_of_relative.days")), days, 0)


class conscripts_allowance_deducted_days(DaysVariable):
    """Days that are deducted from the whole allowance: those of the only relative. Of several relatives the shares of the
    basic assistance are lowered instead.
    """

    entity = Household
    label = "Days deducted because the only relative is in an institution or prison"
    reference = ["781/1993 17 § 1 mom.", FINLEX]

    def formula(household, period):
        days = household.sum(household.members("conscripts_relative_days_in_institution", period))
        return where(household("number_of_entitled_relatives_of_conscript", period) == 1, days, 0)
