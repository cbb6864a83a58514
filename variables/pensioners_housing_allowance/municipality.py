"""Groups of municipalities: for the maximum housing costs and for heating. 571/2007 10 §, 54 § 1 mom.; 977/2022 2 §, 4 §."""

from openfisca_kela.entities import Household
from openfisca_kela.quantities import CountVariable, require, where
from openfisca_kela.quantities.codes import NOT_TOLD
from openfisca_kela.variables.general_housing_allowance.municipality import TELL_THE_CODE
from openfisca_kela.variables.pensioners_housing_allowance.act import (
    DECREE,
    FINLEX,
    law_of_decision,
    municipalities_of_decision,
)
from openfisca_kela.variables.shared.region import Region


def known_municipality(household, period, parameters):
    """(number, whether it is told) of each municipality. It must be told where somebody has a right to the allowance, and
    must have existed when the decision was made.
    """
    number = household("municipality_number", period)
    is_told = number != NOT_TOLD
    needs_it = household("pensioners_housing_allowance_has_entitled_person", period) & household(
        "pensioners_housing_allowance_applies", period
    )
    require(household, is_told | ~needs_it, variable="municipality_code", otherwise=TELL_THE_CODE)
    municipalities_of_decision(household, period, parameters)("region", number, where=is_told, items=Region)
    return number, is_told


class GroupVariable(CountVariable):
    """Number of a group of municipalities, from 1 to 3; 0 where no municipality is told and none is needed."""

    __shared__ = {"unit": None, "bounds": (1, 3)}


class pensioners_housing_allowance_municipality_group(GroupVariable):
    """Group for the maximum housing costs: the decrees name the municipalities of the first two, the third takes the
    others. They are not the groups of the general housing allowance.
    """

    entity = Household
    label = "Municipality group in the pensioners' housing allowance"
    reference = ["571/2007 10 §", "977/2022 4 §", FINLEX, DECREE]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        number, is_told = known_municipality(household, period, parameters)
        return where(is_told, law("municipality_group", number, where=is_told, otherwise="other"), 0)


class pensioners_housing_allowance_heating_group(GroupVariable):
    """Group for the norm of heating: the south and south-west with Åland, the middle, the rest."""

    entity = Household
    label = "Heating group of the municipality"
    reference = ["977/2022 2 §", DECREE]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        number, is_told = known_municipality(household, period, parameters)
        return where(is_told, law("heating_group", number, where=is_told), 0)
