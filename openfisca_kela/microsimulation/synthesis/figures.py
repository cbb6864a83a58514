"""Published figures (figures.csv) and our own assumptions (assumptions.yaml): every number that the synthesis reads."""

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml


class Figure(NamedTuple):
    """A published figure, or arithmetic on published figures (its source then begins with "derived:")."""

    name: str
    value: float
    unit: str
    period: str
    source: str
    confidence: str


@cache
def figures():
    """{name: Figure}, in the order of the file."""
    text = _text("figures.csv")
    rows = [Figure(name, float(value), *rest) for name, value, *rest in list(csv.reader(text.splitlines()))[1:]]
    return {row.name: row for row in rows}


def figure(name):
    """Value of a figure.

    >>> figure("recipients.2023-12")
    404662.0
    """
    return figures()[name].value


@cache
def assumptions():
    """The assumptions, as the file writes them."""
    return yaml.safe_load(_text("assumptions.yaml"))


def _text(name):
    return files("openfisca_kela.microsimulation.synthesis").joinpath(name).read_text(encoding="utf-8")
