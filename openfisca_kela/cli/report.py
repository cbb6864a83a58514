"""`openfisca-kela report`: what a run tells."""

from pathlib import Path

import click

from openfisca_kela.cli.extras import from_extra
from openfisca_kela.cli.options import Month, language_option
from openfisca_kela.cli.output import RefusedError

FORMATS = {"html": ".html", "markdown": ".md", "csv": ".csv", "json": ".json"}
EXAMPLES = """\b
Examples:
  openfisca-kela report run --out report.html
  openfisca-kela report run --language fi --by household_type --by income_decile
  openfisca-kela report run --format csv > figures.csv
"""


@click.command(epilog=EXAMPLES)
@click.argument("run", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    show_default="as --out ends, else markdown",
    help="HTML is one page with pictures; CSV and JSON hold every figure.",
)
@language_option
@click.option(
    "--by", multiple=True, metavar="DIMENSION", help="Cut the households by this; the usual dimensions unless told."
)
@click.option("--compare", multiple=True, metavar="VARIANT", help="Compare this variant with the law in force.")
@click.option("--month", type=Month(), help="Month told in detail; the last one of the run unless told.")
@click.option("--population", type=click.Path(file_okay=False, path_type=Path), help="Its population, where it was moved.")
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="File to write; standard output unless told.")
def report(run, format_, language, out, population, **asked):
    """Tell what a RUN says: cost, winners and losers, groups of households, and what each change of a package does.

    Small groups are not shown: fewer than 1,000 weighted households say nothing about the country.
    """
    runs = from_extra("populations", "microsimulation.run")
    try:
        opened = runs.open_run(run, population)
    except runs.NotARunError as error:
        raise RefusedError([str(error)]) from None
    write_report(opened, language, out, format_, **asked)


def write_report(run, language, out, format_=None, **asked):
    """Write the report of an open run to a file, or to standard output where `out` is None.

    Args:
        run: the `Run`.
        language: of its words.
        out: path, whose ending tells the form where none is asked for; or None.
        format_: one of `FORMATS`, or None.
        asked: what else `microsimulation.report.report` takes.

    Raises:
        RefusedError: the run has no such dimension, variant or month.
        click.ClickException: the file cannot be written.
    """
    reports = from_extra("populations", "microsimulation.report")
    format_ = format_ or next((name for name, ending in FORMATS.items() if out and out.suffix == ending), "markdown")
    try:
        text = reports.report(run, language, format_, **asked)
    except reports.ReportError as error:
        raise RefusedError([str(error)]) from None
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{out}: {error.strerror}") from None
