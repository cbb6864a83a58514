"""Charts as plain data: scales, ticks and paths; ``parts.html.jinja`` draws them, the style sheet colours them."""

import math
from dataclasses import dataclass

WIDTH, HEIGHT = 400, 240
LEFT, RIGHT, TOP, BOTTOM = 62, 388, 22, 206


@dataclass(frozen=True)
class Tick:
    """A mark of an axis: its place in the drawing and its words."""

    place: float
    label: str


@dataclass(frozen=True)
class Line:
    """A line: its path, and the class of its colour and dashes (``a`` to ``d``)."""

    path: str
    sort: str = "a"


@dataclass(frozen=True)
class Mark:
    """A point: its place, its words or none, its class, and where the words stand (``start``, ``middle``, ``end``)."""

    x: float
    y: float
    label: str = ""
    sort: str = "a"
    anchor: str = "middle"


@dataclass(frozen=True)
class Bar:
    """A bar: its place and size, and its class."""

    x: float
    y: float
    width: float
    height: float
    sort: str = "a"


@dataclass(frozen=True)
class Chart:
    """A chart. Places are in its own units, of which it has `width` times `height`.

    Attributes:
        key: beginning of its ids, once on a page.
        title: what it shows.
        description: what it says, for those who do not see it; the figures stand in a table beside it.
    """

    key: str
    title: str
    description: str
    x_ticks: tuple = ()
    y_ticks: tuple = ()
    lines: tuple = ()
    marks: tuple = ()
    bars: tuple = ()
    width: int = WIDTH
    height: int = HEIGHT
    left: int = LEFT
    right: int = RIGHT
    top: int = TOP
    bottom: int = BOTTOM


@dataclass(frozen=True)
class Scale:
    """From numbers to places: `low` is drawn at `start`, `high` at `end`.

    >>> Scale(0, 100, 206, 22)(50)
    114.0
    """

    low: float
    high: float
    start: float
    end: float

    def __call__(self, number):
        """Place of a number, to a tenth."""
        share = (number - self.low) / (self.high - self.low)
        return round(self.start + share * (self.end - self.start), 1)


def round_numbers(low, high, most=5):
    """Round numbers over a range, from at most its low end to at least its high end.

    >>> round_numbers(0, 0.8), round_numbers(447, 563)
    ([0.0, 0.2, 0.4, 0.6, 0.8], [440.0, 480.0, 520.0, 560.0, 600.0])
    >>> round_numbers(5, 5)
    [4.0, 4.5, 5.0, 5.5, 6.0]
    """
    if low == high:
        low, high = low - 1, high + 1
    rough = (high - low) / (most - 1)
    size = 10.0 ** math.floor(math.log10(rough))
    for step in (size * one for one in (1, 2, 2.5, 4, 5, 10, 20)):
        first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
        if last - first < most:
            return [round(number * step, 10) for number in range(first, last + 1)]
    raise AssertionError("a step of twenty times the size always fits")


def joined(points):
    """Path through points, straight from one to the next.

    >>> joined([(0, 1), (2, 3)])
    'M0 1L2 3'
    """
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in points)


def stepped(points):
    """Path that holds each height until the next point.

    >>> stepped([(0, 1), (2, 3), (4, 3)])
    'M0 1H2V3H4'
    """
    (x, y), *others = points
    path = f"M{x:g} {y:g}"
    for x, y_next in others:
        path += f"H{x:g}" + (f"V{y_next:g}" if y_next != y else "")
        y = y_next
    return path
