"""Owner-occupied dwellings until 2024: maintenance and financing costs with their limits. 938/2014 9 § 2–8 mom."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import EuroVariable, rounded, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.shared.dwelling import DwellingType


def is_share_dwelling(household, period):
    """The dwelling is owned as shares of a housing company or co-operative."""
    return household("dwelling_type", period) == DwellingType.owner_occupied_share


class general_housing_allowance_costs_of_upkeep(EuroVariable):
    """Maintenance costs before a subtenant's rent is taken off: the charge, water and heating of a share dwelling, the
    norm of a house.
    """

    entity = Household
    label = "Maintenance costs of an owner-occupied dwelling before a subtenant's rent"
    reference = ["938/2014 9 § 2–4 mom. (–2024)", FINLEX]

    def formula(household, period):
        charges = (
            household("maintenance_charge", period)
            + household("general_housing_allowance_water_costs", period)
            + household("general_housing_allowance_heating_costs", period)
        )
        norm = household("general_housing_allowance_maintenance_norm", period)
        is_owner = household("general_housing_allowance_dwelling_is_held_as_owner", period)
        of_owner = where(is_share_dwelling(household, period), charges, norm)
        return where(is_owner, of_owner, 0)


class general_housing_allowance_maintenance_costs(EuroVariable):
    """Maintenance costs (hoitomenot, underhållsutgifter) after a subtenant's rent is taken off, before the 30 % limit."""

    entity = Household
    label = "Maintenance costs of an owner-occupied dwelling before the limit"
    reference = ["938/2014 9 § 2–4, 8 mom. (–2024)", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period):
        upkeep = household("general_housing_allowance_costs_of_upkeep", period)
        return numpy.maximum(upkeep - household("subtenant_rent", period), 0)


class general_housing_allowance_maximum_maintenance_costs(EuroVariable):
    """Share of the maximum housing costs up to which maintenance counts as such."""

    entity = Household
    label = "Maximum maintenance costs"
    reference = ["938/2014 9 § 7 mom. (–2024)", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        maximum = household("general_housing_allowance_maximum_housing_costs", period)
        return law("owner_occupied.share_dwelling.maximum_maintenance_share") * maximum


class general_housing_allowance_accepted_maintenance_costs(EuroVariable):
    """Maintenance costs, of a share dwelling at most the limit. The wording limits share dwellings only, not houses."""

    entity = Household
    label = "Accepted maintenance costs"
    reference = ["938/2014 9 § 7 mom. (–2024)", FINLEX]

    def formula(household, period):
        maintenance = household("general_housing_allowance_maintenance_costs", period)
        maximum = household("general_housing_allowance_maximum_maintenance_costs", period)
        limited = numpy.minimum(maintenance, maximum)
        return where(is_share_dwelling(household, period), limited, maintenance)


class general_housing_allowance_accepted_loan_interest(EuroVariable):
    """Counted part of the interest: of an owner-occupied dwelling, and of a right of occupancy until the decisions of
    January 2025.
    """

    entity = Household
    label = "Accepted loan interest"
    reference = ["938/2014 9 § 6 mom. (–2024)", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        interest = household("housing_loan_interest", period)
        is_right_of_occupancy = household("dwelling_type", period) == DwellingType.right_of_occupancy
        is_owner = household("general_housing_allowance_dwelling_is_held_as_owner", period)
        counts = is_right_of_occupancy & law("right_of_occupancy.housing_loan_interest.is_in_force")
        share = where(
            is_owner,
            law("owner_occupied.housing_loan_interest_share"),
            where(counts, law("right_of_occupancy.housing_loan_interest.share"), 0),
        )
        return share * interest


class general_housing_allowance_financing_costs(EuroVariable):
    """Financing costs (rahoitusmenot, finansieringsutgifter): the counted interest, in a share dwelling the counted part
    of the maintenance above its limit, less what a subtenant's rent leaves over the maintenance. Rounded once, as a sum.
    """

    entity = Household
    label = "Financing costs"
    reference = ["938/2014 9 § 6–8 mom. (–2024)", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        is_owner = household("general_housing_allowance_dwelling_is_held_as_owner", period)
        interest = law("owner_occupied.housing_loan_interest_share") * household("housing_loan_interest", period)
        maintenance = household("general_housing_allowance_maintenance_costs", period)
        accepted_maintenance = household("general_housing_allowance_accepted_maintenance_costs", period)
        excess = law("owner_occupied.share_dwelling.excess_maintenance_share") * (maintenance - accepted_maintenance)
        rest_of_subtenant_rent = numpy.maximum(
            household("subtenant_rent", period) - household("general_housing_allowance_costs_of_upkeep", period), 0
        )
        financing = numpy.maximum(interest + excess - rest_of_subtenant_rent, 0)
        return where(is_owner, financing, 0)


class general_housing_allowance_maximum_financing_costs(EuroVariable):
    """Share of the maximum housing costs up to which financing counts."""

    entity = Household
    label = "Maximum financing costs"
    reference = ["938/2014 9 § 7 mom. (–2024)", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        maximum = household("general_housing_allowance_maximum_housing_costs", period)
        return law("owner_occupied.share_dwelling.maximum_financing_share") * maximum


class general_housing_allowance_accepted_financing_costs(EuroVariable):
    """Financing costs, of a share dwelling at most the limit."""

    entity = Household
    label = "Accepted financing costs"
    reference = ["938/2014 9 § 7 mom. (–2024)", FINLEX]

    def formula(household, period):
        financing = household("general_housing_allowance_financing_costs", period)
        maximum = household("general_housing_allowance_maximum_financing_costs", period)
        limited = numpy.minimum(financing, maximum)
        return where(is_share_dwelling(household, period), limited, financing)
