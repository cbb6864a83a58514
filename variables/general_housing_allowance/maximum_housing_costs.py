"""Maximum housing costs (enimmäisasumismenot, maximala boendeutgifter): 938/2014 10 §, 11 §."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import CountVariable, EuroVariable, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision

LARGEST_LISTED_SIZE = 4


class general_housing_allowance_size_for_maximum_housing_costs(CountVariable):
    """Size that the maximum is looked up by: one person more where a disabled member needs especially much space. It is
    one however many such members there are: 11 § speaks of a household one person larger.
    """

    entity = Household
    label = "Household size used for the maximum"
    reference = ["938/2014 11 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        needs_space = household.members("needs_extra_space_because_of_disability", period) & household.members(
            "belongs_to_general_housing_allowance_household", period
        )
        extra = law("maximum_housing_costs.extra_persons_for_disability_space")
        size = household("general_housing_allowance_household_size", period)
        return size + where(household.any(needs_space), extra, 0)


def maximum_in_group(household, period, law, group):
    """Maximum of a group for the size of the household: the table up to four persons, then so much a person."""
    size = numpy.maximum(household("general_housing_allowance_size_for_maximum_housing_costs", period), 1)
    listed_size = numpy.minimum(size, LARGEST_LISTED_SIZE)
    listed = law("maximum_housing_costs", group, listed_size)
    return listed + law("maximum_housing_costs", group, "additional_person") * (size - listed_size)


class general_housing_allowance_maximum_housing_costs(EuroVariable):
    """Housing costs up to which the allowance is counted, by municipality group and size. A household from which
    everybody is left out has the maximum of one person.
    """

    entity = Household
    label = "Maximum housing costs"
    reference = ["938/2014 10 §", "938/2014 11 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        group = household("general_housing_allowance_municipality_group", period)
        return maximum_in_group(household, period, law, group)
