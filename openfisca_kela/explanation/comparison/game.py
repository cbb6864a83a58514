"""The amount for every mixture of two decisions: the worth of each coalition of causes."""

from dataclasses import dataclass
from decimal import Decimal

import numpy

from openfisca_kela.explanation.comparison.crowd import crowd
from openfisca_kela.explanation.comparison.law import VALUES, key_of
from openfisca_kela.explanation.comparison.people import HOUSEHOLD, MONTH
from openfisca_kela.explanation.comparison.systems import PAID, Systems, day_of
from openfisca_kela.explanation.comparison.tree import table_of
from openfisca_kela.quantities import CalculationError


class InseparableError(Exception):
    """Some coalitions cannot be calculated, such as an old municipality under a law that does not know it.

    Attributes:
        coalitions: these coalitions.
    """

    def __init__(self, coalitions):
        """Remember the coalitions."""
        super().__init__(f"{len(coalitions)} coalitions cannot be calculated")
        self.coalitions = coalitions


@dataclass(frozen=True)
class Reads:
    """What a calculation has read.

    Attributes:
        variables: names of variables.
        values: paths of values.
        paid: tables read in the month paid.
        decided: tables read in another month.
    """

    variables: frozenset
    values: frozenset
    paid: frozenset
    decided: frozenset

    def __or__(self, other):
        """What either has read."""
        return Reads(*(getattr(self, name) | getattr(other, name) for name in self.__dataclass_fields__))


class Game:
    """The amounts of all mixtures.

    Args:
        people: a `PeopleBetween`.
        law: a `LawBetween` with the clock `PAID`, and one a variable of the month of law.
        benefit: the `Benefit`.
    """

    def __init__(self, people, law, benefit):
        """Find which facts and changes need a simulation of their own."""
        self.people, self.law, self.benefit = people, law, benefit
        self.systems = Systems(law)
        self.law_keys = frozenset({VALUES, *map(key_of, law.changes)})
        self.paid_keys = self.law_keys
        self._most_moving_first = sorted(self.law_keys, key=lambda key: (-len(law.moved_by(key)), key))
        self.apart = frozenset(key for key in people.facts if self._needs_own_simulation(key))
        self._tables = {
            key: frozenset(table_of(law.laws[0].parameters, path) for path in law.moved_by(key)) for key in self.law_keys
        }

    def reads(self, coalition, where_nothing=False):
        """What the calculation of a coalition reads, as `Reads`.

        Args:
            coalition: frozen set of keys.
            where_nothing: whether also what is read for facts that were not told and are computed to be nothing.
        """
        simulation = self._calculated(coalition, [coalition], trace=True)
        tree, paid_day = simulation.tax_benefit_system.parameters, self.law.clocks[PAID][MONTH in coalition]
        variables, values, tables = set(), set(), {True: set(), False: set()}
        for name, parameters in _read_by(simulation, where_nothing):
            variables.add(name)
            for read in parameters:
                values.add(read.name)
                tables[str(read.period)[:10] == paid_day].add(table_of(tree, read.name))
        return Reads(*map(frozenset, (variables, values, tables[True], tables[False])))

    def may_matter(self, key, reads):
        """Whether a cause touches anything that was read."""
        if key in self.law_keys:
            return bool(self._tables[key] & (reads.paid | reads.decided))
        return key[0] != "fact" or key[3] in reads.variables

    def share_simulations(self, reads):
        """Let causes that touch no value read in the month paid share simulations, and leave other acts aside."""
        self.paid_keys = frozenset(key for key in self.law_keys if self._tables[key] & reads.paid)
        self.law.narrow_to(self.benefit.acts | {path.partition(".")[0] for path in reads.values})

    def needs_own_simulation(self, cause):
        """Whether a mixture in which a cause is taken shares no simulation with the same mixture without it."""
        return bool(cause.keys & self._own)

    @property
    def _own(self):
        """Keys of causes that need simulations of their own."""
        return self.apart | self.systems.structural | self.paid_keys | {MONTH, HOUSEHOLD}

    def worths(self, coalitions):
        """{coalition: amount as `Decimal`} of coalitions (frozen sets of keys).

        Raises:
            InseparableError: some cannot be calculated.
        """
        own, together, worths, failing = self._own, {}, {}, []
        for coalition in coalitions:
            together.setdefault(coalition & own, []).append(coalition)
        for shared, members in together.items():
            try:
                simulation = self._calculated(shared, members)
            except InseparableError as error:
                failing += error.coalitions
                continue
            amounts = simulation.calculate(self.benefit.amount, self._month(shared))
            worths |= zip(members, (Decimal(repr(float(amount))) for amount in amounts), strict=True)
        if failing:
            raise InseparableError(failing)
        return worths

    def _calculated(self, shared, coalitions, trace=False):
        """A simulation of coalitions that share the month, the people, the rules and the values of the month paid."""
        found = {own & self.law_keys for own in coalitions}
        states = {state: place for place, state in enumerate(sorted(found, key=self._place))}
        system = self.systems.system(shared, self.paid_keys, list(states))
        stacked = [key for key in self.people.facts if key not in self.apart]
        kept = shared & (self.apart | {MONTH, HOUSEHOLD})
        one, other = (self.people.mixed(kept.union(facts)).simulation(system, trace=False) for facts in ((), stacked))
        ids = {key: [str(identity) for identity in members.ids] for key, members in one.populations.items()}
        places = {key: (key[3], ids[key[1]].index(key[2])) for key in stacked}
        simulation, month = crowd(one, other, places, coalitions), self._month(shared)
        simulation.trace = trace
        for number, clock in enumerate(self.systems.clocks):
            days = numpy.array([day_of(number, states[own & self.law_keys]) for own in coalitions], "M8[D]")
            holder = simulation.get_holder(clock)
            holder.set_input(month, numpy.repeat(days, holder.population.count // len(coalitions)))
        try:
            simulation.calculate(self.benefit.amount, month)
        except CalculationError as error:
            if not error.positions:
                raise
            each = one.populations[error.entity].count
            failing = sorted({position // each for position in error.positions})
            raise InseparableError([coalitions[place] for place in failing]) from error
        return simulation

    def _place(self, state):
        """Place of a state of the law: where the causes that move most are the last to vary, the tree changes least."""
        return [key in state for key in self._most_moving_first]

    def _month(self, coalition):
        return self.people.sides[MONTH in coalition].month

    def _needs_own_simulation(self, key):
        """Whether a fact is told on one side only where a rule would calculate it: OpenFisca takes inputs whole."""
        variable = next(law.variables[key[3]] for law in self.law.laws if key[3] in law.variables)
        first, second = (self.people.told(side, key[1:3], key[3]) or {} for side in (0, 1))
        return bool(variable.formulas) and not type(variable).__fills_in__ and first.keys() != second.keys()


def _read_by(simulation, where_nothing):
    """(name, values of the law that it read) of what was calculated; of a fact that comes to nothing only where asked for.

    The trace tells what a variable was computed from where it was computed first, which may be behind such a fact.
    """
    nodes = {}
    for node in simulation.tracer.browse_trace():
        nodes.setdefault((node.name, str(node.period)), []).append(node)
    waiting, seen = [*simulation.tracer.trees], set()
    while waiting:
        node = waiting.pop()
        key = (node.name, str(node.period))
        if key not in seen:
            seen.add(key)
            is_left_out = not where_nothing and _is_nothing(simulation.tax_benefit_system.variables[node.name], node.value)
            alike = [] if is_left_out else nodes[key]
            yield node.name, [parameter for one in alike for parameter in one.parameters]
            waiting += [child for one in alike for child in one.children]


def _is_nothing(variable, value):
    """Whether a fact that its formula fills in is zero, or no, for everybody."""
    return type(variable).__fills_in__ and variable.value_type in (float, int, bool) and not numpy.any(value)
