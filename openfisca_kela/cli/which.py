"""`openfisca-kela which`: which of the benefits for one need applies, and why none of the others does."""

import click

from openfisca_kela.benefits import benefits_side_by_side
from openfisca_kela.cli.asking import about_a_case, law_and_case, lines_of
from openfisca_kela.cli.options import format_option, language_option
from openfisca_kela.cli.output import Page, RefusedError, print_json
from openfisca_kela.decision.side_by_side import side_by_side
from openfisca_kela.situation import SituationError
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words

EXAMPLES = """\b
Examples:
  openfisca-kela which examples/pensioner.yaml
  openfisca-kela which examples/conscript.yaml --language fi
  openfisca-kela which examples/pensioner.yaml --month 2026-01 --format json
"""


@click.command(epilog=EXAMPLES)
@about_a_case
@language_option
@format_option
def which(case, language, format_, **options):
    """Tell which of the benefits for housing applies to a CASE, what it gives, and why none of the others does.

    A case is a YAML or JSON file (- for standard input), or a household of a run. Exit status 2 when it cannot be accepted.
    """
    system, situation = law_and_case(case, options)
    try:
        found = [(needs, side_by_side(system, situation, needs)) for needs in benefits_side_by_side().values()]
    except SituationError as error:
        raise RefusedError(lines_of(case, error)) from None
    if format_ == "json":
        print_json({needs.key: [one.as_dict() for one in answers] for needs, answers in found})
        return
    page, words = Page(), Words(language)
    for needs, answers in found:
        for place, one in enumerate(answers):
            if place:
                page.blank()
            _print(page, words, needs, one, names_the_case=len(answers) > 1)


def _print(page, words, needs, one, names_the_case):
    forms, language = Forms(words), words.language
    first = words(
        "{need}, {month}: {benefit}",
        need=needs.name[language],
        month=forms.month(one.month),
        benefit=one.label[language],
    )
    page.title(f"{one.case}: {first}" if names_the_case else first)
    for change in one.changes_left_out:
        page.line(words("Law without the change: {change}", change=change.title[language]))
    for change in one.changes_added:
        page.line(words("Law with the proposal: {change}", change=change.title[language]))
    applying = [alternative for alternative in one.alternatives if alternative.applies]
    others = [alternative for alternative in one.alternatives if not alternative.applies]
    page.heading(words("What applies"))
    if applying:
        headers = (words("Benefit"), words("Amount"), words("Ground and provision"))
        page.table([_applying(words, forms, alternative) for alternative in applying], headers=headers, right=(1,))
    else:
        page.line(words("None of these benefits applies."))
    page.heading(words("Why not the others"))
    headers = (words("Benefit"), words("Ground and provision"))
    page.table([(other.name[language], _ground(words, forms, other)) for other in others], headers=headers)
    page.blank()
    page.line(words("This is a calculation, not a decision of Kela."))


def _applying(words, forms, alternative):
    is_known = alternative.amount is not None
    amount = forms.value(alternative.amount, alternative.unit) if is_known else words("no amount")
    return alternative.name[words.language], amount, _ground(words, forms, alternative)


def _ground(words, forms, alternative):
    """Lines: the ground, the conditions that decided it, the provisions."""
    if alternative.faults:
        return [words("It cannot be calculated from what was told."), *alternative.faults]
    reasons = [f"{reason.label[words.language]}: {forms.value(reason.value, reason.unit)}" for reason in alternative.reasons]
    return [alternative.ground_label[words.language], *reasons, ", ".join(alternative.sections)]
