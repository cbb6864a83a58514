"""The range of a numeric fact in whole steps: cents, or the whole numbers of a count."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

import numpy

CENT = Decimal("0.01")
MOST_DECIMALS = 6


@dataclass(frozen=True)
class FactRange:
    """What values a fact may have.

    Attributes:
        step: what lies between two values: a cent, or one; finer where today's value is told more finely.
        lowest, highest: bounds in steps.
        today: today's value in steps.
        told: today's value as the simulation holds it.
    """

    step: Decimal
    lowest: int
    highest: int
    today: int
    told: float

    def values(self, points):
        """Values of points (int64 array of steps), as the variable stores them."""
        if self.step == 1:
            return points
        return numpy.where(points == self.today, self.told, points / float(1 / self.step))

    def value(self, point):
        """One value as decimal."""
        return point * self.step

    def point(self, value):
        """Steps of a decimal value, to the nearest."""
        return int((value / self.step).to_integral_value(ROUND_HALF_UP))


def range_of(variable, told):
    """Range of a fact.

    Args:
        variable: its `LawVariable`, whole or decimal, with bounds.
        told: its value today.

    Returns:
        A `FactRange`.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> rent = range_of(CountryTaxBenefitSystem().get_variable("rent"), 650.5)
    >>> rent.today, rent.highest, rent.value(rent.today)
    (65050, 10000000, Decimal('650.50'))
    """
    today = Decimal(repr(told))
    decimals = min(max(-today.normalize().as_tuple().exponent, 2), MOST_DECIMALS)
    step = Decimal(1) if variable.value_type is int else Decimal(1).scaleb(-decimals)
    lowest, highest = (int(Decimal(repr(bound)) / step) for bound in variable.bounds)
    if type(variable).__fills_in__ and variable.bounds[0] == variable.default_value:
        lowest += 1  # the default of such a variable means that nothing is told
    point = int((today / step).to_integral_value(ROUND_HALF_UP))
    return FactRange(step, min(lowest, point), max(highest, point), point, told)
