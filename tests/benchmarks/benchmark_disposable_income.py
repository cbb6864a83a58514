"""One month of disposable income of households, beside the general housing allowance of the same ones.

Run with `make benchmark`. HOUSEHOLDS sets the size (100,000 unless told).
"""

import functools
import os

import numpy
import pytest

from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.memory import keep_freed_memory
from population import MAINLAND, draw
from population_families import calculated
from rounds import ROUNDS, Spread, Target, hold, interleaved, ratio, tell

HOUSEHOLDS = int(os.environ.get("HOUSEHOLDS", "100_000"))
BLOCK = 32_768
MONTH = "2025-09"
INCOME, ALLOWANCE = "household_disposable_income", "general_housing_allowance"
SHARE_OF_UNEMPLOYED, LABOUR_MARKET_SUBSIDY = 0.2, 2
# What is told elsewhere and calculated here from its own facts.
CALCULATED = ("unemployment_benefit_per_day", "child_home_care_allowance")
LAW = CountryTaxBenefitSystem()


@pytest.fixture(scope="module", autouse=True)
def memory():
    """As in a run."""
    keep_freed_memory()


@pytest.fixture(scope="module")
def population():
    """Households on the mainland, some of whose persons receive labour market subsidy."""
    drawn = draw(HOUSEHOLDS, municipalities=MAINLAND)
    for name in CALCULATED:
        del drawn.persons[name]
    is_unemployed = numpy.random.default_rng(3).random(len(drawn.household)) < SHARE_OF_UNEMPLOYED
    drawn.persons["unemployment_benefit_type"] = numpy.where(is_unemployed, LABOUR_MARKET_SUBSIDY, 0).astype(numpy.int16)
    return drawn


def test_disposable_income_costs_no_more_than_some_allowances(population, capsys):
    """Wages, benefits, taxes, child benefit, housing allowance and social assistance: the allowance is one of its steps."""
    blocks = population.blocks(BLOCK)
    amounts = {}

    def calculate(amount):
        amounts[amount] = calculated(LAW, blocks, MONTH, amount)

    def measure():
        calls = {name: functools.partial(calculate, name) for name in (INCOME, ALLOWANCE)}
        seconds.update(interleaved(calls, ROUNDS))
        return ratio(seconds, INCOME, ALLOWANCE)

    seconds = {}
    what = f"disposable income of {HOUSEHOLDS:,} households, to the allowance"
    hold(capsys, Target("T18", 8, is_aim=True), what, measure)
    assert len(amounts[INCOME]) == HOUSEHOLDS
    assert numpy.isfinite(amounts[INCOME]).all()
    each = Spread.of(second / HOUSEHOLDS * 1e9 for second in seconds[INCOME])
    tell(capsys, "", f"{HOUSEHOLDS:,} households, disposable income, nanoseconds each", each)
