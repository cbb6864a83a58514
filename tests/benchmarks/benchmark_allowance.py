"""One month of the general housing allowance over a population, against what any machine can do.

Run with `make benchmark`. HOUSEHOLDS sets the size (1,000,000 unless told).
"""

import os
import statistics

import numpy
import pytest
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.populations import Population
from openfisca_core.simulations import Simulation
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from formulas import timed
from numpy_allowance import Values, allowance
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.memory import keep_freed_memory
from population import draw, simulation_of
from rounds import ROUNDS, Spread, Target, hold, interleaved, ratio, seconds_of, tell

HOUSEHOLDS = int(os.environ.get("HOUSEHOLDS", "1_000_000"))
BLOCK, BLOCK_BY_HAND = 32_768, 16_384  # each at the size that suits it
# Twelve months before it reach back over every change of 2024 and 2025 but those of April 2024.
MONTH = "2025-09"
AMOUNT = "general_housing_allowance"
LAW = CountryTaxBenefitSystem()
CLOCKS = pytest.mark.parametrize("clock", ["one month's law", "thirteen months of decisions"])


@pytest.fixture(scope="module", autouse=True)
def memory():
    """As in a run; what is written by hand gains from it no less."""
    keep_freed_memory()


@pytest.fixture(scope="module")
def population():
    return draw(HOUSEHOLDS)


def by_law(block, with_decision_months):
    simulation = simulation_of(LAW, block, MONTH, with_decision_months)
    amounts = simulation.calculate(AMOUNT, MONTH)
    for members in simulation.populations.values():
        members._holders.clear()
    return amounts


@CLOCKS
def test_ratio_to_numpy_and_to_copying(population, clock, capsys):
    with_decision_months = clock.startswith("thirteen")
    values = Values(LAW, MONTH)
    blocks, by_hand = population.blocks(BLOCK), population.blocks(BLOCK_BY_HAND)
    amounts = {}

    def calculate(name, function, cut, *arguments):
        amounts[name] = [function(block, *arguments) for block in cut]

    def copied():
        for block in blocks:
            for array in block.input_arrays:
                array.copy()

    def measure():
        seconds.update(
            interleaved(
                {
                    "law": lambda: calculate("law", by_law, blocks, with_decision_months),
                    "numpy": lambda: calculate("numpy", allowance, by_hand, values, with_decision_months),
                    "copy": copied,
                }
            )
        )
        different = numpy.concatenate(amounts["law"]) != numpy.concatenate(amounts["numpy"])
        assert not different.any(), f"{different.sum()} households differ"
        return ratio(seconds, "law", "numpy")

    seconds = {}
    size = f"{HOUSEHOLDS:,} households, {clock}"
    hold(capsys, Target("T1", 2.5), f"{size}, to hand-written NumPy; 0 differ", measure)
    to_copy = ratio(seconds, "law", "copy")
    hold(capsys, Target("T2", 8, is_aim=True), f"{size}, to one copy of the inputs", lambda: to_copy)
    tell(capsys, "", f"{size}, hand-written NumPy to one copy of the inputs", ratio(seconds, "numpy", "copy"))
    tell(capsys, "", f"{size}, nanoseconds each", Spread.of(s / HOUSEHOLDS * 1e9 for s in seconds["law"]))


@CLOCKS
def test_no_formula_is_far_slower_than_a_sum(population, clock, capsys):
    block = population.block(0, min(BLOCK, HOUSEHOLDS))
    money = [values for values in block.persons.values() if values.dtype == numpy.float64]
    with_decision_months = clock.startswith("thirteen")

    def of_one_round():
        with timed() as seconds:
            simulation = simulation_of(LAW, block, MONTH, with_decision_months)
            simulation.calculate(AMOUNT, MONTH)
        # Each amount once: a formula, too, meets its inputs fresh from memory.
        of_sum = statistics.median(seconds_of(simulation.household.sum, amounts) for amounts in money)
        for members in simulation.populations.values():
            members._holders.clear()
        return {name: taken / of_sum for name, taken in seconds.items()}

    def measure():
        rounds = [of_one_round() for _ in range(3 * ROUNDS)]
        spreads = {name: Spread.of(figures[name] for figures in rounds) for name in rounds[0]}
        slowest = sorted(spreads, key=lambda name: spreads[name].median, reverse=True)[:5]
        for name in slowest:
            tell(capsys, "", f"{name}, {clock}, to a sum over members", spreads[name])
        return spreads[slowest[0]]

    target = Target("T3", 10, is_aim=with_decision_months)
    hold(capsys, target, f"the slowest formula of a block, {clock}, to a sum over members", measure)


def test_time_of_a_household_does_not_grow_with_the_population(population, capsys):
    few = max(HOUSEHOLDS // 10, 1)
    blocks = population.blocks(BLOCK)
    of_few = population.block(0, few).blocks(BLOCK)

    def measure():
        seconds = interleaved(
            {
                "all": lambda: [by_law(block, True) for block in blocks],
                "few": lambda: [by_law(block, True) for block in of_few],
            }
        )
        each = zip(seconds["all"], seconds["few"], strict=True)
        return Spread.of((of_all / HOUSEHOLDS) / (of_some / few) for of_all, of_some in each)

    hold(capsys, Target("T4", 1.25), f"time of a household among {HOUSEHOLDS:,}, to one among {few:,}", measure)


def _one_more_than(before):
    def formula(person, period):
        return person(before, period) + 1

    return formula


def chain_of(length):
    """A system of its own with one variable a step, each the one before and one euro more."""
    person = build_entity(key="person", plural="persons", label="", is_person=True)
    system = TaxBenefitSystem([person])
    for step in range(length):
        body = {"value_type": float, "entity": person, "definition_period": DateUnit.MONTH}
        if step:
            body["formula"] = _one_more_than(f"step_{step - 1}")
        system.add_variable(type(f"step_{step}", (Variable,), body))
    return system


def test_cost_of_the_engine(capsys):
    home = draw(1)
    simulation = simulation_of(LAW, home, MONTH)
    simulation.trace = True
    simulation.calculate(AMOUNT, MONTH)
    depth = depth_of(simulation)
    variables = len(simulation.tracer.get_flat_trace())
    chain = chain_of(depth)

    def of_chain():
        members = Population(chain.person_entity)
        members.count, members.ids = 1, range(1)
        Simulation(chain, {"person": members}).calculate(f"step_{depth - 1}", MONTH)

    def measure():
        calls = {
            "law": lambda: [simulation_of(LAW, home, MONTH).calculate(AMOUNT, MONTH) for _ in range(20)],
            "chain": lambda: [of_chain() for _ in range(20)],
        }
        seconds.update(interleaved(calls))
        return Spread.of(taken / 20 / variables * 1e6 for taken in seconds["law"])

    seconds = {}
    # Microseconds are those of one machine: they are told, and hold nowhere else.
    what = f"microseconds a variable of one household ({variables} variables)"
    hold(capsys, Target("T13", 45, is_aim=True), what, measure)
    each = zip(seconds["law"], seconds["chain"], strict=True)
    to_chain = Spread.of((of_law / variables) / (of_bare / depth) for of_law, of_bare in each)
    tell(capsys, "", "the same, to a step of a bare chain of the same depth", to_chain)
    hold(capsys, Target("T16", 100), "depth of dependency", lambda: Spread.of([depth]))


def depth_of(simulation):
    """Greatest number of calculations that wait for each other."""

    def of_node(node):
        return 1 + max(map(of_node, node.children), default=0)

    return max(map(of_node, simulation.tracer.trees))
