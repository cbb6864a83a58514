"""Which way the rules go: for many copies of a case, the branches that each of them takes.

Copies that go the same way everywhere are calculated by the same arithmetic.
"""

import numpy

from openfisca_kela.explanation.replay import Replay
from openfisca_kela.explanation.terms import (
    AsIf,
    AsIfForEach,
    Choice,
    Fact,
    FactOfOtherMonth,
    LawValue,
    OfGroup,
    OfHousehold,
    OfMember,
    Operation,
    OrderInGroup,
    OverMembers,
)

COMPARISONS = frozenset(["more_than", "at_least", "less_than", "at_most", "is", "is_not"])
SIDES = {"larger_of": numpy.greater, "smaller_of": numpy.less}
# What a term is made of that is no plain list of terms.
MADE_OF = {
    Choice: lambda term: [*term.conditions, *term.options, term.otherwise],
    OfMember: lambda term: [term.chosen, term.of, term.otherwise],
    OrderInGroup: lambda term: [term.among, *term.by],
    OverMembers: lambda term: [] if term.of is None else [term.of],
    OfGroup: lambda term: [term.of],
    OfHousehold: lambda term: [term.of],
}


def branches(simulation, variables, period, count):
    """A number for each copy that tells which way the rules go.

    Args:
        simulation: simulation of the copies, which follow each other.
        variables: names of the variables whose calculation is followed.
        period: their period.
        count: number of copies.

    Returns:
        uint64 array, one a copy: equal where every comparison, every larger or smaller of two, every order and every
        place of a table is the same (but for one chance in 2 to the power of 64).

    Raises:
        ReplayError: a formula cannot be followed, or its replay differs from the calculation.
    """
    walk = _Walk(count)
    replay = Replay(simulation)
    for variable in variables if count else ():
        walk.variable(replay, variable, period)
    return walk.ways


class _Walk:
    def __init__(self, count):
        self.ways = numpy.zeros(count, numpy.uint64)
        self.count, self.seen, self.replays = count, set(), []
        self.weights = numpy.random.default_rng(0)

    def variable(self, replay, name, period):
        key = (id(replay), name, str(period))
        if key not in self.seen:
            self.seen.add(key)
            term = replay.term(name, period)
            if term is not None:
                self.term(replay, term)

    def term(self, replay, term):
        if id(term) in self.seen:
            return
        self.seen.add(id(term))
        for part in self._parts(replay, term):
            self.term(replay, part)
        if isinstance(term, Operation) and term.name in COMPARISONS:
            self._note(term.value)
        elif isinstance(term, Operation) and term.name in SIDES:
            self._note(SIDES[term.name](*(part.value for part in term.terms)))
        elif isinstance(term, Operation) and term.name == "absolute":
            self._note(term.terms[0].value > 0)
        elif isinstance(term, OrderInGroup):
            self._note(term.value)
        elif isinstance(term, LawValue) and term.keys:
            self._note(numpy.asarray(term.value).view(numpy.ndarray).astype(numpy.float64).view(numpy.uint64))

    def _parts(self, replay, term):
        """Terms that a term is made of; variables that it reads are followed on the way."""
        if isinstance(term, Fact):
            self.variable(replay, term.variable, term.period)
        elif isinstance(term, FactOfOtherMonth):
            for month in numpy.unique(term.months.value):
                self.variable(replay, term.variable, f"month:{str(month)[:7]}")
            return [term.months]
        elif isinstance(term, AsIf | AsIfForEach):
            for simulation in getattr(term, "simulations", None) or [term.simulation]:
                self.replays.append(Replay(simulation))
                self.variable(self.replays[-1], term.variable, term.period)
            return list(term.facts.values())
        made_of = MADE_OF.get(type(term))
        if made_of:
            return made_of(term)
        return getattr(term, "terms", ()) or getattr(term, "keys", ())

    def _note(self, column):
        """Mix a column into the numbers, as many values a copy as it has persons or groups."""
        if numpy.ndim(column):
            column = numpy.asarray(column).reshape(self.count, -1).astype(numpy.uint64)
            self.ways += (column * self.weights.integers(1, 2**63, column.shape[1], numpy.uint64)).sum(
                axis=1, dtype=numpy.uint64
            )
