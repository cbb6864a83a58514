"""How everything is measured here: side by side, round by round, told as ratios with their target.

The speed of a machine drifts. What is compared is therefore run in turn within each round, and a ratio is that of one
round; the median of the rounds counts, the least and the greatest are told beside it. What one process does is measured
in its own processor time, so that others on the machine disturb less; what several do, on the clock on the wall.
"""

import functools
import os
import statistics
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from machine import conditions

ROUNDS = int(os.environ.get("ROUNDS", "5"))
TRIES = 3
HEADER = "| | What | Ratio | Target | |\n|--|--|--|--|--|\n"


@dataclass(frozen=True)
class Spread:
    """Median, least and greatest of some figures."""

    median: float
    least: float
    greatest: float

    @classmethod
    def of(cls, figures):
        """Spread of at least one figure."""
        figures = list(figures)
        return cls(statistics.median(figures), min(figures), max(figures))

    def __str__(self):
        digits = 3 if self.median < 0.1 else 2 if self.median < 10 else 1
        return f"{self.median:.{digits}f} ({self.least:.{digits}f}–{self.greatest:.{digits}f})"


@dataclass(frozen=True)
class Target:
    """A target of the measurements.

    Attributes:
        name: its number, such as ``"T1"``.
        most: greatest figure that meets it.
        is_aim: an aim that is told and not yet held: missing it is no failure.
    """

    name: str
    most: float
    is_aim: bool = False


OWN_TIME, TIME_ON_THE_WALL = time.process_time, time.perf_counter


def seconds_of(call, *arguments, clock=OWN_TIME):
    """Seconds that a call takes."""
    start = clock()
    call(*arguments)
    return clock() - start


def interleaved(calls, rounds=ROUNDS, clock=OWN_TIME):
    """Seconds of several calls, run in turn: {name: one figure a round}. A first round, which warms up, is not counted.

    Args:
        calls: {name: function without arguments}.
        rounds: how many are counted.
        clock: `OWN_TIME`, or `TIME_ON_THE_WALL` where other processes work for a call.
    """
    return in_turn({name: functools.partial(seconds_of, call, clock=clock) for name, call in calls.items()}, rounds)


def in_turn(measures, rounds=ROUNDS):
    """Figures of several measures, taken in turn: {name: one figure a round}. A first round is not counted.

    Args:
        measures: {name: function without arguments that gives a figure}.
        rounds: how many are counted.
    """
    figures = {name: [] for name in measures}
    for number in range(rounds + 1):
        # Every second round in the opposite order, so that nobody always follows the same neighbour.
        for name in list(measures)[:: 1 if number % 2 else -1]:
            figure = measures[name]()
            if number:
                figures[name].append(figure)
    return figures


def ratio(seconds, one, other):
    """`Spread` of the ratios of two calls, round by round."""
    return Spread.of(a / b for a, b in zip(seconds[one], seconds[other], strict=True))


def hold(capsys, target, what, measure):
    """Measure, tell, and fail where a target is missed three times in a row.

    Args:
        capsys: pytest's fixture, to print through it.
        target: the `Target`.
        what: what the figure is, in words.
        measure: function that gives a `Spread`.
    """
    for _ in range(1 if target.is_aim else TRIES):
        spread = measure()
        if spread.median <= target.most:
            break
    is_met = spread.median <= target.most
    tell(capsys, target.name, what, spread, f"≤ {target.most:g}", "met" if is_met else "missed")
    if not is_met and not target.is_aim:
        pytest.fail(f"{target.name}, {what}: {spread}, target ≤ {target.most:g}")


def tell(capsys, name, what, figure, target="", verdict=""):
    """Print a figure, and add it to the table that the environment variable BENCHMARK_TABLE names, if it does."""
    with capsys.disabled():
        print(f"\n{name:4} {what}: {figure}{f', target {target}: {verdict}' if target else ''}")
    table = os.environ.get("BENCHMARK_TABLE")
    if table:
        path = Path(table)
        path.parent.mkdir(parents=True, exist_ok=True)
        text = path.read_text("utf-8") if path.exists() else f"{conditions()}\n\n{HEADER}"
        path.write_text(f"{text}| {name} | {what} | {figure} | {target} | {verdict} |\n", "utf-8")
