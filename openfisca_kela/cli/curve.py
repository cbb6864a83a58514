"""`openfisca-kela curve`: what somebody is left with along one fact, as a table and as a chart."""

import io
from decimal import Decimal
from pathlib import Path

import click

from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.cli.asking import about_a_case, law_and_case, lines_of, name_of
from openfisca_kela.cli.curve_told import ASKED, IN_FORCE, as_csv, as_svg, print_curve
from openfisca_kela.cli.extras import from_extra
from openfisca_kela.cli.options import language_option
from openfisca_kela.cli.output import Page, RefusedError, as_json
from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.explanation.curves import CurveError
from openfisca_kela.explanation.curves import curve as drawn
from openfisca_kela.situation import SituationError
from openfisca_kela.wording.words import Words

FORMATS = ("text", "csv", "json", "svg")
LAW_OPTIONS = ("without", "until", "with", "proposal")
EXAMPLES = """\b
Examples:
  openfisca-kela curve examples/worker.yaml --vary wages --from 0 --to 5000
  openfisca-kela curve examples/worker.yaml --vary wages --from 0 --to 5000 --step 250 --language fi
  openfisca-kela curve examples/worker.yaml --vary wages --from 0 --to 3000 --without basic_deductible_2024
  openfisca-kela curve examples/single_parent.yaml --vary rent --from 0 --to 1500 --output rent.svg
  openfisca-kela curve examples/couple.yaml --vary wages --person sami --from 0 --to 4000 --show general_housing_allowance
"""


class Amount(click.ParamType):
    """A decimal number, 1250.50."""

    name = "number"

    def convert(self, value, param, ctx):
        """The number as decimal."""
        try:
            number = Decimal(value)
        except ArithmeticError:
            number = None
        if number is None or not number.is_finite():
            return self.fail(f"{value!r} is no number; write 1250 or 1250.50", param, ctx)
        return number


@click.command(epilog=EXAMPLES)
@about_a_case
@click.option("--vary", required=True, metavar="FACT", help="Fact that is varied, by the name of its variable.")
@click.option("--from", "first", type=Amount(), default="0", show_default=True, help="Its lowest value.")
@click.option("--to", "last", type=Amount(), required=True, help="Its highest value.")
@click.option("--step", type=Amount(), help="Rows at this distance too; the corners alone unless told.")
@click.option("--person", metavar="ID", help="Person whose fact is varied; the first of the household unless told.")
@click.option("--show", multiple=True, metavar="VARIABLE", help="Draw this instead of the parts of the disposable income.")
@click.option("--format", "format_", type=click.Choice(FORMATS), help="As --output ends, else text.")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write; standard output unless told."
)
@language_option
def curve(case, language, format_, output, **options):
    """Draw what the household of a CASE is left with while one fact varies, and what that is made of.

    Each place at which the curve bends or jumps is found to the cent: between two rows it runs straight, but for roundings
    of less than a euro. With --without, --until, --with or --proposal the law in force is compared with the law asked for.
    A case is a YAML or JSON file (- for standard input), or a household of a run. Exit status 2 when it cannot be accepted.
    """
    asked = {name: options.pop(name) for name in ("vary", "first", "last", "step", "person", "show")}
    system, situation = law_and_case(case, options)
    is_compared = any(options[name] for name in LAW_OPTIONS)
    laws = {IN_FORCE: CountryTaxBenefitSystem(), ASKED: system} if is_compared else {IN_FORCE: system}
    try:
        with faults_of_calculation(situation):
            found = drawn(laws, situation, **asked)
    except SituationError as error:
        raise RefusedError(lines_of(case, error)) from None
    except CurveError as error:
        raise RefusedError(f"{name_of(case)}: --{name}: {problem}" for name, problem in error.faults) from None
    format_ = format_ or next((name for name in FORMATS[1:] if output and output.suffix == f".{name}"), "text")
    if output is None and format_ == "text":
        print_curve(Page(), Words(language), found)
        return
    _write(output, curve_as(format_, Words(language), found))


def curve_as(format_, words, found):
    """A curve in one of `FORMATS`, as text.

    Args:
        format_: the form.
        words: the `Words` of the language.
        found: the `Curve`.
    """
    if format_ == "json":
        return as_json(found.as_dict()) + "\n"
    if format_ == "csv":
        return as_csv(found)
    if format_ == "svg":
        return as_svg(from_extra("populations", "microsimulation.report.charts"), words, found)
    stream = io.StringIO()
    print_curve(Page(stream), words, found)
    return stream.getvalue()


def _write(output, text):
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"{output}: {error.strerror}") from None
