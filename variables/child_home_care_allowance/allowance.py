"""Home care allowance (lasten kotihoidon tuki, stöd för hemvård av barn): care allowance and care supplement, 3–5 §."""

import numpy

from openfisca_kela.entities import Family, Person
from openfisca_kela.quantities import ConditionVariable, CountVariable, EuroToldVariable, EuroVariable, rounded, where
from openfisca_kela.variables.child_home_care_allowance.act import FINLEX, home_care_law
from openfisca_kela.variables.shared.person import HouseholdRole

SMALL_CHILD, SCHOOL_AGE = 3, 7
MOST_CHILDREN_IN_FAMILY_SIZE = 2


class is_in_home_care(ConditionVariable):
    """A child under school age who is cared for at home with the allowance."""

    entity = Person
    label = "Child cared for at home with home care allowance"
    reference = ["1128/1996 3 §", "1128/1996 4 §", FINLEX]


class receives_home_care_allowance(ConditionVariable):
    """The adult to whom the allowance is paid."""

    entity = Person
    label = "Recipient of the home care allowance"
    reference = ["1128/1996 3 §", FINLEX]


class home_care_allowance_family_income(EuroVariable):
    """Gross income of the family for the care supplement, with child maintenance."""

    entity = Family
    label = "Income of the family for the care supplement"
    reference = ["1128/1996 5 §", FINLEX]


class home_care_allowance_family_size(CountVariable):
    """Adults and at most two children under school age. School age is taken as seven years on the first day of the month."""

    entity = Family
    label = "Size of the family in the care supplement"
    reference = ["1128/1996 5 §", FINLEX]

    def formula_2023_01(family, period):
        is_child = family.members("household_role", period) == HouseholdRole.child
        small = family.sum(is_child & (family.members("age", period) < SCHOOL_AGE))
        return family.sum(~is_child) + numpy.minimum(small, MOST_CHILDREN_IN_FAMILY_SIZE)


class home_care_allowance_care_allowance(EuroVariable):
    """For one child under three, each further child under three, and each other child under school age; there must be one
    under three.
    """

    entity = Family
    label = "Care allowances of the family"
    reference = ["1128/1996 4 §", FINLEX]

    @rounded(to="cent", by="1128/1996 4 §")
    def formula_2023_01(family, period, parameters):
        law = home_care_law(family, period, parameters)
        is_cared_for = family.members("is_in_home_care", period)
        is_small = family.members("age", period) < SMALL_CHILD
        small, others = family.sum(is_cared_for & is_small), family.sum(is_cared_for & ~is_small)
        further = law("care_allowance.other_child_under_three") * (small - 1)
        of_others = law("care_allowance.other_child_under_school_age") * others
        return where(small > 0, law("care_allowance.first_child_under_three") + further + of_others, 0)


class home_care_allowance_care_supplement(EuroVariable):
    """One for the family that has a care allowance, reduced by income above a limit by the size of the family."""

    entity = Family
    label = "Care supplement of the family"
    reference = ["1128/1996 5 §", FINLEX]

    @rounded(to="cent", by="1128/1996 5 §")
    def formula_2023_01(family, period, parameters):
        law = home_care_law(family, period, parameters)
        size = family("home_care_allowance_family_size", period)

        def by_size(name):
            of_three = where(size == 3, law(f"{name}.three_persons"), law(f"{name}.four_or_more_persons"))
            return where(size <= 2, law(f"{name}.two_persons"), of_three)

        above = numpy.maximum(
            family("home_care_allowance_family_income", period) - by_size("care_supplement.income_limit"), 0
        )
        supplement = law("care_supplement.full_amount") - by_size("care_supplement.reduction_rate") * above
        is_paid = family("home_care_allowance_care_allowance", period) > 0
        return where(is_paid, numpy.maximum(supplement, 0), 0)


class child_home_care_allowance(EuroToldVariable):
    """Child home care allowance of the recipient: as told, or care allowances and care supplement. Supplements of the
    municipality are told with it. It is income.
    """

    entity = Person
    computed_where_not_told = True
    label = "Child home care allowance"
    reference = [
        "1128/1996 4–5 §",
        FINLEX,
        "938/2014 12 § 1 mom.",
        "https://www.finlex.fi/fi/lainsaadanto/2014/938",
    ]

    def formula_2023_01(person, period):
        allowance = person.family("home_care_allowance_care_allowance", period)
        together = allowance + person.family("home_care_allowance_care_supplement", period)
        return where(person("receives_home_care_allowance", period), together, 0)
