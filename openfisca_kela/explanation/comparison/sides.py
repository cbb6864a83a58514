"""The two decisions of a comparison as they are, and what lies between their cases and their laws."""

from decimal import Decimal

from openfisca_kela.benefits import benefits
from openfisca_kela.explanation.comparison.law import CannotCompareError, LawBetween
from openfisca_kela.explanation.comparison.people import PeopleBetween
from openfisca_kela.explanation.comparison.systems import PAID
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.written import written


class Decided:
    """One decision.

    Args:
        law: its law.
        case: a `Situation` with one person, family or household to decide for.
        benefit: the `Benefit`.

    Attributes:
        amount: the amount as `Decimal`.
        unit: its unit.
        used: names of the variables that were used.
    """

    def __init__(self, law, case, benefit):
        """Calculate it.

        Raises:
            CannotCompareError: the case holds several decisions.
            CalculationError: it cannot be calculated.
        """
        self.law, self.case, self.benefit = law, case, benefit
        self.simulation = case.simulation(law)
        amounts = self.simulation.calculate(benefit.amount, case.month)
        if len(amounts) != 1:
            raise CannotCompareError(f"the case holds {len(amounts)} decisions; take its households apart")
        self.amount = Decimal(repr(float(amounts[0])))
        self.unit = law.get_variable(benefit.amount).unit or ""
        self.used = {node.name for node in self.simulation.tracer.browse_trace()}

    def day_of_law(self, month_of_law):
        """First day, as text, of the month that a variable of the month of law tells.

        Raises:
            CannotCompareError: it is not the same for everybody of the case.
        """
        months = {str(month)[:10] for month in self.simulation.calculate(month_of_law, self.case.month)}
        if len(months) != 1:
            raise CannotCompareError(f"{month_of_law} differs within the case: {', '.join(sorted(months))}")
        return months.pop()

    def derivation(self):
        """The derivation of the amount."""
        return derive(self.case.simulation(self.law), self.benefit.amount, self.case.month, told=self.case.told)

    def told(self):
        """The decision as plain data."""
        month_of_law = self.benefit.month_of_law
        return {
            "amount": written(float(self.amount), self.unit),
            "unit": self.unit,
            "month": self.case.month,
            "month_of_law": self.day_of_law(month_of_law)[:7] if month_of_law else self.case.month,
            "changes": [change.__name__ for change in self.law.changes],
        }


def between(first, second):
    """What lies between two `Decided`: (`PeopleBetween`, `LawBetween`)."""
    sides = (first, second)
    clocks = {PAID: tuple(f"{side.case.month}-01" for side in sides)}
    told_clocks = set()
    for benefit in benefits().values():
        told_clocks |= {benefit.month_of_law, benefit.month_of_decision} - {None}
        if any(benefit.month_of_law in side.used for side in sides):
            clocks[benefit.month_of_law] = tuple(side.day_of_law(benefit.month_of_law) for side in sides)
    people = PeopleBetween(first.case, second.case, told_clocks)
    return people, LawBetween(first.law, second.law, clocks, first.benefit)
