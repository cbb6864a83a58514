"""`openfisca-kela decide`: the decision of a case."""

from importlib.metadata import version

import click

from openfisca_kela.cli.asking import about_a_case, name_of
from openfisca_kela.cli.decision_text import print_decision
from openfisca_kela.cli.options import format_option, language_option
from openfisca_kela.cli.output import Page, print_json
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
"""


@click.command(epilog=EXAMPLES)
@about_a_case
@benefits_option
@click.option("--all", "everything", is_flag=True, help="Show also the steps that came to nothing.")
@language_option
@format_option
def decide(case, language, format_, everything, **options):
    """Decide a CASE: the amount or the ground of refusal, and what it rests on.

    A case is a YAML or JSON file (- for standard input), or a household of a run. Exit status 2, with every fault on
    standard error, when it cannot be accepted. With --benefits a benefit that cannot be decided is told with its faults
    among the others, and the exit status is 1.
    """
    _, several, outcomes = decided(case, options)
    for warning in several.warnings:
        click.echo(f"{name_of(case)}: warning: {warning}", err=True)
    left = left_of(outcomes)
    decisions = [decision for home, found in outcomes if home for decision in found]
    if format_ == "json":
        told = {
            "package": f"openfisca-kela {version('openfisca-kela')}",
            "decisions": [decision.as_dict() for decision in decisions],
            "warnings": [warning.as_dict() for warning in several.warnings],
        }
        print_json(told if options["benefits"] is None else told | {"not_decided": [one.as_dict() for one in left]})
    else:
        names_the_case = len(decisions) + len(left) > len(several.benefits)
        _print(Words(language), outcomes, names_the_case, everything)
    end_in_part(left)


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
