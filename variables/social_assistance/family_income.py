"""Income of the family, with the housing allowances of the dwelling, and its assets: 1412/1997 11–13 §."""

import numpy

from openfisca_kela.entities import Family, Person
from openfisca_kela.quantities import EuroToldVariable, EuroVariable, of_household, rounded, where
from openfisca_kela.variables.social_assistance.act import FINLEX, ROUNDING, law_of_month


class social_assistance_minor_assistance_received(EuroVariable):
    """Gifts and other small financial assistance of the month."""

    entity = Family
    label = "Gifts and other small assistance received"
    reference = ["1412/1997 11 § 2 mom. 1 kohta", FINLEX]


class social_assistance_counted_minor_assistance(EuroVariable):
    """What exceeds the sum that is left out: less for a person living alone than for a family. From 2026 all of it."""

    entity = Family
    label = "Small assistance counted"
    reference = ["1412/1997 11 § 2 mom. 1 kohta", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        is_alone = family("number_of_family_members", period) == 1
        left_out = where(is_alone, law("minor_assistance_disregard.living_alone"), law("minor_assistance_disregard.family"))
        received = family("social_assistance_minor_assistance_received", period)
        above = numpy.maximum(received - left_out, 0)
        return where(law("minor_assistance_disregard.is_in_force"), above, received)


class social_assistance_general_housing_allowance_of_family(EuroVariable):
    """General housing allowance of the household, divided by heads among those for whom it is granted: the family may be
    smaller than the household (ruokakunta).
    """

    entity = Family
    label = "General housing allowance that falls to the family"
    reference = ["1412/1997 2 §", "1412/1997 11 § 1 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        members = of_household(family, "general_housing_allowance_household_size", period)
        own = family.sum(
            family.members("belongs_to_general_housing_allowance_household", period)
            & ~family.members("is_grown_up_child", period)
        )
        return of_household(family, "general_housing_allowance", period) * own / numpy.maximum(members, 1)


class housing_allowance_received(EuroToldVariable):
    """Housing allowance of the month, the general one and the pensioners', that falls to the family: as told, else as
    calculated for the dwelling.
    """

    entity = Family
    computed_where_not_told = True
    label = "Housing allowance received"
    reference = ["1412/1997 2 §", "1412/1997 11 § 1 mom.", FINLEX]

    def formula(family, period):
        # The share of `pensioners_housing_allowance` joins here as a second term.
        return family("social_assistance_general_housing_allowance_of_family", period)


class social_assistance_retrospective_income(EuroVariable):
    """Income of the two months before that was not known when they were decided; until 2022 earned income only."""

    entity = Family
    decided_by_caseworker = True
    label = "Income of an earlier month counted now"
    reference = ["1412/1997 15 § 3 mom. (–2022)", "1412/1997 13 § 4 mom. (2023–)", FINLEX]


class social_assistance_income_carried_from_earlier(EuroVariable):
    """Surplus of earlier months, or the part of a large single income, that the caseworker carries to this month."""

    entity = Family
    decided_by_caseworker = True
    label = "Surplus or part of a single income carried to the month"
    reference = ["1412/1997 15 § 2 mom. (–2022)", "1412/1997 13 § 3 mom. (2023–)", FINLEX]


class social_assistance_counted_income(EuroVariable):
    """Income of all members, with what the family has in common. Of a child the limited income counts."""

    entity = Family
    label = "Income counted"
    reference = ["1412/1997 11 §", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        of_child = family.members("social_assistance_counted_income_of_minor", period)
        of_adult = where(
            family.members("is_grown_up_child", period), 0, family.members("social_assistance_income_of_person", period)
        )
        of_members = family.sum(where(family.members("is_child_of_family", period), of_child, of_adult))
        return (
            of_members
            + family("social_assistance_counted_minor_assistance", period)
            + family("housing_allowance_received", period)
            + family("social_assistance_retrospective_income", period)
            + family("social_assistance_income_carried_from_earlier", period)
        )


class liquid_assets(EuroVariable):
    """Savings, funds, securities, savings insurance and gaming accounts that can be used at once; not the permanent
    dwelling, household goods, tools of work or study, and what is needed for a lasting living (12 § 2 mom.).
    """

    entity = Person
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Assets that can be used at once"
    reference = ["1412/1997 12 §", FINLEX]


class social_assistance_counted_assets(EuroVariable):
    """Assets of all members; those of a child at most up to the child's own expenses."""

    entity = Family
    unit = "currency-EUR"
    label = "Assets counted"
    reference = ["1412/1997 12 §", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        assets = family.members("liquid_assets", period)
        of_child = numpy.minimum(assets, family.members("social_assistance_own_expenses_of_child", period))
        of_adult = where(family.members("is_grown_up_child", period), 0, assets)
        return family.sum(where(family.members("is_child_of_family", period), of_child, of_adult))
