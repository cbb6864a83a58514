"""A report as HTML, Markdown, CSV or JSON."""

import csv
import io
import json
import re

import jinja2

from openfisca_kela.microsimulation.report.content import content_of
from openfisca_kela.microsimulation.report.words import ReportWords
from openfisca_kela.wording.words import message

SCHEMA = "1.0"
CONTENTS = message("Contents")
SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
FIELDS = ("section", "dimension", "category", "variant", "month", "measure", "value", "unit")


def as_html(asked, figures, language):
    """One page that needs nothing else: style and pictures are in it."""
    report = content_of(asked, figures, language)
    return ESCAPING.get_template("report.html.jinja").render(report=report, contents=ReportWords(language)(CONTENTS))


def as_markdown(asked, figures, language):
    """Markdown with tables; a picture is told in words."""
    report = content_of(asked, figures, language)
    text = PLAIN.get_template("report.md.jinja").render(report=report)
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def as_csv(asked, figures, language):
    """One table, a figure a row, the same in every language; the value of a cell too small to be shown is empty."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(FIELDS)
    rows.writerows([[_plain(getattr(figure, field)) for field in FIELDS] for figure in figures])
    return written.getvalue()


def as_json(asked, figures, language):
    """The plan of the run and the figures; amounts and numbers are decimal texts, null where a cell is too small."""
    population = asked.run.population.manifest
    told = {
        "schema": SCHEMA,
        "benefit": asked.plan["benefit"],
        "population": {key: population[key] for key in ("title", "source", "period", "households", "persons")},
        "months": asked.months,
        "month": asked.month,
        "decided": asked.plan["decided"],
        "variants": [variant for variant in asked.plan["variants"] if variant["key"] in asked.variants],
        "package": asked.plan["package"] and {key: asked.plan["package"][key] for key in ("title", "changes")},
        "failed": asked.run.manifest["failed"],
        "figures": [{field: _text(getattr(figure, field)) for field in FIELDS} for figure in figures],
    }
    return json.dumps(told, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


FORMATS = {"html": as_html, "markdown": as_markdown, "csv": as_csv, "json": as_json}


def _plain(value):
    return "" if value is None else _text(value)


def _text(value):
    """A text as it is; a `Decimal` without zeros at its end and never in powers of ten.

    >>> from decimal import Decimal
    >>> _text(Decimal("1200.500000")), _text(Decimal("-0.00")), _text("cost")
    ('1200.5', '0', 'cost')
    """
    if value is None or isinstance(value, str):
        return value
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def _escaped_for_markdown(text):
    return SPECIAL.sub(r"\\\1", text)


def kept_together(text):
    """A text whose signs of currency stand on the line of what they belong to."""
    return re.sub(r" (?=€)|(?<=€) ", "\N{NO-BREAK SPACE}", text)


def _environment(autoescape):
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader(__package__),
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.filters |= {"escaped": _escaped_for_markdown, "kept_together": kept_together}
    return environment


PLAIN, ESCAPING = _environment(autoescape=False), _environment(autoescape=True)
