"""How far a run over a population is from hand-written NumPy doing the same. Ratios of one interleaved run only.

Run with `make benchmark`. HOUSEHOLDS sets the size (1,000,000 unless told).
"""

import os
import statistics
import time

import numpy

from numpy_allowance import Values, allowance
from openfisca_kela import CountryTaxBenefitSystem
from population import MONTH, block_of, draw, simulation_of

HOUSEHOLDS = int(os.environ.get("HOUSEHOLDS", "1_000_000"))
BLOCK, ROUNDS = 32_768, 5
LAW = CountryTaxBenefitSystem()


def by_openfisca(facts, with_decision_months):
    simulation = simulation_of(LAW, facts, with_decision_months)
    amounts = simulation.calculate("general_housing_allowance", MONTH)
    for population in simulation.populations.values():
        population._holders.clear()
    return amounts


def over_blocks(calculate, facts, *arguments):
    """(seconds, amounts) of a calculation over all blocks; the cutting is not counted."""
    blocks = [block_of(facts, first, min(first + BLOCK, HOUSEHOLDS)) for first in range(0, HOUSEHOLDS, BLOCK)]
    start = time.perf_counter()
    amounts = [calculate(block, *arguments) for block in blocks]
    return time.perf_counter() - start, numpy.concatenate(amounts)


def compare(with_decision_months):
    """Ratios OpenFisca ÷ NumPy of each round, and the amounts compared."""
    facts, values = draw(HOUSEHOLDS), Values(LAW)
    ratios, seconds = [], []
    for _ in range(ROUNDS):
        plain_seconds, plain = over_blocks(allowance, facts, values, with_decision_months)
        law_seconds, amounts = over_blocks(by_openfisca, facts, with_decision_months)
        assert (amounts == plain).all(), f"{(amounts != plain).sum()} households differ"
        ratios.append(law_seconds / plain_seconds)
        seconds.append(law_seconds)
    return ratios, seconds


def test_ratio_to_numpy(capsys):
    for with_decision_months, words in ((False, "one month's law for all"), (True, "thirteen months of decisions")):
        ratios, seconds = compare(with_decision_months)
        with capsys.disabled():
            print(
                f"\n{HOUSEHOLDS:,} households, {words}: {statistics.median(ratios):.1f} times hand-written NumPy "
                f"({min(ratios):.1f}-{max(ratios):.1f}), {statistics.median(seconds) / HOUSEHOLDS * 1e9:.0f} ns each, "
                "0 households differ"
            )
