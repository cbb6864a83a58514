"""A waterfall as plain data: where each bar begins and ends, as shares of the width."""

import textwrap
from dataclasses import dataclass
from decimal import Decimal

WIDEST_LINE = 26  # letters of a label that fit beside its amount on the narrowest screen
LINE, BAR, GAP = 20, 22, 16
THINNEST = Decimal("0.4")


@dataclass(frozen=True)
class Bar:
    """A bar with its words above it.

    Attributes:
        lines: its words, broken where a narrow screen ends.
        amount: the amount, as it is written.
        sort: ``"total"``, ``"rise"`` or ``"fall"``.
        x, width: where it begins and how wide it is, in per cent of the drawing.
        text_y: base of the first line.
        y: its upper edge.
        level: where it leaves off, in per cent: the next one begins there.
    """

    lines: tuple
    amount: str
    sort: str
    x: str
    width: str
    text_y: int
    y: int
    level: str


@dataclass(frozen=True)
class Waterfall:
    """Bars from the first amount over each part to the last amount.

    Attributes:
        bars: the `Bar`s, from top to bottom.
        height: height of the drawing.
        zero: where nothing is, in per cent.
    """

    bars: tuple
    height: int
    zero: str


def waterfall(first, parts, last):
    """The waterfall of a difference.

    Args:
        first, last: (words, amount as `Decimal`, the amount as it is written) of the totals.
        parts: the same of each part, in order; they lead from the first amount to the last.

    >>> drawn = waterfall(("Before", Decimal(80), "80"), [("Cut", Decimal(-40), "−40")], ("After", Decimal(40), "40"))
    >>> [(bar.sort, bar.x, bar.width, bar.level) for bar in drawn.bars]
    [('total', '0', '100', '100'), ('fall', '50', '50', '50'), ('total', '0', '50', '50')]
    """
    steps = [(*first, "total", Decimal(0), first[1])]
    at = first[1]
    for words, amount, written in parts:
        steps.append((words, amount, written, "rise" if amount > 0 else "fall", at, at + amount))
        at += amount
    steps.append((*last, "total", Decimal(0), last[1]))
    low = min(0, *(min(start, end) for *_, start, end in steps))
    span = max(0, *(max(start, end) for *_, start, end in steps)) - low or Decimal(1)
    bars, top = [], 0
    for words, _, written, sort, start, end in steps:
        lines = tuple(textwrap.wrap(words, WIDEST_LINE)) or ("",)
        y = top + LINE * len(lines) + 4
        left, right = ((edge - low) / span * 100 for edge in sorted((start, end)))
        width = max(right - left, THINNEST)
        left = min(left, 100 - width)
        bars.append(
            Bar(lines, written, sort, *map(_plain, (left, width)), top + LINE - 4, y, _plain((end - low) / span * 100))
        )
        top = y + BAR + GAP
    return Waterfall(tuple(bars), top - GAP, _plain(-low / span * 100))


def _plain(share):
    """A share with two decimals at most and no zeros at its end."""
    text = f"{share:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
