"""Conditions in the order in which they are asked, and the first not met: 571/2007 2 §, 8 §, 9 §, 15 §, 19 §."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, first_that_holds
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_decision


class PensionersRefusalGround(Enum):
    """Conditions in the order in which they are asked."""

    none = "Granted"
    not_resident = "Neither the applicant nor the spouse is resident in Finland"
    under_minimum_age = "The applicant or the spouse is too young"
    no_entitling_pension = "Neither the applicant nor the spouse has a pension that entitles"
    general_housing_allowance_applies = "The household belongs to the general housing allowance"
    no_housing_costs = "There are no accepted housing costs"
    deductibles_cover_housing_costs = "The deductibles cover the housing costs"
    below_minimum = "The allowance would be below the smallest amount paid"


class pensioners_housing_allowance_has_resident(ConditionVariable):
    """The applicant or the spouse is resident in Finland."""

    entity = Household
    label = "The applicant or the spouse is resident in Finland"
    reference = ["571/2007 2 §", "571/2007 8 § 1 mom.", FINLEX]

    def formula(household, period):
        is_of_couple = household.members("pensioners_housing_allowance_is_applicant_or_spouse", period)
        return household.any(is_of_couple & household.members("is_resident_in_finland", period))


class pensioners_housing_allowance_has_person_of_age(ConditionVariable):
    """The applicant or the spouse, being resident, is old enough."""

    entity = Household
    label = "The applicant or the spouse has reached the least age"
    reference = ["571/2007 8 § 1 mom. (939/2014)", FINLEX]

    def formula(household, period):
        is_of_couple = household.members("pensioners_housing_allowance_is_applicant_or_spouse", period)
        is_resident = household.members("is_resident_in_finland", period)
        is_of_age = household.members("pensioners_housing_allowance_age_is_reached", period)
        return household.any(is_of_couple & is_resident & is_of_age)


class pensioners_housing_allowance_deductibles_cover_housing_costs(ConditionVariable):
    """There are housing costs, and nothing of them is left after the deductibles."""

    entity = Household
    label = "The deductibles cover the housing costs taken into account"
    reference = ["571/2007 11 §", "571/2007 15 §", FINLEX]

    def formula(household, period):
        has_costs = household("pensioners_housing_allowance_accepted_housing_costs", period) > 0
        return has_costs & (household("pensioners_housing_allowance_before_minimum", period) == 0)


class pensioners_housing_allowance_is_below_minimum(ConditionVariable):
    """Something is left, but less than is paid. It is tested on the joint amount of spouses."""

    entity = Household
    label = "Something of the pensioners' housing allowance is left, but less than the smallest amount paid"
    reference = ["571/2007 19 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        amount = household("pensioners_housing_allowance_before_minimum", period)
        return (amount > 0) & (amount < law("minimum_payable"))


class pensioners_housing_allowance_refusal_ground(ChoiceVariable):
    """First condition that is not met. Residence, age and pension are asked only where neither of the two has a right:
    a told right is taken as it is told.
    """

    entity = Household
    possible_values = PensionersRefusalGround
    default_value = PensionersRefusalGround.none
    label = "First condition of the pensioners' housing allowance that is not met"
    reference = [
        "571/2007 2 §",
        "571/2007 8 §",
        "571/2007 9 §",
        "571/2007 15 §",
        "571/2007 19 §",
        FINLEX,
    ]

    def formula(household, period):
        nobody_has_right = ~household("pensioners_housing_allowance_has_entitled_person", period)
        return first_that_holds(
            [
                (
                    nobody_has_right & ~household("pensioners_housing_allowance_has_resident", period),
                    PensionersRefusalGround.not_resident,
                ),
                (
                    nobody_has_right & ~household("pensioners_housing_allowance_has_person_of_age", period),
                    PensionersRefusalGround.under_minimum_age,
                ),
                (nobody_has_right, PensionersRefusalGround.no_entitling_pension),
                (
                    ~household("pensioners_housing_allowance_applies", period),
                    PensionersRefusalGround.general_housing_allowance_applies,
                ),
                (
                    household("pensioners_housing_allowance_accepted_housing_costs", period) == 0,
                    PensionersRefusalGround.no_housing_costs,
                ),
                (
                    household("pensioners_housing_allowance_deductibles_cover_housing_costs", period),
                    PensionersRefusalGround.deductibles_cover_housing_costs,
                ),
                (household("pensioners_housing_allowance_is_below_minimum", period), PensionersRefusalGround.below_minimum),
            ],
            otherwise=PensionersRefusalGround.none,
        )
