"""Housing costs (asumismenot, boendeutgifter) of a year and their maximum: 571/2007 5 §, 9–10 §, 55 §."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ConditionVariable, EuroToldVariable, EuroVariable, rounded, where
from openfisca_kela.variables.pensioners_housing_allowance.act import DECREE, FINLEX, MONTHS_OF_YEAR, law_of_decision
from openfisca_kela.variables.shared.dwelling import DwellingType


class YearlyVariable(EuroVariable):
    """An amount of a year."""

    __shared__ = {"unit": "currency-EUR/year", "bounds": (0, 1_200_000)}


class pensioners_housing_allowance_dwelling_charge(EuroVariable):
    """Rent, use charge or charge of the housing company, by tenure; of service housing the part of the fee that is for
    housing. Without a lease, what is borne like an owner. A house of one's own has norms in their place.
    """

    entity = Household
    label = "Rent or charge counted in the pensioners' housing allowance"
    reference = ["571/2007 5 § 1 kohta", FINLEX]

    def formula(household, period):
        dwelling = household("dwelling_type", period)
        is_owned_share = dwelling == DwellingType.owner_occupied_share
        is_without_lease = dwelling == DwellingType.no_lease_owner_like
        has_none = (dwelling == DwellingType.owner_occupied_house) | (dwelling == DwellingType.none)
        return numpy.select(
            [has_none, dwelling == DwellingType.right_of_occupancy, is_owned_share, is_without_lease],
            [
                0.0,
                household("right_of_occupancy_charge", period),
                household("maintenance_charge", period),
                household("maintenance_charge", period) + household("rent", period),
            ],
            household("rent", period),
        )


class pensioners_housing_allowance_fixed_water_charge(EuroVariable):
    """A separate water charge that is a fixed sum counts as it is, but for a house of one's own."""

    entity = Household
    label = "Fixed water charge counted in the pensioners' housing allowance"
    reference = ["571/2007 5 § 1 kohta", "977/2022 3 §", FINLEX, DECREE]

    def formula(household, period):
        is_house = household("pensioners_housing_allowance_dwelling_is_own_house", period)
        counts = household("water_charge_is_fixed", period) & household("water_is_paid_separately", period) & ~is_house
        return where(counts, household("water_charge", period), 0)


class pensioners_housing_allowance_loan_interest(YearlyVariable):
    """Interest of loans for a dwelling of one's own, a right of occupancy or a part ownership, in full."""

    entity = Household
    label = "Interest of loans for the dwelling counted in the pensioners' housing allowance"
    reference = ["571/2007 5 § 3–4 kohta", FINLEX]

    def formula(household, period):
        dwelling = household("dwelling_type", period)
        counts = (
            (dwelling == DwellingType.right_of_occupancy)
            | (dwelling == DwellingType.part_ownership)
            | (dwelling == DwellingType.owner_occupied_share)
            | (dwelling == DwellingType.owner_occupied_house)
        )
        return where(counts, household("annual_housing_loan_interest", period), 0)


class pensioners_housing_allowance_is_in_common_accommodation(ConditionVariable):
    """Common accommodation without a permanent dwelling, of which no rent is shown: a part of a maximum counts."""

    entity = Household
    label = "Common accommodation without rent that is shown"
    reference = ["571/2007 9 § 5 mom.", "977/2022 4 § 2 mom.", FINLEX, DECREE]

    def formula(household, period):
        is_common = household("dwelling_type", period) == DwellingType.common_accommodation
        return is_common & (household("rent", period) == 0)


class pensioners_housing_allowance_dwelling_counts(ConditionVariable):
    """A permanent dwelling in Finland, or common accommodation. A temporary dwelling that age, illness or the state of the
    home forces to is told as permanent by the caseworker who accepts it.
    """

    entity = Household
    label = "The dwelling is one for which the pensioners' housing allowance is granted"
    reference = ["571/2007 9 § 1 mom.", "571/2007 9 § 5 mom.", FINLEX]

    def formula(household, period):
        dwelling = household("dwelling_type", period)
        is_common = dwelling == DwellingType.common_accommodation
        is_permanent = household("dwelling_is_permanent_and_fit_for_living", period)
        return is_common | (is_permanent & (dwelling != DwellingType.none))


class pensioners_housing_allowance_costs_of_whole_dwelling(YearlyVariable):
    """Costs of the dwelling in a year, before the own share is taken; not rounded yet."""

    entity = Household
    label = "Yearly costs of the whole dwelling in the pensioners' housing allowance"
    reference = ["571/2007 5 §", "571/2007 9 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        of_month = (
            household("pensioners_housing_allowance_dwelling_charge", period)
            + household("pensioners_housing_allowance_fixed_water_charge", period)
            + household("pensioners_housing_allowance_heating_costs", period)
            + household("pensioners_housing_allowance_water_costs", period)
            + household("pensioners_housing_allowance_upkeep_costs", period)
        )
        of_year = (
            MONTHS_OF_YEAR * of_month
            + household("annual_site_rent", period)
            + household("pensioners_housing_allowance_loan_interest", period)
        )
        in_common = law("common_accommodation.share_of_group_1_maximum") * law("maximum_housing_costs", "1")
        is_in_common = household("pensioners_housing_allowance_is_in_common_accommodation", period)
        counts = household("pensioners_housing_allowance_dwelling_counts", period)
        return where(counts, where(is_in_common, in_common, of_year), 0)


class pensioners_housing_allowance_housing_costs(EuroToldVariable):
    """The own share of the costs of the dwelling, rounded once, as a sum, to full euros a year."""

    entity = Household
    computed_where_not_told = True
    unit = "currency-EUR/year"
    bounds = (0, 1_200_000)
    label = "Housing costs by the facts of the month, in full euros a year"
    reference = ["571/2007 5 §", "571/2007 9 § 2 mom. (939/2014)", "571/2007 55 §", FINLEX]

    @rounded(to="euro", by="571/2007 55 §")
    def formula(household, period):
        share = household("own_share_of_housing_costs", period)
        return share * household("pensioners_housing_allowance_costs_of_whole_dwelling", period)


class pensioners_housing_allowance_maximum_housing_costs(YearlyVariable):
    """Maximum of the municipality group, the same for one person and for spouses."""

    entity = Household
    label = "Maximum housing costs in the pensioners' housing allowance"
    reference = ["571/2007 10 §", "977/2022 4 §", FINLEX, DECREE]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        group = household("pensioners_housing_allowance_municipality_group", period)
        return where(group > 0, law("maximum_housing_costs", group, where=group > 0), 0)


class pensioners_housing_allowance_accepted_housing_costs(YearlyVariable):
    """Housing costs, at most the maximum."""

    entity = Household
    label = "Housing costs taken into account in the pensioners' housing allowance"
    reference = ["571/2007 9 §", "571/2007 10 §", "571/2007 15 §", FINLEX]

    def formula(household, period):
        return numpy.minimum(
            household("pensioners_housing_allowance_housing_costs", period),
            household("pensioners_housing_allowance_maximum_housing_costs", period),
        )
