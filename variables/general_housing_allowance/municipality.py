"""Where the dwelling is: region, Åland, municipality group. 938/2014 9 § 5 mom., 10 § 3 mom."""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, CountVariable, ShareVariable, require
from openfisca_kela.quantities.codes import MALFORMED, NOT_TOLD, numbers_of_codes
from openfisca_kela.variables.general_housing_allowance.act import (
    FINLEX,
    law_of_decision,
    municipalities_of_decision,
)
from openfisca_kela.variables.shared.region import Region

TELL_THE_CODE = "tell the municipality of the dwelling, three digits of Statistics Finland (Helsinki is '091')"


class MunicipalityGroup(Enum):
    """Groups of 10 § 3 mom.; three from April 2024. Åland is outside them."""

    I = "I"
    II = "II"
    III = "III"
    IV = "IV"
    aland = "Åland"


def group_where_told(household, period, law):
    """Group of each municipality that is told; where none is, the caller must not use it."""
    number = household("municipality_number", period)
    return law("municipality_group", number, where=number != NOT_TOLD, items=MunicipalityGroup, otherwise="other")


class municipality_number(CountVariable):
    """The municipality code as a number, which tables are looked up by; -1 where no municipality is told."""

    entity = Household
    unit = "code"
    bounds = (-1, 999)
    label = "Municipality code as a number"
    reference = ["938/2014 10 § 3 mom.", FINLEX]

    def formula(household, period):
        number = numbers_of_codes(household("municipality_code", period))
        require(household, number != MALFORMED, variable="municipality_code", otherwise=TELL_THE_CODE)
        return number


class general_housing_allowance_region(ChoiceVariable):
    """Region of the municipality when the decision was made. A municipality that has merged into another keeps its own
    region and group until the merger.
    """

    entity = Household
    possible_values = Region
    default_value = Region.not_told
    label = "Region of the dwelling"
    reference = ["938/2014 9 § 5 mom. (2 mom. 2025–)", FINLEX]

    def formula(household, period, parameters):
        municipalities = municipalities_of_decision(household, period, parameters)
        number = household("municipality_number", period)
        is_told = number != NOT_TOLD
        return municipalities("region", number, where=is_told, items=Region)


class general_housing_allowance_dwelling_is_in_aland(ConditionVariable):
    """The dwelling is in Åland, which applies the act with deviations of its own (landskapslag 2015:4). Where no
    municipality is told the mainland's law applies.
    """

    entity = Household
    label = "The dwelling is in Åland"
    reference = ["938/2014 10 §", FINLEX]

    def formula(household, period):
        return household("general_housing_allowance_region", period) == Region.ahvenanmaa


class general_housing_allowance_municipality_group(ChoiceVariable):
    """Group of the municipality: the act names those of the first groups, the last one takes the others."""

    entity = Household
    possible_values = MunicipalityGroup
    default_value = MunicipalityGroup.I
    label = "Municipality group"
    reference = ["938/2014 10 § 3 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        is_told = household("general_housing_allowance_region", period) != Region.not_told
        require(household, is_told, variable="municipality_code", otherwise=TELL_THE_CODE)
        return group_where_told(household, period, law)


class general_housing_allowance_heating_surcharge_rate(ShareVariable):
    """Regional increase of the norms for heating and for detached houses: the east and the north. Never on water."""

    entity = Household
    label = "Regional increase of the heating and maintenance norms"
    reference = ["938/2014 9 § 5 mom. (2 mom. 2025–)", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        region = household("general_housing_allowance_region", period)
        counts_a_norm = household("heating_is_paid_separately", period) | household(
            "general_housing_allowance_dwelling_is_held_as_owner", period
        )
        is_told = region != Region.not_told
        require(household, is_told | ~counts_a_norm, variable="municipality_code", otherwise=TELL_THE_CODE)
        is_eastern = (region == Region.etela_savo) | (region == Region.pohjois_savo) | (region == Region.pohjois_karjala)
        is_northern = (region == Region.pohjois_pohjanmaa) | (region == Region.kainuu) | (region == Region.lappi)
        return numpy.select(
            [is_eastern, is_northern],
            [law("heating_norm.surcharge.eastern_finland"), law("heating_norm.surcharge.northern_finland")],
            0.0,
        )
