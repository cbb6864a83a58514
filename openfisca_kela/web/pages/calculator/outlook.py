"""How the amount would change: along each fact as a chart with its exact corners and their table, and with time."""

import re
from dataclasses import dataclass
from decimal import Decimal

from openfisca_kela.explanation.turning.dates import dates
from openfisca_kela.explanation.turning.points import turning_points_with_curves
from openfisca_kela.letter import letter_content
from openfisca_kela.letter.parts import Group, Row, Run, Table
from openfisca_kela.web.pages.calculator.questions import question
from openfisca_kela.web.pages.calculator.result import OUTLOOK
from openfisca_kela.web.pages.charts import BOTTOM, LEFT, RIGHT, TOP, Chart, Line, Mark, Scale, Tick, joined, round_numbers
from openfisca_kela.web.pages.law.letters import with_pages
from openfisca_kela.wording.words import message

CHART = message("Amount of the benefit by: {fact}")
DESCRIPTION = message("The amount runs from {first} to {last}. With what was told ({value}) it is {amount}.")
CORNERS = message("{fact}: values at which the amount turns")
HEADERS = (message("Value"), message("Amount"), message("What begins or ends there"))
AS_TOLD = message("as told")
NOT_PAID_FROM = message("nothing is paid: {ground}")
PAID = message("the benefit is paid")
LEAP = message("the amount leaps")
RISES = message("from here the amount rises, about {change} for each euro more")
FALLS = message("from here the amount falls, about {change} for each euro more")
RISES_BY_UNIT = message("from here the amount rises, about {change} for each unit more")
FALLS_BY_UNIT = message("from here the amount falls, about {change} for each unit more")
LEVEL = message("from here the amount stays the same")
NOT_A_NAME = re.compile(r"[^A-Za-z0-9]+")
GRANTED = "none"
LEVEL_BELOW = Decimal("0.005")
MONEY, AGE = "currency", "year"


@dataclass(frozen=True)
class Drawn:
    """The amount along one fact: a chart, and the table of its corners."""

    chart: Chart
    table: Table


@dataclass(frozen=True)
class Outlook:
    """How a decision would change.

    Attributes:
        whose: id of the person, family or household; empty where there is one decision.
        blocks: blocks of the letter on it.
        drawn: `Drawn`, one for each fact along which the amount changes.
        level: names of the facts along which it does not.
    """

    whose: str
    blocks: tuple
    drawn: tuple
    level: tuple


def outlook_of(calculation, place, forms):
    """The `Outlook` of a decision. It takes a second or so.

    Args:
        calculation: the `Calculation`.
        place: place of the decision, from 0.
        forms: `Forms` of the reader.
    """
    decision, asked = calculation.decisions[place], (calculation.system, calculation.case, calculation.case.benefit, place)
    found = turning_points_with_curves(*asked)
    besides = {"turning": [points for points, _ in found], "dates": dates(*asked), "system": calculation.system}
    letter = with_pages(letter_content(decision, decision.derivation, forms.language, **besides))
    parts = {part.key: part.blocks for part in letter.parts}
    moving, level = [], []
    for number, (points, curve) in enumerate(found):
        if points.unit == AGE:  # years come by themselves; when they change the amount is told among the dates
            continue
        name = _name(calculation, points, forms)
        if len({(corner.amount, corner.ground) for corner in curve.corners}) == 1:
            level.append(name)
        else:
            moving.append(_drawn(f"chart-{place}-{number}", name, points, curve, forms))
    whose = decision.case if len(calculation.decisions) > 1 else ""
    return Outlook(whose, parts.get(OUTLOOK, ()), tuple(moving), tuple(level))


def _name(calculation, points, forms):
    text = question(calculation.system.variables[points.fact], forms.language).text
    is_persons = points.entity == "person" and len(calculation.case.people["person"]) > 1
    return f"{points.whose}: {text}" if is_persons else text


def _drawn(key, name, points, curve, forms):
    return Drawn(_chart(key, name, points, curve, forms), _table(name, points, curve, forms))


def _chart(key, name, points, curve, forms):
    values = [float(corner.value) for corner in curve.corners]
    amounts = [float(corner.amount) for corner in curve.corners]
    x_ticks, y_ticks = round_numbers(values[0], values[-1]), round_numbers(0, max(amounts))
    across, up = Scale(values[0], max(values[-1], x_ticks[-2]), LEFT, RIGHT), Scale(0, y_ticks[-1], BOTTOM, TOP)
    places = [(across(value), up(amount)) for value, amount in zip(values, amounts, strict=True)]
    told = curve.corners[curve.today]
    x, y = places[curve.today]
    first, last = (forms.value(curve.corners[place].amount, "currency-EUR") for place in (0, -1))
    now = {"value": _value(told, points, forms), "amount": forms.value(told.amount, "currency-EUR")}
    return Chart(
        key=key,
        title=forms.words(CHART, fact=name),
        description=forms.words(DESCRIPTION, first=first, last=last, **now),
        x_ticks=tuple(
            Tick(across(tick), _short(tick, points, forms)) for tick in x_ticks if values[0] <= tick <= values[-1]
        ),
        y_ticks=tuple(Tick(up(tick), forms.money(str(tick), short=True)) for tick in y_ticks),
        lines=(Line(joined(places)),),
        marks=(
            *(
                Mark(*at, sort="b")
                for number, at in enumerate(places)
                if 0 < number < len(places) - 1 and number != curve.today
            ),
            Mark(x, y, now["amount"], anchor=_beside_line(curve.today, places)),
        ),
    )


def _beside_line(today, places):
    """On which side of today's mark its words do not cross the line: beyond a line that falls, before one that rises."""
    (x, y), before, after = places[today], places[max(today - 1, 0)], places[min(today + 1, len(places) - 1)]
    falls = after[1] > y or before[1] < y
    return "end" if x > RIGHT - 60 or (x > LEFT + 60 and not falls) else "start"


def _table(name, points, curve, forms):
    rows = []
    for number, corner in enumerate(curve.corners[: max(len(curve.corners) - 1, curve.today + 1)]):
        event = _event(curve, number, points, forms)
        cells = (_value(corner, points, forms), forms.value(corner.amount, "currency-EUR"), event)
        rows.append(Row(tuple((Run(cell, strong=number == curve.today),) for cell in cells)))
    headers = tuple(map(forms.words, HEADERS))
    return Table(forms.words(CORNERS, fact=name), headers, (Group(tuple(rows)),), numeric=(1,))


def _event(curve, number, points, forms):
    """What begins or ends at a corner, in words."""
    corner, words = curve.corners[number], forms.words
    told = [words(AS_TOLD)] if number == curve.today else []
    before = curve.corners[number - 1] if number else None
    if corner.ground != GRANTED and (before is None or before.ground != corner.ground):
        told.append(words(NOT_PAID_FROM, ground=corner.ground_label[forms.language]))
    elif before is not None and before.ground != GRANTED and corner.ground == GRANTED:
        told.append(words(PAID))
    if number + 1 < len(curve.corners) and corner.ground == GRANTED:
        told.append(_onward(corner, curve.corners[number + 1], points, forms))
    return "; ".join(filter(None, told))


def _onward(corner, after, points, forms):
    """How the amount goes on from a corner to the next."""
    is_money = points.unit.startswith(MONEY)
    change, step = Decimal(after.amount) - Decimal(corner.amount), Decimal(after.value) - Decimal(corner.value)
    if step <= (Decimal("0.01") if is_money else 1) and change:
        return forms.words(LEAP)
    slope = change / step
    if abs(slope) < LEVEL_BELOW:
        return forms.words(LEVEL)
    rises, falls = (RISES, FALLS) if is_money else (RISES_BY_UNIT, FALLS_BY_UNIT)
    return forms.words(rises if slope > 0 else falls, change=forms.money(str(abs(slope).quantize(Decimal("0.01")))))


def _value(corner, points, forms):
    unit = "currency-EUR" if points.unit.startswith(MONEY) else points.unit
    return forms.value(corner.value, unit or "")


def _short(number, points, forms):
    number = f"{number:.2f}".removesuffix(".00")
    return forms.money(number, short=True) if points.unit.startswith(MONEY) else forms.number(number)
