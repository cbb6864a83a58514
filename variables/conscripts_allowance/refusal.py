"""Conditions in the order in which they are asked, the first not met, and the amount payable: 781/1993 1–4 §, 12 §, 16 §."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, EuroVariable, first_that_holds, where
from openfisca_kela.variables.conscripts_allowance.act import FINLEX, law_of_month


class ConscriptsRefusalGround(Enum):
    """Conditions in the order in which they are asked."""

    none = "Granted"
    not_in_service = "Nobody of the household is in service"
    no_entitled_person = "Neither the conscript nor a relative applies"
    no_special_reason_for_housing_assistance = "There is no special reason for housing assistance"
    no_costs = "There are no costs"
    income_covers_costs = "The income covers the costs"
    below_minimum = "The instalment would be below the smallest one paid"


class somebody_is_in_conscript_service(ConditionVariable):
    """Somebody of the household is in service."""

    entity = Household
    label = "Somebody of the household is in a service of the Conscript's Allowance Act"
    reference = ["781/1993 1 §", FINLEX]

    def formula(household, period):
        return household.any(household.members("is_in_conscript_service", period))


class conscripts_allowance_has_entitled_person(ConditionVariable):
    """Who serves is the applicant. The parents with whom a conscript lives, for instance, are no relatives of the act."""

    entity = Household
    label = "The applicant is in service, so that the conscript or a relative is entitled"
    reference = ["781/1993 3 §", "781/1993 4 §", FINLEX]

    def formula(household, period):
        return household.any(household.members("is_conscript", period))


class conscript_lacks_special_reason(ConditionVariable):
    """The conscript alone has no special reason for housing assistance, and no student loan interest falls due."""

    entity = Household
    label = "The conscript alone has no special reason for housing assistance"
    reference = ["781/1993 3 § 2 kohta", FINLEX]

    def formula(household, period):
        is_conscript = household.members("is_conscript", period)
        has_interest = household.any(is_conscript & (household.members("student_loan_interest_due", period) > 0))
        return ~household("conscripts_housing_assistance_is_due", period) & ~has_interest


class conscripts_allowance_has_no_costs(ConditionVariable):
    """Nothing is accepted that the allowance could cover."""

    entity = Household
    label = "There are no costs that the conscript's allowance could cover"
    reference = ["781/1993 8–10 §", "781/1993 10 a §", FINLEX]

    def formula(household, period):
        is_conscript = household.members("is_conscript", period)
        interest = household.sum(where(is_conscript, household.members("student_loan_interest_due", period), 0))
        costs = household("conscripts_allowance_costs", period) + household("conscripts_special_assistance", period)
        return costs + interest == 0


class conscripts_allowance_income_covers_costs(ConditionVariable):
    """Some day of the month entitles, and nothing of the costs is left after the income."""

    entity = Household
    label = "The income covers the costs of the conscript's allowance"
    reference = ["781/1993 12 § 1 mom.", FINLEX]

    def formula(household, period):
        is_paid = household.any(household.members("conscripts_allowance_entitled_days", period) > 0)
        return is_paid & (household("conscripts_allowance_instalment", period) == 0)


class conscripts_allowance_is_below_minimum(ConditionVariable):
    """The instalment is smaller than is paid."""

    entity = Household
    label = "The instalment of the conscript's allowance is below the smallest one paid"
    reference = ["781/1993 16 § 3 mom. (534/2001)", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        return household("conscripts_allowance_instalment", period) < law("minimum_payable")


class conscripts_allowance_refusal_ground(ChoiceVariable):
    """First condition that is not met. That the service has weakened the livelihood (2 §) is measured by the calculation."""

    entity = Household
    possible_values = ConscriptsRefusalGround
    default_value = ConscriptsRefusalGround.none
    label = "First condition of the conscript's allowance that is not met"
    reference = ["781/1993 1–4 §", "781/1993 12 §", "781/1993 16 §", FINLEX]

    def formula(household, period):
        return first_that_holds(
            [
                (~household("somebody_is_in_conscript_service", period), ConscriptsRefusalGround.not_in_service),
                (
                    ~household("conscripts_allowance_has_entitled_person", period),
                    ConscriptsRefusalGround.no_entitled_person,
                ),
                (
                    household("conscript_lacks_special_reason", period),
                    ConscriptsRefusalGround.no_special_reason_for_housing_assistance,
                ),
                (household("conscripts_allowance_has_no_costs", period), ConscriptsRefusalGround.no_costs),
                (
                    household("conscripts_allowance_income_covers_costs", period),
                    ConscriptsRefusalGround.income_covers_costs,
                ),
                (household("conscripts_allowance_is_below_minimum", period), ConscriptsRefusalGround.below_minimum),
            ],
            otherwise=ConscriptsRefusalGround.none,
        )


class conscripts_allowance(EuroVariable):
    """The instalment of the month, for the relatives and the conscript together."""

    entity = Household
    label = "Conscript's allowance payable"
    reference = ["781/1993 12 §", "781/1993 14 §", "781/1993 16 §", FINLEX]

    def formula(household, period):
        ground = household("conscripts_allowance_refusal_ground", period)
        instalment = household("conscripts_allowance_instalment", period)
        return where(ground == ConscriptsRefusalGround.none, instalment, 0)
