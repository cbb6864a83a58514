"""Margins: what is known of all households together, and how near a population comes to it."""

from typing import NamedTuple

import numpy

class Margin(NamedTuple):
    """A total, or a ratio of two totals, of which the value is known.

    Attributes:
        name: what it is, in English.
        target: its value: households or persons; euros a month; or a share of 1.
        unit: households, persons, children, EUR/month, EUR million/year or share.
        source: where the target comes from; "derived:" before our own arithmetic.
        values: (households,) what is summed.
        by: (households,) what the sum is divided by; None for a total.
        is_calibrated: whether weights are made to reach it. What is held back is only reported.
    """

    name: str
    target: float
    unit: str
    source: str
    values: numpy.ndarray
    by: numpy.ndarray | None = None
    is_calibrated: bool = True

    def reached(self, weights):
        """Its value with some weights."""
        total = weights @ self.values
        return float(total if self.by is None else total / (weights @ self.by))

    def constraint(self):
        """The same as a linear condition on weights: a column, and the sum it must have."""
        if self.by is None:
            return self.values, self.target
        return self.values - self.target * self.by, 0.0

    def report(self, weights):
        """The margin as the manifest keeps it."""
        reached = self.reached(weights)
        return {
            "name": self.name,
            "target": _rounded(self.target),
            "reached": _rounded(reached),
            "difference": _rounded(reached - self.target),
            "unit": self.unit,
            "calibrated": self.is_calibrated,
            "source": self.source,
        }


def constraints(margins):
    """(matrix, totals) of the calibrated margins, for `entropy_weights`."""
    columns, totals = zip(*(margin.constraint() for margin in margins if margin.is_calibrated), strict=True)
    return numpy.column_stack([numpy.asarray(column, float) for column in columns]), numpy.array(totals)


def _rounded(value):
    digits = 4 if abs(value) < 10 else 2
    return round(float(value), digits)
