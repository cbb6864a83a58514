"""`openfisca-kela explain`: the letter of a decision, with all its grounds."""

import click

from openfisca_kela.cli.asking import about_a_case, name_of
from openfisca_kela.cli.options import language_option
from openfisca_kela.cli.output import RefusedError, print_json
from openfisca_kela.cli.several import benefits_option, decided, end_in_part, left_of, lines_of_left
from openfisca_kela.explanation.besides import besides_as_data, besides_of
from openfisca_kela.letter import PdfError, letter

FORMATS = ("text", "markdown", "html", "pdf", "json")
EXAMPLES = """\b
Examples:
  openfisca-kela explain examples/heikki_after.yaml --language fi
  openfisca-kela explain examples/heikki_after.yaml --format html --output heikki.html
  openfisca-kela explain examples/refused.yaml --brief --format json
  openfisca-kela explain --run run --household 7 --month 2024-05 --variant without_package
"""


@click.command(epilog=EXAMPLES)
@about_a_case
@benefits_option
@click.option("--brief", is_flag=True, help="Without turning points, coming dates and ways out of a refusal.")
@click.option(
    "--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True, help="Form of the letter."
)
@click.option("--output", type=click.File("wb"), default="-", help="File to write to, instead of standard output.")
@language_option
def explain(case, language, format_, brief, output, **options):
    """Explain the decision of a CASE: what was decided, why, how it was calculated, and how it would change.

    A case is a YAML or JSON file (- for standard input), or a household of a run: what is explained is then the amount that
    the run holds. Every number of the letter is read back and found in the derivation before it is handed out. Exit status 2
    when the case cannot be accepted. With --benefits the letters follow each other; what cannot be decided is told on
    standard error, and the exit status is 1.
    """
    system, _, outcomes = decided(case, options)
    left, told = left_of(outcomes), [one for outcome in outcomes for one in _told(system, *outcome, brief)]
    if format_ == "json":
        letters = [{"decision": decision.as_dict(), **besides_as_data(besides)} for decision, besides in told]
        not_decided = {"decisions": letters, "not_decided": [one.as_dict() for one in left]}
        print_json(letters if options["benefits"] is None else not_decided)
        return end_in_part(left)
    if format_ == "pdf" and len(told) > 1:
        raise RefusedError([f"{name_of(case)}: a PDF holds one letter, and {len(told)} decisions were asked for"])
    try:
        letters = [letter(decision, decision.derivation, language, format_, system=system, **b) for decision, b in told]
    except PdfError as error:
        raise click.ClickException(str(error)) from None
    output.write(b"\n".join(one if isinstance(one, bytes) else one.encode() for one in letters))
    for line in lines_of_left(case, left):
        click.echo(line, err=True)
    return end_in_part(left)


def _told(system, home, decisions, brief):
    """Each decision of a household, its families or persons, and what else is known of it."""
    for decision in decisions if home else ():
        yield decision, {} if brief else besides_of(system, home, decision)
