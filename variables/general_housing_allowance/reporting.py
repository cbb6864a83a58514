"""What the recipient must report, or should apply for: 938/2014 20 §, 27 §."""

from openfisca_kela.entities import Household
from openfisca_kela.quantities import (
    ConditionVariable,
)
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision, law_of_month
from openfisca_kela.variables.shared.dwelling import DwellingType


class recipient_must_report_change(ConditionVariable):
    """Of what the recipient must report, the changes that can be computed: a rise of income, a fall of housing costs, a
    move, another tenure, members or subtenants, and the student housing supplement while it matters.
    """

    entity = Household
    label = "Recipient must report the change"
    reference = ["938/2014 20 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        change_of_income = household("general_housing_allowance_change_of_income", period)
        change_of_costs = household("general_housing_allowance_change_of_housing_costs", period)
        supplement_counts = household("general_housing_allowance_supplement_is_ground_for_review", period)
        supplement_changed = household("housing_supplement_right_began", period) | household(
            "housing_supplement_right_ended", period
        )
        return (
            (change_of_income >= law("notification.income_increase_threshold"))
            | (-change_of_costs >= law("notification.housing_cost_decrease_threshold"))
            | household("dwelling_or_tenure_changed", period)
            | household("household_composition_changed", period)
            | (supplement_counts & supplement_changed)
        )


class interest_review_application_advised(ConditionVariable):
    """The decision still counts the interest on a loan for a right of occupancy, the law of today does not, and the
    interest is large enough: Kela asks the recipient to apply for a review. The interest itself is compared, as Kela
    announced it, and not the part of it that is counted; between 50.00 and 68.49 euros the two readings differ.
    """

    entity = Household
    label = "The client should apply for a review because interest is no longer counted"
    reference = ["938/2014 27 § 2 mom. 2 kohta", "938/2014 9 § (1241/2023)", FINLEX]

    def formula(household, period, parameters):
        law, law_today = law_of_decision(household, period, parameters), law_of_month(household, period, parameters)
        rule = "right_of_occupancy.housing_loan_interest.is_in_force"
        has_ended = law(rule) & ~law_today(rule)
        interest = household("general_housing_allowance_loan_interest_in_decision", period)
        is_large = interest >= law_today("review.interest_application_threshold", where=has_ended)
        is_right_of_occupancy = household("dwelling_type", period) == DwellingType.right_of_occupancy
        return has_ended & is_right_of_occupancy & is_large
