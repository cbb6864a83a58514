"""Students: left out of the household or refused, in three periods. 938/2014 4 § 4–5 mom., 8 § 2 mom. 1–2 kohta, 8 a §."""

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import ConditionVariable
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision, law_of_month


class is_entitled_to_free_school_dormitory(ConditionVariable):
    """Student entitled to a free dormitory place. Whether a special reason (from August 2025 an especially weighty one)
    prevents taking it is weighed by the caseworker, who then leaves this false.
    """

    entity = Person
    label = "Student entitled to a free dormitory place without a special reason to decline it"
    reference = ["938/2014 8 § 2 mom.", FINLEX]


class general_housing_allowance_student_exclusion_is_in_force(ConditionVariable):
    """Students with the housing supplement are outside the allowance: until July 2017 by the law of the decision, and
    from August 2025 from the first day for everybody (836/2024 has no transitional provision).
    """

    entity = Household
    label = "Students entitled to the housing supplement are outside the allowance"
    reference = ["938/2014 4 § 5 mom. (836/2024)", "938/2014 4 § 4 mom. (–2017-07)", FINLEX]

    def formula(household, period, parameters):
        rule = "students.exclusion_by_housing_supplement.is_in_force"
        return law_of_decision(household, period, parameters)(rule) | law_of_month(household, period, parameters)(rule)


class general_housing_allowance_is_student_outside_household(ConditionVariable):
    """Student who is not a member: entitled to the housing supplement (from 2017 also to Åland's), unless it is granted
    for a dwelling in another locality; until July 2017 also one with student aid of a foreign state.
    """

    entity = Person
    label = "Student who does not belong to the household"
    reference = ["938/2014 4 § 5 mom.", "938/2014 8 a §", FINLEX]

    def formula(person, period, parameters):
        law = law_of_decision(person, period, parameters)
        supplement_excludes = person.household("general_housing_allowance_student_exclusion_is_in_force", period)
        has_supplement = supplement_excludes & person("is_entitled_to_student_housing_supplement", period)
        has_aland_supplement = law("students.exclusion_by_aland_housing_supplement.is_in_force") & person(
            "is_entitled_to_aland_student_housing_supplement", period
        )
        has_foreign_aid = law("students.exclusion_by_foreign_study_aid.is_in_force") & person(
            "receives_foreign_student_aid", period
        )
        is_for_this_dwelling = ~person("student_housing_supplement_is_for_other_locality", period)
        return ((has_supplement | has_aland_supplement) & is_for_this_dwelling) | has_foreign_aid


class general_housing_allowance_is_excluded_as_student(ConditionVariable):
    """Nobody of the household is left whom the provisions on students do not shut out. Who is entitled to a free
    dormitory place stays a member, but cannot be granted the allowance alone.
    """

    entity = Household
    label = "Excluded because of the student housing supplement or a free dormitory place"
    reference = ["938/2014 8 § 2 mom. 1–2 kohta", "938/2014 8 a §", FINLEX]

    def formula(household, period):
        would_belong = household.members("general_housing_allowance_shares_the_household", period) & household.members(
            "is_resident_in_finland", period
        )
        is_shut_out = household.members(
            "general_housing_allowance_is_student_outside_household", period
        ) | household.members("is_entitled_to_free_school_dormitory", period)
        return household.any(would_belong & is_shut_out) & ~household.any(would_belong & ~is_shut_out)
