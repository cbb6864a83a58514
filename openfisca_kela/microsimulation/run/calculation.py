"""What the households of a block get under one law, month by month; only what changed is calculated again."""

import functools
from dataclasses import dataclass, field

import numpy

from openfisca_kela.quantities import CalculationError
from openfisca_kela.quantities.told import told_of

# Where more than this share of the households changed, all are calculated: picking them out would cost more.
MOSTLY = 0.7


@dataclass
class Outcome:
    """Results of a block in one month.

    Attributes:
        values: {output: array}, items of enums as their numbers.
        failed: {place of a household: message} of those that could not be calculated; their values mean nothing.
    """

    values: dict
    failed: dict = field(default_factory=dict)


def outcomes(block, clock, months, decided, names):
    """Results of a block under one law.

    Args:
        block: a `Block`.
        clock: the `Clock` of the law.
        months: months calculated, texts in order.
        decided: how the month of the decision is told; see `Clock.decision_months`.
        names: variables to calculate.

    Yields:
        An `Outcome` a month.
    """
    before = None
    for month in months:
        now = _Month(block, clock, month, decided)
        stale = numpy.ones(len(block), bool) if before is None else now.differs_from(before)
        if before is None or stale.mean() > MOSTLY:
            now.outcome = now.calculated(names)
        else:
            now.outcome = _copied(before.outcome, stale)
            if stale.any():
                _enter(now.outcome, stale.nonzero()[0], now.calculated(names, only=stale))
        yield now.outcome
        before = now


class _Month:
    """A block in one month: the law of each household, and what depends on the date itself.

    Attributes:
        dated: names of the variables that depend on the date itself and have been read, in this month or before.
        acts: other acts by which facts have been computed that were not told, in this month or before.
        outcome: the `Outcome`, once it is there.
    """

    def __init__(self, block, clock, month, decided):
        self.block, self.clock, self.month = block, clock, month
        self.decisions = clock.decision_months(block, month, decided)
        self.paid = clock.states(numpy.datetime64(month, "D"))
        self.law = self.paid if self.decisions is None else clock.states(self.decisions)
        self.dated, self.acts, self.outcome = set(), set(), None

    def calculated(self, names, only=None):
        """Outcome of the block, or of some of its households (a boolean array).

        Who cannot be calculated is left out, and the others are calculated without them.
        """
        kept = numpy.arange(len(self.block)) if only is None else only.nonzero()[0]
        places, failed = numpy.arange(len(kept)), {}
        while len(places):
            simulation, some = self._simulation(kept[places])
            try:
                values = {name: _plain(simulation.calculate(name, self.month)) for name in names}
            except CalculationError as error:
                failing = some.households_of(error.entity, error.positions)
                if not len(failing):
                    raise
                failed |= dict.fromkeys(places[failing].tolist(), error.reason)
                places = numpy.delete(places, failing)
                continue
            self.dated |= _computed(simulation, self.clock.readers_of_dates)
            self.acts |= _acts_behind(simulation, self.clock.acts_of_others)
            _forget(simulation)
            return Outcome({name: _spread(array, places, len(kept)) for name, array in values.items()}, failed)
        variables = self.clock.system.variables
        return Outcome({name: numpy.zeros(len(kept), variables[name].dtype) for name in names}, failed)

    def _simulation(self, places):
        """(simulation, block) of the households at some places."""
        block, decisions = self.block, self.decisions
        if len(places) < len(block):
            is_kept = numpy.zeros(len(block), bool)
            is_kept[places] = True
            block, decisions = block.only(is_kept), None if decisions is None else decisions[places]
        telling = {} if decisions is None else {self.clock.benefit.month_of_decision: decisions}
        return block.simulation(self.clock.system, self.month, telling), block

    def differs_from(self, before):
        """Households whose law or whose dated facts are not those of the month before, as a boolean array."""
        self.dated |= before.dated
        self.acts |= before.acts
        everybody = numpy.ones(len(self.block), bool)
        law_moved = self.paid != before.paid or self.clock.moves(self.acts, before.month, self.month)
        if law_moved or self.dated_facts is None or before.dated_facts is None:
            return everybody
        differs = everybody & (self.law != before.law)
        for name, values in self.dated_facts.items():
            changed = values != before.dated_facts[name]
            entity = self.clock.system.variables[name].entity
            if entity.is_person:
                changed = numpy.bincount(self.block.home[changed], minlength=len(self.block)) > 0
            elif entity.key != "household" and changed.any():
                return everybody
            differs |= changed
        return differs

    @functools.cached_property
    def dated_facts(self):
        """{variable: array} of what depends on the date itself; None where it cannot be calculated for everybody."""
        if not self.dated:
            return {}
        simulation, _ = self._simulation(numpy.arange(len(self.block)))
        try:
            return {name: _plain(simulation.calculate(name, self.month)) for name in sorted(self.dated)}
        except CalculationError:
            return None


def _spread(values, kept, count):
    if len(kept) == count:
        return values
    spread = numpy.zeros(count, values.dtype)
    spread[kept] = values
    return spread


def _plain(array):
    return array.view(numpy.ndarray)


def _computed(simulation, names):
    """Those of some variables that a simulation has calculated for anybody, because they were not told."""
    computed = set()
    for name in names:
        holder = simulation.get_holder(name)
        is_told = [everybody.all() for everybody, _ in told_of(holder).values()]
        if holder.get_known_periods() and not (is_told and all(is_told)):
            computed.add(name)
    return computed


def _acts_behind(simulation, acts_of):
    """Acts by which a simulation has computed what was not told."""
    return set().union(*(acts_of[name] for name in _computed(simulation, acts_of)))


def _copied(outcome, stale):
    values = {name: array.copy() if stale.any() else array for name, array in outcome.values.items()}
    return Outcome(values, {place: message for place, message in outcome.failed.items() if not stale[place]})


def _enter(outcome, places, some):
    for name, array in some.values.items():
        outcome.values[name][places] = array
    outcome.failed |= {int(places[place]): message for place, message in some.failed.items()}


def _forget(simulation):
    """Let go of every array: simulations are circles of references, which would stay until they are searched for."""
    for population in simulation.populations.values():
        population._holders.clear()
