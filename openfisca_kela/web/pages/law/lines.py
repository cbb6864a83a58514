"""The history of a value as a line: it holds until the next value, and is broken where the law has none."""

import datetime

from openfisca_kela.web.pages.charts import Chart, Line, Mark, Scale, Tick, round_numbers, stepped
from openfisca_kela.wording.words import message

DESCRIBED = message("{label}: {first} from {first_day}, {last} from {last_day}.")
OVER_TIME = message("The value over time")
MOST_YEARS = 6
LEFT, RIGHT, TOP, BOTTOM = 74, 386, 20, 206


def line_of_history(asked, label, history, unit, until):
    """`Chart` of a history, or None where it holds no numbers or fewer than two of them.

    Args:
        asked: the `Asked`.
        label: what the value is called.
        history: list of {since, value}, the first one first; numbers are decimal texts.
        unit: unit of the value, or None.
        until: last day of which it is known, ISO text, or None.
    """
    told = [at for at in history if at["value"] is not None]
    if len(told) < 2 or any(isinstance(at["value"], bool) or not _is_number(at["value"]) for at in told) or unit is None:
        return None
    end = _year(max(until or "", history[-1]["since"])) + (0 if until else 1)
    across = Scale(_year(history[0]["since"]), end, LEFT, RIGHT)
    heights = [float(at["value"]) for at in told]
    numbers = round_numbers(min(0, *heights) if min(heights) < max(heights) / 2 else min(heights), max(heights))
    up = Scale(numbers[0], numbers[-1], BOTTOM, TOP)
    first, last = told[0], told[-1]
    described = asked.words(
        DESCRIBED,
        label=label,
        first=asked.forms.value(first["value"], unit, short=True),
        first_day=asked.forms.day(first["since"]),
        last=asked.forms.value(last["value"], unit, short=True),
        last_day=asked.forms.day(last["since"]),
    )
    return Chart(
        "history",
        asked.words(OVER_TIME),
        described,
        x_ticks=_years(across),
        y_ticks=tuple(Tick(up(number), _short(asked, number, unit)) for number in numbers),
        lines=tuple(Line(stepped(points)) for points in _unbroken(history, across, up, end)),
        marks=tuple(Mark(across(_year(at["since"])), up(float(at["value"]))) for at in told),
        left=LEFT,
        right=RIGHT,
        top=TOP,
        bottom=BOTTOM,
    )


def _unbroken(history, across, up, end):
    """Runs of points, one for each time in which the law has a value without a break."""
    run, runs = [], []
    for at in history:
        place = across(_year(at["since"]))
        if at["value"] is not None:
            run.append((place, up(float(at["value"]))))
        elif run:
            runs.append([*run, (place, run[-1][1])])
            run = []
    return [*runs, [*run, (across(end), run[-1][1])]] if run else runs


def _years(across):
    first, last = int(-(-across.low // 1)), int(across.high)
    step = max(1, -(-(last - first) // MOST_YEARS))
    return tuple(Tick(across(year), str(year)) for year in range(first, last + 1, step))


def _year(day):
    """A day as a number of years: 2024-07-02 is about 2024.5."""
    date = datetime.date.fromisoformat(day)
    start = datetime.date(date.year, 1, 1)
    return date.year + (date - start).days / 365.25


def _short(asked, number, unit):
    """A number of an axis: a share in per cent, anything else plain, with the unit told in the title."""
    text = f"{number:.10f}".rstrip("0").rstrip(".")
    if unit == "/1":
        return asked.forms.value(text, unit)
    return asked.forms.money(text, short=True) if unit.startswith("currency-EUR") else asked.forms.number(text)


def _is_number(text):
    try:
        float(text)
    except (TypeError, ValueError):
        return False
    return True
