"""Copies of a case that differ in a few facts: one simulation of all of them, built from arrays."""

from dataclasses import dataclass, field

import numpy
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.periods import DateUnit
from openfisca_core.periods import period as period_of
from openfisca_core.simulations import Simulation

from openfisca_kela.explanation.copied import facts_of, populations_of_copies


@dataclass(frozen=True, order=True)
class Fact:
    """A fact of somebody.

    Attributes:
        entity: key of the entity.
        of: id of the person or group.
        variable: name of the variable.
        period: its month as text; of a fact that holds for all time, any month.
    """

    entity: str
    of: str
    variable: str
    period: str


@dataclass(frozen=True)
class Strip:
    """Copies of the case that differ from each other in one fact, and from the case in others.

    Attributes:
        fact: the `Fact` that varies, or None where the copies are equal.
        values: its values, one a copy, as the variable stores them.
        others: {Fact: value} of all copies of the strip.
    """

    fact: Fact | None
    values: numpy.ndarray
    others: dict = field(default_factory=dict)


def same(count=1, others=None):
    """A strip of equal copies."""
    return Strip(None, numpy.zeros(count), others or {})


class Copies:
    """Builds simulations of copies of a case.

    Args:
        system: the law.
        case: a `Situation`.

    Attributes:
        one: simulation of the case itself, in which nothing is calculated.
        told: {variable: {period: array}}: what is told in the case.
    """

    def __init__(self, system, case):
        """Read what is told in the case."""
        self.system, self.case = system, case
        self.one = case.simulation(system, trace=False)
        holders = [holder for members in self.one.populations.values() for holder in members._holders.values()]
        self.told = {holder.variable.name: facts_of(holder) for holder in holders}

    def value_of(self, fact):
        """Value of a fact in the case itself: a Python value, or the item of an enum."""
        variable = self.system.get_variable(fact.variable)
        told = self.told.get(fact.variable, {}).get(self._when(fact))
        value = variable.default_array(1)[0] if told is None else told[self._place(fact)]
        if variable.value_type is Enum:
            return list(variable.possible_values)[int(value)]
        return value.item() if isinstance(value, numpy.generic) else value

    def is_told(self, fact):
        """Whether a fact was told, and not assumed."""
        return fact.variable in self.case.told.get((fact.entity, fact.of), {})

    def simulation(self, strips, kept=None):
        """Simulation of the copies of strips, one strip after the other; of those at some positions, if given."""
        kept = numpy.arange(sum(len(strip.values) for strip in strips)) if kept is None else kept
        many = Simulation(self.system, populations_of_copies(self.one, len(kept)))
        arrays = {name: {at: numpy.tile(told, len(kept)) for at, told in facts.items()} for name, facts in self.told.items()}
        start = 0
        for strip in strips:
            places = numpy.arange(*numpy.searchsorted(kept, (start, start + len(strip.values))))
            for fact, value in strip.others.items():
                self._write(arrays, fact, places, value, len(kept))
            if strip.fact:
                self._write(arrays, strip.fact, places, strip.values[kept[places] - start], len(kept))
            start += len(strip.values)
        for name, facts in arrays.items():
            for at, array in facts.items():
                many.get_holder(name).set_input(at, self.typed(name, array))
        return many

    def typed(self, name, array):
        """An array as a variable stores it."""
        variable = self.system.get_variable(name)
        return EnumArray(array, variable.possible_values) if variable.value_type is Enum else array

    def _write(self, arrays, fact, places, values, count):
        members = self.one.populations[fact.entity]
        facts, at = arrays.setdefault(fact.variable, {}), self._when(fact)
        if at not in facts:
            assumed = self.system.get_variable(fact.variable).default_array(members.count * count)
            facts[at] = numpy.asarray(assumed).view(numpy.ndarray)
        facts[at][places * members.count + self._place(fact)] = values.index if isinstance(values, Enum) else values

    def _when(self, fact):
        is_eternal = self.system.get_variable(fact.variable).definition_period == DateUnit.ETERNITY
        return period_of("eternity" if is_eternal else fact.period)

    def _place(self, fact):
        return [str(identity) for identity in self.one.populations[fact.entity].ids].index(fact.of)
