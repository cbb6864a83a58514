"""The limit of housing costs (asumisnormi, boendenorm) by municipality and number of persons: 1412/1997 7 a § 2 mom."""

import numpy

from openfisca_kela.entities import Family
from openfisca_kela.quantities import (
    CountVariable,
    EuroToldVariable,
    law_by_month,
    of_household,
    require,
    rounded,
    where,
)
from openfisca_kela.variables.shared.region import Region
from openfisca_kela.variables.social_assistance.act import FINLEX, ROUNDING, first_day, law_of_month

LIMIT = ["1412/1997 7 b § 2 mom. (–2022)", "1412/1997 7 a § 2 mom. (2023–)"]
LARGEST_LISTED_SIZE = 4
NO_MUNICIPALITY = -1


class social_assistance_housing_limit_persons_decided(CountVariable):
    """Number of persons by which the limit is chosen, where the caseworker departs from the number living in the dwelling:
    in a shared flat up to one more. 0: no departure.
    """

    entity = Family
    decided_by_caseworker = True
    label = "Number of persons for the limit as decided"
    reference = [*LIMIT, FINLEX]


class social_assistance_housing_limit_persons(CountVariable):
    """As decided, else everybody who lives in the dwelling: of a family that lives by itself its members."""

    entity = Family
    label = "Number of persons that chooses the limit"
    reference = [*LIMIT, FINLEX]

    def formula(family, period):
        decided = family("social_assistance_housing_limit_persons_decided", period)
        return where(decided > 0, decided, family("social_assistance_residents", period))


class social_assistance_housing_cost_limit(EuroToldVariable):
    """Limit of the municipality for the number of persons, divided like the costs. Not known (nothing) where no municipality
    is told, and until 2021, for which no table is at hand: who needs it then must tell it. Åland has an act of its own.
    """

    entity = Family
    computed_where_not_told = True
    label = "Limit of housing costs for the family"
    reference = [*LIMIT, "144/2024 1 § (2024-04–)", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        municipalities = law_by_month(family, "municipalities", first_day(period), parameters)
        number = of_household(family, "municipality_number", period)
        is_told = number != NO_MUNICIPALITY
        region = municipalities("region", number, where=is_told, items=Region)
        require(
            family,
            region != Region.ahvenanmaa,
            variable="municipality_code",
            otherwise="a municipality of the mainland; Åland grants social assistance under an act of its own",
        )
        has_table = is_told & law("housing.limit_table.is_at_hand")
        size = numpy.maximum(family("social_assistance_housing_limit_persons", period), 1)
        listed_size = numpy.minimum(size, LARGEST_LISTED_SIZE)
        listed = law("housing.limit", number, listed_size, where=has_table)
        further = law("housing.limit", number, "additional_person", where=has_table) * (size - listed_size)
        return (listed + further) * family("social_assistance_share_of_dwelling", period)
