"""The curve of a case: drawn to the step under each law, and told as plain data."""

import dataclasses
from dataclasses import dataclass

import numpy

from openfisca_kela.explanation.curves.asked import CurveError, asked
from openfisca_kela.explanation.curves.corners import corners
from openfisca_kela.explanation.curves.explored import Explored
from openfisca_kela.explanation.written import written
from openfisca_kela.labels import LANGUAGES, label_of

# An income rounded to whole euros moves an allowance by less than a euro off the straight line.
TOLERANCE_OF_MONEY, TOLERANCE = 1.0, 1e-6
DECIMALS = 6


@dataclass(frozen=True)
class Drawn:
    """A variable that is drawn.

    Attributes:
        variable, unit: its name and unit.
        label: its label in three languages.
    """

    variable: str
    unit: str
    label: dict


@dataclass(frozen=True)
class Point:
    """A value of the fact and what it gives.

    Attributes:
        value: the value, as decimal text.
        is_corner: whether a curve bends or jumps here, or begins or ends; between two corners it runs straight, but for
            roundings of less than a euro. Two corners one step apart are the two sides of a bend or jump.
        amounts: for each law, the variables' values as decimal texts.
    """

    value: str
    is_corner: bool
    amounts: tuple


@dataclass(frozen=True)
class Curve:
    """Variables along a fact.

    Attributes:
        fact: the fact, as `Drawn`.
        whose, period: id of the person or group, and the month.
        outputs: tuple of `Drawn`.
        whole: name of the one that is the sum of the others, or None.
        laws: names of the laws, as they were given.
        points: tuple of `Point`.
    """

    fact: Drawn
    whose: str
    period: str
    outputs: tuple
    whole: str | None
    laws: tuple
    points: tuple

    def as_dict(self):
        """The same as plain data; amounts are decimal texts."""
        return dataclasses.asdict(self)


def curve(laws, case, vary, first, last, **options):
    """Draw a curve.

    Args:
        laws: {name: law}, one or several.
        case: a `Situation`.
        vary, first, last, options: what is asked, as `asked` takes it.

    Raises:
        CurveError: what is asked cannot be drawn.
        CalculationError: a point cannot be calculated.
        ReplayError: a formula cannot be followed.
    """
    system = next(iter(laws.values()))
    what = asked(system, case, vary, first, last, **options)
    explored = [Explored(law, what) for law in laws.values()]
    rows = _rows(explored[0].range, what)
    for one in explored:
        one.explore(rows)
        unknown = numpy.isnan(one.amounts).any(axis=0).nonzero()[0]
        if len(unknown):
            raise CurveError([("show", f"{what.outputs[place]!r} is not known in this case") for place in unknown])
    outputs = [_drawn(system, name) for name in what.outputs]
    money = ["currency" in output.unit for output in outputs]
    bends = corners(explored, numpy.where(money, TOLERANCE_OF_MONEY, TOLERANCE))
    points = numpy.union1d(bends, rows).astype(numpy.int64)
    amounts = numpy.stack([one.at(points) for one in explored], axis=1)
    fact = _drawn(system, vary)
    told = [
        Point(
            value=written(value, fact.unit),
            is_corner=bool(is_corner),
            amounts=tuple(_told(of_law, outputs) for of_law in row),
        )
        for value, is_corner, row in zip(explored[0].range.values(points), numpy.isin(points, bends), amounts, strict=True)
    ]
    return Curve(fact, what.fact.of, what.home.month, tuple(outputs), what.whole, tuple(laws), tuple(told))


def _rows(fact_range, what):
    """Points of the rows that are asked for at even distances."""
    if what.step is None:
        return numpy.empty(0, numpy.int64)
    count = int((what.last - what.first) / what.step)
    return numpy.array([fact_range.point(what.first + number * what.step) for number in range(count + 1)], numpy.int64)


def _told(amounts, outputs):
    """Amounts as texts, without the noise of sums in binary."""
    return tuple(
        written(round(amount, DECIMALS), output.unit) for amount, output in zip(amounts.tolist(), outputs, strict=True)
    )


def _drawn(system, name):
    variable = system.get_variable(name)
    return Drawn(name, variable.unit or "", {language: label_of(variable, language) for language in LANGUAGES})
