"""The calculation, the ground of refusal and the assistance: 1412/1997 2 §, 6 §."""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Family
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    EuroVariable,
    first_that_holds,
    rounded,
    where,
)
from openfisca_kela.variables.conscripts_allowance.facts import ConscriptServiceType
from openfisca_kela.variables.shared.person import HouseholdRole
from openfisca_kela.variables.social_assistance.act import FINLEX, ROUNDING, law_of_month

CALCULATION = ["1412/1997 6 § (–2022)", "1412/1997 6 § 1 mom. (2023–)"]


class RefusalGround(Enum):
    """Why nothing is granted: who may get assistance first, then the calculation."""

    none = "Granted"
    not_resident = "No adult of the family stays in Finland for good"
    military_service = "The conscript's allowance covers the livelihood during the service"
    primary_benefit_covers = "A primary benefit covers the livelihood"
    income_and_assets_suffice = "Income and assets cover the expenses"


class social_assistance_primary_benefit_covers(ConditionVariable):
    """The caseworker finds that a primary benefit or another's duty to maintain covers the livelihood of the month."""

    entity = Family
    decided_by_caseworker = True
    label = "A primary benefit covers the livelihood of the month"
    reference = ["1412/1997 2 §", FINLEX]


class social_assistance_need(EuroVariable):
    """Expenses less income and assets; below zero it is a surplus."""

    entity = Family
    label = "Result of the calculation"
    reference = [*CALCULATION, FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        income = family("social_assistance_counted_income", period)
        return family("social_assistance_expenses", period) - income - family("social_assistance_counted_assets", period)


class social_assistance_surplus(EuroVariable):
    """What income and assets exceed the expenses by. Whether it is carried to a later month, the caseworker decides."""

    entity = Family
    label = "Surplus"
    reference = [*CALCULATION, "1412/1997 15 § 2 mom. (–2022)", "1412/1997 13 § 3 mom. (2023–)", FINLEX]

    def formula(family, period):
        return numpy.maximum(-family("social_assistance_need", period), 0)


class social_assistance_has_resident_adult(ConditionVariable):
    """An adult of the family stays in Finland for good."""

    entity = Family
    label = "An adult of the family is resident in Finland"
    reference = ["1412/1997 14 a § (–2022)", "1412/1997 27 § (2023–)", FINLEX]

    def formula(family, period):
        is_adult = family.members("household_role", period) != HouseholdRole.child
        return family.any(is_adult & family.members("is_resident_in_finland", period))


class social_assistance_all_adults_serve(ConditionVariable):
    """Every adult of the family is a conscript or in civilian service: the conscript's allowance comes first."""

    entity = Family
    label = "All adults of the family are in military or non-military service"
    reference = ["1412/1997 2 §", FINLEX, "781/1993 1 §"]

    def formula(family, period):
        is_adult = family.members("household_role", period) != HouseholdRole.child
        serves = family.members("conscript_service_type", period) != ConscriptServiceType.none
        return ~family.any(is_adult & ~serves)


class social_assistance_income_and_assets_suffice(ConditionVariable):
    """Nothing is left of the expenses, or less than the smallest amount paid."""

    entity = Family
    label = "Income and assets cover the expenses"
    reference = [*CALCULATION, FINLEX]

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        need = family("social_assistance_need", period)
        return (need <= 0) | (need < law("payment.minimum_payable"))


class social_assistance_refusal_ground(ChoiceVariable):
    """First condition that is not met."""

    entity = Family
    possible_values = RefusalGround
    default_value = RefusalGround.none
    label = "Ground for refusing social assistance"
    reference = ["1412/1997 2 §", *CALCULATION, FINLEX]

    def formula(family, period):
        return first_that_holds(
            [
                (~family("social_assistance_has_resident_adult", period), RefusalGround.not_resident),
                (family("social_assistance_all_adults_serve", period), RefusalGround.military_service),
                (family("social_assistance_primary_benefit_covers", period), RefusalGround.primary_benefit_covers),
                (
                    family("social_assistance_income_and_assets_suffice", period),
                    RefusalGround.income_and_assets_suffice,
                ),
            ],
            otherwise=RefusalGround.none,
        )


class basic_social_assistance(EuroVariable):
    """Basic part of social assistance (perustoimeentulotuki, grundläggande utkomststöd) for the month: the need, where
    nothing stands against it.
    """

    entity = Family
    label = "Basic social assistance"
    reference = [*CALCULATION, FINLEX]

    def formula(family, period):
        is_granted = family("social_assistance_refusal_ground", period) == RefusalGround.none
        return where(is_granted, family("social_assistance_need", period), 0)
