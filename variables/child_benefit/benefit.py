"""Child benefit (lapsilisä, barnbidrag) by the order of the children, with its supplements: 7 §."""

import numpy

from openfisca_kela.entities import Family, Person
from openfisca_kela.quantities import (
    ConditionVariable,
    CountVariable,
    EuroVariable,
    law_by_month,
    order_in_group,
    rounded,
    where,
)
from openfisca_kela.variables.shared.person import HouseholdRole

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/1992/796"
AGE_OF_SUPPLEMENT = 3


def child_benefit_law(population, period, parameters):
    """Reader of the act in the month calculated."""
    return law_by_month(population, "child_benefit", numpy.datetime64(str(period.start)), parameters)


class is_child_for_child_benefit(ConditionVariable):
    """A child of the family under 17. That the child lives in Finland is taken as given."""

    entity = Person
    label = "Child for whom child benefit is paid"
    reference = ["796/1992 1 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = child_benefit_law(person, period, parameters)
        is_child = person("household_role", period) == HouseholdRole.child
        return is_child & (person("age", period) < law("age_limit"))


class child_benefit_child_order(CountVariable):
    """Order among the children for whom benefit is paid, the oldest first; 0 for others."""

    entity = Person
    unit = None
    label = "Order of the child in child benefit"
    reference = ["796/1992 7 §", FINLEX]

    def formula_2023_01(person, period):
        return order_in_group(
            person, "family", among=person("is_child_for_child_benefit", period), by=[-person("age", period)]
        )


class child_benefit_for_child(EuroVariable):
    """The amount of the order, the supplement of a single parent, and that of a child under three from April 2024."""

    entity = Person
    label = "Child benefit of the child with its supplements"
    reference = ["796/1992 7 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = child_benefit_law(person, period, parameters)
        order = person("child_benefit_child_order", period)
        from_fourth = where(order == 4, law("fourth_child"), law("fifth_and_further_child"))
        from_second = where(order == 2, law("second_child"), where(order == 3, law("third_child"), from_fourth))
        of_single_parent = where(person.family("is_single_parent", period), law("single_parent_supplement"), 0)
        has_supplement = law("under_three_supplement_is_in_force") & (person("age", period) < AGE_OF_SUPPLEMENT)
        of_small_child = where(has_supplement, law("under_three_supplement", where=has_supplement), 0)
        benefit = where(order == 1, law("first_child"), from_second) + of_single_parent + of_small_child
        return where(person("is_child_for_child_benefit", period), benefit, 0)


class family_child_benefit(EuroVariable):
    """Child benefits of the family together."""

    entity = Family
    label = "Child benefits of the family together"
    reference = ["796/1992 7 §", FINLEX]

    @rounded(to="cent", by="796/1992 7 §")
    def formula_2023_01(family, period):
        return family.sum(family.members("child_benefit_for_child", period))


class receives_child_benefit(ConditionVariable):
    """The adult to whom the child benefits are paid; where nobody is told, the applicant or else the first adult."""

    entity = Person
    told_or_computed = True
    label = "Recipient of the child benefits of the family"
    reference = ["796/1992 6 §", FINLEX]

    def formula_2023_01(person, period):
        role = person("household_role", period)
        place = order_in_group(
            person, "family", among=role != HouseholdRole.child, by=[where(role == HouseholdRole.applicant, 0, 1)]
        )
        return place == 1


class child_benefit(EuroVariable):
    """Child benefits that the person receives. An amount told of one person stands for all: no other is computed then."""

    entity = Person
    told_or_computed = True
    label = "Child benefit received, with its supplements"
    reference = ["796/1992 6–7 §", FINLEX, "1412/1997 11 § 1 mom."]

    def formula_2023_01(person, period):
        return where(person("receives_child_benefit", period), person.family("family_child_benefit", period), 0)
