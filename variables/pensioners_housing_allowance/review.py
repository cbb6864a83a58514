"""Review (tarkistaminen, justering) of the decision in force: 571/2007 17 §."""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    DateVariable,
    first_of_month,
    first_that_holds,
    month_calculated,
)
from openfisca_kela.quantities.other_months import as_if
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_decision, law_of_month
from openfisca_kela.variables.pensioners_housing_allowance.deductibles import income_limit
from openfisca_kela.variables.pensioners_housing_allowance.housing_costs import YearlyVariable


class PensionersReviewGround(Enum):
    """Grounds of 17 § that can be computed or are told, in the order in which they are asked."""

    none = "No ground for review"
    periodic = "Two years have passed"
    income = "The yearly income has changed considerably"
    housing_costs = "The housing costs have changed considerably"
    move = "Dwelling or tenure has changed"
    household = "The household or the right of the spouse has changed"


class pensioners_housing_allowance_next_periodic_review_month(DateVariable):
    """Two years after the grant or the latest review."""

    entity = Household
    label = "Month of the next periodic review of the pensioners' housing allowance"
    reference = ["571/2007 17 § 1 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_decision(household, period, parameters)
        decided = household("pensioners_housing_allowance_month_of_law", period)
        return first_of_month(decided, plus=law("review.interval"))


class pensioners_housing_allowance_indexed_income_in_decision(YearlyVariable):
    """Income of the decision in force, raised by the index since then; the freeze of 2024–2027 stops that, too."""

    entity = Household
    label = "Yearly income in the decision in force raised by the index"
    reference = ["571/2007 17 § 2 mom. 7 kohta", "571/2007 53 §", FINLEX]

    def formula(household, period, parameters):
        law, law_today = law_of_decision(household, period, parameters), law_of_month(household, period, parameters)
        decided = household("pensioners_housing_allowance_income_in_decision", period)
        point, point_today = law("index.index_point_applied"), law_today("index.index_point_applied")
        return numpy.where(numpy.isnan(decided), 0, decided * point_today / point)


class pensioners_housing_allowance_review_due_to_income(ConditionVariable):
    """Today's income, by the law of the decision, is compared with the greater of today's limit of the additional
    deductible and the income of the decision raised by the index. The act names both and does not say which when; read
    so, changes below the limit are no ground, in either direction. Where that income is not told, nothing is said.
    """

    entity = Household
    label = "The change of the yearly income is a ground for review of the pensioners' housing allowance"
    reference = ["571/2007 17 § 2 mom. 7 kohta", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        limit = income_limit(household, period, law)
        decided = household("pensioners_housing_allowance_indexed_income_in_decision", period)
        income = household("pensioners_housing_allowance_income", period)
        has_risen = income - numpy.maximum(decided, limit) >= law("review.income_increase")
        has_fallen = (decided > limit) & (decided - income >= law("review.income_decrease"))
        is_told = ~numpy.isnan(household("pensioners_housing_allowance_income_in_decision", period))
        return is_told & (has_risen | has_fallen)


class pensioners_housing_allowance_housing_costs_if_reviewed(YearlyVariable):
    """Housing costs by today's facts and today's norms: new norms alone may be a ground."""

    entity = Household
    label = "Yearly housing costs if the pensioners' housing allowance were reviewed this month"
    reference = ["571/2007 17 § 2 mom. 6 kohta", FINLEX]

    def formula(household, period):
        return as_if(
            household,
            "pensioners_housing_allowance_housing_costs",
            period,
            pensioners_housing_allowance_latest_grant_or_review_month=month_calculated(household, period),
        )


class reviewed_pensioners_housing_allowance_would_be_lower(ConditionVariable):
    """A review would lower the allowance in payment. Where what is in payment is not told, nothing is said."""

    entity = Household
    label = "The reviewed pensioners' housing allowance would be lower than the one in payment"
    reference = ["571/2007 17 § 3 mom.", FINLEX]

    def formula(household, period):
        decided = household("pensioners_housing_allowance_amount_in_decision", period)
        is_lower = household("pensioners_housing_allowance_entitlement", period) < decided
        return ~numpy.isnan(decided) & is_lower


class pensioners_housing_allowance_review_due_to_housing_costs(ConditionVariable):
    """Costs have changed enough. A rise is no ground where the review would lower the allowance, unless the income has
    changed considerably as well. Where the costs of the decision are not told, nothing is said.
    """

    entity = Household
    label = "The change of the housing costs is a ground for review of the pensioners' housing allowance"
    reference = ["571/2007 17 § 2 mom. 6 kohta", "571/2007 17 § 3 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        decided = household("pensioners_housing_allowance_housing_costs_in_decision", period)
        change = household("pensioners_housing_allowance_housing_costs_if_reviewed", period) - decided
        has_changed = numpy.absolute(change) >= law("review.housing_costs_change")
        is_protected = (
            (change > 0)
            & household("reviewed_pensioners_housing_allowance_would_be_lower", period)
            & ~household("pensioners_housing_allowance_review_due_to_income", period)
        )
        return ~numpy.isnan(decided) & has_changed & ~is_protected


class pensioners_housing_allowance_review_ground(ChoiceVariable):
    """First ground for a review. A marriage, its end, and a right of the spouse that begins or ends are told as a change of
    the household.
    """

    entity = Household
    possible_values = PensionersReviewGround
    default_value = PensionersReviewGround.none
    label = "Ground for review of the pensioners' housing allowance"
    reference = ["571/2007 17 §", FINLEX]

    def formula(household, period):
        next_review = household("pensioners_housing_allowance_next_periodic_review_month", period)
        return first_that_holds(
            [
                (next_review <= month_calculated(household, period), PensionersReviewGround.periodic),
                (household("pensioners_housing_allowance_review_due_to_income", period), PensionersReviewGround.income),
                (
                    household("pensioners_housing_allowance_review_due_to_housing_costs", period),
                    PensionersReviewGround.housing_costs,
                ),
                (household("dwelling_or_tenure_changed", period), PensionersReviewGround.move),
                (household("household_composition_changed", period), PensionersReviewGround.household),
            ],
            otherwise=PensionersReviewGround.none,
        )
