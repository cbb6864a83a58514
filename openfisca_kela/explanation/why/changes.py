"""Which facts of a refused case may be changed, and to what."""

import itertools
import math

from openfisca_kela.explanation.turning.copies import Fact
from openfisca_kela.situation.draft import ROLE_VARIABLE


class Changeable:
    """Facts that a person could change, or may have told wrongly: neither who the persons are, nor the month, nor the
    law, nor what the caseworker decided.

    Args:
        crowd: the `Crowd`.
    """

    def __init__(self, crowd):
        """Note what stays."""
        self.crowd = crowd
        benefit = crowd.benefit
        self._stays = {
            ROLE_VARIABLE,
            benefit.month_of_decision,
            benefit.month_of_law,
            benefit.amount,
            benefit.refusal_ground,
        }

    def facts(self, behind, copy):
        """Facts that the refusal of a copy rests on.

        Args:
            behind: `FactsBehind` of a simulation of copies.
            copy: number of the copy.
        """
        crowd = self.crowd
        position = copy * crowd.count + crowd.position
        for name, place, period in behind.of(crowd.benefit.refusal_ground, crowd.period, position):
            if name not in self._stays and not self.crowd.system.get_variable(name).is_decided_by_caseworker:
                entity = crowd.system.get_variable(name).entity
                ids = crowd.one.populations[entity.key].ids
                yield Fact(entity.key, str(ids[place % len(ids)]), name, period)

    def others(self, fact):
        """Other values of a condition or a list."""
        variable = self.crowd.system.get_variable(fact.variable)
        values = (False, True) if variable.value_type is bool else getattr(variable, "possible_values", ())
        untold = [variable.default_value] if type(variable).__fills_in__ else []
        return [value for value in values if value not in [self.crowd.value_of(fact), *untold]]

    def is_number(self, fact):
        """Whether a fact is a number that is known and has bounds."""
        variable = self.crowd.system.get_variable(fact.variable)
        is_number = variable.value_type in (int, float) and variable.bounds is not None
        return is_number and not math.isnan(self.crowd.value_of(fact))


def parts_of(changes):
    """All strict parts of a set of changes, but for the empty one.

    >>> parts_of({"a": 1, "b": 2})
    [{'a': 1}, {'b': 2}]
    """
    facts = list(changes)
    return [
        {fact: changes[fact] for fact in part}
        for size in range(1, len(facts))
        for part in itertools.combinations(facts, size)
    ]
