"""What must hold of the allowance whatever the facts: bounds, direction, thresholds.

Where the act itself jumps, the allowance may rise with income: none of these jumps is left out silently, each is listed
with its section in `test_more_income_never_raises_the_allowance`.
"""

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from households import a_household, months, simulation_of
from openfisca_kela import CountryTaxBenefitSystem

LAW = CountryTaxBenefitSystem()
MONTHS = some.sampled_from(months())


def allowance(households, month, output="general_housing_allowance"):
    return simulation_of(LAW, households, month).calculate(output, month)


@settings(max_examples=20, deadline=None)
@given(households=some.lists(a_household(), min_size=1, max_size=8), month=MONTHS)
def test_never_negative_and_never_above_the_rate_times_the_maximum(households, month):
    simulation = simulation_of(LAW, households, month)
    amount = simulation.calculate("general_housing_allowance", month)
    rate = simulation.calculate("general_housing_allowance_reimbursement_rate", month)
    maximum = simulation.calculate("general_housing_allowance_maximum_housing_costs", month)

    assert (amount >= 0).all()
    assert (amount <= rate * maximum + 0.005).all()
    assert ((amount == 0) | (amount >= 15)).all()


@settings(max_examples=15, deadline=None)
@given(household=a_household(), month=MONTHS, steps=some.lists(some.integers(0, 300_00), min_size=8, max_size=8))
def test_more_income_never_raises_the_allowance(household, month, steps):
    """Weakly falling in wages. There is no exception: the deductible jumps from 0 to 10 (16 §) and the allowance from
    15 to 0 (24 §), both downwards, and the earnings deduction (13 §) never exceeds the wages.
    """
    facts, (applicant, *others) = household
    wages = [cents / 100 for cents in numpy.cumsum(steps).tolist()]

    amounts = allowance([(facts, [applicant | {"wages": wage}, *others]) for wage in wages], month)

    assert (numpy.diff(amounts) <= 0).all()


@settings(max_examples=15, deadline=None)
@given(
    household=a_household(tenures=["rented"]),
    month=MONTHS,
    steps=some.lists(some.integers(0, 300_00), min_size=8, max_size=8),
)
def test_more_rent_never_lowers_the_allowance(household, month, steps):
    facts, persons = household
    rents = [cents / 100 for cents in numpy.cumsum(steps).tolist()]

    amounts = allowance([(facts | {"rent": rent}, persons) for rent in rents], month)

    assert (numpy.diff(amounts) >= 0).all()


@settings(max_examples=15, deadline=None)
@given(household=a_household(tenures=["rented"]), month=MONTHS)
def test_the_income_limit_is_the_highest_income_at_which_something_is_paid(household, month):
    facts, persons = household
    facts = facts | {"rent": 5000.0, "subtenant_rent": 0.0}
    # A household from which everybody is left out has no housing costs of its own.
    persons = [person | {"is_entitled_to_student_housing_supplement": False} for person in persons]
    simulation = simulation_of(LAW, [(facts, persons)], month)
    limit = simulation.calculate("general_housing_allowance_income_limit", month)[0]
    income = "general_housing_allowance_income"

    def paid_at(amount):
        asked = simulation_of(LAW, [(facts | {income: amount}, persons)], month)
        return asked.calculate("general_housing_allowance_before_minimum", month)[0]

    assert paid_at(limit) >= 15
    assert paid_at(limit + 1) < 15


@pytest.mark.parametrize("month", ["2024-03", "2024-04", "2026-12"])
@given(deductible_cents=some.integers(0, 60_000), costs_cents=some.integers(0, 100_000))
@settings(max_examples=15, deadline=None)
def test_one_cent_across_the_smallest_amount(month, deductible_cents, costs_cents):
    facts = {
        "municipality_code": "091",
        "general_housing_allowance_considered_housing_costs": costs_cents / 100,
        "general_housing_allowance_basic_deductible": deductible_cents / 100,
    }
    simulation = simulation_of(LAW, [(facts, [{"age": 40}])], month)
    before = simulation.calculate("general_housing_allowance_before_minimum", month)[0]
    amount = simulation.calculate("general_housing_allowance", month)[0]

    assert amount == (before if before >= 15 else 0)
