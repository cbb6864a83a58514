"""The tables and pictures of docs/budget_curves.md are those that `make curves` makes."""

import re

import pytest

from budget_curves import CHECKOUT, FOLDER, HOUSEHOLDS, MONTHS, documents

WORDS = re.compile(r"<text[^>]*>([^<]*)</text>")


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize("name", HOUSEHOLDS)
def test_the_documentation_shows_what_the_rules_give(name, month):
    """A picture is drawn from the rows of its table; another version of the library may place them otherwise."""
    for path, text in documents(name, month).items():
        committed = path.read_text(encoding="utf-8")
        if path.suffix == ".svg":
            assert WORDS.findall(committed) == WORDS.findall(text), path.name
        else:
            assert committed == text, path.name


def test_the_page_shows_each_of_them_and_nothing_else():
    page = (CHECKOUT / "docs" / "budget_curves.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"curves/([a-z_0-9-]+\.(?:txt|svg))", page))
    assert shown == {f"{name}_{month}.{ending}" for name in HOUSEHOLDS for month in MONTHS for ending in ("txt", "svg")}
    assert shown == {path.name for path in FOLDER.iterdir()}
