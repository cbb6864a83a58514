"""Which facts the rules read on the way to a value: along the branches taken, or along every branch.

What may be told instead of being computed (an age instead of a date of birth) counts as a fact also where it was not told,
and so does the month of a decision, which chooses the law.
"""

from openfisca_kela.explanation.terms import Choice, LawValue, Operation
from openfisca_kela.explanation.why.facts import FactsBehind


class InputsRead(FactsBehind):
    """Facts read along the branches that the rules took: a change of any other fact alone takes the same branches.

    Args:
        simulation: the simulation that made the values.
        short_of: names of variables that may be told and behind which nothing is looked for.
    """

    def __init__(self, simulation, short_of=frozenset()):
        """Remember where to stop."""
        super().__init__(simulation)
        self.short_of = short_of

    def of(self, variable, period, position):
        """Facts that a value rests on, as in `FactsBehind`; the value itself is none of them unless it was told."""
        own, found = (variable, position, str(period)), super().of(variable, period, position)
        return found if self._is_fact(variable, period, position) else [fact for fact in found if fact != own]

    def _of(self, variable, period, position, seen):
        is_new = (variable, str(period), position) not in seen
        may_be_told = not self.simulation.tax_benefit_system.get_variable(variable).is_result
        if is_new and may_be_told and not self._is_fact(variable, period, position):
            yield variable, position, str(period)
            if variable in self.short_of:
                return
        yield from super()._of(variable, period, position, seen)

    def _of_simulation(self, simulation):
        return type(self)(simulation, self.short_of)

    def _parts(self, term, position):
        if isinstance(term, LawValue):
            return [(part, position) for part in (*term.keys, term.months)]
        return super()._parts(term, position)


class InputsOfEveryBranch(InputsRead):
    """Facts that the rules read on any branch, whatever the case."""

    def _parts(self, term, position):
        if isinstance(term, Choice):
            return [(part, position) for part in (*term.conditions, *term.options, term.otherwise)]
        if isinstance(term, Operation):
            return [(part, position) for part in term.terms]
        return super()._parts(term, position)
