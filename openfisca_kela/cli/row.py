"""A household of a run instead of a file of a case: the options that choose it, and what they lead to."""

from dataclasses import dataclass
from pathlib import Path

import click

from openfisca_kela.cli.extras import from_extra
from openfisca_kela.cli.output import RefusedError
from openfisca_kela.situation import SituationError

OPTIONS = (
    click.option("--run", type=click.Path(file_okay=False, path_type=Path), help="Run of which a household is the case."),
    click.option("--household", type=int, metavar="ID", help="Household of the run."),
    click.option("--variant", metavar="KEY", help="Law of the run; the law in force unless told."),
    click.option("--population", type=click.Path(path_type=Path), help="Population of the run, where it was moved."),
)
NAMES = ("household", "variant", "population")
# What a row has already: its law, and the month of its decision.
CHOSEN_BY_RUN = ("benefit", "benefits", "decided", "without", "until", "with", "proposal")


def row_options(command):
    """Give a command the options that choose a household of a run."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


@dataclass(frozen=True)
class Row:
    """A household of a run, as it was asked for.

    Attributes:
        run: directory of the run.
        household: id.
        variant: key of a law, or None.
        population: directory of the population, or None.
        month: month, or None.
    """

    run: Path
    household: int
    variant: str | None = None
    population: Path | None = None
    month: str | None = None

    @property
    def name(self):
        """What a fault says of it."""
        return f"{self.run}, household {self.household}"

    def law_and_case(self):
        """The law and the `Situation` of the row, whose amount is the one that the run holds.

        Raises:
            RefusedError: there is no such row, it could not be calculated, or it would now have another amount.
        """
        runs, populations, rows = (
            from_extra("populations", f"microsimulation.{module}") for module in ("run", "population.household", "run.row")
        )
        laws = from_extra("populations", "microsimulation.run.laws")
        try:
            opened = runs.open_run(self.run, self.population)
            row = rows.row_of(opened, self.household, self.month, self.variant or laws.BASELINE)
            row.check()
            return row.law, row.case
        except runs.NotARunError as error:
            raise RefusedError([str(error)]) from None
        except (populations.UnknownHouseholdError, rows.NoSuchRowError, rows.FailedRowError, rows.ChangedRowError) as error:
            raise RefusedError([f"{self.name}: {error}"]) from None
        except SituationError as error:
            raise RefusedError(f"{self.name}: {fault}" for fault in error.faults) from None


def asked_row(options, names):
    """The row that is asked for, or None.

    Args:
        options: values of all options of the command; those of `OPTIONS` are taken out.
        names: {argument: its value} of the files of cases.

    Raises:
        click.UsageError: a file and a row are told, or neither; or options that do not go together.
    """
    run, told = options.pop("run"), {name: options.pop(name) for name in NAMES}
    files = [name for name, file in names.items() if file is not None]
    if run is None:
        alone = [name for name, value in told.items() if value is not None]
        if alone:
            raise click.UsageError(f"--{alone[0]} is told of a household of a run: tell --run too")
        if not files:
            raise click.UsageError(f"tell {next(iter(names))}, or --run and --household")
        return None
    wrong = [*files, *(f"--{name}" for name in CHOSEN_BY_RUN if options.get(name))]
    if wrong:
        raise click.UsageError(f"{wrong[0]} does not go with --run, whose households have their facts and laws")
    if told["household"] is None:
        raise click.UsageError("tell the --household of the run")
    return Row(run, month=options["month"], **told)
