"""`openfisca-kela decide`: the decision of a case, or any of its outcomes by name."""

from importlib.metadata import version

import click

from openfisca_kela.cli.asking import about_a_case
from openfisca_kela.cli.decision_text import print_decision
from openfisca_kela.cli.options import format_option, language_option
from openfisca_kela.cli.output import Page, print_json
from openfisca_kela.cli.outputs import outcomes_of, output_options, print_outcomes_of, warn
from openfisca_kela.cli.several import benefits_option, decided, end_in_part, left_of
from openfisca_kela.decision import NotDecided
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words

EXAMPLES = """\b
Examples:
  openfisca-kela decide examples/heikki_after.yaml --language fi
  openfisca-kela decide examples/heikki_after.yaml --without reimbursement_rate_2024
  openfisca-kela decide examples/ilona_before.yaml --decided 2024-04
  openfisca-kela decide examples/heikki_after.yaml --benefits all
  openfisca-kela decide - --format json < examples/anni_after.yaml
  openfisca-kela decide examples/heikki_after.yaml --output general_housing_allowance_payee
  openfisca-kela decide examples/heikki_after.yaml --topic payment_to_landlord
"""


@click.command(epilog=EXAMPLES)
@about_a_case
@benefits_option
@output_options
@click.option("--all", "everything", is_flag=True, help="Show also the steps that came to nothing.")
@language_option
@format_option
def decide(case, names, topic, day, language, format_, everything, **options):
    """Decide a CASE: the amount or the ground of refusal, and what it rests on.

    A case is a YAML or JSON file (- for standard input), or a household of a run. With --output or --topic other decisions
    of the case are told, each with its ground; `openfisca-kela topics` lists them. Exit status 2, with every fault on
    standard error, when the case cannot be accepted. With --benefits a benefit that cannot be decided is told with its
    faults among the others, and the exit status is 1.
    """
    if day and options["month"]:
        raise click.UsageError("--day: a month is asked for too")
    options["month"] = day or options["month"]
    if names or topic:
        if options["benefits"] is not None:
            raise click.UsageError("--benefits: outputs are asked for too")
        _tell_outcomes(case, names, topic, language, format_, everything, options)
        return
    _, several, outcomes = decided(case, options)
    warn(case, several)
    left = left_of(outcomes)
    decisions = [decision for home, found in outcomes if home for decision in found]
    if format_ == "json":
        more = {} if options["benefits"] is None else {"not_decided": [one.as_dict() for one in left]}
        _print_json("decisions", [decision.as_dict() for decision in decisions], several.warnings, **more)
    else:
        names_the_case = len(decisions) + len(left) > len(several.benefits)
        _print(Words(language), outcomes, names_the_case, everything)
    end_in_part(left)


def _tell_outcomes(case, names, topic, language, format_, everything, options):
    situation, found, count = outcomes_of(case, names, topic, options)
    warn(case, situation)
    if format_ == "json":
        _print_json("outcomes", [one.as_dict() for one in found], situation.warnings)
    else:
        print_outcomes_of(found, count, language, everything)


def _print_json(name, told, warnings, **more):
    package = f"openfisca-kela {version('openfisca-kela')}"
    print_json({"package": package, name: told, "warnings": [warning.as_dict() for warning in warnings], **more})


def _print(words, outcomes, names_the_case, everything):
    page = Page()
    printed = [one for home, found in outcomes for one in (found if home else (found,))]
    for place, one in enumerate(printed):
        if place:
            page.blank()
        if isinstance(one, NotDecided):
            _print_not_decided(page, words, one, names_the_case)
        else:
            print_decision(page, words, one, names_the_case, everything)


def _print_not_decided(page, words, left, names_the_case):
    about = {"benefit": left.name[words.language], "month": Forms(words).month(left.month)}
    first = words("{benefit}, {month}: cannot be decided from what was told", **about)
    page.title(f"{left.case}: {first}" if names_the_case else first)
    for fault in left.faults:
        page.line(str(fault))
