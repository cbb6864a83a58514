"""The dwelling for which the allowance can be granted: 938/2014 7 §."""

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ConditionVariable
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_month
from openfisca_kela.variables.shared.dwelling import DwellingType


class dwelling_is_permanent_and_fit_for_living(ConditionVariable):
    """In Finland, the household's permanent home, fit to live in and meant for permanent living; not a hotel."""

    entity = Household
    default_value = True
    label = "Permanent dwelling in Finland, fit and officially intended for living"
    reference = ["938/2014 7 § 1 mom.", FINLEX]


class general_housing_allowance_dwelling_is_held_as_owner(ConditionVariable):
    """Owner-occupied: shares of a housing company, another dwelling of one's own, or a dwelling without a lease whose
    costs the household bears like an owner. Part-ownership and right of occupancy are not.
    """

    entity = Household
    label = "The dwelling is owner-occupied or held like one"
    reference = ["938/2014 7 §", FINLEX]

    def formula(household, period):
        dwelling = household("dwelling_type", period)
        return (
            (dwelling == DwellingType.owner_occupied_share)
            | (dwelling == DwellingType.owner_occupied_house)
            | (dwelling == DwellingType.no_lease_owner_like)
        )


class general_housing_allowance_dwelling_is_eligible(ConditionVariable):
    """Permanent and fit for living, and of a tenure for which the allowance is granted. Owner-occupied dwellings are
    outside from January 2025, whenever the decision was made: Kela ended the running allowances on that day.
    """

    entity = Household
    label = "The dwelling type is eligible"
    reference = ["938/2014 7 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        dwelling = household("dwelling_type", period)
        is_owner = household("general_housing_allowance_dwelling_is_held_as_owner", period)
        is_home_of_its_own = (dwelling != DwellingType.common_accommodation) & (dwelling != DwellingType.none)
        return (
            household("dwelling_is_permanent_and_fit_for_living", period)
            & is_home_of_its_own
            & (~is_owner | law("owner_occupied.is_in_force"))
        )
