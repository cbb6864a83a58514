"""`openfisca-kela population`: populations brought, checked and looked at."""

from pathlib import Path

import click

from openfisca_kela.cli.extras import from_extra
from openfisca_kela.cli.options import Month
from openfisca_kela.cli.output import Page, RefusedError
from openfisca_kela.situation import SituationError

TABLE = click.Path(dir_okay=False, exists=True, path_type=Path)
EXAMPLES = """\b
Examples:
  openfisca-kela population import --households homes.csv --persons people.csv --period 2023-12 --out population
  openfisca-kela population show population
"""


@click.group(epilog=EXAMPLES)
def population():
    """Populations: bring one, look at one.

    A population is two tables, one row a household and one row a person. Their columns are named as the facts of a case.
    """


@population.command("import", epilog=EXAMPLES)
@click.option("--households", required=True, type=TABLE, help="Table of households: Parquet, or CSV in UTF-8.")
@click.option("--persons", required=True, type=TABLE, help="Table of persons: Parquet, or CSV in UTF-8.")
@click.option("--period", required=True, type=Month(), help="Month whose facts these are.")
@click.option("--dimension", multiple=True, metavar="COLUMN", help="Column of households by which reports are cut.")
@click.option("--title", default="Population", show_default=True, help="What the population is called.")
@click.option("--source", required=True, help="Where it comes from, in words.")
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Directory to write.")
def import_(out, dimension, **options):
    """Check two tables and write them as a population. Everything that is wrong is told at once, with its rows."""
    reading = from_extra("populations", "microsimulation.population.reading")
    try:
        _print(reading.import_population(out, dimensions=dimension, **options))
    except SituationError as error:
        raise RefusedError(map(str, error.faults)) from None


@population.command()
@click.argument("directory", metavar="POPULATION", type=click.Path(file_okay=False, path_type=Path))
def show(directory):
    """Tell what a POPULATION is, and whether its tables are those that were written."""
    populations = from_extra("populations", "microsimulation.population")
    try:
        opened = populations.open_population(directory)
        opened.check_files()
    except populations.NotAPopulationError as error:
        raise RefusedError([str(error)]) from None
    _print(opened)


def _print(opened):
    manifest, page = opened.manifest, Page()
    page.title(manifest["title"]["en"])
    rows = [
        ("Period", manifest["period"]),
        ("Source", manifest["source"]["en"]),
        ("Households", f"{manifest['households']:,}"),
        ("Persons", f"{manifest['persons']:,}"),
        ("Sum of weights", f"{float(manifest['weight_total']):,.6f}".rstrip("0").rstrip(".")),
        ("Reports are cut by", ", ".join(manifest["dimensions"]) or "–"),
    ]
    page.table(rows)
