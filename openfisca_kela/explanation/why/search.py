"""The smallest changes of facts that remove a refusal, found by following what each refusal rests on.

A refusal cannot be removed without changing one of the facts that it rests on: nothing else mattered. So the changes of
these facts are tried first. Where one of them leads to another refusal, a fact that this one rests on must change too,
and so on. Conditions are turned round, lists are tried item by item, and numbers are searched for the nearest value at
which payment begins (see `turning_search`; beside other changes only where one of some hundred probes is paid). A number
that must change together with other facts stands at its lowest value, or where the ground of refusal changes, while the
others are sought; at the end it is moved back as near to its value of today as the others allow.
"""

import itertools
from decimal import Decimal

import numpy

from openfisca_kela.explanation.turning.copies import same
from openfisca_kela.explanation.turning.search import Line, explore
from openfisca_kela.explanation.why.changes import Changeable, parts_of
from openfisca_kela.explanation.why.facts import FactsBehind

MOST_CASES = 200_000
CASES_OF_NUMBER = 100
LOOKS_AT_ONCE, LINES_AT_ONCE = 128, 32


class Ways:
    """Searches the minimal sets of changes that lead to payment.

    Args:
        crowd: the `Crowd` of a refused case.
        most_cases: how many cases a step may calculate, about.

    Attributes:
        found: list of {`Fact`: value}.
        is_complete: whether no step had more to try than it may.
    """

    def __init__(self, crowd, most_cases=MOST_CASES):
        """Begin with the case as it is."""
        self.most_cases = most_cases
        self.crowd, self.found, self.is_complete = crowd, [], True
        self.changeable = Changeable(crowd)
        self._refused = [{}]

    def try_one_more(self):
        """Try sets with one change more than before."""
        flips, lines = self._children() if self._refused else ([], [])
        is_paid = self._are_paid(flips)
        self._refused = list(itertools.compress(flips, ~is_paid))
        paid = [(changes, None) for changes in itertools.compress(flips, is_paid)]
        self._explore(lines)
        for line in lines:
            places = line.next_payments if len(line.points) else ()
            paid += [({**line.others, line.fact: line.value_at(at)}, line.fact) for at in places if at is not None]
            self._refused += self._on_the_way(line)
        self._keep(self._drawn_near([(changes, fact) for changes, fact in paid if self._is_minimal(changes)]))

    def _children(self):
        """Sets with one change more: flips, and lines of numbers."""
        outcomes = self.crowd.outcomes([same(others=changes) for changes in self._refused])
        behind = FactsBehind(outcomes.simulation)
        flips, lines, cases = {}, {}, 0
        for copy in self._likely_first(outcomes):
            changes, is_paid = self._refused[outcomes.calculated[copy]], outcomes.is_paid[outcomes.calculated[copy]]
            for fact in () if is_paid else self.changeable.facts(behind, copy):
                if fact in changes or self._holds_a_way({*changes, fact}):
                    continue
                for value in self.changeable.others(fact):
                    flips.setdefault(frozenset({**changes, fact: value}.items()), {**changes, fact: value})
                    cases += 1
                if self.changeable.is_number(fact):
                    lines.setdefault((frozenset(changes.items()), fact), Line(self.crowd, fact, others=changes))
                    cases += CASES_OF_NUMBER
                if cases > self.most_cases:
                    self.is_complete = False
                    return list(flips.values()), list(lines.values())
        return list(flips.values()), list(lines.values())

    def _likely_first(self, outcomes):
        """Copies in the order in which they are followed: changes of what was told first, then those with a later ground."""

        def unlikelihood(copy):
            place = outcomes.calculated[copy]
            return sum(not self.crowd.is_told(fact) for fact in self._refused[place]), -outcomes.grounds[place]

        return sorted(range(len(outcomes.calculated)), key=unlikelihood)

    def _explore(self, lines):
        """Explore lines of single changes, and others on which one of some probes is paid."""
        promising = [line for line in lines if not line.others]
        beside = [line for line in lines if line.others]
        for some in _by(LOOKS_AT_ONCE, beside):
            strips = [line.first_look() for line in some]
            is_paid = iter(self.crowd.outcomes(strips).is_paid)
            answers = [any(list(itertools.islice(is_paid, len(strip.values)))) for strip in strips]
            promising += itertools.compress(some, answers)
        self._explore_all(promising)

    def _on_the_way(self, line):
        """A number's changes that do not lead to payment by themselves: where the ground changes, and its lowest value."""
        turns = line.next_outcomes if len(line.points) else ()
        values = [line.value_at(place) for place in turns if place is not None and not line.is_paid[place]]
        if line.range.lowest < line.range.today:
            values.append(line.strip([line.range.lowest]).values[0].item())
        return [{**line.others, line.fact: value} for value in values]

    def _keep(self, all_changes):
        for changes in all_changes:
            if changes not in self.found and self._is_minimal(changes):
                self.found.append(changes)

    def _is_minimal(self, changes):
        """Whether neither a part of the changes, nor other changes of a part of their facts, lead to payment."""
        return not any(way.keys() < changes.keys() for way in self.found) and not self._are_paid(parts_of(changes)).any()

    def _drawn_near(self, all_changes):
        """Changes with each number as near to its value of today as the others allow.

        Args:
            all_changes: list of (changes, the number among them that is nearest already or None).
        """
        drawn = [changes for changes, _ in all_changes]
        numbers = [[f for f in changes if f != near and self.changeable.is_number(f)] for changes, near in all_changes]
        for turn in range(max(map(len, numbers), default=0)):
            moved = [place for place, facts in enumerate(numbers) if turn < len(facts) and len(drawn[place]) > 1]
            lines = [self._line_of(drawn[place], numbers[place][turn]) for place in moved]
            self._explore_all(lines)
            for place, line in zip(moved, lines, strict=True):
                below, above = line.next_payments
                side = below if drawn[place][line.fact] < self.crowd.value_of(line.fact) else above
                drawn[place] = {**drawn[place], line.fact: line.value_at(side)}
        return drawn

    def _line_of(self, changes, fact):
        others = {other: value for other, value in changes.items() if other != fact}
        return Line(self.crowd, fact, [Decimal(repr(changes[fact]))], others)

    def _explore_all(self, lines):
        for some in _by(LINES_AT_ONCE, lines):
            explore(self.crowd, some)

    def _are_paid(self, all_changes):
        """Which sets of changes lead to payment, as an array."""
        strips = [same(others=changes) for changes in all_changes]
        return self.crowd.outcomes(strips).is_paid if strips else numpy.empty(0, bool)

    def _holds_a_way(self, facts):
        return any(way.keys() <= facts for way in self.found)


def _by(count, items):
    return [items[start : start + count] for start in range(0, len(items), count)]
