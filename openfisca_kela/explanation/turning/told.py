"""What is told of a fact's turning points."""

import dataclasses
from dataclasses import dataclass
from decimal import Decimal

from openfisca_kela.explanation.turning.crowd import CENTS_IN_EURO
from openfisca_kela.explanation.turning.slope import Slope
from openfisca_kela.explanation.written import written
from openfisca_kela.labels import LANGUAGES, label_of, label_of_item


@dataclass(frozen=True)
class Point:
    """A value of a fact and the decision that it gives.

    Attributes:
        value: the value, as text.
        amount: euros, as text; None where nothing can be calculated.
        ground: name of the ground of refusal, `none` where it is granted; None where nothing can be calculated.
        ground_label: the ground in three languages.
    """

    value: str
    amount: str | None
    ground: str | None
    ground_label: dict


@dataclass(frozen=True)
class TurningPoints:
    """How a decision depends on one fact, everything else unchanged.

    Attributes:
        fact: name of the variable.
        label: its label in three languages.
        entity, whose: key of the entity and id of the person or group.
        period: month of the fact.
        kind: `given` or `assumed`.
        unit: unit of the values.
        value: today's value.
        unchanged_from, unchanged_to: lowest and highest value with today's amount and ground; None where nothing
            changes as far as values are accepted.
        below, above: the nearest points with another amount or ground.
        ends_at: nearest points, below and above, at which nothing is paid any more; empty where nothing is paid today.
        begins_at: nearest points at which something is paid; empty where something is paid today.
        slope: how the amount changes around today's value, or None where nothing is paid or it is not proportional.
        is_complete: whether the search ended by itself; otherwise too many points turn to probe all.
    """

    fact: str
    label: dict
    entity: str
    whose: str
    period: str
    kind: str
    unit: str
    value: str
    unchanged_from: str | None
    unchanged_to: str | None
    below: Point | None
    above: Point | None
    ends_at: tuple
    begins_at: tuple
    slope: Slope | None
    is_complete: bool

    def as_dict(self):
        """The same as plain data; amounts are decimal texts."""
        return dataclasses.asdict(self)


def told(crowd, line, kind, slope):
    """`TurningPoints` of an explored `Line`.

    Args:
        crowd: the `Crowd`.
        line: the `Line`.
        kind: `given` or `assumed`.
        slope: its `Slope`, or None.
    """
    unit = line.variable.unit or ""
    below, above = (point_at(crowd, line, place) for place in line.next_outcomes)
    payments = tuple(point_at(crowd, line, place) for place in line.next_payments if place is not None)
    first, last = line.unchanged
    return TurningPoints(
        fact=line.fact.variable,
        label={language: label_of(line.variable, language) for language in LANGUAGES},
        entity=line.fact.entity,
        whose=line.fact.of,
        period=line.fact.period,
        kind=kind,
        unit=unit,
        value=written(line.value_at(line.today), unit),
        unchanged_from=None if below is None else written(line.value_at(first), unit),
        unchanged_to=None if above is None else written(line.value_at(last), unit),
        below=below,
        above=above,
        ends_at=payments if line.is_paid[line.today] else (),
        begins_at=() if line.is_paid[line.today] else payments,
        slope=slope,
        is_complete=line.is_complete,
    )


def point_at(crowd, line, place):
    """`Point` at the place of a probe of a line; None where there is no place."""
    if place is None:
        return None
    value = written(line.value_at(place), line.variable.unit or "")
    ground = crowd.ground_at(line, place)
    if ground is None:
        return Point(value, None, None, {})
    labels = {language: label_of_item(crowd.ground, ground, language) for language in LANGUAGES}
    return Point(value, f"{Decimal(int(line.cents[place])) / CENTS_IN_EURO:.2f}", ground, labels)
