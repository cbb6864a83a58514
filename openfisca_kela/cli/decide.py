"""`openfisca-kela decide`: the decision of a case, or any of its outcomes by name."""

from importlib.metadata import version

import click

from openfisca_kela.cli.asking import about_a_case, law_and_case, lines_of, name_of
from openfisca_kela.cli.decision_text import print_decision
from openfisca_kela.cli.options import Day, format_option, language_option
from openfisca_kela.cli.outcome_text import print_outcomes
from openfisca_kela.cli.output import Page, RefusedError, print_json
from openfisca_kela.decision import decide_each, outcomes
from openfisca_kela.situation import SituationError
from openfisca_kela.situation.faults import did_you_mean
from openfisca_kela.topics import topics
from openfisca_kela.wording.words import Words

EXAMPLES = """\b
Examples:
  openfisca-kela decide examples/heikki_after.yaml --language fi
  openfisca-kela decide examples/heikki_after.yaml --without reimbursement_rate_2024
  openfisca-kela decide examples/ilona_before.yaml --decided 2024-04
  openfisca-kela decide - --format json < examples/anni_after.yaml
  openfisca-kela decide examples/heikki_after.yaml --output general_housing_allowance_payee
  openfisca-kela decide examples/heikki_after.yaml --topic payment_to_landlord
"""


@click.command(epilog=EXAMPLES)
@about_a_case
@click.option(
    "--output",
    "names",
    multiple=True,
    metavar="VARIABLE",
    help="Decide and explain this instead of a benefit; may be repeated.",
)
@click.option("--topic", type=click.Choice(list(topics())), help="Decide and explain everything that a topic decides.")
@click.option("--day", type=Day(), help="Day to decide, for outputs of a day; instead of the case's own.")
@click.option("--all", "everything", is_flag=True, help="Show also the steps that came to nothing.")
@language_option
@format_option
def decide(case, names, topic, day, language, format_, everything, **options):
    """Decide a CASE: the amount or the ground of refusal, and what it rests on.

    A case is a YAML or JSON file (- for standard input), or a household of a run. With --output or --topic other decisions
    of the case are told, each with its ground; `openfisca-kela topics` lists them. Exit status 2, with every fault on
    standard error, when the case cannot be accepted.
    """
    if day and options["month"]:
        raise click.UsageError("--day: a month is asked for too")
    system, situation = law_and_case(case, {**options, "month": day or options["month"]})
    names = _names(system, names, topic)
    try:
        explained = outcomes(system, situation, names) if names else decide_each(system, situation, situation.benefit)
    except SituationError as error:
        raise RefusedError(lines_of(case, error)) from None
    for warning in situation.warnings:
        click.echo(f"{name_of(case)}: warning: {warning}", err=True)
    if format_ == "json":
        print_json(
            {
                "package": f"openfisca-kela {version('openfisca-kela')}",
                "outcomes" if names else "decisions": [one.as_dict() for one in explained],
                "warnings": [warning.as_dict() for warning in situation.warnings],
            }
        )
        return
    page, words = Page(), Words(language)
    several = len(explained) > max(1, len(names))
    if names:
        print_outcomes(page, words, explained, names_the_case=several, everything=everything)
        return
    for place, decision in enumerate(explained):
        if place:
            page.blank()
        print_decision(page, words, decision, names_the_case=several, everything=everything)


def _names(system, outputs, topic):
    """The outputs asked for, each once: those of the topic, then those by name."""
    for name in outputs:
        if name not in system.variables:
            hint = did_you_mean(name, system.variables)
            raise click.UsageError(f"--output: there is no variable {name!r}" + (f"; {hint}" if hint else ""))
    return list(dict.fromkeys([*(topics()[topic].outputs if topic else ()), *outputs]))
