"""`openfisca-kela population synthesize`: make a synthetic population, and say how near it comes to what is published."""

import contextlib
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from openfisca_kela.cli.extras import from_extra
from openfisca_kela.cli.options import Month
from openfisca_kela.cli.output import Page, RefusedError

EXAMPLES = """\b
Examples:
  openfisca-kela population synthesize --households 20000 --seed 1 --out recipients
  openfisca-kela population synthesize --households 404662 --seed 1 --out all_recipients
  openfisca-kela population synthesize --households 100000 --seed 1 --of everyone --out finland
"""
HEADINGS = {
    "calibrated": "Calibrated: weights are made to reach these",
    "fitted": "Fitted: draws are made to come near these",
    "held back": "Held back: nothing was made to reach these",
}


@click.command(epilog=EXAMPLES)
@click.option("--households", required=True, type=int, help="How many households to draw.")
@click.option("--seed", required=True, type=click.IntRange(min=0), help="Start of the random draws.")
@click.option(
    "--of",
    type=click.Choice(["recipients", "everyone"]),
    default="recipients",
    show_default=True,
    help="Recipients of the general housing allowance, or all households of Finland.",
)
@click.option("--month", type=Month(), default="2023-12", show_default=True, help="Month of the facts: 2023-12 or 2023-08.")
@click.option(
    "--mean-allowance",
    type=click.Choice(["low", "middle", "high"]),
    default="middle",
    show_default=True,
    help="Mean allowance in the range that the published figures leave.",
)
@click.option(
    "--reading",
    type=click.Choice(["after", "before"]),
    default="after",
    show_default=True,
    help="Read the published mean incomes after or before the earnings deduction.",
)
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="Directory to write.")
@click.option("--replace", is_flag=True, help="Replace the population that stands in the directory.")
def synthesize(out, replace, **options):
    """Make a synthetic population from published figures of 2023.

    No household in it is a real one. The same options give the same population, to the byte. The table tells which published
    figures it reaches, and how nearly those that were held back for checking.
    """
    synthesis = from_extra("populations", "microsimulation.synthesis")
    _refuse_full(out, replace)
    order = synthesis.Order(**options)
    try:
        order.check()
        with _progress(order.steps) as told:
            made = synthesis.synthesize(order, out, told)
    except synthesis.CannotSynthesizeError as error:
        raise RefusedError([str(error)]) from None
    _print(made)


def _refuse_full(out, replace):
    """Write into a directory that is new or empty, or over a population that may be replaced."""
    if not out.exists() or not any(out.iterdir()):
        return
    populations = from_extra("populations", "microsimulation.population")
    try:
        populations.open_population(out)
    except populations.NotAPopulationError:
        raise RefusedError([f"{out}: is not empty and holds no population; name another directory"]) from None
    if not replace:
        raise RefusedError([f"{out}: holds a population; add --replace to write another in its place"])


@contextlib.contextmanager
def _progress(households):
    """A bar on standard error, where that is a terminal; yields what is called after each block of households."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Households", total=households)
        yield lambda done: bar.advance(task, done)


def _print(made):
    manifest, page = made.manifest, Page()
    page.title(manifest["title"]["en"])
    page.line(f"{manifest['households']:,} households, {manifest['persons']:,} persons")
    page.line(f"They stand for {float(manifest['weight_total']):,.0f} households.")
    for kind, heading in HEADINGS.items():
        rows = [_row(margin) for margin in manifest["method"]["margins"] if margin["kind"] == kind]
        if rows:
            page.heading(heading)
            page.table(
                rows, headers=("Figure", "Known", "Reached", "Difference", "Unit"), right=(1, 2, 3), narrow=(1, 2, 3, 4)
            )
    page.blank()
    page.line("Print no cell that stands for fewer than 1,000 households: they are drawn, not counted.")


def _row(margin):
    numbers = (f"{float(margin[key]):,.{_digits(margin[key])}f}" for key in ("target", "reached"))
    return margin["name"], *numbers, f"{float(margin['difference']):+,.{_digits(margin['difference'])}f}", margin["unit"]


def _digits(decimal):
    return len(decimal.partition(".")[2])
