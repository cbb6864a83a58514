"""Basic deductible (perusomavastuuosuus, bassjälvriskandel): 938/2014 16 §, rounded as 52 § commands."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import EuroVariable, ShareVariable, rounded, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision


def of_mainland_or_aland(household, period, law, path):
    """A value of the act, or of Åland's own act where the dwelling is there."""
    is_in_aland = household("general_housing_allowance_dwelling_is_in_aland", period)
    return where(is_in_aland, law(f"aland.{path}", where=is_in_aland), law(path))


class general_housing_allowance_full_allowance_income(EuroVariable):
    """Income up to which the household bears nothing itself: a constant and a part for each adult and child."""

    entity = Household
    label = "Income that entitles to the full allowance"
    reference = ["938/2014 16 § 1 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        limit = "basic_deductible.full_allowance_income"
        return (
            of_mainland_or_aland(household, period, law, f"{limit}.constant")
            + of_mainland_or_aland(household, period, law, f"{limit}.per_adult")
            * household("general_housing_allowance_number_of_adults", period)
            + of_mainland_or_aland(household, period, law, f"{limit}.per_child")
            * household("general_housing_allowance_number_of_children", period)
        )


class general_housing_allowance_basic_deductible_before_threshold(EuroVariable):
    """Share of the income above the full-allowance income, before small amounts are left out."""

    entity = Household
    label = "Basic deductible before small amounts are left out"
    reference = ["938/2014 16 § 1 mom.", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        share = of_mainland_or_aland(household, period, law, "basic_deductible.income_share")
        income = household("general_housing_allowance_income", period)
        full_allowance_income = household("general_housing_allowance_full_allowance_income", period)
        return share * numpy.maximum(income - full_allowance_income, 0)


class general_housing_allowance_basic_deductible(EuroVariable):
    """Part of the housing costs that the income is expected to cover. Below ten euros nothing is deducted; ten euros is."""

    entity = Household
    label = "Basic deductible"
    reference = ["938/2014 16 § 1 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        deductible = household("general_housing_allowance_basic_deductible_before_threshold", period)
        return where(deductible < law("basic_deductible.disregard_below"), 0, deductible)


class general_housing_allowance_reimbursement_rate(ShareVariable):
    """Part of the housing costs above the deductible that the allowance pays."""

    entity = Household
    label = "Reimbursement rate"
    reference = ["938/2014 8 § 1 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        return of_mainland_or_aland(household, period, law, "reimbursement_rate")
