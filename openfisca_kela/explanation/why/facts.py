"""Which facts a value rests on, for any copy of a case in a simulation of many."""

import numpy
from openfisca_core.periods import period as period_of

from openfisca_kela.explanation.derivation import DECIDED_BY
from openfisca_kela.explanation.replay import Replay
from openfisca_kela.explanation.terms import (
    AsIf,
    Choice,
    Fact,
    FactOfOtherMonth,
    LawValue,
    OfGroup,
    OfMember,
    Operation,
    OverMembers,
)
from openfisca_kela.quantities.told import formula_in, told_of


class FactsBehind:
    """Finds facts along the branches that the rules took; the formulas are replayed once for all copies.

    Args:
        simulation: an OpenFisca simulation, already calculated or not.
    """

    def __init__(self, simulation):
        """Nothing is replayed before it is asked for."""
        self.simulation, self.replay = simulation, Replay(simulation)
        self._others = {}

    def of(self, variable, period, position):
        """Facts that a value rests on.

        Args:
            variable: name of the variable.
            period: its period.
            position: position of the case among the persons or groups of the variable's entity.

        Returns:
            A list of (variable, position, period as text), in the order in which the rules read them, each once.
        """
        return list(dict.fromkeys(self._of(variable, period, position, set())))

    def _of(self, variable, period, position, seen):
        if (variable, str(period), position) in seen:
            return
        seen.add((variable, str(period), position))
        if self._is_fact(variable, period, position):
            yield variable, position, str(period)
            return
        for behind, *read in self.read_by(self.replay.term(variable, period), position):
            yield from behind._of(*read, seen if behind is self else set())

    def _of_simulation(self, simulation):
        """The same of another simulation."""
        return type(self)(simulation)

    def read_by(self, term, position):
        """What a term reads along the branches taken: (`FactsBehind`, variable, period, position)."""
        if isinstance(term, Fact):
            yield self, term.variable, term.period, position
        elif isinstance(term, FactOfOtherMonth):
            yield from self.read_by(term.months, position)
            yield self, term.variable, period_of(f"month:{str(term.months.value_at(position))[:7]}"), position
        elif isinstance(term, AsIf):
            for fact in term.facts.values():
                yield from self.read_by(fact, position)
            other = self._others.setdefault(id(term), self._of_simulation(term.simulation))
            yield other, term.variable, term.period, position
        elif isinstance(term, OfGroup):
            yield from self.read_by(term.of, self.simulation.populations[term.group].members_entity_id[position])
        else:
            for part, place in self._parts(term, position):
                yield from self.read_by(part, place)

    def _parts(self, term, position):
        """(term, position) of the parts that decided."""
        parts = ()
        if isinstance(term, Choice):
            parts = _asked_and_taken(term, position)
        elif isinstance(term, LawValue):
            parts = term.keys
        elif isinstance(term, Operation):
            parts = term.terms
            if term.name in DECIDED_BY and bool(term.value_at(position)) is DECIDED_BY[term.name]:
                parts = [next(part for part in parts if bool(part.value_at(position)) is DECIDED_BY[term.name])]
        elif isinstance(term, OverMembers) and term.of is not None:
            members = numpy.asarray(self.simulation.populations[term.group].members_entity_id)
            return [(term.of, int(place)) for place in (members == position).nonzero()[0]]
        elif isinstance(term, OfMember):
            members = numpy.asarray(self.simulation.populations[term.group].members_entity_id)
            persons = [int(place) for place in (members == position).nonzero()[0]]
            asked = [(term.chosen, person) for person in persons]
            return asked + [(term.of, person) for person in persons if term.chosen.value_at(person)][:1]
        return [(part, position) for part in parts]

    def _is_fact(self, variable, period, position):
        if formula_in(self.simulation.tax_benefit_system.get_variable(variable), period) is None:
            return True
        told = told_of(self.simulation.get_holder(variable)).get(period)
        return told is not None and bool(told[0][position])


def _asked_and_taken(choice, position):
    parts = []
    for condition, option in zip(choice.conditions, choice.options, strict=True):
        parts.append(condition)
        if condition.value_at(position):
            return [*parts, option]
    return [*parts, choice.otherwise]
