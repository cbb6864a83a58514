"""The income at which something is still paid: 938/2014 12 § viim. mom., 16 §, 24 § 3 mom."""

from openfisca_kela.entities import Household
from openfisca_kela.quantities import EuroVariable, rounded
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision
from openfisca_kela.variables.general_housing_allowance.basic_deductible import of_mainland_or_aland

HALF_CENT = 0.005


class general_housing_allowance_highest_deductible(EuroVariable):
    """Largest basic deductible, in cents, that leaves the smallest amount paid when the housing costs are at the maximum.
    An amount is paid from half a cent below the smallest, for it is rounded first.
    """

    entity = Household
    label = "Highest basic deductible at which something is still paid at maximum housing costs"
    reference = ["938/2014 16 §", "938/2014 24 § 3 mom.", FINLEX]

    @rounded(to="cent", direction="down", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        maximum = household("general_housing_allowance_maximum_housing_costs", period)
        rate = household("general_housing_allowance_reimbursement_rate", period)
        return maximum - (law("minimum_payable") - HALF_CENT) / rate


class general_housing_allowance_income_limit(EuroVariable):
    """Highest income of the household, in whole euros, at which something is still paid when the housing costs are at
    the maximum.
    """

    entity = Household
    label = "Highest whole-euro income at which something is still paid at maximum housing costs"
    reference = ["938/2014 12 § viim. mom.", "938/2014 16 §", "938/2014 24 §", FINLEX]

    @rounded(to="euro", direction="down", by="938/2014 52 §")
    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        share = of_mainland_or_aland(household, period, law, "basic_deductible.income_share")
        highest_deductible = household("general_housing_allowance_highest_deductible", period)
        return household("general_housing_allowance_full_allowance_income", period) + highest_deductible / share
