"""How much an amount changes for each further euro of a fact: read off the derivation, and measured on the rules."""

import contextlib
from dataclasses import dataclass
from fractions import Fraction

import numpy

from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.turning.crowd import CENTS_IN_EURO
from openfisca_kela.explanation.turning.steepness import NotLinearError, steepness
from openfisca_kela.explanation.written import written

STRIDES = (1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 50, 60, 100, 120, 200, 300, 600, 1000, 1200)
SAMPLES = 33


@dataclass(frozen=True)
class Slope:
    """How an amount changes with a fact: the mean over a stretch that is straight but for roundings.

    Attributes:
        change: euros by which the amount changes, with cents, as text; negative where it falls.
        per: the least whole number of units of the fact for which the change is one of whole cents, as text.
        holds_from, holds_to: values of the fact between which it is so, as texts.
    """

    change: str
    per: str
    holds_from: str
    holds_to: str


def slopes(crowd, lines, derivation):
    """Slopes of facts around their values of today, upwards where it differs on both sides.

    The slope of a derivation is told only if the rules keep to it: over strides of some length, from wherever one starts
    on the stretch, the amount changes by exactly the slope times the stride.

    Args:
        crowd: the `Crowd`.
        lines: list of explored `Line`.
        derivation: derivation of today's amount.

    Returns:
        {`Fact`: `Slope`} of the amounts of money and other decimal facts that have one.
    """
    stretches = []
    for line in lines:
        stretch = _Stretch(line)
        if line.variable.value_type is float and line.is_paid[stretch.start] and stretch.last > stretch.first:
            with contextlib.suppress(NotLinearError):
                change = steepness(_derivation_at(crowd, stretch, derivation), line.fact)
                if change:
                    stretches.append(stretch.rising(change))
    cents = _cents(crowd, [stretch.samples() for stretch in stretches])
    straight = [stretch for stretch, measured in zip(stretches, cents, strict=True) if stretch.choose_stride(measured)]
    cents = _cents(crowd, [stretch.bases() for stretch in straight])
    return {stretch.line.fact: stretch.slope(measured) for stretch, measured in zip(straight, cents, strict=True)}


def _derivation_at(crowd, stretch, derivation):
    """The derivation of a point on the stretch: today's, if today's value lies on it."""
    line = stretch.line
    if stretch.start == line.today:
        return derivation
    simulation = crowd.simulation([line.strip(line.points[[stretch.start]])])
    return derive(simulation, crowd.benefit.amount, crowd.period, crowd.position, crowd.case.told)


def _cents(crowd, strips):
    """Amounts in cents, one array a strip."""
    if not strips:
        return []
    ends = numpy.cumsum([len(strip.values) for strip in strips])
    return numpy.split(crowd.outcomes(strips).cents, ends[:-1])


class _Stretch:
    """The piece of a line, around today's value, on which the rules go one way."""

    def __init__(self, line):
        self.line, today = line, line.today
        ways = line.ways
        goes_on = today + 1 == len(ways) or ways[today + 1] == ways[today]
        self.start = today if goes_on else today + 1
        other = ways != ways[self.start]
        below, above = other[: self.start].nonzero()[0], other[self.start :].nonzero()[0]
        self.low = int(below[-1]) + 1 if len(below) else 0
        self.high = self.start + int(above[0]) - 1 if len(above) else len(ways) - 1
        self.first, self.last = int(line.points[self.low]), int(line.points[self.high])

    def rising(self, change):
        """The same, with the change of the amount in euros for one unit of the fact."""
        self.per = (change * CENTS_IN_EURO).denominator
        self.change = int(change * CENTS_IN_EURO * self.per)
        self.steps = int(self.per / Fraction(self.line.range.step))
        longest = self.last - self.first
        self.strides = [stride for stride in STRIDES if stride * self.steps <= longest]
        return self

    def samples(self):
        """Copies at which to measure: for each stride, places along the stretch and as many a stride further."""
        starts = [numpy.linspace(self.first, self.last - s * self.steps, SAMPLES).astype(numpy.int64) for s in self.strides]
        pairs = [numpy.concatenate([at, at + s * self.steps]) for at, s in zip(starts, self.strides, strict=True)]
        return self.line.strip(numpy.concatenate([numpy.empty(0, numpy.int64), *pairs]))

    def choose_stride(self, cents):
        """Keep the shortest stride over which the amount changes exactly as told; False if there is none."""
        for stride, pairs in zip(self.strides, cents.reshape(-1, 2, SAMPLES), strict=True):
            if (pairs[1] - pairs[0] == stride * self.change).all():
                self.stride, self.rise = stride * self.steps, stride * self.change
                return True
        return False

    def bases(self):
        """Copies on the stretch that lie whole strides away from the probes."""
        return self.line.strip(self.first + (self.line.points - self.first) % self.stride)

    def slope(self, cents):
        """The slope, as far as probes outside the stretch lie on the same straight line."""
        line = self.line
        strides = (line.points - self.first) // self.stride
        off = (line.cents != cents + strides * self.rise).nonzero()[0]
        low = off[off < self.low].max(initial=-1) + 1
        high = off[off > self.high].min(initial=len(line.points)) - 1
        return Slope(
            change=written(numpy.float64(self.change / CENTS_IN_EURO), "currency-EUR"),
            per=str(self.per),
            holds_from=written(line.value_at(low), line.variable.unit or ""),
            holds_to=written(line.value_at(high), line.variable.unit or ""),
        )
