"""Many laws in one tree: each mixture of two laws stands under a day of its own, far in the future.

A simulation whose cases are told these days as the months of their law reads each in its own mixture. What is read in the
month paid is the same for all cases of a simulation.
"""

import copy
import datetime

from openfisca_kela.decision.law import parameter_at
from openfisca_kela.explanation.comparison.law import CannotCompareError, key_of
from openfisca_kela.explanation.comparison.people import MONTH
from openfisca_kela.explanation.comparison.tree import tree_with, value_on
from openfisca_kela.reforms.change import LegislativeChange

PAID = "month paid"
FAR_AWAY = datetime.date(3000, 1, 1)
DAYS_OF_A_CLOCK = 2**16


def day_of(clock_number, place):
    """Day, as text, under which the tree holds a mixture for a clock."""
    return str(FAR_AWAY + datetime.timedelta(clock_number * DAYS_OF_A_CLOCK + place))


class Systems:
    """Laws made of two laws.

    Args:
        law: a `LawBetween` with the clock `PAID` and one a variable of the month of law.

    Attributes:
        clocks: names of the variables of the month of law.
        structural: keys of the changes that bring other rules and not only other values.
    """

    def __init__(self, law):
        """Find which changes bring other rules.

        Raises:
            CannotCompareError: the laws have other rules, which none of their changes brings.
        """
        self.law = law
        self.clocks = [clock for clock in law.clocks if clock != PAID]
        self.structural = frozenset(key_of(change) for change in law.changes if _brings_rules(change))
        self._built = {}
        kinds = [{name: type(variable) for name, variable in one.variables.items()} for one in law.laws]
        if kinds[0] != kinds[1] and not self.structural:
            raise CannotCompareError("the laws have other rules, which none of their changes brings")

    def system(self, coalition, paid_keys, states):
        """A law for cases that share their month, their rules and the values of the month paid.

        Args:
            coalition: the keys that the cases share.
            paid_keys: keys of the causes that touch values of the month paid.
            states: list of sets of keys, the mixtures that the months of law choose from.
        """
        rules = self._rules(coalition)
        values = [self.law.values(state) for state in states]
        in_month_paid = self.law.values(coalition & paid_keys)[PAID]
        paid_day = self.law.clocks[PAID][MONTH in coalition]
        varying = set().union(*(self.law.moved_by(key) for key in frozenset().union(*states)))
        days = [[day_of(number, place) for place in range(len(states))] for number in range(len(self.clocks))]
        dated = {}
        for path, value in in_month_paid.items():
            series = [(paid_day, value)]
            for own_days, clock in zip(days, self.clocks, strict=True):
                count = len(states) if path in varying else 1
                series += [(own_days[place], values[place][clock][path]) for place in range(count)]
            changing = [at for place, at in enumerate(series) if not place or at[1] != series[place - 1][1]]
            if len(changing) > 1 or not _holds_on(parameter_at(rules.parameters, path), *changing[0]):
                dated[path] = changing
        system = copy.copy(rules)
        system.parameters = tree_with(rules.parameters, dated)
        return system

    def _rules(self, coalition):
        """The law of a side, with the rules of the structural changes that the coalition has."""
        sides = self.law.laws
        if not self.structural:
            return sides[MONTH in coalition]
        chosen = tuple(change for change in self.law.order if change in sides[key_of(change) in coalition].changes)
        if chosen not in self._built:
            self._built[chosen] = type(sides[0])(chosen)
        return self._built[chosen]


def _holds_on(parameter, day, value):
    """Whether a parameter has a value on a day and ever after."""
    return value_on(parameter, day) == value and all(at.instant_str <= day for at in parameter.values_list[:1])


def _brings_rules(change):
    return change.enact.__func__ is not LegislativeChange.enact.__func__
