"""What a command about a case asks for: the case (a file, or a household of a run), the month, and the law."""

import functools

import click

from openfisca_kela import system as law
from openfisca_kela.benefits import benefits
from openfisca_kela.cli.options import Day, Month
from openfisca_kela.cli.output import RefusedError
from openfisca_kela.cli.row import Row, asked_row, row_options
from openfisca_kela.proposals import read_proposal
from openfisca_kela.situation import SituationError, read

FILE = click.File("rb")
OPTIONS = (
    click.option("--benefit", type=click.Choice(list(benefits())), help="Benefit to decide, instead of the case's own."),
    click.option(
        "--month", type=Month(), help="Month to decide, instead of the case's own; facts without a month hold in it."
    ),
    click.option("--decided", type=Month(), help="Month in which the decision was made: its law applies."),
    click.option("--without", multiple=True, metavar="CHANGE", help="Leave out an enacted change."),
    click.option("--until", type=Day(), help="Only enacted changes that commenced by this day."),
    click.option("--with", multiple=True, metavar="CHANGE", help="Add an enacted change that --until leaves out."),
    click.option("--proposal", multiple=True, type=FILE, help="Add a proposal: YAML of values by path and day."),
    click.option("--strict", is_flag=True, help="Refuse what is otherwise only warned of."),
)
AS_TOLD = {"benefit": None, "month": None, "decided": None, "without": (), "until": None, "with": (), "proposal": ()}


def case_options(command):
    """Give a command the options that choose month and law."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def about_a_case(command):
    """Give a command the argument CASE and every option that chooses a case; it is called with a file or a `Row`."""

    @functools.wraps(command)
    def with_case(*arguments, case, **options):
        row = asked_row(options, {"CASE": case})
        return command(*arguments, case=row or case, **options)

    return click.argument("case", type=FILE, required=False)(row_options(case_options(with_case)))


def law_and_case(case, options):
    """The law and the case asked for.

    Args:
        case: an open file, or a `Row`.
        options: the values of `OPTIONS`.

    Raises:
        RefusedError: with everything that is wrong with either.
    """
    if isinstance(case, Row):
        system, situation = case.law_and_case()
        if options["strict"] and situation.warnings:
            raise RefusedError(f"{case.name}: {warning}" for warning in situation.warnings)
        return system, situation
    system, wrong = law_asked(options)
    benefit = benefits().get(options["benefit"])
    try:
        situation = read(case.read(), system=system, month=options["month"], benefit=benefit, strict=options["strict"])
    except SituationError as error:
        raise RefusedError([*wrong, *lines_of(case, error)]) from None
    if wrong:
        raise RefusedError(wrong)
    return system, _decided_in(system, situation, options["decided"])


def law_asked(options):
    """The law asked for, and what is wrong with the asking; then the law in force, so that the case can still be read."""
    wrong, proposals = [], []
    for file in options["proposal"]:
        try:
            proposals.append(read_proposal(file.read()))
        except SituationError as error:
            wrong += lines_of(file, error)
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


def lines_of(file, error):
    """Faults of a file, one a line."""
    return [f"{name_of(file)}: {fault}" for fault in error.faults]


def name_of(file):
    """Name of a file or a row, as it was given."""
    return getattr(file, "name", "<stdin>")


def _decided_in(system, situation, month):
    """The case with the month of the decision, where it is asked for."""
    if month is None:
        return situation
    try:
        return situation.decided_in(system, month)
    except ValueError as error:
        raise click.UsageError(f"--decided: {error}") from None
