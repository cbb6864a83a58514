"""The family: who is a child in it, and whether one adult brings the children up alone."""

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ConditionVariable, CountVariable
from openfisca_kela.variables.shared.person import HouseholdRole

ADULT_AGE = 18


class number_of_children_under_18(CountVariable):
    """Children of the family who are under 18."""

    entity = Family
    label = "Children under 18 in the family"
    reference = ["1290/2002 6:6 §", "https://www.finlex.fi/fi/lainsaadanto/2002/1290"]

    def formula(family, period):
        is_child = family.members("household_role", period) == HouseholdRole.child
        return family.sum(is_child & (family.members("age", period) < ADULT_AGE))


class is_single_parent(ConditionVariable):
    """A family of one adult and at least one child under 18, unless told otherwise."""

    entity = Family
    label = "Family of one adult and at least one child under 18"
    reference = ["796/1992 7 §", "https://www.finlex.fi/fi/lainsaadanto/1992/796", "1535/1992 125 §"]

    def formula(family, period):
        adults = family.sum(family.members("household_role", period) != HouseholdRole.child)
        return (adults == 1) & (family("number_of_children_under_18", period) > 0)
