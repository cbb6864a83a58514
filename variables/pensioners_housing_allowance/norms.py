"""Heating, water and upkeep by norms, whatever the bills: 571/2007 9 §; 977/2022 1 §, 3 §."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ConditionVariable, EuroVariable, ShareVariable, where
from openfisca_kela.variables.pensioners_housing_allowance.act import DECREE, FINLEX, law_of_decision
from openfisca_kela.variables.pensioners_housing_allowance.facts import AreaVariable
from openfisca_kela.variables.shared.dwelling import DwellingType


class pensioners_housing_allowance_dwelling_is_own_house(ConditionVariable):
    """A detached house (omakotitalo, egnahemshus) that the applicant or the spouse owns: its costs go by norms only."""

    entity = Household
    label = "The dwelling is a detached house of one's own"
    reference = ["571/2007 5 § 2 kohta", "977/2022 1 §", FINLEX, DECREE]

    def formula(household, period):
        return household("dwelling_type", period) == DwellingType.owner_occupied_house


class pensioners_housing_allowance_heating_counts_by_norm(ConditionVariable):
    """Heating of a house of one's own, and of any dwelling where it is not in the rent or charge."""

    entity = Household
    label = "Heating is counted by the norm"
    reference = ["977/2022 1 § 1 mom. 1 kohta", "977/2022 3 §", DECREE]

    def formula(household, period):
        return household("pensioners_housing_allowance_dwelling_is_own_house", period) | household(
            "heating_is_paid_separately", period
        )


class pensioners_housing_allowance_living_area_is_missing(ConditionVariable):
    """Heating would count, and the floor area is not told: nothing is counted for it."""

    entity = Household
    label = "Heating would be counted, but the floor area is not told"
    reference = ["977/2022 1 § 3 mom.", DECREE]

    def formula(household, period):
        return household("pensioners_housing_allowance_heating_counts_by_norm", period) & (
            household("living_area", period) == 0
        )


class pensioners_housing_allowance_reasonable_area(AreaVariable):
    """Floor area up to which heating counts: larger with a spouse, whoever else lives there."""

    entity = Household
    label = "Floor area up to which heating is taken into account"
    reference = ["977/2022 1 § 3 mom.", DECREE]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        has_spouse = household("pensioners_housing_allowance_has_spouse", period)
        return law("reasonable_area.living_alone") + where(has_spouse, law("reasonable_area.spouse_increase"), 0)


class pensioners_housing_allowance_old_building_increase(ShareVariable):
    """Increase of the norms for heating and upkeep, not of that for water, in a building of before 1974."""

    entity = Household
    label = "Increase of the heating and upkeep norms for an old building"
    reference = ["977/2022 1 § 2 mom.", "977/2022 3 §", DECREE]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        return where(household("building_completed_or_renovated_before_1974", period), law("old_building.increase"), 0)


class pensioners_housing_allowance_heating_costs(EuroVariable):
    """Norm of the heating group for each square metre, up to the reasonable area; raised for an old building and not
    rounded, as the decree names no rounding of it.
    """

    entity = Household
    label = "Heating costs by the norm"
    reference = ["977/2022 1 § 1 mom. 1 kohta", "977/2022 3 §", DECREE]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        group = household("pensioners_housing_allowance_heating_group", period)
        area = numpy.minimum(
            household("living_area", period), household("pensioners_housing_allowance_reasonable_area", period)
        )
        counts = household("pensioners_housing_allowance_heating_counts_by_norm", period) & (group > 0)
        raised = 1 + household("pensioners_housing_allowance_old_building_increase", period)
        return where(counts, law("heating_costs", group, where=counts) * area * raised, 0)


class pensioners_housing_allowance_water_costs(EuroVariable):
    """Norm for the applicant and the spouse in a house of one's own, and elsewhere where water is not in the rent or charge
    and is measured; a separate charge that is fixed counts as it is.
    """

    entity = Household
    label = "Water costs by the norm"
    reference = ["977/2022 1 § 1 mom. 2 kohta", "977/2022 3 §", DECREE]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        is_measured = household("water_is_paid_separately", period) & ~household("water_charge_is_fixed", period)
        counts = household("pensioners_housing_allowance_dwelling_is_own_house", period) | is_measured
        persons = where(household("pensioners_housing_allowance_has_spouse", period), 2, 1)
        return where(counts, law("water_costs") * persons, 0)


class pensioners_housing_allowance_upkeep_costs(EuroVariable):
    """Norm for the upkeep of a house of one's own, raised for an old building and not rounded."""

    entity = Household
    label = "Upkeep costs of a detached house by the norm"
    reference = ["977/2022 1 § 1 mom. 3 kohta", DECREE]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        raised = 1 + household("pensioners_housing_allowance_old_building_increase", period)
        is_house = household("pensioners_housing_allowance_dwelling_is_own_house", period)
        return where(is_house, law("upkeep_costs") * raised, 0)
