"""The family (perhe, familj): a person, the spouse or partner, and their children under 18. 1412/1997 3 §."""

import numpy

from openfisca_kela.entities import Family, Person
from openfisca_kela.quantities import ConditionVariable, CountVariable, law_by_month, require
from openfisca_kela.variables.shared.person import HouseholdRole

ACT = "https://www.finlex.fi/fi/lainsaadanto/1997/1412"


class is_child_of_family(ConditionVariable):
    """Child under 18 of a parent in the family. A minor who lives alone is the adult of a family of one."""

    entity = Person
    label = "Child under 18 of the family"
    reference = ["1412/1997 3 § 1 mom.", ACT]

    def formula(person, period, parameters):
        law = law_by_month(person, "social_assistance", numpy.datetime64(str(period.start)), parameters)
        age = person("age", period)
        require(person, age >= 0, variable="age", otherwise="tell the age or the birth_date of a child")
        return (person("household_role", period) == HouseholdRole.child) & (age < law("basic_amount.age.majority"))


class is_grown_up_child(ConditionVariable):
    """Child of 18 or over who lives with a parent: a family of their own, who applies alone."""

    entity = Person
    label = "Child of 18 or over, who is a family of their own"
    reference = ["1412/1997 3 § 1 mom.", ACT]

    def formula(person, period):
        is_child = person("household_role", period) == HouseholdRole.child
        return is_child & ~person("is_child_of_family", period)


class number_of_children_under_18(CountVariable):
    """Children of the family."""

    entity = Family
    label = "Children under 18 in the family"
    reference = ["1412/1997 3 § 1 mom.", ACT]

    def formula(family, period):
        return family.sum(family.members("is_child_of_family", period))


class number_of_adults_in_family(CountVariable):
    """The applicant and the spouse or partner."""

    entity = Family
    label = "Adults in the family"
    reference = ["1412/1997 3 § 1 mom.", ACT]

    def formula(family, period):
        is_child = family.members("household_role", period) == HouseholdRole.child
        return family.sum(~is_child)


class number_of_family_members(CountVariable):
    """Adults and their children under 18; a child of 18 or over does not count."""

    entity = Family
    label = "Members of the family"
    reference = ["1412/1997 3 § 1 mom.", ACT]

    def formula(family, period):
        return family("number_of_adults_in_family", period) + family("number_of_children_under_18", period)


class is_single_parent(ConditionVariable):
    """One adult with at least one child under 18."""

    entity = Family
    told_or_computed = True
    label = "Family of one adult and at least one child under 18"
    reference = ["1412/1997 9 § 2 mom.", ACT, "796/1992 7 §", "1535/1992 125 §"]

    def formula(family, period):
        has_children = family("number_of_children_under_18", period) > 0
        return has_children & (family("number_of_adults_in_family", period) == 1)
