"""Gross incomes of households, fitted to the published means of tenths."""

import numpy

from openfisca_kela.microsimulation.synthesis.figures import assumptions, figure, figures
from openfisca_kela.microsimulation.synthesis.margins import FITTED, Margin

TENTHS = 10


def tenth_means():
    """Published mean gross income of each tenth, euros a year."""
    return numpy.array([figure(f"gross_income.2023.decile_{number}") for number in range(1, TENTHS + 1)])


def tenth_limits():
    """Assumed limits of the tenths: halfway between the means, and assumed ends. (11,) euros a year."""
    means, prior = tenth_means(), assumptions()["others"]
    inner = (means[1:] + means[:-1]) / 2
    last = inner[-1] + prior["most_above_mean"] * (means[-1] - inner[-1])
    return numpy.concatenate([[prior["least_of_mean"] * means[0]], inner, [last]])


def fitted_incomes(random, scores, taken):
    """Incomes in the order of scores, from what the recipients leave of each tenth.

    Within a tenth incomes are spread by a power of a uniform number that gives the tenth its published mean.

    Args:
        random: generator.
        scores: (households,) whoever has the greater score gets the greater income.
        taken: (10,) parts of each tenth of all households whose incomes are those of recipients.

    Returns:
        (households,) euros a year.
    """
    left = _left(taken)
    ends = numpy.cumsum(left) / left.sum()
    rank = numpy.empty(len(scores))
    rank[numpy.argsort(scores, kind="stable")] = (numpy.arange(len(scores)) + 0.5) / len(scores)
    tenth = numpy.minimum(numpy.searchsorted(ends, rank, side="right"), TENTHS - 1)
    starts = numpy.concatenate([[0], ends[:-1]])
    within = (rank - starts[tenth]) / (ends - starts)[tenth]
    limits, means = tenth_limits(), tenth_means()
    width = limits[1:] - limits[:-1]
    power = width / (means - limits[:-1]) - 1
    return limits[tenth] + width[tenth] * within ** power[tenth]


def _left(taken):
    """Part of each tenth that recipients leave. What they take too much of one is taken from the next."""
    least = [assumptions()["others"]["least_part_of_poorest_tenth"], *[0] * (TENTHS - 1)]
    left, owed = [], 0.0
    for part, smallest in zip(taken, least, strict=True):
        left.append(max(1 - part - owed, smallest))
        owed += left[-1] - (1 - part)
    return numpy.array(left)


def parts_taken(incomes, weights, total):
    """Part of each tenth of all households that households with some incomes fill: (10,)."""
    tenth = numpy.clip(numpy.searchsorted(tenth_limits(), incomes, side="right") - 1, 0, TENTHS - 1)
    return numpy.bincount(tenth, weights, TENTHS) / (total / TENTHS)


def margins_of_tenths(incomes, weights):
    """Mean income of each tenth of all households, ordered by income.

    Recipients pull the poorest tenths down: their income is that of one month, the statistics' that of a year.
    """
    order = numpy.argsort(incomes, kind="stable")
    middle = (numpy.cumsum(weights[order]) - weights[order] / 2) / weights.sum()
    tenth = numpy.empty(len(incomes), int)
    tenth[order] = numpy.minimum((middle * TENTHS).astype(int), TENTHS - 1)
    return [
        Margin(
            f"mean gross income of tenth {number + 1}",
            mean,
            "EUR/year",
            figures()[f"gross_income.2023.decile_{number + 1}"].source,
            incomes * (tenth == number),
            tenth == number,
            FITTED,
        )
        for number, mean in enumerate(tenth_means())
    ]
