"""`openfisca-kela sql`: the results of a run answer questions."""

import csv
import datetime
import json
import math
import sys
from decimal import Decimal
from pathlib import Path

import click

from openfisca_kela.cli.extras import from_extra
from openfisca_kela.cli.output import Page, RefusedError

EXAMPLES = """\b
Examples:
  openfisca-kela sql run "select variant, month, sum(weight * general_housing_allowance) from results group by all"
  openfisca-kela sql run "describe results"
  echo "select count(*) from households" | openfisca-kela sql run - --format json
"""


@click.command(epilog=EXAMPLES)
@click.argument("run", type=click.Path(file_okay=False, path_type=Path))
@click.argument("query")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="A table for people; CSV or JSON for programs.",
)
@click.option("--population", type=click.Path(file_okay=False, path_type=Path), help="Its population, where it was moved.")
def sql(run, query, format_, population):
    """Answer one QUERY in SQL (DuckDB) over a RUN; "-" reads it from standard input. Nothing can be written.

    `households` is the table of households of the population, `results` has one row a household, variant and month, and
    `parts` one column a result. Money is whole cents and weights are decimals, so that sum(weight * amount) is exact.
    """
    runs, asking = (from_extra("populations", f"microsimulation.{room}") for room in ("run", "report.sql"))
    try:
        names, rows = asking.answer(runs.open_run(run, population), sys.stdin.read() if query == "-" else query)
    except (runs.NotARunError, asking.QueryError) as error:
        raise RefusedError(str(error).splitlines()) from None
    _WRITERS[format_](names, rows)


def _table(names, rows):
    numbers = [place for place in range(len(names)) if any(isinstance(row[place], int | float | Decimal) for row in rows)]
    if rows:
        Page().table([[_text(value) for value in row] for row in rows], headers=names, right=numbers)
    else:
        click.echo("\t".join(names))


def _csv(names, rows):
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_text(value) for value in row] for row in rows)


def _json(names, rows):
    """A list of objects; decimals are texts, so that none loses a cent, and a quotient by nothing is null."""
    told = [{name: None if _is_no_number(value) else value for name, value in zip(names, row, strict=True)} for row in rows]
    click.echo(json.dumps(told, ensure_ascii=False, indent=2, default=_text, allow_nan=False))


def _is_no_number(value):
    return isinstance(value, float) and not math.isfinite(value)


def _text(value):
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


_WRITERS = {"table": _table, "csv": _csv, "json": _json}
