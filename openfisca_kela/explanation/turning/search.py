"""Where the outcome of a decision turns along one fact: probes over its whole range, narrowed down to single steps.

Nothing is taken to rise or fall throughout. Two neighbouring probes at which the rules go different ways (`branches`),
or between which the told outcome turns, are narrowed down until they are one step apart. Between two neighbours that go
the same way the rules are one piece of sums, shares and roundings, which turns nowhere. So what is found is exact, unless
rules multiply a fact by itself, or roundings of opposite direction make an amount swing by a cent far from the points
that are told; next to these and to today's value every single step is probed.
"""

import numpy

from openfisca_kela.explanation.turning.branches import branches
from openfisca_kela.explanation.turning.copies import Strip
from openfisca_kela.explanation.turning.probes import evenly, few_probes, first_probes, singly
from openfisca_kela.explanation.turning.range import range_of

SECTIONS = 16
MOST_PROBES = 50_000


class Line:
    """Probes along one fact.

    Args:
        crowd: the `Crowd`.
        fact: the `Fact`, a number.
        named: numbers that may matter, as decimals.
        others: {Fact: value} of other facts that differ from the case.

    Attributes:
        variable: its variable.
        range: its `FactRange`.
        points: steps probed, int64, ascending.
        cents, grounds, is_paid: their outcomes; see `Outcomes`.
        ways: their `branches`.
    """

    def __init__(self, crowd, fact, named=(), others=None):
        """Nothing is probed yet."""
        self.fact, self.others = fact, others or {}
        self.variable = crowd.system.get_variable(fact.variable)
        self.range = range_of(self.variable, crowd.value_of(fact))
        self.named = [self.range.point(number) for number in named]
        self.points = self.cents = self.grounds = numpy.empty(0, numpy.int64)
        self.is_paid, self.ways = numpy.empty(0, bool), numpy.empty(0, numpy.uint64)

    def strip(self, points):
        """Copies with the values at points."""
        return Strip(self.fact, self.range.values(numpy.asarray(points)), self.others)

    def first_look(self):
        """Copies with some values all over the range."""
        return self.strip(few_probes(self.range))

    def value_at(self, place):
        """Value of the fact at the place of a probe."""
        return self.range.values(self.points[[place]])[0].item()

    def add(self, points, outcomes, ways, part):
        """Add probes: points, and the part of outcomes and branches that is theirs."""
        self.points, first = numpy.unique(numpy.concatenate([self.points, points]), return_index=True)
        self.cents = numpy.concatenate([self.cents, outcomes.cents[part]])[first]
        self.grounds = numpy.concatenate([self.grounds, outcomes.grounds[part]])[first]
        self.is_paid = numpy.concatenate([self.is_paid, outcomes.is_paid[part]])[first]
        self.ways = numpy.concatenate([self.ways, ways[part]])[first]

    def wanted(self):
        """Points that must still be probed; none when the search is over."""
        if not len(self.points):
            return first_probes(self.range, self.named)
        if not self.is_complete:
            return self.points[:0]
        lower, upper = self.points[:-1], self.points[1:]
        turns = self.ways[:-1] != self.ways[1:]
        turns[self._places_told] = True
        cells = turns & (upper - lower > 1)
        if cells.any():
            sections = numpy.arange(1, SECTIONS) / SECTIONS
            inside = lower[cells, None] + ((upper - lower)[cells, None] * sections).astype(numpy.int64)
            return numpy.setdiff1d(inside, self.points)
        around = [singly(point) for point in (self.range.today, *self.points[self._places_told])]
        points = numpy.concatenate([*around, evenly(*self.points[list(self.unchanged)])])
        inside = (points >= self.range.lowest) & (points <= self.range.highest)
        return numpy.setdiff1d(points[inside], self.points)

    @property
    def is_complete(self):
        """Whether the search ends by itself, and not because too many probes are made."""
        return len(self.points) <= MOST_PROBES

    @property
    def today(self):
        """Place of today's value among the points."""
        return int(numpy.searchsorted(self.points, self.range.today))

    @property
    def unchanged(self):
        """Places of the lowest and highest point, around today's value, with today's outcome."""
        below, above = self.next_outcomes
        return 0 if below is None else below + 1, (len(self.points) if above is None else above) - 1

    @property
    def next_outcomes(self):
        """Places of the nearest points, below and above, with another outcome; None where there is none."""
        return self._nearest(self._differs(self.cents) | self._differs(self.grounds))

    @property
    def next_payments(self):
        """Places of the nearest points, below and above, at which payment has ended or begun; None where there is none."""
        return self._nearest(self._differs(self.is_paid))

    @property
    def _places_told(self):
        """Places i such that a told point lies between the points i and i + 1."""
        told = (self.next_outcomes, self.next_payments)
        places = [below for below, _ in told if below is not None] + [above - 1 for _, above in told if above is not None]
        return numpy.array(places, numpy.intp)

    def _differs(self, values):
        return values != values[self.today]

    def _nearest(self, flags):
        below, above = flags[: self.today].nonzero()[0], flags[self.today :].nonzero()[0]
        return (int(below[-1]) if len(below) else None), (int(above[0]) + self.today if len(above) else None)


def explore(crowd, lines):
    """Probe lines until all that turns is narrowed down to single steps.

    Args:
        crowd: the `Crowd`.
        lines: list of `Line`.
    """
    while asked := [(line, points) for line in lines if len(points := line.wanted())]:
        outcomes = crowd.outcomes([line.strip(points) for line, points in asked])
        variables = crowd.benefit.amount, crowd.benefit.refusal_ground
        ways = numpy.zeros(len(outcomes.cents), numpy.uint64)
        ways[outcomes.calculated] = branches(outcomes.simulation, variables, crowd.period, len(outcomes.calculated))
        first = 0
        for line, points in asked:
            line.add(points, outcomes, ways, slice(first, first + len(points)))
            first += len(points)
