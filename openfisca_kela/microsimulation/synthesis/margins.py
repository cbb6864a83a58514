"""Margins: what is known of all households together, and how near a population comes to it."""

from typing import NamedTuple

import numpy

CALIBRATED, FITTED, HELD_BACK = "calibrated", "fitted", "held back"
DIGITS = {"share": 4, "children a household": 4, "EUR/month": 2, "EUR million/year": 2}


class Margin(NamedTuple):
    """A total, or a ratio of two totals, of which the value is known.

    Attributes:
        name: what it is, in English.
        target: its value: households or persons; euros a month; or a share of 1.
        unit: households, persons, children, children a household, EUR/month, EUR/year, EUR million/year or share.
        source: where the target comes from; "derived:" before our own arithmetic.
        values: (households,) what is summed.
        by: (households,) what the sum is divided by; None for a total.
        kind: CALIBRATED, weights are made to reach it; FITTED, draws are made to come near it; HELD_BACK, only reported.
    """

    name: str
    target: float
    unit: str
    source: str
    values: numpy.ndarray
    by: numpy.ndarray | None = None
    kind: str = CALIBRATED

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
        """The margin as the manifest keeps it, its numbers as decimal text."""
        reached = self.reached(weights)
        return {
            "name": self.name,
            "target": _decimal(self.target, self.unit),
            "reached": _decimal(reached, self.unit),
            "difference": _decimal(reached - self.target, self.unit),
            "unit": self.unit,
            "kind": self.kind,
            "source": self.source,
        }


def constraints(margins):
    """(matrix, totals) of the calibrated margins, for `entropy_weights`."""
    columns, totals = zip(*(margin.constraint() for margin in margins if margin.kind == CALIBRATED), strict=True)
    return numpy.column_stack([numpy.asarray(column, float) for column in columns]), numpy.array(totals)


def _decimal(value, unit):
    """A value as decimal text, for records hold no binary decimal numbers."""
    digits = DIGITS.get(unit, 0)
    return f"{round(float(value), digits) + 0.0:.{digits}f}"
