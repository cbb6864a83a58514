"""`openfisca-kela why-not`: why a case is refused, and the smallest changes of facts that would remove the refusal."""

import click

from openfisca_kela.cli.asking import about_a_case, law_and_case, lines_of
from openfisca_kela.cli.options import format_option, language_option
from openfisca_kela.cli.output import Page, RefusedError, print_json
from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.explanation.why.why_not import why_not as reasons_of
from openfisca_kela.situation import SituationError
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words

MOST_SHOWN = 5
EXAMPLES = """\b
Examples:
  openfisca-kela why-not examples/refused.yaml
  openfisca-kela why-not examples/heikki_after.yaml --month 2026-01 --format json
"""


@click.command("why-not", epilog=EXAMPLES)
@about_a_case
@language_option
@format_option
def why_not(case, language, format_, **options):
    """Tell why a CASE is refused: the first condition that is not met, all others, and the smallest ways to a grant.

    A case is a YAML or JSON file (- for standard input), or a household of a run. Exit status 2 when it cannot be accepted.
    """
    system, situation = law_and_case(case, options)
    try:
        with faults_of_calculation(situation):
            found = [pair for home in situation.apart() for pair in _reasons(system, home, situation.benefit)]
    except SituationError as error:
        raise RefusedError(lines_of(case, error)) from None
    if format_ == "json":
        print_json([reasons.as_dict() for _, reasons in found])
        return
    page, words = Page(), Words(language)
    for place, (identity, reasons) in enumerate(found):
        if place:
            page.blank()
        _print(page, words, reasons.as_dict(), identity)


def _reasons(system, home, benefit):
    """(id, reasons) of each person, family or household of a household for which the benefit is decided."""
    decided_for = home.people[system.variables[benefit.amount].entity.key]
    return [(identity, reasons_of(system, home, benefit, place)) for place, identity in enumerate(decided_for)]


def _print(page, words, reasons, identity):
    forms, language = Forms(words), words.language
    if not reasons["failing"]:
        page.title(words("{case}: the decision is not refused", case=identity))
        return
    first, *others = reasons["failing"]
    page.title(words("{case}: not granted. {ground}", case=identity, ground=first["label"][language]))
    page.line(words("Provisions: {sections}", sections=", ".join(first["section"])))
    if others:
        page.heading(words("Other conditions that are not met"))
        page.table([(other["label"][language], ", ".join(other["section"])) for other in others])
    page.heading(words("The smallest changes of facts that would lead to a grant"))
    if not reasons["ways"]:
        page.line(words("None was found."))
    rows = [
        (
            [_change(words, forms, one) for one in way["changes"]],
            words("{amount} a month", amount=forms.money(way["amount"])),
        )
        for way in reasons["ways"][:MOST_SHOWN]
    ]
    page.table(rows, headers=(words("Change"), words("Then")), right=(1,), narrow=(1,))
    if len(reasons["ways"]) > MOST_SHOWN:
        page.line(words("Further ways with --format json: {count}", count=len(reasons["ways"]) - MOST_SHOWN))
    page.blank()
    page.line(words("This is a calculation, not a decision of Kela."))


def _change(words, forms, change):
    return words(
        "{whose}: {fact}: {value} instead of {now}",
        whose=change["whose"],
        fact=change["label"][words.language],
        value=forms.value(_plain(change["to"]), change["unit"], change["to_label"].get(words.language)),
        now=forms.value(_plain(change["value"]), change["unit"]),
    )


def _plain(value):
    return {"true": True, "false": False}.get(value, value)
