"""Review (tarkistaminen, justering) of the decision in force: 938/2014 27–28 §."""

import datetime

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import (
    NOT_YET,
    ChoiceVariable,
    ConditionVariable,
    DateVariable,
    first_of_month,
    first_that_holds,
    month_calculated,
)
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_decision, law_of_month


class ReviewGround(Enum):
    """Grounds of 27 §, in the order in which they are asked."""

    none = "No ground for review"
    annual = "A year has passed"
    income_increase = "Income has risen considerably"
    income_decrease = "Income has fallen considerably"
    housing_costs = "Housing costs have changed considerably"
    move = "Dwelling or tenure has changed"
    household = "The household has changed"
    student_supplement = "The right to a student housing supplement has begun or ended"


class general_housing_allowance_next_periodic_review_month(DateVariable):
    """A year after the grant or the latest review."""

    entity = Household
    label = "Next yearly review"
    reference = ["938/2014 27 § 1 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        decided = household("general_housing_allowance_month_of_law", period)
        return first_of_month(decided, plus=law("review.interval"))


class general_housing_allowance_housing_costs_are_ground_for_review(ConditionVariable):
    """Costs have changed enough. A rise of costs is no ground where the review would lower the allowance: such a rise
    may not bring stricter law on the household.
    """

    entity = Household
    label = "The change of housing costs is a ground for review"
    reference = ["938/2014 27 § 2 mom. 2 kohta", "938/2014 27 § 3 mom. (4 mom. 2018–2024)", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        change = household("general_housing_allowance_change_of_housing_costs", period)
        has_changed = numpy.absolute(change) >= law("review.housing_cost_change_threshold")
        is_protected = (change > 0) & household("reviewed_general_housing_allowance_would_be_lower", period)
        return has_changed & ~is_protected


class general_housing_allowance_review_ground(ChoiceVariable):
    """First ground for a review."""

    entity = Household
    possible_values = ReviewGround
    default_value = ReviewGround.none
    label = "Ground for review"
    reference = ["938/2014 27 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        year_has_passed = household("general_housing_allowance_next_periodic_review_month", period) <= month_calculated(
            household, period
        )
        change = household("general_housing_allowance_change_of_income", period)
        supplement_counts = household("general_housing_allowance_supplement_is_ground_for_review", period)
        supplement_changed = household("housing_supplement_right_began", period) | household(
            "housing_supplement_right_ended", period
        )
        return first_that_holds(
            [
                (year_has_passed, ReviewGround.annual),
                (change >= law("review.income_increase_threshold"), ReviewGround.income_increase),
                (-change >= law("review.income_decrease_threshold"), ReviewGround.income_decrease),
                (
                    household("general_housing_allowance_housing_costs_are_ground_for_review", period),
                    ReviewGround.housing_costs,
                ),
                (household("dwelling_or_tenure_changed", period), ReviewGround.move),
                (household("household_composition_changed", period), ReviewGround.household),
                (supplement_counts & supplement_changed, ReviewGround.student_supplement),
            ],
            otherwise=ReviewGround.none,
        )


class general_housing_allowance_must_be_reviewed(ConditionVariable):
    """There is a ground for a review."""

    entity = Household
    label = "A ground for review exists"
    reference = ["938/2014 27 §", FINLEX]

    def formula(household, period):
        return household("general_housing_allowance_review_ground", period) != ReviewGround.none


class general_housing_allowance_review_month(DateVariable):
    """From which month the review takes effect: for income and for an ended student supplement the month after the one
    on whose first day the change holds, for a yearly review the month in which the year is full, otherwise the month
    itself. 9999-12-31: no review.
    """

    entity = Household
    default_value = datetime.date(9999, 12, 31)
    label = "Month from which the review takes effect"
    reference = ["938/2014 28 §", FINLEX]

    def formula(household, period):
        ground = household("general_housing_allowance_review_ground", period)
        this_month = month_calculated(household, period)
        supplement_ended = (ground == ReviewGround.student_supplement) & ~household("housing_supplement_right_began", period)
        from_next_month = (
            (ground == ReviewGround.income_increase) | (ground == ReviewGround.income_decrease) | supplement_ended
        )
        return numpy.select(
            [ground == ReviewGround.none, ground == ReviewGround.annual, from_next_month],
            [
                numpy.full(household.count, NOT_YET),
                household("general_housing_allowance_next_periodic_review_month", period),
                first_of_month(this_month, plus=1),
            ],
            this_month,
        )
