"""The case in its month and in all later months for which the law is known, with today's facts."""

import numpy
from openfisca_core.periods import period as period_of

from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.turning.copies import same
from openfisca_kela.explanation.written import written
from openfisca_kela.quantities.errors import CalculationError
from openfisca_kela.situation.checks import last_known_day

# Copies of the case in each month: with the decision in force, with one of the month before, with one of the month.
IN_FORCE, MADE_BEFORE, MADE_NOW = range(3)
COPIES = 3


class Months:
    """Outcomes month by month.

    Args:
        crowd: the `Crowd`.

    Attributes:
        months: texts, from the month of the case to the last.
        outcomes: {month: [(amount, ground) of each copy]}, without months that cannot be calculated.

    Raises:
        CalculationError: the month of the case cannot be calculated.
    """

    def __init__(self, crowd):
        """Calculate all months."""
        self.crowd, self.benefit, self.first = crowd, crowd.benefit, crowd.case.month
        last = (last_known_day(crowd.system.parameters, self.benefit) or self.first)[:7]
        self.months = months_between(self.first, max(last, self.first))
        in_force = self.month_told(self.benefit.month_of_law) if self.benefit.month_of_law else self.first
        self.simulation = crowd.simulation([same(COPIES)])
        for before, month in zip([in_force, *self.months], self.months, strict=False):
            self._tell(month, [in_force, before, month])
        self.outcomes = {}
        for month in self.months:
            try:
                self.outcomes[month] = self._outcomes(month)
            except CalculationError:
                if month == self.first:
                    raise

    def month_told(self, variable):
        """Month that a variable of the case tells, as text."""
        array = self.crowd.simulation([same()]).calculate(variable, self.first)
        return written(self.crowd.decided(array)[0])[:7]

    def derivation(self, variable, month, copy):
        """Derivation of a variable for a copy in a month."""
        position = copy * self.crowd.count + self.crowd.position
        return derive(self.simulation, variable, month, position, self.crowd.case.told)

    def _tell(self, month, decided):
        """Tell the facts of the first month in another, each copy with its month of decision."""
        for name, facts in self.crowd.told.items():
            array = facts.get(period_of(f"month:{self.first}"))
            if array is not None and month not in map(str, facts):
                told = self.crowd.typed(name, numpy.tile(array, COPIES))
                self.simulation.get_holder(name).set_input(f"month:{month}", told)
        name = self.benefit.month_of_decision
        if name:
            count = self.crowd.one.get_variable_population(name).count
            days = numpy.repeat(numpy.array([f"{one}-01" for one in decided], "M8[D]"), count)
            self.simulation.get_holder(name).set_input(f"month:{month}", days)

    def _outcomes(self, month):
        amounts = self.crowd.decided(self.simulation.calculate(self.benefit.amount, month))
        grounds = self.crowd.decided(self.simulation.calculate(self.benefit.refusal_ground, month))
        return [(f"{amount:.2f}", self.crowd.grounds[ground]) for amount, ground in zip(amounts, grounds, strict=True)]


def months_between(first, last):
    """Months, as texts, from the first to the last.

    >>> months_between("2024-11", "2025-01")
    ['2024-11', '2024-12', '2025-01']
    """
    return numpy.arange(numpy.datetime64(first), numpy.datetime64(last) + 1).astype(str).tolist()
