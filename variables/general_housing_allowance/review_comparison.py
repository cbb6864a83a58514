"""What has changed since the decision in force, and what a review would give: 938/2014 27 §."""

import numpy

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ConditionVariable, EuroVariable, month_calculated, where
from openfisca_kela.quantities.other_months import as_if
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_month


class dwelling_or_tenure_changed(ConditionVariable):
    """The household has moved, or holds the dwelling in another way than in the decision."""

    entity = Household
    label = "Dwelling or tenure has changed"
    reference = ["938/2014 27 § 2 mom. 3 kohta", FINLEX]


class household_composition_changed(ConditionVariable):
    """Members have come or gone for good, or a subtenant has."""

    entity = Household
    label = "Size or composition has changed permanently, or a subtenant came or left"
    reference = ["938/2014 27 § 2 mom. 4 kohta", FINLEX]


class housing_supplement_right_began(ConditionVariable):
    """A member has become entitled to the student housing supplement in this dwelling."""

    entity = Household
    label = "A household member in the dwelling became entitled to the student housing supplement"
    reference = ["938/2014 27 § 2 mom. 5 kohta", FINLEX]


class housing_supplement_right_ended(ConditionVariable):
    """A student in the dwelling is no longer entitled to the housing supplement."""

    entity = Household
    label = "The right of a student in the dwelling to the housing supplement ended"
    reference = ["938/2014 27 § 2 mom. 5 kohta", FINLEX]


class general_housing_allowance_decision_is_of_earlier_month(ConditionVariable):
    """A decision of an earlier month is in force, so that today's facts can be compared with it."""

    entity = Household
    label = "A decision of an earlier month is in force"
    reference = ["938/2014 27 §", FINLEX]

    def formula(household, period):
        decided = household("general_housing_allowance_month_of_law", period)
        return decided < month_calculated(household, period)


class general_housing_allowance_income_for_review_comparison(EuroVariable):
    """Today's income by the law of the decision: after the earnings deduction where the decision counted one. The repeal
    of the deduction in April 2024 is not a change of income (1241/2023, commencement provision).
    """

    entity = Household
    label = "Income compared with the decision in force"
    reference = ["938/2014 27 § 2–3 mom.", FINLEX]

    def formula(household, period):
        return household("general_housing_allowance_income", period)


class general_housing_allowance_change_of_income(EuroVariable):
    """Today's income less that of the decision; zero where there is nothing to compare with."""

    entity = Household
    bounds = (-100_000, 100_000)
    label = "Change of income since the decision"
    reference = ["938/2014 27 § 2 mom. 1 kohta", FINLEX]

    def formula(household, period):
        decided = household("general_housing_allowance_income_in_decision", period)
        compares = household("general_housing_allowance_decision_is_of_earlier_month", period) & ~numpy.isnan(decided)
        income = household("general_housing_allowance_income_for_review_comparison", period)
        return where(compares, income - decided, 0)


class general_housing_allowance_change_of_housing_costs(EuroVariable):
    """Today's accepted housing costs less those of the decision; zero where there is nothing to compare with."""

    entity = Household
    bounds = (-100_000, 100_000)
    label = "Change of housing costs since the decision"
    reference = ["938/2014 27 § 2 mom. 2 kohta", FINLEX]

    def formula(household, period):
        decided = household("general_housing_allowance_housing_costs_in_decision", period)
        compares = household("general_housing_allowance_decision_is_of_earlier_month", period) & ~numpy.isnan(decided)
        costs = household("general_housing_allowance_accepted_housing_costs", period)
        return where(compares, costs - decided, 0)


class general_housing_allowance_if_reviewed(EuroVariable):
    """The allowance that a review of this month would give: today's facts by today's law."""

    entity = Household
    label = "Allowance if it were reviewed this month"
    reference = ["938/2014 27 §", "938/2014 51 § 4 mom.", FINLEX]

    def formula(household, period):
        return as_if(
            household,
            "general_housing_allowance",
            period,
            general_housing_allowance_latest_grant_or_review_month=month_calculated(household, period),
        )


class reviewed_general_housing_allowance_would_be_lower(ConditionVariable):
    """A review would lower the allowance of the decision in force. Where that allowance is not told, nothing is said."""

    entity = Household
    label = "The reviewed allowance would be lower than the allowance in the decision in force"
    reference = ["938/2014 27 § 3 mom. (4 mom. 2018–2024)", FINLEX]

    def formula(household, period):
        decided = household("general_housing_allowance_amount_in_decision", period)
        is_comparable = household("general_housing_allowance_decision_is_of_earlier_month", period)
        is_lower = household("general_housing_allowance_if_reviewed", period) < decided
        return is_comparable & ~numpy.isnan(decided) & is_lower


class general_housing_allowance_supplement_is_ground_for_review(ConditionVariable):
    """A right to the student housing supplement is a ground while students with it are outside the allowance: until July
    2017, again from August 2025, and in Åland since August 2017.
    """

    entity = Household
    label = "A student housing supplement is a ground for review"
    reference = ["938/2014 27 § 2 mom. 5 kohta", "938/2014 8 a §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        is_in_aland = household("general_housing_allowance_dwelling_is_in_aland", period)
        in_aland = is_in_aland & law("students.exclusion_by_aland_housing_supplement.is_in_force")
        return law("students.exclusion_by_housing_supplement.is_in_force") | in_aland
