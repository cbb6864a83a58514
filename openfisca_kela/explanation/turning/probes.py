"""Where to probe the range of a fact, before anything is known of how the outcome turns."""

import numpy

EVENLY = 257
FEW = 33
SINGLY = 128  # steps on either side
SMALL_RANGE = 2048


def first_probes(fact_range, named):
    """Points for a search: all of a small range; else points at even distances, at distances that double from today's
    value and from the lowest one, step by step around today's value, and at named points.

    Args:
        fact_range: the `FactRange`.
        named: points that may matter.
    """
    if fact_range.highest - fact_range.lowest <= SMALL_RANGE:
        return numpy.arange(fact_range.lowest, fact_range.highest + 1)
    return _within(
        fact_range,
        evenly(fact_range.lowest, fact_range.highest),
        singly(fact_range.today),
        fact_range.lowest + _doubling(fact_range),
        named,
    )


def few_probes(fact_range):
    """Points for a first look."""
    return _within(fact_range, evenly(fact_range.lowest, fact_range.highest, FEW))


def evenly(lowest, highest, count=EVENLY):
    """Points at even distances."""
    return numpy.linspace(lowest, highest, count).astype(numpy.int64)


def singly(point):
    """A point and its neighbours, step by step."""
    return numpy.arange(point - SINGLY, point + SINGLY + 1)


def _doubling(fact_range):
    return 2 ** numpy.arange(int(fact_range.highest - fact_range.lowest).bit_length())


def _within(fact_range, *points):
    """Points, and those at doubling distances from today's value, as far as they lie in the range."""
    away = _doubling(fact_range)
    joined = numpy.concatenate([*points, fact_range.today - away, fact_range.today + away]).astype(numpy.int64)
    return numpy.unique(joined[(joined >= fact_range.lowest) & (joined <= fact_range.highest)])
