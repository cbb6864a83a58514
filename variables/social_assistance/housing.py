"""Housing costs (asumismenot, boendeutgifter) of the family: 1412/1997 7 a §, until 2022 7 b §."""

import numpy

from openfisca_kela.entities import Family, Household
from openfisca_kela.quantities import (
    ConditionVariable,
    CountVariable,
    EuroVariable,
    ShareVariable,
    of_household,
    rounded,
    where,
)
from openfisca_kela.variables.shared.dwelling import DwellingType
from openfisca_kela.variables.shared.income import MONTHS_OF_YEAR
from openfisca_kela.variables.social_assistance.act import FINLEX, ROUNDING, law_of_month, sections_of_housing

COSTS = sections_of_housing("1 mom. 1 kohta", "1 mom. 1–3 kohta")


class sauna_fee(EuroVariable):
    """Fee for one sauna turn a week."""

    entity = Household
    label = "Sauna fee, once a week"
    reference = [*COSTS, FINLEX]


class financing_charge_repayment_part(EuroVariable):
    """The part of the housing company's charge that repays its loan; it is never accepted."""

    entity = Household
    label = "Part of the company's charge that repays its loan"
    reference = [*COSTS, FINLEX]


class social_assistance_second_dwelling_costs(EuroVariable):
    """Costs of a second dwelling that are exceptionally accepted, beside the limit."""

    entity = Family
    decided_by_caseworker = True
    label = "Costs of a second dwelling accepted"
    reference = ["1412/1997 7 b § (–2022)", "1412/1997 7 a § (2023–)", FINLEX]


class social_assistance_costs_of_dwelling(EuroVariable):
    """Costs of the whole dwelling that are accepted in its tenure, without separate water charge and household electricity:
    the rent; the charge without what repays a loan; the upkeep of a house and the rent of its site; heating, sauna, and the
    interest of personal loans of who owns the dwelling or holds a right of occupancy. What a subtenant pays is taken off.
    """

    entity = Household
    label = "Costs of the dwelling without separate water charge"
    reference = [*COSTS, FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(household, period):
        kind = household("dwelling_type", period)
        is_right_of_occupancy = kind == DwellingType.right_of_occupancy
        is_share = kind == DwellingType.owner_occupied_share
        is_house = kind == DwellingType.owner_occupied_house
        is_like_owner = kind == DwellingType.no_lease_owner_like
        company_charge = household("maintenance_charge", period) - household("financing_charge_repayment_part", period)
        of_house = household("house_maintenance_costs", period) + household("annual_site_rent", period) / MONTHS_OF_YEAR
        interest = household("annual_housing_loan_interest", period) / MONTHS_OF_YEAR
        for_dwelling = numpy.select(
            [is_right_of_occupancy, is_share, is_house, is_like_owner],
            [
                household("right_of_occupancy_charge", period) + interest,
                company_charge + interest,
                of_house + interest,
                company_charge + of_house + interest,
            ],
            household("rent", period),
        )
        for_all = household("heating_costs", period) + household("sauna_fee", period)
        return numpy.maximum(for_dwelling + for_all - household("subtenant_rent", period), 0)


class social_assistance_residents(CountVariable):
    """Everybody who lives in the dwelling, at least the members of the family."""

    entity = Family
    label = "Persons in the dwelling, among whom its costs are divided"
    reference = ["1412/1997 7 b § (–2022)", "1412/1997 7 a § (2023–)", FINLEX]

    def formula(family, period):
        residents = of_household(family, "number_of_residents_in_dwelling", period)
        return numpy.maximum(residents, family("number_of_family_members", period))


class social_assistance_share_of_dwelling(ShareVariable):
    """Members of the family as a part of everybody who lives in the dwelling: costs are divided by heads."""

    entity = Family
    label = "Family's share of the costs of the dwelling"
    reference = ["1412/1997 7 b § (–2022)", "1412/1997 7 a § (2023–)", FINLEX]

    def formula(family, period):
        return family("number_of_family_members", period) / family("social_assistance_residents", period)


class social_assistance_housing_costs_are_kept_abroad(ConditionVariable):
    """Somebody of the family is in Finland, or the whole months abroad are no more than those for which the costs of the
    dwelling may be accepted (by the guideline of week 15/2018).
    """

    entity = Family
    label = "Housing costs are accepted during the stay abroad"
    reference = ["1412/1997 14 a § 1 mom. (–2022)", "1412/1997 27 § 1 mom. (2023–)", FINLEX]

    def formula(family, period, parameters):
        law = law_of_month(family.members, period, parameters)
        months = family.members("months_abroad_in_a_row", period)
        is_limited = law("stay_abroad.housing_costs_are_limited.is_in_force")
        at_most = law("stay_abroad.housing_costs_maximum_months", where=is_limited)
        is_member = ~family.members("is_grown_up_child", period)
        return family.any(is_member & (~is_limited | (months <= at_most)))


class social_assistance_housing_costs(EuroVariable):
    """The family's share of the costs of the dwelling, before the limit."""

    entity = Family
    label = "Housing costs of the family without separate water charge"
    reference = [*COSTS, FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        of_dwelling = of_household(family, "social_assistance_costs_of_dwelling", period)
        own = of_dwelling * family("social_assistance_share_of_dwelling", period)
        return where(family("social_assistance_housing_costs_are_kept_abroad", period), own, 0)
