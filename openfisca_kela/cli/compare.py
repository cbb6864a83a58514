"""`openfisca-kela compare`: why two decisions differ, split by cause."""

import dataclasses

import click

from openfisca_kela.cli.asking import AS_TOLD, FILE, case_options, lines_of, name_of
from openfisca_kela.cli.comparison_text import print_comparison, print_together
from openfisca_kela.cli.options import Month, format_option, language_option
from openfisca_kela.cli.output import Page, RefusedError, print_json
from openfisca_kela.cli.row import asked_row, row_options
from openfisca_kela.cli.several import benefits_option, end_in_part, law_and_cases
from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.explanation.comparison.compare import compare as difference_of
from openfisca_kela.explanation.comparison.law import CannotCompareError
from openfisca_kela.explanation.comparison.together import SIDES, compare_together
from openfisca_kela.situation import Fault, SituationError
from openfisca_kela.wording.words import Words

EXAMPLES = """\b
Examples:
  openfisca-kela compare examples/heikki_before.yaml examples/heikki_after.yaml
  openfisca-kela compare examples/anni_after.yaml --without basic_deductible_2024
  openfisca-kela compare examples/heikki_before.yaml --month 2024-04 --language fi
  openfisca-kela compare examples/anni_after.yaml --without reimbursement_rate_2024 --benefits all
  openfisca-kela compare --run run --household 7 --month 2024-05 --variant without_package
  openfisca-kela compare --run run --household 7 --month 2024-03 --to-month 2024-04
"""


@click.command(epilog=EXAMPLES)
@click.argument("before", type=FILE, required=False)
@click.argument("after", type=FILE, required=False)
@case_options
@row_options
@benefits_option
@click.option("--to-month", type=Month(), help="Of a run: month compared with; the same month unless told.")
@language_option
@format_option
def compare(before, after, language, format_, **options):
    """Split the difference between two decisions by cause: each change of law, each fact, each index value.

    BEFORE is decided as told, under the law in force. AFTER is another case, or the same one where none is given; month,
    law and proposals of the options hold for it. Of a household of a run, the law in force in the --month is compared with
    the --variant in the --to-month. The parts are Shapley values: exact to the cent, and the same whatever order the causes
    are taken in.

    With --benefits each benefit is compared, and it is told what one gives back of another. One that cannot be calculated on
    both sides is told with its faults among the others, and the exit status is 1.
    """
    before, after = _asked(before, after, options)
    options_before = AS_TOLD | {name: options[name] for name in ("strict", "benefit", "benefits")}
    several = [law_and_cases(before, options_before), law_and_cases(after, options)]
    is_one = options["benefits"] is None
    found = _one(before, after, several) if is_one else _together(before, after, several)
    if format_ == "json":
        print_json(found)
    else:
        (print_comparison if is_one else print_together)(Page(), Words(language), found)
    end_in_part(found.get("not_compared"))


def _one(before, after, several):
    """The comparison of the one benefit."""
    sides = [(system, next(iter(cases.cases.values()))) for system, cases in several]
    for file, side in zip((before, after), sides, strict=True):
        _check(file, *side)
    try:
        return difference_of(*sides)
    except (CannotCompareError, ValueError) as error:
        raise RefusedError([f"{name_of(before)}: {error}"]) from None


def _together(before, after, several):
    """The comparison of several benefits."""
    try:
        found = compare_together(*several)
    except (CannotCompareError, ValueError) as error:
        raise RefusedError([f"{name_of(before)}: {error}"]) from None
    if not found["benefits"]:
        files = dict(zip(SIDES, (before, after), strict=True))
        faults = [(files[left["side"]], Fault(**fault)) for left in found["not_compared"] for fault in left["faults"]]
        raise RefusedError(dict.fromkeys(f"{name_of(file)}: {fault}" for file, fault in faults))
    return found


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
