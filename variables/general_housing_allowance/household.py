"""The household (ruokakunta, hushåll): who of the people of the dwelling belongs to it. 938/2014 2 §, 4–6 §, 16 § 2 mom."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import ConditionVariable, CountVariable, require
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.shared.person import HouseholdRole


class lives_permanently_in_dwelling(ConditionVariable):
    """Lives in the dwelling for good, also when away for a time: for work, study, care, military service or prison."""

    entity = Person
    default_value = True
    label = "Lives permanently in the dwelling"
    reference = ["938/2014 4 § 1 mom.", FINLEX]


class has_separate_tenancy_agreement(ConditionVariable):
    """Controls a part of the dwelling under a lease of the person's own or a comparable agreement."""

    entity = Person
    label = "Controls part of the dwelling under a separate lease or comparable agreement"
    reference = ["938/2014 4 § 1 mom.", FINLEX]


class is_liable_for_whole_rent(ConditionVariable):
    """Is liable for the rent of the whole dwelling; those who are form one household (Kela's practice)."""

    entity = Person
    label = "Liable for the rent of the whole dwelling under the lease"
    reference = ["938/2014 4 § 1 mom.", FINLEX]


class is_placed_under_care_agreement(ConditionVariable):
    """Has been placed in the home for care because of illness or injury."""

    entity = Person
    label = "Placed in the household for care under a care agreement because of illness or injury"
    reference = ["938/2014 4 § 1 mom.", FINLEX]


class is_spouse_or_direct_relative_in_dwelling(ConditionVariable):
    """Belongs to a member as spouse, partner, minor child, parent, grandparent, adult child or grandchild. Siblings and
    cousins do not: for them the lease decides.
    """

    entity = Person
    label = "Spouse, partner, minor child or relative in direct line of a member"
    reference = ["938/2014 4 § 2 mom.", FINLEX]


class is_separated_from_spouse(ConditionVariable):
    """Lives apart from the spouse because the relations broke down. Work or study elsewhere does not separate spouses."""

    entity = Person
    label = "Spouses live apart after a breakdown of relations and have no common household"
    reference = ["938/2014 4 § 3 mom.", FINLEX]


class needs_extra_space_because_of_disability(ConditionVariable):
    """Needs especially much space because of aids, assistance or care."""

    entity = Person
    label = "Disabled person whose need of space is especially great"
    reference = ["938/2014 11 §", FINLEX]


class general_housing_allowance_shares_the_household(ConditionVariable):
    """Shares the applicant's household, students aside.

    Everybody who lives in the dwelling for good does, but for who holds a part under a separate lease and who is
    placed there for care. Spouses, their minor children and relatives in direct line always do. An applicant with a
    separate lease has no other unrelated adults in the household: the part that the applicant holds is theirs alone.
    """

    entity = Person
    label = "Shares the household of the applicant"
    reference = ["938/2014 4 § 1–3 mom.", FINLEX]

    def formula(person, period):
        role = person("household_role", period)
        is_applicant = role == HouseholdRole.applicant
        is_spouse = role == HouseholdRole.spouse
        is_related = is_spouse | (role == HouseholdRole.child) | person("is_spouse_or_direct_relative_in_dwelling", period)
        has_own_lease = person("has_separate_tenancy_agreement", period)
        applicant_has_own_lease = person.household.any(is_applicant & has_own_lease)
        shares_the_lease = person("is_liable_for_whole_rent", period) | ~(has_own_lease | applicant_has_own_lease)
        shares_by_agreement = shares_the_lease & ~person("is_placed_under_care_agreement", period)
        couple_is_separated = person.household.any((is_applicant | is_spouse) & person("is_separated_from_spouse", period))
        shares = is_applicant | is_related | shares_by_agreement
        return shares & ~(is_spouse & couple_is_separated) & person("lives_permanently_in_dwelling", period)


class belongs_to_general_housing_allowance_household(ConditionVariable):
    """Member of the household: shares it, is resident in Finland, and is not left out as a student."""

    entity = Person
    label = "Belongs to the household of the allowance"
    reference = ["938/2014 2 §", "938/2014 4 §", FINLEX]

    def formula(person, period):
        return (
            person("general_housing_allowance_shares_the_household", period)
            & person("is_resident_in_finland", period)
            & ~person("general_housing_allowance_is_student_outside_household", period)
        )


class is_child_in_general_housing_allowance(ConditionVariable):
    """Member under 18. Who turns 18 is an adult for the deductible, and the income counts."""

    entity = Person
    label = "Child of the household"
    reference = ["938/2014 6 §", FINLEX]

    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        age = person("age", period)
        require(person, age >= 0, variable="age", otherwise="tell the age or the birth_date of a child")
        return person("belongs_to_general_housing_allowance_household", period) & (age < law("child_age_limit"))


class general_housing_allowance_household_size(CountVariable):
    """Number of members."""

    entity = Household
    label = "Household size"
    reference = ["938/2014 4 §", FINLEX]

    def formula(household, period):
        return household.sum(household.members("belongs_to_general_housing_allowance_household", period))


class general_housing_allowance_number_of_children(CountVariable):
    """Members under 18."""

    entity = Household
    label = "Children"
    reference = ["938/2014 6 §", "938/2014 16 § 1 mom.", FINLEX]

    def formula(household, period):
        return household.sum(household.members("is_child_in_general_housing_allowance", period))


class general_housing_allowance_number_of_adults(CountVariable):
    """Members who are not children, at least one: also a household of minors counts an adult, and the number of
    children stays. The act does not say whether that adult is one of the children.
    """

    entity = Household
    label = "Adults, at least one"
    reference = ["938/2014 16 § 2 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        size = household("general_housing_allowance_household_size", period)
        children = household("general_housing_allowance_number_of_children", period)
        return numpy.maximum(size - children, law("basic_deductible.minimum_number_of_adults"))
