"""`openfisca-kela decide`: the decision of a case."""

from importlib.metadata import version

import click

from openfisca_kela import system as law
from openfisca_kela.benefits import benefits
from openfisca_kela.cli.decision_text import print_decision
from openfisca_kela.cli.options import Day, Month, format_option, language_option
from openfisca_kela.cli.output import Page, RefusedError, print_json
from openfisca_kela.cli.words import Words
from openfisca_kela.decision import decide_each
from openfisca_kela.proposals import read_proposal
from openfisca_kela.situation import SituationError, read

FILE = click.File("rb")
EXAMPLES = """\b
Examples:
  openfisca-kela decide examples/heikki_after.yaml --language fi
  openfisca-kela decide examples/heikki_after.yaml --without reimbursement_rate_2024
  openfisca-kela decide examples/ilona_before.yaml --decided 2024-04
  openfisca-kela decide - --format json < examples/anni_after.yaml
"""


@click.command(epilog=EXAMPLES)
@click.argument("case", type=FILE)
@click.option("--benefit", type=click.Choice(list(benefits())), help="Benefit to decide, instead of the case's own.")
@click.option("--month", type=Month(), help="Month to decide, instead of the case's own; facts without a month hold in it.")
@click.option("--decided", type=Month(), help="Month in which the decision was made: its law applies.")
@click.option("--without", multiple=True, metavar="CHANGE", help="Leave out an enacted change.")
@click.option("--until", type=Day(), help="Only enacted changes that commenced by this day.")
@click.option("--with", multiple=True, metavar="CHANGE", help="Add an enacted change that --until leaves out.")
@click.option("--proposal", multiple=True, type=FILE, help="Add a proposal: YAML of values by path and day.")
@click.option("--strict", is_flag=True, help="Refuse what is otherwise only warned of.")
@click.option("--all", "everything", is_flag=True, help="Show also the steps that came to nothing.")
@language_option
@format_option
def decide(case, language, format_, everything, **options):
    """Decide a CASE: the amount or the ground of refusal, and what it rests on.

    A case is a YAML or JSON file (- for standard input). Exit status 2, with every fault on standard error, when it cannot
    be accepted.
    """
    system, situation = _law_and_case(case, options)
    try:
        decisions = decide_each(system, situation, situation.benefit)
    except SituationError as error:
        raise RefusedError(_lines(case, error)) from None
    for warning in situation.warnings:
        click.echo(f"{_name(case)}: warning: {warning}", err=True)
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


def _law_and_case(case, options):
    """The law and the case asked for; whatever is wrong with either is told together."""
    system, wrong = _law(options)
    benefit = benefits().get(options["benefit"])
    try:
        situation = read(case.read(), system=system, month=options["month"], benefit=benefit, strict=options["strict"])
    except SituationError as error:
        raise RefusedError([*wrong, *_lines(case, error)]) from None
    if situation.benefit is None:
        wrong.append(f"{_name(case)}: /benefit: no benefit is told; accepted: one of {', '.join(benefits())}")
    if wrong:
        raise RefusedError(wrong)
    return system, _decided_in(system, situation, options["decided"])


def _law(options):
    """The law asked for, and what is wrong with the asking; then the law in force, so that the case can still be read."""
    wrong, proposals = [], []
    for file in options["proposal"]:
        try:
            proposals.append(read_proposal(file.read()))
        except SituationError as error:
            wrong += _lines(file, error)
    for option in ("without", "with"):
        for name in options[option]:
            try:
                law.enacted_change(name)
            except law.UnknownChangeError as error:
                wrong.append(f"--{option}: {error}")
    if wrong:
        return law.CountryTaxBenefitSystem(), wrong
    added = [*options["with"], *proposals]
    return law.law_in_force(without=options["without"], with_=added, until=options["until"]), wrong


def _lines(file, error):
    return [f"{_name(file)}: {fault}" for fault in error.faults]


def _name(file):
    return getattr(file, "name", "<stdin>")


def _decided_in(system, situation, month):
    """The case with the month of the decision, where it is asked for."""
    if month is None:
        return situation
    variable = situation.benefit.month_of_decision
    if variable is None:
        raise click.UsageError(f"--decided: the law of {situation.benefit.act} follows the month paid, not a decision")
    return situation.telling(system.variables[variable].entity.key, variable, f"{month}-01")
