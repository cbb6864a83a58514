"""`openfisca-kela decide`: the decision of a case."""

from importlib.metadata import version

import click

from openfisca_kela.cli.asking import about_a_case, law_and_case, lines_of, name_of
from openfisca_kela.cli.decision_text import print_decision
from openfisca_kela.cli.options import format_option, language_option
from openfisca_kela.cli.output import Page, RefusedError, print_json
from openfisca_kela.decision import decide_each
from openfisca_kela.situation import SituationError
from openfisca_kela.wording.words import Words

EXAMPLES = """\b
Examples:
  openfisca-kela decide examples/heikki_after.yaml --language fi
  openfisca-kela decide examples/heikki_after.yaml --without reimbursement_rate_2024
  openfisca-kela decide examples/ilona_before.yaml --decided 2024-04
  openfisca-kela decide - --format json < examples/anni_after.yaml
"""


@click.command(epilog=EXAMPLES)
@about_a_case
@click.option("--all", "everything", is_flag=True, help="Show also the steps that came to nothing.")
@language_option
@format_option
def decide(case, language, format_, everything, **options):
    """Decide a CASE: the amount or the ground of refusal, and what it rests on.

    A case is a YAML or JSON file (- for standard input), or a household of a run. Exit status 2, with every fault on
    standard error, when it cannot be accepted.
    """
    system, situation = law_and_case(case, options)
    try:
        decisions = decide_each(system, situation, situation.benefit)
    except SituationError as error:
        raise RefusedError(lines_of(case, error)) from None
    for warning in situation.warnings:
        click.echo(f"{name_of(case)}: warning: {warning}", err=True)
    if format_ == "json":
        print_json(
            {
                "package": f"openfisca-kela {version('openfisca-kela')}",
                "decisions": [decision.as_dict() for decision in decisions],
                "warnings": [warning.as_dict() for warning in situation.warnings],
            }
        )
        return
    page, words = Page(), Words(language)
    for place, decision in enumerate(decisions):
        if place:
            page.blank()
        print_decision(page, words, decision, names_the_case=len(decisions) > 1, everything=everything)
