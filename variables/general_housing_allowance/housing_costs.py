"""Accepted housing costs (hyväksyttävät asumismenot, godtagbara boendeutgifter) by tenure: 938/2014 8 § 1 mom., 9 §."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ConditionVariable, EuroVariable, ShareVariable, rounded, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision, law_of_month
from openfisca_kela.variables.shared.dwelling import DwellingType


class general_housing_allowance_costs_of_rented_dwelling(EuroVariable):
    """Rent, or the charge and the counted interest of a right of occupancy, with the norms for water and heating, less
    a subtenant's rent.
    """

    entity = Household
    label = "Accepted costs of a rented or right-of-occupancy dwelling"
    reference = ["938/2014 9 § 1 mom.", "938/2014 9 § 8 mom. (3 mom. 2025–)", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period):
        is_right_of_occupancy = household("dwelling_type", period) == DwellingType.right_of_occupancy
        charge = household("right_of_occupancy_charge", period)
        interest = household("general_housing_allowance_accepted_loan_interest", period)
        for_dwelling = where(is_right_of_occupancy, charge + interest, household("rent", period))
        water = household("general_housing_allowance_water_costs", period)
        heating = household("general_housing_allowance_heating_costs", period)
        return numpy.maximum(for_dwelling + water + heating - household("subtenant_rent", period), 0)


class general_housing_allowance_costs_of_whole_dwelling(EuroVariable):
    """Accepted costs of the dwelling before they are divided with a student outside the household."""

    entity = Household
    label = "Accepted costs of the whole dwelling"
    reference = ["938/2014 9 §", FINLEX]

    def formula(household, period):
        is_owner = household("general_housing_allowance_dwelling_is_held_as_owner", period)
        of_owner = household("general_housing_allowance_accepted_maintenance_costs", period) + household(
            "general_housing_allowance_accepted_financing_costs", period
        )
        return where(is_owner, of_owner, household("general_housing_allowance_costs_of_rented_dwelling", period))


class dwelling_is_shared_with_excluded_student(ConditionVariable):
    """Somebody who is left out because of the student housing supplement lives in the dwelling. Need not be told where
    that student is one of the persons of the case.
    """

    entity = Household
    label = "A student outside the household lives in the dwelling"
    reference = ["938/2014 9 § 4 mom. (836/2024)", "938/2014 9 § 9 mom. (–2017-07)", FINLEX]


class general_housing_allowance_costs_are_shared_with_student(ConditionVariable):
    """The costs are divided with a student outside the household: until July 2017 and again from August 2025, and with
    a student who has Åland's supplement since August 2017 (8 a § 2 mom.).
    """

    entity = Household
    label = "The dwelling's costs are divided with a student outside the household"
    reference = [
        "938/2014 9 § 4 mom. (836/2024)",
        "938/2014 9 § 9 mom. (–2017-07)",
        "938/2014 8 a § 2 mom.",
        FINLEX,
    ]

    def formula(household, period, parameters):
        law, law_today = law_of_decision(household, period, parameters), law_of_month(household, period, parameters)
        rule = "students.cost_sharing_with_excluded_student.is_in_force"
        told = household("dwelling_is_shared_with_excluded_student", period) & (law(rule) | law_today(rule))
        is_outside = household.members("general_housing_allowance_is_student_outside_household", period)
        lives_there = household.members("lives_permanently_in_dwelling", period)
        return told | household.any(is_outside & lives_there)


class general_housing_allowance_share_of_dwelling_costs(ShareVariable):
    """Members of the household as a part of everybody who lives in the dwelling, unless another division is accepted
    for a special reason.
    """

    entity = Household
    label = "Share of the dwelling costs borne by the household"
    reference = ["938/2014 9 § 4 mom. (836/2024)", "938/2014 9 § 9 mom. (–2017-07)", FINLEX]

    def formula(household, period):
        is_shared = household("general_housing_allowance_costs_are_shared_with_student", period)
        agreed = household("agreed_share_of_housing_costs", period)
        members = household("general_housing_allowance_household_size", period)
        residents = numpy.maximum(household("number_of_residents_in_dwelling", period), numpy.maximum(members, 1))
        by_heads = members / residents
        return where(is_shared, where(agreed > 0, agreed, by_heads), 1)


class general_housing_allowance_accepted_housing_costs(EuroVariable):
    """The household's accepted housing costs."""

    entity = Household
    label = "Accepted housing costs before the maximum"
    reference = ["938/2014 9 §", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period):
        share = household("general_housing_allowance_share_of_dwelling_costs", period)
        return share * household("general_housing_allowance_costs_of_whole_dwelling", period)


class general_housing_allowance_considered_housing_costs(EuroVariable):
    """Accepted housing costs, at most the maximum."""

    entity = Household
    label = "Housing costs taken into account"
    reference = ["938/2014 8 § 1 mom.", FINLEX]

    def formula(household, period):
        return numpy.minimum(
            household("general_housing_allowance_accepted_housing_costs", period),
            household("general_housing_allowance_maximum_housing_costs", period),
        )
