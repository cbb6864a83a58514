"""One month of basic social assistance over families, beside the general housing allowance of the same households.

Run with `make benchmark`. HOUSEHOLDS sets the size (1,000,000 unless told); their families are some more.
"""

import functools
import os

import numpy
import pytest

from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.memory import keep_freed_memory
from population import MAINLAND, draw
from population_families import calculated, families_of
from rounds import ROUNDS, Spread, Target, hold, interleaved, ratio, tell

HOUSEHOLDS = int(os.environ.get("HOUSEHOLDS", "1_000_000"))
BLOCK = 32_768
MONTH = "2025-09"
ASSISTANCE, ALLOWANCE = "basic_social_assistance", "general_housing_allowance"
LAW = CountryTaxBenefitSystem()
MONEY = {
    "net_earned_income": (2_000, 0.4),
    "work_related_expenses": (150, 0.3),
    "net_benefit_income": (1_500, 0.6),
    "child_benefit": (500, 0.3),
    "liquid_assets": (500, 0.2),
}


@pytest.fixture(scope="module", autouse=True)
def memory():
    """As in a run."""
    keep_freed_memory()


@pytest.fixture(scope="module")
def population():
    """Households on the mainland, whose persons have net incomes too."""
    drawn = draw(HOUSEHOLDS, municipalities=MAINLAND)
    random = numpy.random.default_rng(2)
    for name, (most, share) in MONEY.items():
        count = len(drawn.household)
        drawn.persons[name] = numpy.where(random.random(count) < share, random.integers(0, most * 100, count) / 100, 0.0)
    return drawn


def test_assistance_costs_no_more_than_some_allowances(population, capsys):
    """Assistance calculates the allowance of the household on the way, for it counts as income."""
    blocks = population.blocks(BLOCK)
    families = sum(families_of(block)[1] for block in blocks)
    amounts = {}

    def calculate(amount):
        amounts[amount] = calculated(LAW, blocks, MONTH, amount)

    def measure():
        calls = {name: functools.partial(calculate, name) for name in (ASSISTANCE, ALLOWANCE)}
        seconds.update(interleaved(calls, ROUNDS))
        return ratio(seconds, ASSISTANCE, ALLOWANCE)

    seconds = {}
    hold(capsys, Target("T17", 4, is_aim=True), f"social assistance of {families:,} families, to the allowance", measure)
    assert len(amounts[ASSISTANCE]) == families
    assert (amounts[ASSISTANCE] >= 0).all()
    each = Spread.of(second / families * 1e9 for second in seconds[ASSISTANCE])
    tell(capsys, "", f"{families:,} families, social assistance with the allowance, nanoseconds each", each)
