"""Expenses beside the basic amount and the dwelling: 1412/1997 7 a § 1 mom. 4–7 kohta, 7 b § (7 b § until 2022)."""

import numpy

from openfisca_kela.entities import Family, Person
from openfisca_kela.quantities import ConditionVariable, EuroToldVariable, EuroVariable, of_household, rounded, where
from openfisca_kela.variables.social_assistance.act import FINLEX, ROUNDING, law_of_month, sections_of_housing

WATER = sections_of_housing("1 mom. 1 kohta", "1 mom. 6 kohta")
ELECTRICITY = sections_of_housing("1 mom. 2 kohta", "1 mom. 4 kohta")
INSURANCE = sections_of_housing("1 mom. 3 kohta", "1 mom. 5 kohta")
MOVING = sections_of_housing("1 mom. 1 kohta", "1 mom. 7 kohta")
HEALTH = ["1412/1997 7 b § 1 mom. 4 kohta (–2022)", "1412/1997 7 b § 1 mom. (2023–)"]


def sections(number, until_2022):
    """Sections of an expense that stands in 7 b § 1 mom. until 2022, then in 2 mom., and from February 2025 in 3 mom."""
    return [
        f"1412/1997 7 b § 1 mom. {until_2022} kohta (–2022)",
        f"1412/1997 7 b § 2 mom. {number} kohta (2023–2025-01)",
        f"1412/1997 7 b § 3 mom. {number} kohta (2025-02–)",
        FINLEX,
    ]


class social_assistance_home_insurance(EuroVariable):
    """Premium of an ordinary home insurance."""

    entity = Family
    label = "Home insurance premium"
    reference = [*INSURANCE, FINLEX]


class social_assistance_health_care_expenses(EuroVariable):
    """Necessary expenses of health care that the caseworker accepts."""

    entity = Family
    decided_by_caseworker = True
    label = "Health care expenses accepted"
    reference = [*HEALTH, FINLEX]


class social_assistance_childcare_fees(EuroVariable):
    """Fees of early childhood education and of morning and afternoon activities of school children."""

    entity = Family
    label = "Fees of early childhood education and school children's activities"
    reference = sections(1, 5)


class social_assistance_child_visiting_costs(EuroVariable):
    """Costs of meeting a child who lives elsewhere, under a confirmed agreement or a court decision."""

    entity = Family
    label = "Costs of meeting a child who lives elsewhere"
    reference = sections(2, 6)


class social_assistance_identity_document_costs(EuroVariable):
    """A necessary identity card, residence or travel document; never accommodation."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Costs of necessary identity, residence and travel documents"
    reference = sections(3, 7)


class social_assistance_moving_costs(EuroVariable):
    """Necessary costs of moving that the caseworker accepts; of an own move 120 or 180 euros by Kela's practice of 2021."""

    entity = Family
    decided_by_caseworker = True
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Moving costs accepted"
    reference = [*MOVING, FINLEX]


class has_coeliac_disease(ConditionVariable):
    """Has coeliac disease."""

    entity = Person
    label = "Has coeliac disease"
    reference = ["1412/1997 7 b § 2 mom. (847/2024)", FINLEX]


class social_assistance_coeliac_supplement(EuroVariable):
    """Extra cost of food of a person old enough who has coeliac disease."""

    entity = Person
    label = "Extra cost of food because of coeliac disease"
    reference = ["1412/1997 7 b § 2 mom. (847/2024)", FINLEX]

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        is_in_force = law("coeliac_supplement.is_in_force")
        is_old_enough = person("age", period) >= law("coeliac_supplement.minimum_age", where=is_in_force)
        is_entitled = is_in_force & person("has_coeliac_disease", period) & is_old_enough
        return where(is_entitled, law("coeliac_supplement.amount", where=is_in_force), 0)


class social_assistance_recognised_water_charge(EuroVariable):
    """The family's share of a separate water charge, at most so much a person (as billed until 2021, of which the amounts
    are not at hand).
    """

    entity = Family
    label = "Water charge recognised"
    reference = [*WATER, FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        billed = of_household(family, "water_charge", period) * family("social_assistance_share_of_dwelling", period)
        has_amount = law("housing.water_charge_amount.is_at_hand")
        per_person = law("housing.water_charge_per_person", where=has_amount)
        at_most = per_person * family("number_of_family_members", period)
        counted = where(has_amount, numpy.minimum(billed, at_most), billed)
        return where(family("social_assistance_housing_costs_are_kept_abroad", period), counted, 0)


class social_assistance_recognised_electricity_costs(EuroToldVariable):
    """Household electricity: the bill accepted, else the family's share of the electricity and gas of the dwelling."""

    entity = Family
    computed_where_not_told = True
    label = "Household electricity recognised"
    reference = [*ELECTRICITY, FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        billed = of_household(family, "electricity_and_gas_charges", period)
        share = family("social_assistance_share_of_dwelling", period)
        return where(family("social_assistance_housing_costs_are_kept_abroad", period), billed * share, 0)


class social_assistance_other_basic_expenses(EuroVariable):
    """Everything beside the basic amount and the costs of the dwelling."""

    entity = Family
    label = "Other basic expenses recognised"
    reference = [
        *sections_of_housing("1 mom.", "1 mom. 4–7 kohta"),
        "1412/1997 7 b § (2023–)",
        FINLEX,
    ]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        is_grown_up = family.members("is_grown_up_child", period)
        coeliac = where(is_grown_up, 0, family.members("social_assistance_coeliac_supplement", period))
        return (
            family("social_assistance_recognised_water_charge", period)
            + family("social_assistance_recognised_electricity_costs", period)
            + family("social_assistance_home_insurance", period)
            + family("social_assistance_moving_costs", period)
            + family("social_assistance_health_care_expenses", period)
            + family.sum(coeliac)
            + family("social_assistance_childcare_fees", period)
            + family("social_assistance_child_visiting_costs", period)
            + family("social_assistance_identity_document_costs", period)
        )


class social_assistance_expenses(EuroVariable):
    """Basic amounts, housing costs and other expenses."""

    entity = Family
    label = "Expenses"
    reference = ["1412/1997 6 § (–2022)", "1412/1997 7 § (–2022)", "1412/1997 6 § 2 mom. (2023–)", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        return (
            family("social_assistance_family_basic_amount", period)
            + family("social_assistance_recognised_housing_costs", period)
            + family("social_assistance_other_basic_expenses", period)
        )
