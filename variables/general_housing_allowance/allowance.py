"""The amount: 938/2014 8 § 1 mom."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import EuroVariable, rounded, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX
from openfisca_kela.variables.general_housing_allowance.entitlement import RefusalGround


class general_housing_allowance_before_minimum(EuroVariable):
    """The reimbursement rate times the considered housing costs less the basic deductible; at least zero."""

    entity = Household
    label = "Allowance before the minimum payable amount"
    reference = ["938/2014 8 § 1 mom.", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period):
        costs = household("general_housing_allowance_considered_housing_costs", period)
        deductible = household("general_housing_allowance_basic_deductible", period)
        return household("general_housing_allowance_reimbursement_rate", period) * numpy.maximum(costs - deductible, 0)


class general_housing_allowance(EuroVariable):
    """The allowance of the month by the law of the decision and the facts of the month."""

    entity = Household
    label = "General housing allowance payable"
    reference = ["938/2014 8 §", "938/2014 24 § 3 mom.", FINLEX]

    def formula(household, period):
        ground = household("general_housing_allowance_refusal_ground", period)
        amount = household("general_housing_allowance_before_minimum", period)
        return where(ground == RefusalGround.none, amount, 0)


class general_housing_allowance_own_share_of_housing_costs(EuroVariable):
    """Accepted housing costs that the allowance leaves to the household."""

    entity = Household
    label = "Housing costs left to the household"
    reference = ["938/2014 8 §", "938/2014 52 §", FINLEX]

    @rounded(to="cent", by="938/2014 52 §")
    def formula(household, period):
        costs = household("general_housing_allowance_accepted_housing_costs", period)
        return costs - household("general_housing_allowance", period)
