"""Some variables along one fact under one law: probed until every place at which the rules turn is known to the step.

As in `turning.search`, two neighbouring probes at which the rules go different ways (`turning.branches`) are narrowed down
until they are one step apart; between two that go the same way the rules are one piece of sums, shares and roundings.
"""

import math

import numpy
from openfisca_core.periods import period as period_of

from openfisca_kela.explanation.turning.branches import branches
from openfisca_kela.explanation.turning.copies import Copies, Strip
from openfisca_kela.explanation.turning.probes import evenly
from openfisca_kela.explanation.turning.range import range_of
from openfisca_kela.explanation.turning.search import MOST_PROBES, SECTIONS


class Explored:
    """Probes of variables along a fact.

    Args:
        system: the law.
        asked: the `Asked`.

    Attributes:
        range: the `FactRange` of the fact.
        points: steps probed, int64, ascending.
        amounts: values there, float64, a row a point and a column a variable; of a variable of persons or groups those of
            all members together.
        ways: the `branches` there.
    """

    def __init__(self, system, asked):
        """Probe nothing yet."""
        self.copies, self.asked = Copies(system, asked.home), asked
        self.period = period_of(f"month:{asked.home.month}")
        today = self.copies.value_of(asked.fact)
        if isinstance(today, float) and math.isnan(today):
            today = float(asked.first)
        self.range = range_of(system.get_variable(asked.fact.variable), today)
        self.lowest, self.highest = self.range.point(asked.first), self.range.point(asked.last)
        self.points = numpy.empty(0, numpy.int64)
        self.amounts, self.ways = numpy.empty((0, len(asked.outputs))), numpy.empty(0, numpy.uint64)

    def explore(self, also=()):
        """Narrow down every turn.

        Args:
            also: further points to probe, in steps.
        """
        self._probe(numpy.concatenate([evenly(self.lowest, self.highest), numpy.asarray(also, numpy.int64)]))
        while len(inside := self._inside_turns()) and len(self.points) < MOST_PROBES:
            self._probe(inside)

    def at(self, points):
        """Values at points, which are probed where they were not yet."""
        self._probe(points)
        return self.amounts[numpy.searchsorted(self.points, points)]

    @property
    def turns(self):
        """Places i such that the rules go different ways at the points i and i + 1."""
        return (self.ways[:-1] != self.ways[1:]).nonzero()[0]

    def _inside_turns(self):
        lower, upper = self.points[self.turns], self.points[self.turns + 1]
        wide = upper - lower > 1
        sections = numpy.arange(1, SECTIONS) / SECTIONS
        inside = lower[wide, None] + ((upper - lower)[wide, None] * sections).astype(numpy.int64)
        return numpy.setdiff1d(inside, self.points)

    def _probe(self, points):
        points = numpy.setdiff1d(points, self.points)
        if not len(points):
            return
        simulation = self.copies.simulation([Strip(self.asked.fact, self.range.values(points))])
        columns = [
            simulation.calculate(name, self.period).reshape(len(points), -1).sum(axis=1) for name in self.asked.outputs
        ]
        ways = branches(simulation, self.asked.outputs, self.period, len(points))
        order = numpy.argsort(joined := numpy.concatenate([self.points, points]))
        self.points = joined[order]
        self.amounts = numpy.concatenate([self.amounts, numpy.column_stack(columns)])[order]
        self.ways = numpy.concatenate([self.ways, ways])[order]
