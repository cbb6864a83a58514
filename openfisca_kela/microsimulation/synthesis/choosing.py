"""The recipients of a population: candidates weighed to the margins, and those chosen of them by their weights."""

from typing import NamedTuple

import numpy

from openfisca_kela.microsimulation.synthesis.dwellings import OWNER_OCCUPIED
from openfisca_kela.microsimulation.synthesis.entropy import entropy_weights
from openfisca_kela.microsimulation.synthesis.figures import figure
from openfisca_kela.microsimulation.synthesis.held_back import held_back_margins
from openfisca_kela.microsimulation.synthesis.known import DEDUCTIBLE, calibrated_margins
from openfisca_kela.microsimulation.synthesis.margins import constraints
from openfisca_kela.microsimulation.synthesis.recipients import ALLOWANCE, Candidates
from openfisca_kela.microsimulation.synthesis.sampling import equal_weights, systematic_sample

MOST_TRIES, RECORDS_TRIED, TINY = 200, 4_000_000, 1e-12


class Recipients(NamedTuple):
    """The recipients, as candidates with unequal weights that reach every margin, and as chosen ones of equal weight.

    Attributes:
        candidates: `Candidates`.
        weights_of_candidates: (candidates,).
        chosen: `Candidates`.
        weights: (chosen,).
        margins: of the chosen, calibrated and held back.
    """

    candidates: Candidates
    weights_of_candidates: numpy.ndarray
    chosen: Candidates
    weights: numpy.ndarray
    margins: list


def weigh_and_choose(random, candidates, places, order, count):
    """Weigh candidates and choose some.

    Args:
        random: generator.
        candidates: `Candidates`.
        places: from `places`.
        order: `Order`.
        count: how many to choose.

    Returns:
        `Recipients`.

    Raises:
        CannotCalibrateError: no weights reach the margins.
    """
    total = figure(f"recipients.{order.month}")
    told = (places, order.month, order.mean_allowance, order.reading)
    matrix, totals = constraints(calibrated_margins(candidates, *told))
    weights = entropy_weights(numpy.full(len(matrix), total / len(matrix)), matrix, totals)
    along = _order_of_choice(candidates)
    picks = _nearest_sample(random, weights[along], matrix[along], totals, count)
    chosen = candidates.take(along[picks])
    margins = [*calibrated_margins(chosen, *told), *held_back_margins(chosen, order.month)]
    return Recipients(candidates, weights, chosen, equal_weights(count, total), margins)


def _nearest_sample(random, weights, matrix, totals, count):
    """Of systematic samples with evenly spread starts, the one that comes nearest to the margins.

    Nearness is the sum of squares of what is missed, each in terms of what a simple random sample would miss.
    """
    tries = max(min(MOST_TRIES, RECORDS_TRIED // count), 1)
    total = weights.sum()
    means = weights @ matrix / total
    expected_error = total * numpy.sqrt(numpy.maximum(weights @ (matrix - means) ** 2 / total, TINY) / count)
    best, least = None, numpy.inf
    for start in (numpy.arange(tries) + random.random()) / tries:
        picks = systematic_sample(weights, count, start)
        missed = (matrix[picks].sum(axis=0) * total / count - totals) / expected_error
        if missed @ missed < least:
            best, least = picks, missed @ missed
    return best


def _order_of_choice(candidates):
    """An order in which each cell of the margins is one stretch, within which amounts rise or fall."""
    homes, known = candidates.records.households, candidates.calculated
    bears_nothing, owns = known[DEDUCTIBLE] == 0, homes["dwelling_type"].where(*OWNER_OCCUPIED)
    keys = (homes["life_situation"].codes, owns, homes["household_type"].codes, candidates.place, bears_nothing)
    cell = numpy.unique(numpy.column_stack(keys), axis=0, return_inverse=True)[1].ravel()
    up_and_down = numpy.where(cell % 2 == 0, 1, -1)
    return numpy.lexsort((up_and_down * known[ALLOWANCE], cell))
