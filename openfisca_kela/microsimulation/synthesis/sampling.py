"""From weights of many candidates to records that all weigh the same."""

import numpy

PARTS_OF_TOTAL = 2**40
MICRO = 1_000_000


def systematic_sample(weights, picks, start):
    """Records chosen with chances in proportion to their weights, by equal steps through the sum of weights.

    What stands in order is represented in order: a sample of records sorted by a quantity has its distribution almost
    exactly. The arithmetic is in whole numbers.

    Args:
        weights: (records,), not negative.
        picks: how many to choose; a record heavier than a step is chosen more than once.
        start: from 0 to 1, where in the first step the first record is taken.

    Returns:
        (picks,) places of records, ascending.

    >>> systematic_sample([1, 0, 3], 4, 0.5).tolist()
    [0, 2, 2, 2]
    """
    weights = numpy.asarray(weights, float)
    edges = numpy.round(numpy.cumsum(weights) / weights.sum() * PARTS_OF_TOTAL).astype(numpy.int64)
    first = int(start * PARTS_OF_TOTAL)
    points = (first + numpy.arange(picks, dtype=numpy.int64) * PARTS_OF_TOTAL) // picks
    return numpy.minimum(numpy.searchsorted(edges, points, side="right"), len(weights) - 1)


def equal_weights(records, total):
    """Weights as equal as millionths allow, whose sum is the whole number `total` exactly.

    >>> equal_weights(3, 10).tolist()
    [3.333334, 3.333333, 3.333333]
    """
    millionths, rest = divmod(int(total) * MICRO, records)
    return (millionths + (numpy.arange(records) < rest)) / MICRO
