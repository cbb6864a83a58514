"""Reports as they are read: in every language, as text, table, page and data, and the command that writes them."""

import csv
import io
import itertools
import json
import re
from html.parser import HTMLParser

import pytest
from click.testing import CliRunner

from openfisca_kela.cli import main
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.microsimulation.report import figures_of, report
from openfisca_kela.microsimulation.report.asked import Asked
from openfisca_kela.microsimulation.run import open_run
from runs import CHANGES, write_four

RATE, DEDUCTIBLE = CHANGES


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return write_four(tmp_path_factory.mktemp("run"))


@pytest.fixture(scope="module")
def figures(run):
    return figures_of(Asked(open_run(run)))


@pytest.fixture(scope="module")
def texts(run):
    return {language: report(run, language, "markdown") for language in LANGUAGES}


def test_the_amounts_have_the_form_of_the_language(texts):
    told = {"en": "1,200,175", "fi": "1 200 175", "sv": "1 200 175"}
    for language, text in texts.items():
        assert told[language] in text.replace("\xa0", " ")
    assert "| huhtikuu 2024 |" in texts["fi"].replace("\xa0", " ")
    assert "−395 063" not in texts["fi"]


def test_no_language_speaks_another(texts):
    sentences = {
        language: {line for line in text.splitlines() if len(line) > 60 and line[0] != "|"}
        for language, text in texts.items()
    }
    shared = (sentences["en"] & sentences["fi"]) | (sentences["en"] & sentences["sv"]) | (sentences["fi"] & sentences["sv"])
    assert all(re.match(r"- [A-Z]\. ", line) for line in shared), shared  # the literature
    assert len({text.count("\n#") for text in texts.values()}) == 1
    assert len({text.count("|") for text in texts.values()}) == 1


def test_a_dash_stands_for_a_small_cell_with_a_note(texts):
    assert "| Right-of-occupancy dwelling | – | – | – |" in texts["en"]
    assert "– stands for fewer than 1,000 households" in texts["en"]


def test_contributions_are_shown_so_that_they_sum(texts):
    table = texts["en"].split("**Contribution of each change, calculated months**")[1].split("\n\n")[1]
    euros = [int(row.split("|")[2].replace("−", "-").replace(",", "")) for row in table.splitlines()[2:]]
    assert euros == [-461575, -343555, -805130]


def test_csv_is_one_tidy_table(run, figures):
    rows = list(csv.DictReader(io.StringIO(report(run, "fi", "csv"))))

    assert len(rows) == len(list(figures))
    total = next(row for row in rows if row["section"] == "cost" and row["month"] == "2024-04" and row["measure"] == "total")
    assert total == {
        "section": "cost",
        "dimension": "",
        "category": "",
        "variant": "baseline",
        "month": "2024-04",
        "measure": "total",
        "value": "1200175",
        "unit": "currency-EUR",
    }
    assert {row["value"] for row in rows if row["category"] == "right_of_occupancy"} == {""}


def test_json_holds_the_same_figures(run, figures):
    found = json.loads(report(run, "sv", "json"))

    assert found["months"] == ["2024-04", "2024-05"] and found["month"] == "2024-05"
    assert len(found["figures"]) == len(list(figures))
    split = [one for one in found["figures"] if one["section"] == "split" and one["category"] == RATE]
    assert [one["value"] for one in split] == ["-461575", "-227036.25", "-234538.75"]


# Pages


@pytest.fixture(scope="module")
def pages(run):
    return {language: report(run, language, "html") for language in LANGUAGES}


class _Checked(HTMLParser):
    """Reads a page: open elements in their order, names, and what it would load."""

    EMPTY = frozenset({"meta", "path", "rect", "line", "circle", "br", "stop"})

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.headings, self.loads, self.headers = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.ids += [attrs["id"]] if "id" in attrs else []
        self.loads += [attrs[name] for name in ("src", "href", "xlink:href") if name in attrs]
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.headers += [attrs.get("scope")] if tag == "th" else []
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.EMPTY:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag not in self.EMPTY:
            assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_whole_and_needs_nothing_else(pages, language):
    page = _Checked()
    page.feed(pages[language])

    assert page.open == [] and f'<html lang="{language}">' in pages[language]
    assert len(page.ids) == len(set(page.ids))
    assert all(place.startswith("#") for place in page.loads)
    assert page.headings[0] == 1 and all(later <= earlier + 1 for earlier, later in itertools.pairwise(page.headings))
    assert set(page.headers) <= {"col", "row"}
    assert "@import" not in pages[language] and "url(http" not in pages[language]
    assert pages[language].count("<svg") == pages[language].count("<desc") >= 8


def test_the_command_writes_what_the_ending_says(run, tmp_path):
    out = tmp_path / "figures.csv"
    outcome = CliRunner().invoke(main, ["report", str(run), "--out", str(out), "--by", "household_type"])

    assert outcome.exit_code == 0, outcome.output
    assert out.read_text(encoding="utf-8").startswith("section,dimension,category,variant,month,measure,value,unit\n")


def test_the_command_prints_markdown_and_refuses_in_words(run):
    printed = CliRunner().invoke(main, ["report", str(run), "--language", "sv", "--compare", "rate"])
    refused = CliRunner().invoke(main, ["report", str(run), "--by", "colour"])

    assert printed.exit_code == 0 and printed.stdout.startswith("# Allmänt bostadsbidrag")
    assert refused.exit_code == 2 and "it can be cut by" in refused.stderr
