"""Runs over a population, block by block and month by month, as `simulate` calculates them.

Run with `make benchmark`. HOUSEHOLDS sets the size (1,000,000 unless told). MANY sets the size of the population that is
drawn part by part (280,000 unless told; 2,800,000 is the whole country), which is compared to ten twenty-eighths of it.
"""

import os
from dataclasses import replace

import numpy
import pytest

from arrays import runner_block, write
from numpy_allowance import Values, allowance
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.benefits import benefits
from openfisca_kela.memory import keep_freed_memory
from openfisca_kela.microsimulation.population.block import block_of
from openfisca_kela.microsimulation.population.store import PART
from openfisca_kela.microsimulation.run.calculation import outcomes
from openfisca_kela.microsimulation.run.clock import Clock
from openfisca_kela.microsimulation.run.laws import baseline
from openfisca_kela.microsimulation.run.plan import AS_GIVEN, SAME, plan_of
from openfisca_kela.microsimulation.run.run import simulate
from population import draw
from rounds import ROUNDS, Spread, Target, hold, interleaved, ratio, seconds_of, tell

HOUSEHOLDS = int(os.environ.get("HOUSEHOLDS", "1_000_000"))
MANY = int(os.environ.get("MANY", "280_000"))
WRITTEN = 4 * PART
BLOCK_BY_HAND = 16_384
AMOUNT = "general_housing_allowance"
LAW = CountryTaxBenefitSystem()
CLOCK = Clock(LAW, benefits()[AMOUNT])
# January and August 2025 changed the law, and nothing did within 2022 (in June 2023 Åland's maximum housing costs changed).
CHANGING, CONSTANT = ([f"{year}-{month:02}" for month in range(1, 13)] for year in (2025, 2022))
LATEST = CHANGING[0]  # the decisions are of the thirteen months up to it


@pytest.fixture(scope="module", autouse=True)
def memory():
    """As in a run; what is written by hand gains from it no less."""
    keep_freed_memory()


@pytest.fixture(scope="module")
def population():
    return draw(HOUSEHOLDS)


def amounts_of(block, months, decided, names=(AMOUNT,)):
    """Amounts of a block, an array a month. The block is a new one each time: nothing found earlier is left in it."""
    return [outcome.values[AMOUNT] for outcome in outcomes(replace(block), CLOCK, months, decided, names)]


def runner_blocks(population):
    return [runner_block(block, LATEST, LAW) for block in population.blocks(PART)]


def test_a_year_of_changing_law_to_numpy(population, capsys):
    blocks, by_hand = runner_blocks(population), population.blocks(BLOCK_BY_HAND)
    values = [Values(LAW, month) for month in CHANGING]
    amounts = {}

    def run():
        amounts["run"] = [amounts_of(block, CHANGING, AS_GIVEN) for block in blocks]

    def numpy_by_hand():
        amounts["numpy"] = [
            [allowance(moved(block, number), of_month, with_decision_months=True) for number, of_month in enumerate(values)]
            for block in by_hand
        ]

    def moved(block, months_later):
        # A decision is reviewed every twelve months.
        return replace(block, months_since_decision=(block.months_since_decision + months_later) % 12)

    def measure():
        seconds.update(interleaved({"run": run, "numpy": numpy_by_hand}))
        different = joined(amounts["run"]) != joined(amounts["numpy"])
        assert not different.any(), f"{different.sum()} amounts differ"
        return ratio(seconds, "run", "numpy")

    seconds = {}
    what = (
        f"{HOUSEHOLDS:,} households, twelve months of {CHANGING[0][:4]}, decisions as given, to hand-written NumPy; 0 differ"
    )
    hold(capsys, Target("T1", 2), what, measure)
    each = Spread.of(s / HOUSEHOLDS / 12 * 1e9 for s in seconds["run"])
    tell(capsys, "", "the same, nanoseconds a household and month", each)


def joined(amounts):
    """(months, households) of the amounts of each block."""
    return numpy.concatenate([numpy.array(of_block) for of_block in amounts], axis=1)


def test_a_year_of_constant_law_to_one_month(population, capsys):
    assert len(set(CLOCK.states(numpy.array(CONSTANT, "M8[D]")))) == 1
    blocks = runner_blocks(population)

    def run(months):
        for block in blocks:
            amounts_of(block, months, SAME)

    def measure():
        return ratio(interleaved({"year": lambda: run(CONSTANT), "month": lambda: run(CONSTANT[:1])}), "year", "month")

    what = f"{HOUSEHOLDS:,} households, the year {CONSTANT[0][:4]} of constant law, to its first month"
    hold(capsys, Target("T8", 2), what, measure)


def test_time_of_a_household_does_not_grow_with_a_drawn_population(capsys):
    few = MANY * 10 // 28

    def seconds_each(households):
        """Seconds of a household: the parts are drawn, calculated and forgotten one after the other."""
        taken = 0
        for number, first in enumerate(range(0, households, PART)):
            block = runner_block(draw(min(PART, households - first), seed=number), LATEST, LAW)
            taken += seconds_of(amounts_of, block, CHANGING[:1], AS_GIVEN)
        return taken / households

    def measure():
        seconds_each(PART)
        return Spread.of(seconds_each(MANY) / seconds_each(few) for _ in range(ROUNDS))

    what = f"time of a household among {MANY:,} drawn part by part, to one among {few:,}"
    hold(capsys, Target("T4", 1.25), what, measure)


def test_reading_and_writing(tmp_path, capsys):
    stored = write(tmp_path / "population", draw(WRITTEN), LATEST, LAW)
    plan = plan_of(stored, CLOCK.benefit, CHANGING, [baseline()])
    names = [output["name"] for output in plan["outputs"]]
    blocks = [block_of(*stored.part(number), LAW) for number in range(stored.parts)]
    runs = iter(range(1_000))

    def read():
        for number in range(stored.parts):
            block_of(*stored.part(number), LAW)

    calls = {
        "whole": lambda: simulate(tmp_path / f"run_{next(runs)}", plan, stored),
        "calculation": lambda: [amounts_of(block, CHANGING, AS_GIVEN, names) for block in blocks],
        "reading": read,
    }
    seconds = interleaved(calls)
    size = f"{WRITTEN:,} households, twelve months, {len(names)} outputs"
    whole = ratio(seconds, "whole", "calculation")
    tell(capsys, "", f"{size}: a run read, calculated, written and summed up, to calculation alone", whole)
    tell(capsys, "", f"{size}: reading, to calculation alone", ratio(seconds, "reading", "calculation"))
