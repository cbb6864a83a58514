"""The law between two laws: the values that hold when some of the causes are taken from the second and the others not.

A value of the base acts is that of one side's month or of the other's, all of them together (the cause `VALUES`). On top
of them each change holds where it is taken from a side on which it is in effect, in the order of the law, so that a
change that builds on another one or on an index finds there only what is taken too, and a change that keeps the amounts
of its day (a freeze) keeps those that are taken. What holds for a time prevails over a change made for the time after it.
"""

import functools

from openfisca_kela.explanation.comparison.tree import value_on
from openfisca_kela.explanation.comparison.values import (
    NOTHING,
    as_of,
    builds_on_others,
    held_day,
    held_tree,
    holds,
    parameters_of,
    value_of,
    values_of_acts,
    values_on,
)
from openfisca_kela.reforms import ENACTED
from openfisca_kela.reforms.tree import During, amended

VALUES = ("values",)
MOST_KEPT = 512


class CannotCompareError(ValueError):
    """Two decisions cannot be compared."""


def key_of(change):
    """Key of the cause that a change of the law is."""
    return ("change", change.__name__)


class LawBetween:
    """What lies between two laws.

    Args:
        before: the first law.
        after: the second law.
        clocks: {name: (day of the first decision, day of the second)} of each clock by which values are read.
        benefit: the `Benefit` decided.

    Attributes:
        benefit: the `Benefit` decided.
        order: all changes of either law, in order.
        changes: the changes that are in effect on one side and not, or not wholly, on the other.
    """

    def __init__(self, before, after, clocks, benefit):
        """Find the changes that lie between them.

        Raises:
            CannotCompareError: one of the laws holds values that none of its changes sets.
        """
        self.laws, self.clocks, self.benefit = (before, after), clocks, benefit
        places = {change: place for place, change in enumerate(ENACTED)}
        both = dict.fromkeys((*before.changes, *after.changes))
        self.order = sorted(both, key=lambda change: places.get(change, len(places)))
        self._trees, self._stated, self._folders = {}, {}, {}
        in_effect = [self._in_effect(side) for side in (False, True)]
        self.changes = [change for change in self.order if in_effect[0][change] != in_effect[1][change]]
        self._acts = frozenset(before.parameters.children)
        self._moved, self._kept = {}, functools.lru_cache(MOST_KEPT)(self._values)
        self._set = {change: {path for _, path in in_effect[0][change] ^ in_effect[1][change]} for change in self.changes}
        self._check_sides()

    def narrow_to(self, acts):
        """Leave aside the values of other acts than these (names of folders), which nobody reads."""
        self._acts = acts
        self._kept.cache_clear()

    def values(self, taken):
        """{clock: {path: value}} of the acts that matter where the causes with these keys are taken from the second side.

        Not to be changed: what was asked lately is kept.
        """
        return self._kept(frozenset(taken))

    def _values(self, taken):
        return {clock: self._values_at(clock, taken) for clock in self.clocks}

    def set_by(self, change):
        """Paths of the values that a change sets on one side and not on the other."""
        return self._set[change]

    def moved_by(self, key):
        """Paths whose value may depend on a cause: its own, and those of changes that build on the law they find."""
        if key not in self._moved:
            self._moved[key] = self._dated() if key == VALUES else self._moved_by_change(key)
        return self._moved[key]

    def _moved_by_change(self, key):
        change = next(change for change in self.changes if key_of(change) == key)
        later = self.order[self.order.index(change) + 1 :]
        return self._set[change].union(*(self._stated_in_law(other) for other in later if builds_on_others(other)))

    def _values_at(self, clock, taken):
        days = self.clocks[clock]
        day_of_values = days[VALUES in taken]
        values, ends = dict(values_of_acts(day_of_values, self._acts)), {}
        for change, found in self._found(clock, taken):
            if not self._states_in(change) & self._acts:
                continue
            day = days[key_of(change) in taken]
            for path, stated in self._stated_by(change, found, held_day(days, day_of_values)).items():
                if path.partition(".")[0] not in self._acts:
                    continue
                is_on_both = all(change in law.changes for law in self.laws) and all(
                    holds(change, stated, at) for at in days
                )
                value = value_of(change, stated, day_of_values if is_on_both else day)
                if value is not NOTHING and change.commencement <= ends.get(path, change.commencement):
                    values[path] = value
                    if isinstance(stated, During):
                        ends[path] = stated.last
        return values

    def _found(self, clock, taken):
        """(change, changes before it) of the changes that have commenced where they are taken from."""
        found = ()
        for change in self.order:
            side = key_of(change) in taken
            if change in self.laws[side].changes and change.commencement <= self.clocks[clock][side]:
                yield change, found
                found += (change,)

    def _in_effect(self, side):
        """{change: {(clock, path)}} of what each change sets on a side."""
        taken = frozenset(map(key_of, self.order)) if side else frozenset()
        effects = {change: set() for change in self.order}
        for clock, days in self.clocks.items():
            for change, found in self._found(clock, taken):
                stated = self._stated_by(change, found, held_day(days, days[side])).items()
                effects[change] |= {(clock, path) for path, value in stated if holds(change, value, days[side])}
        return effects

    def _dated(self):
        """Paths of values that depend on the day and not on whether a change is in effect."""
        paths = set()
        for days in self.clocks.values():
            earlier, later = (values_on(day) for day in days)
            paths |= {path for path in earlier if earlier[path] != later[path]}
            for change in self.order if days[0] != days[1] else ():
                for path, stated in self._stated_in_law(change).items():
                    first, second = (value_of(change, stated, day) for day in days)
                    if NOTHING not in (first, second) and first != second:
                        paths.add(path)
        return paths

    def _states_in(self, change):
        """Names of the folders in which a change states values."""
        if change not in self._folders:
            self._folders[change] = {path.partition(".")[0] for path in self._stated_in_law(change)}
        return self._folders[change]

    def _stated_in_law(self, change):
        law = next(law for law in self.laws if change in law.changes)
        return self._stated_by(change, tuple(law.changes[: law.changes.index(change)]), None)

    def _stated_by(self, change, found, held):
        """Values that a change states in a law with the changes found before it and base values held from a day on."""
        key = (change, found if builds_on_others(change) else (), held)
        if key not in self._stated:
            self._stated[key] = as_of(held, change, change.values_in(self._tree(key[1], held)))
        return self._stated[key]

    def _tree(self, changes, held):
        if (changes, held) not in self._trees:
            if changes:
                *before, last = changes
                before = tuple(before)
                tree = amended(self._tree(before, held), last, self._stated_by(last, before, held))
            else:
                tree = held_tree(held)
            self._trees[changes, held] = tree
        return self._trees[changes, held]

    def _check_sides(self):
        everything = frozenset({VALUES, *map(key_of, self.changes)})
        for side, taken in enumerate((frozenset(), everything)):
            for clock, values in self.values(taken).items():
                day = self.clocks[clock][side]
                for path, parameter in parameters_of(self.laws[side].parameters):
                    actual = value_on(parameter, day)
                    if actual != values.get(path):
                        raise CannotCompareError(f"{path} is {actual} on {day}, and no change of its law says so")
