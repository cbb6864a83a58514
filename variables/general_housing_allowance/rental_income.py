"""Rental income less the costs of the let dwelling: 938/2014 12 § 6 mom."""

import numpy

from openfisca_kela.entities import Household, Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable, require, rounded, where
from openfisca_kela.quantities.codes import NOT_TOLD
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.general_housing_allowance.maximum_housing_costs import maximum_in_group
from openfisca_kela.variables.general_housing_allowance.municipality import TELL_THE_CODE, group_where_told


class general_housing_allowance_upkeep_of_let_dwelling_is_limited(ConditionVariable):
    """Somebody deducts upkeep of a let dwelling, and the law of the decision limits it."""

    entity = Household
    label = "Upkeep deducted from rental income is limited"
    reference = ["938/2014 12 § 6 mom. (–2024)", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        lets = household.any(household.members("rental_maintenance_costs_paid", period) > 0)
        return lets & law("income.rental_maintenance_deduction_cap.is_in_force")


class general_housing_allowance_maximum_upkeep_of_let_dwelling(EuroVariable):
    """Upkeep of a let dwelling that is deducted at most: as much as the maximum maintenance costs of the household's own
    dwelling. The charge is read as a part of it, for 9 § 2 mom. counts the charge among the maintenance costs.
    """

    entity = Household
    label = "Upkeep of a let dwelling that is deducted at most"
    reference = ["938/2014 12 § 6 mom. (–2024)", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        is_limited = household("general_housing_allowance_upkeep_of_let_dwelling_is_limited", period)
        is_told = household("municipality_number", period) != NOT_TOLD
        require(household, is_told | ~is_limited, variable="municipality_code", otherwise=TELL_THE_CODE)
        maximum = maximum_in_group(household, period, law, group_where_told(household, period, law))
        limit = law("owner_occupied.share_dwelling.maximum_maintenance_share") * maximum
        return where(is_limited, limit, 0)


class general_housing_allowance_net_rental_income(EuroVariable):
    """Rental income less the charge and upkeep that the landlord pays, limited in decisions until December 2024. Not
    below zero.
    """

    entity = Person
    label = "Rental income after deductible maintenance costs"
    reference = ["938/2014 12 § 6 mom.", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(person, period):
        costs = person("rental_maintenance_costs_paid", period)
        is_limited = person.household("general_housing_allowance_upkeep_of_let_dwelling_is_limited", period)
        limit = person.household("general_housing_allowance_maximum_upkeep_of_let_dwelling", period)
        deductible = where(is_limited, numpy.minimum(costs, limit), costs)
        return numpy.maximum(person("rental_income", period) - deductible, 0)
