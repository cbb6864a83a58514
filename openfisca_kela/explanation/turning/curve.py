"""The amount along one fact: the corners between which it runs straight, but for roundings."""

import dataclasses
from dataclasses import dataclass

import numpy

from openfisca_kela.explanation.turning.crowd import CENTS_IN_EURO
from openfisca_kela.explanation.turning.told import point_at

# An income rounded to whole euros moves an amount by less than this off the straight line.
TOLERANCE = CENTS_IN_EURO
BEYOND = 1.25


@dataclass(frozen=True)
class Curve:
    """How the amount runs along a fact.

    Attributes:
        fact, whose: the fact, as in its `TurningPoints`.
        corners: tuple of `Point`, from the lowest value of the fact to one beyond the last corner. Two that are one step
            apart are the two sides of a jump.
        today: place of today's value among them.
        is_stepped: whether the fact is a whole number, so that nothing lies between two values.
    """

    fact: str
    whose: str
    corners: tuple
    today: int
    is_stepped: bool

    def as_dict(self):
        """The same as plain data; amounts are decimal texts."""
        return dataclasses.asdict(self)


def corners(line):
    """Places of the corners among the probes of an explored `Line`, today's value among them.

    The rules go one way between two neighbouring probes of the same branches: there the amount runs straight. Of the probes
    at which they begin to go another way those are corners where the amount leaves the straight line. What the amount does
    beyond the last corner it does as far as values are accepted, so that little of it is told.
    """
    known = (line.grounds >= 0).nonzero()[0]
    turns = (line.ways[:-1] != line.ways[1:]) | (line.is_paid[:-1] != line.is_paid[1:])
    candidates = {int(known[0]), int(known[-1]), line.today, *turns.nonzero()[0], *(turns.nonzero()[0] + 1)}
    places = [place for place in sorted(map(int, candidates)) if line.grounds[place] >= 0]
    kept = _straightened(line, places, line.today)
    last = kept[-2] if len(kept) > 1 else kept[-1]
    furthest = line.range.lowest + BEYOND * (max(line.points[last], line.range.today) - line.range.lowest)
    end = int(numpy.searchsorted(line.points[: kept[-1]], furthest))
    return sorted({*kept[:-1], min(end, kept[-1])})


def curve_told(crowd, line, places):
    """The `Curve` of an explored `Line`.

    Args:
        crowd: the `Crowd`.
        line: the `Line`.
        places: its `corners`.
    """
    return Curve(
        fact=line.fact.variable,
        whose=line.fact.of,
        corners=tuple(point_at(crowd, line, place) for place in places),
        today=places.index(line.today),
        is_stepped=line.variable.value_type is int,
    )


def _straightened(line, places, today):
    """The places at which the amount leaves the straight line between those kept beside it (Douglas and Peucker)."""
    kept, waiting = {places[0], places[-1], today}, [(places[0], today), (today, places[-1])]
    while waiting:
        first, last = waiting.pop()
        inside = [place for place in places if first < place < last]
        if not inside:
            continue
        points, cents = line.points[[first, last]], line.cents[[first, last]]
        off = numpy.abs(numpy.interp(line.points[inside], points, cents) - line.cents[inside])
        if off.max() >= TOLERANCE:
            corner = inside[int(off.argmax())]
            kept.add(corner)
            waiting += [(first, corner), (corner, last)]
    return sorted(kept)
