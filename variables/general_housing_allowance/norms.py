"""Norms for water, heating and the upkeep of houses, each rounded to whole euros. 938/2014 9 § 1, 3–5 mom., 52 §."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import EuroVariable, rounded, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.general_housing_allowance.maximum_housing_costs import LARGEST_LISTED_SIZE


def raised_by_region(household, period, amount):
    """A norm with the regional increase; each component is raised and rounded by itself."""
    return amount * (1 + household("general_housing_allowance_heating_surcharge_rate", period))


class general_housing_allowance_water_costs(EuroVariable):
    """Norm for each member where water is paid separately, whatever the bill. In a detached house the norm for upkeep
    contains it.
    """

    entity = Household
    label = "Accepted water costs by the norm"
    reference = ["938/2014 9 § 1 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        norm = law("water_norm.per_person") * household("general_housing_allowance_household_size", period)
        return where(household("water_is_paid_separately", period), norm, 0)


class general_housing_allowance_heating_norm_of_first_person(EuroVariable):
    """Heating norm of the first member in the region, in whole euros."""

    entity = Household
    label = "Heating norm of the first person with the regional increase"
    reference = ["938/2014 9 § 1 mom.", "938/2014 9 § 5 mom. (2 mom. 2025–)", "938/2014 52 §", FINLEX]

    @rounded(to="euro", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        return raised_by_region(household, period, law("heating_norm.first_person"))


class general_housing_allowance_heating_norm_of_further_person(EuroVariable):
    """Heating norm of each further member in the region, in whole euros."""

    entity = Household
    label = "Heating norm of each further person with the regional increase"
    reference = ["938/2014 9 § 1 mom.", "938/2014 9 § 5 mom. (2 mom. 2025–)", "938/2014 52 §", FINLEX]

    @rounded(to="euro", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        return raised_by_region(household, period, law("heating_norm.additional_person"))


class general_housing_allowance_heating_costs(EuroVariable):
    """Norm where heating is paid separately, whatever the bill."""

    entity = Household
    label = "Accepted heating costs by the norm"
    reference = ["938/2014 9 § 1 mom.", "938/2014 9 § 5 mom. (2 mom. 2025–)", FINLEX]

    def formula(household, period):
        size = household("general_housing_allowance_household_size", period)
        first = household("general_housing_allowance_heating_norm_of_first_person", period)
        further = household("general_housing_allowance_heating_norm_of_further_person", period)
        norm = where(size > 0, first + further * (size - 1), 0)
        return where(household("heating_is_paid_separately", period), norm, 0)


class general_housing_allowance_house_norm_of_listed_size(EuroVariable):
    """Norm for the upkeep of a detached house of a household of one to four, with the regional increase, in whole euros."""

    entity = Household
    label = "House maintenance norm up to four persons with the regional increase"
    reference = ["938/2014 9 § 3–5 mom. (–2024)", "938/2014 52 §", FINLEX]

    @rounded(to="euro", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        size = household("general_housing_allowance_household_size", period)
        listed_size = numpy.maximum(numpy.minimum(size, LARGEST_LISTED_SIZE), 1)
        return raised_by_region(household, period, law("owner_occupied.house_maintenance_norm", listed_size))


class general_housing_allowance_house_norm_of_further_person(EuroVariable):
    """Norm for each person above four, with the regional increase, in whole euros."""

    entity = Household
    label = "House maintenance norm of each person above four with the regional increase"
    reference = ["938/2014 9 § 3–5 mom. (–2024)", "938/2014 52 §", FINLEX]

    @rounded(to="euro", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        norm = law("owner_occupied.house_maintenance_norm", "additional_person")
        return raised_by_region(household, period, norm)


class general_housing_allowance_maintenance_norm(EuroVariable):
    """Upkeep of a detached house by a norm, whatever is really paid; water and heating are inside it."""

    entity = Household
    label = "Maintenance norm of a detached house"
    reference = ["938/2014 9 § 3–5 mom. (–2024)", FINLEX]

    def formula(household, period):
        size = household("general_housing_allowance_household_size", period)
        above_four = numpy.maximum(size - LARGEST_LISTED_SIZE, 0)
        return (
            household("general_housing_allowance_house_norm_of_listed_size", period)
            + household("general_housing_allowance_house_norm_of_further_person", period) * above_four
        )
