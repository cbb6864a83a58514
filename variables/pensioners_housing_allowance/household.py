"""Spouses, and whether the household belongs to this allowance or to the general one: 571/2007 4 §, 8 § 2 mom."""

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import ConditionVariable
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX
from openfisca_kela.variables.shared.person import HouseholdRole


class pensioners_housing_allowance_has_spouse(ConditionVariable):
    """The applicant has a spouse or cohabiting partner, and they do not live apart for good."""

    entity = Household
    label = "The applicant has a spouse with whom the household is common"
    reference = ["571/2007 4 §", FINLEX]

    def formula(household, period):
        role = household.members("household_role", period)
        is_spouse = role == HouseholdRole.spouse
        lives_apart = household.members("lives_permanently_apart_from_spouse", period) | household.members(
            "is_separated_from_spouse", period
        )
        is_of_couple = (role == HouseholdRole.applicant) | is_spouse
        return household.any(is_spouse) & ~household.any(is_of_couple & lives_apart)


class pensioners_housing_allowance_is_applicant_or_spouse(ConditionVariable):
    """The applicant, or the spouse with whom the household is common: whose costs, incomes and assets count."""

    entity = Person
    label = "Applicant or spouse in the pensioners' housing allowance"
    reference = ["571/2007 4 §", "571/2007 12 § 1 mom.", FINLEX]

    def formula(person, period):
        role = person("household_role", period)
        has_spouse = person.household("pensioners_housing_allowance_has_spouse", period)
        return (role == HouseholdRole.applicant) | ((role == HouseholdRole.spouse) & has_spouse)


class pensioners_housing_allowance_counts_as_member(ConditionVariable):
    """Member of the household of the general allowance, but not a spouse who lives apart for good. A lodger with a lease of
    the own is none, nor is a student who is outside that household.
    """

    entity = Person
    label = "Counts as a member when it is asked which housing allowance applies"
    reference = ["938/2014 8 § 2 mom.", "571/2007 4 § 2 mom.", FINLEX]

    def formula(person, period):
        role = person("household_role", period)
        has_spouse = person.household("pensioners_housing_allowance_has_spouse", period)
        is_apart = (role == HouseholdRole.spouse) & ~has_spouse
        return person("belongs_to_general_housing_allowance_household", period) & ~is_apart


class pensioners_housing_allowance_applies(ConditionVariable):
    """All members, or one of two members who are a couple, are entitled: then this allowance applies and the general one
    does not. A pensioner with a child, or three persons of whom one has no right, belong to the general one. An entitled
    person of whose household nobody is left belongs here. The two acts say the same from both sides.
    """

    entity = Household
    label = "The household belongs to the pensioners' housing allowance and not to the general one"
    reference = [
        "571/2007 8 § 2 mom.",
        "938/2014 8 § 2 mom. 3–4 kohta (2–3 kohta –2025-07)",
        FINLEX,
        "https://www.finlex.fi/fi/lainsaadanto/2014/938",
    ]

    def formula(household, period):
        is_member = household.members("pensioners_housing_allowance_counts_as_member", period)
        has_right = household.members("is_entitled_to_pensioners_housing_allowance", period)
        is_of_couple = household.members("pensioners_housing_allowance_is_applicant_or_spouse", period)
        members = household.sum(is_member)
        entitled = household.sum(is_member & has_right)
        is_couple = (members == 2) & (household.sum(is_member & is_of_couple) == 2)
        members_belong = (entitled > 0) & ((entitled == members) | is_couple)
        return members_belong | ((members == 0) & household.any(is_of_couple & has_right))


class pensioners_housing_allowance_has_entitled_person(ConditionVariable):
    """The applicant or the spouse has a right to the allowance."""

    entity = Household
    label = "The applicant or the spouse is entitled to the pensioners' housing allowance"
    reference = ["571/2007 8 § 1 mom.", FINLEX]

    def formula(household, period):
        is_of_couple = household.members("pensioners_housing_allowance_is_applicant_or_spouse", period)
        return household.any(is_of_couple & household.members("is_entitled_to_pensioners_housing_allowance", period))


class pensioners_housing_allowance_both_spouses_are_entitled(ConditionVariable):
    """Both spouses have a right: the allowance is one, and half of it is paid to each."""

    entity = Household
    label = "Both spouses are entitled to the pensioners' housing allowance"
    reference = ["571/2007 11 § 3 mom.", "571/2007 16 §", FINLEX]

    def formula(household, period):
        is_of_couple = household.members("pensioners_housing_allowance_is_applicant_or_spouse", period)
        has_right = household.members("is_entitled_to_pensioners_housing_allowance", period)
        return household.sum(is_of_couple & has_right) == 2
