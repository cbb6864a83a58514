"""Conditions in the order of the act, and the first not met: 938/2014 2 §, 8 § 2 mom., 12 § viim. mom., 24 § 3 mom."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, first_that_holds
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision


class RefusalGround(Enum):
    """Conditions in the order of the act."""

    none = "Granted"
    not_resident = "Nobody who lives there permanently is resident in Finland"
    dwelling = "The allowance is not granted for this dwelling"
    student = "The student is entitled to the student housing supplement or a free dormitory place"
    pensioner = "The pensioners' housing allowance applies"
    assets = "The assets reach the ceiling"
    no_accepted_housing_costs = "There are no accepted housing costs"
    income_too_high = "The income is too high: nothing is left of the allowance"
    below_minimum = "The allowance would be below the smallest amount paid"


class general_housing_allowance_has_resident(ConditionVariable):
    """Somebody who shares the household is resident in Finland."""

    entity = Household
    label = "Somebody of the household is resident in Finland"
    reference = ["938/2014 2 §", FINLEX]

    def formula(household, period):
        shares = household.members("general_housing_allowance_shares_the_household", period)
        return household.any(shares & household.members("is_resident_in_finland", period))


class general_housing_allowance_is_excluded_by_pensioners_allowance(ConditionVariable):
    """The household belongs to the pensioners' housing allowance: all members, or one of two members who are a couple, are
    entitled to it. A pensioner with a child, or three persons of whom one is a pensioner, belong here.
    """

    entity = Household
    label = "Excluded because of the right to pensioners' housing allowance"
    reference = ["938/2014 8 § 2 mom. 3–4 kohta (2–3 kohta –2025-07)", FINLEX]

    def formula(household, period):
        return household("pensioners_housing_allowance_applies", period)


class is_entitled_to_general_housing_allowance(ConditionVariable):
    """No condition of the act on residence, dwelling, other benefits and assets stands in the way. Who is entitled may
    still get nothing: because the deductible covers the costs, or because the amount is too small to be paid.
    """

    entity = Household
    label = "All conditions of entitlement are met"
    reference = ["938/2014 4 §", "938/2014 7 §", "938/2014 8 §", "938/2014 13 §", FINLEX]

    def formula(household, period):
        return (
            household("general_housing_allowance_has_resident", period)
            & household("general_housing_allowance_dwelling_is_eligible", period)
            & ~household("general_housing_allowance_is_excluded_as_student", period)
            & ~household("general_housing_allowance_is_excluded_by_pensioners_allowance", period)
            & ~household("general_housing_allowance_assets_exceed_ceiling", period)
        )


class general_housing_allowance_income_is_too_high(ConditionVariable):
    """There are housing costs, but the deductible covers them."""

    entity = Household
    label = "The deductible covers the housing costs taken into account"
    reference = ["938/2014 8 § 1 mom.", "938/2014 12 § viim. mom.", "938/2014 16 §", FINLEX]

    def formula(household, period):
        has_costs = household("general_housing_allowance_considered_housing_costs", period) > 0
        return has_costs & (household("general_housing_allowance_before_minimum", period) == 0)


class general_housing_allowance_is_below_minimum(ConditionVariable):
    """Something is left, but less than is paid."""

    entity = Household
    label = "Something is left, but less than the smallest amount paid"
    reference = ["938/2014 24 § 3 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        amount = household("general_housing_allowance_before_minimum", period)
        return (amount > 0) & (amount < law("minimum_payable"))


class general_housing_allowance_refusal_ground(ChoiceVariable):
    """First condition, in the order of the act, that is not met."""

    entity = Household
    possible_values = RefusalGround
    default_value = RefusalGround.none
    label = "First condition, in the order of the act, that is not met"
    reference = [
        "938/2014 2 §",
        "938/2014 7 §",
        "938/2014 8 § 2 mom.",
        "938/2014 13 §",
        "938/2014 12 § viim. mom.",
        "938/2014 24 § 3 mom.",
        FINLEX,
    ]

    def formula(household, period):
        return first_that_holds(
            [
                (~household("general_housing_allowance_has_resident", period), RefusalGround.not_resident),
                (~household("general_housing_allowance_dwelling_is_eligible", period), RefusalGround.dwelling),
                (household("general_housing_allowance_is_excluded_as_student", period), RefusalGround.student),
                (
                    household("general_housing_allowance_is_excluded_by_pensioners_allowance", period),
                    RefusalGround.pensioner,
                ),
                (household("general_housing_allowance_assets_exceed_ceiling", period), RefusalGround.assets),
                (
                    household("general_housing_allowance_considered_housing_costs", period) == 0,
                    RefusalGround.no_accepted_housing_costs,
                ),
                (household("general_housing_allowance_income_is_too_high", period), RefusalGround.income_too_high),
                (household("general_housing_allowance_is_below_minimum", period), RefusalGround.below_minimum),
            ],
            otherwise=RefusalGround.none,
        )
