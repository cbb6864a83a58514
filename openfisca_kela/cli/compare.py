"""`openfisca-kela compare`: why two decisions differ, split by cause."""

import dataclasses

import click

from openfisca_kela.cli.asking import AS_TOLD, FILE, case_options, law_and_case, lines_of, name_of
from openfisca_kela.cli.options import Month, format_option, language_option
from openfisca_kela.cli.output import Page, RefusedError, print_json
from openfisca_kela.cli.row import asked_row, row_options
from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.explanation.comparison.compare import compare as difference_of
from openfisca_kela.explanation.comparison.law import CannotCompareError
from openfisca_kela.situation import SituationError
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words

EXAMPLES = """\b
Examples:
  openfisca-kela compare examples/heikki_before.yaml examples/heikki_after.yaml
  openfisca-kela compare examples/anni_after.yaml --without basic_deductible_2024
  openfisca-kela compare examples/heikki_before.yaml --month 2024-04 --language fi
  openfisca-kela compare --run run --household 7 --month 2024-05 --variant without_package
  openfisca-kela compare --run run --household 7 --month 2024-03 --to-month 2024-04
"""


@click.command(epilog=EXAMPLES)
@click.argument("before", type=FILE, required=False)
@click.argument("after", type=FILE, required=False)
@case_options
@row_options
@click.option("--to-month", type=Month(), help="Of a run: month compared with; the same month unless told.")
@language_option
@format_option
def compare(before, after, language, format_, **options):
    """Split the difference between two decisions by cause: each change of law, each fact, each index value.

    BEFORE is decided as told, under the law in force. AFTER is another case, or the same one where none is given; month,
    law and proposals of the options hold for it. Of a household of a run, the law in force in the --month is compared with
    the --variant in the --to-month. The parts are Shapley values: exact to the cent, and the same whatever order the causes
    are taken in.
    """
    before, after = _asked(before, after, options)
    sides = [law_and_case(before, AS_TOLD | {"strict": options["strict"]}), law_and_case(after, options)]
    for file, side in zip((before, after), sides, strict=True):
        _check(file, *side)
    try:
        found = difference_of(*sides)
    except (CannotCompareError, ValueError) as error:
        raise RefusedError([f"{name_of(before)}: {error}"]) from None
    if format_ == "json":
        print_json(found)
    else:
        _print(Page(), Words(language), found)


def _check(file, system, case):
    """Refuse a case that cannot be calculated, before it is mixed with another."""
    try:
        with faults_of_calculation(case):
            case.simulation(system, trace=False).calculate(case.benefit.amount, case.month)
    except SituationError as error:
        raise RefusedError(lines_of(file, error)) from None


def _asked(before, after, options):
    """What is compared: two files, a file that is asked for twice, or two rows of a run."""
    row, to_month = asked_row(options, {"BEFORE": before, "AFTER": after}), options.pop("to_month")
    if row is None:
        if to_month is not None:
            raise click.UsageError("--to-month is told of a household of a run: tell --run too")
        content = before.read()
        before = _Again(name_of(before), content)
        return before, after or _Again(before.name, content)
    if row.variant is None and to_month is None:
        raise click.UsageError("tell what to compare with: --variant or --to-month")
    return dataclasses.replace(row, variant=None), dataclasses.replace(row, month=to_month or row.month)


class _Again:
    """A file that was read once and is asked for twice."""

    def __init__(self, name, content):
        self.name, self.content = name, content

    def read(self):
        return self.content


def _print(page, words, found):
    forms, language = Forms(words), words.language
    told = {side: forms.money(found[side]["amount"]) for side in ("before", "after")}
    page.title(words("From {before} to {after}: a difference of {difference}", difference=_signed(forms, found), **told))
    if found["causes"]:
        page.heading(words("What the difference is made of"))
        rows = [
            (
                [cause["label"][language], *_ground(words, forms, cause)],
                _signed(forms, {"difference": cause["contribution"]}),
            )
            for cause in found["causes"]
        ]
        page.table(rows, headers=(words("Cause"), words("Part")), right=(1,), narrow=(1,))
    if found["without_effect"]:
        page.heading(words("Without effect on this amount"))
        page.line("; ".join(cause["label"][language] for cause in found["without_effect"]))
    page.blank()
    page.line(words("Each part is the mean over all orders in which the causes can be taken (Shapley value)."))
    page.line(words("This is a calculation, not a decision of Kela."))


def _ground(words, forms, cause):
    """What stands below a cause: its sections and act, or a fact before and after."""
    if "act" in cause:
        return [f"{', '.join(cause['section'])} ({cause['act']})"]
    if cause["kind"] != "fact":
        return []
    before, after = (forms.value(cause[side], cause.get("unit")) for side in ("before", "after"))
    return [words("{before} before, {after} after", before=before, after=after)]


def _signed(forms, found):
    amount = found["difference"]
    return forms.money(amount) if amount.startswith("-") or not float(amount) else f"+{forms.money(amount)}"
