"""Any row of a run as a single case: its law, its facts, and the results that the run holds of it.

Whoever explains a row explains the number that is stored: the amount is calculated again, by itself, and compared.
"""

import functools
from dataclasses import dataclass
from decimal import Decimal

import numpy
import pyarrow
import pyarrow.parquet as pq

from openfisca_kela.explanation.records.inputs import law_of
from openfisca_kela.microsimulation.population import PART
from openfisca_kela.microsimulation.population.columns import HOUSEHOLD_ID
from openfisca_kela.microsimulation.population.household import place_of_household, tables_of_household
from openfisca_kela.microsimulation.run.case import case_of_rows
from openfisca_kela.microsimulation.run.changed import changed_calculation, changed_parts, changed_plan, changed_population
from openfisca_kela.microsimulation.run.laws import BASELINE
from openfisca_kela.microsimulation.run.parts import cents_of, part_file
from openfisca_kela.microsimulation.run.plan import benefit_of
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation.faults import did_you_mean

MOST_NAMED = 12
CENT = Decimal("0.01")
WORDS = {
    "record": "the plan of the run",
    "part": "a part of the run",
    "population": "the population",
    "version": "the version of {name}",
    "package": "the files of the package",
    "law_files": "the files of the law",
}


class NoSuchRowError(ValueError):
    """A run has no such law or month."""


class FailedRowError(ValueError):
    """The run could not calculate the household."""


class ChangedRowError(ValueError):
    """What is calculated now is not what the run holds."""


@dataclass(frozen=True)
class Row:
    """A household of a run in one month, under one of its laws.

    Attributes:
        run: the `Run`.
        place: place of the household in the population.
        month: text, `2024-05`.
        variant: key of the law.
        law: the law.
    """

    run: object
    place: int
    month: str
    variant: str
    law: object

    @functools.cached_property
    def tables(self):
        """The row of the household and the rows of its persons, `pyarrow.Table`."""
        return tables_of_household(self.run.population, self.place)

    @property
    def household(self):
        """Id of the household."""
        return self.tables[0][HOUSEHOLD_ID][0].as_py()

    @functools.cached_property
    def case(self):
        """The `Situation` of the household."""
        return case_of_rows(*self.tables, self.month, self.law, benefit_of(self.run.plan), self.run.plan["decided"])

    @property
    def failure(self):
        """Why the run could not calculate the household, or None."""
        key = {"household": self.household, "variant": self.variant, "month": self.month}
        return next((one["why"] for one in self.run.manifest["failed"] if one.items() >= key.items()), None)

    @functools.cached_property
    def stored(self):
        """{output: value as the run holds it}: money in whole cents, None where the household failed.

        Raises:
            ChangedRowError: it cannot be read.
        """
        number, row = divmod(self.place, PART)
        columns = self.run.plan["columns"][self.variant][self.month]
        try:
            table = pq.read_table(part_file(self.run.path, number), columns=[HOUSEHOLD_ID, *columns.values()])
            found = next(iter(table.slice(row, 1).to_pylist()), {})
            values = {output: found[column] for output, column in columns.items()}
        except (KeyError, OSError, pyarrow.ArrowInvalid) as error:
            raise self._changed(f"its part of the run cannot be read ({error})") from None
        if found[HOUSEHOLD_ID] != self.household:
            raise self._changed(f"the run has household {found[HOUSEHOLD_ID]} in its place")
        return values

    def check(self):
        """Calculate the amount and compare it with the stored one.

        Raises:
            FailedRowError: the run could not calculate the household; the message says why.
            ChangedRowError: the amounts differ; the message says what has changed since.
        """
        if self.failure is not None:
            raise FailedRowError(f"could not be calculated in {self.month}, {self.variant}: {self.failure}")
        amount = benefit_of(self.run.plan).amount
        stored = self.stored[amount]
        try:
            found = self.case.simulation(self.law, trace=False).calculate(amount, self.month)
        except CalculationError as error:
            raise self._changed(f"the run has {euros_of(stored)}, and now: {error.reason}") from None
        cents = cents_of(numpy.asarray(found))[0].item()
        if cents != stored:
            raise self._changed(f"the run has {euros_of(stored)}, and now it is {euros_of(cents)}")

    def _changed(self, problem):
        """The error of a problem, with what has changed since the run was made."""
        run = self.run
        findings = [*changed_plan(run.path, run.manifest), *changed_parts(run.path, run.manifest)]
        findings += [*changed_population(run.population), *changed_calculation(run.plan)]
        words = dict.fromkeys(WORDS[one.kind].format(name=one.where.rpartition("/")[2]) for one in findings)
        if not words:
            return ChangedRowError(f"{problem}; nothing has changed since the run was made but the number itself")
        return ChangedRowError(f"{problem}; changed since the run was made: {', '.join(words)}")


def row_of(run, household, month=None, variant=BASELINE):
    """A row of a run.

    Args:
        run: the `Run`.
        household: id, a whole number.
        month: month of the run; not needed where it has one.
        variant: key of one of its laws.

    Returns:
        A `Row`.

    Raises:
        NoSuchRowError: the run has no such month or law.
        UnknownHouseholdError: its population has no such household.
    """
    law = law_of_variant(run, variant)
    return Row(run, place_of_household(run.population, household), month_of(run, month), variant, law)


def law_of_variant(run, key):
    """The law of a variant of a run.

    Raises:
        NoSuchRowError: it has none of the key; the message tells the nearest keys.
    """
    laws = {variant["key"]: variant["law"] for variant in run.plan["variants"]}
    if key not in laws:
        hint = did_you_mean(key, laws) or f"it has {_listed(list(laws))}"
        raise NoSuchRowError(f"the run has no law {key!r}; {hint}")
    return law_of(laws[key])


def month_of(run, month):
    """A month of a run, or its only one where None is asked for.

    Raises:
        NoSuchRowError: it has no such month, or several; the message tells which.
    """
    months = run.plan["months"]
    if month is None and len(months) == 1:
        return months[0]
    if month not in months:
        problem = "the run has several months, choose one" if month is None else f"the run does not have {month}, but"
        raise NoSuchRowError(f"{problem}: {_listed(months)}")
    return month


def euros_of(cents):
    """Whole cents as decimal text; nothing of None.

    >>> euros_of(12425), euros_of(0)
    ('124.25', '0.00')
    """
    return "nothing" if cents is None else f"{cents * CENT:.2f}"


def _listed(names):
    more = len(names) - MOST_NAMED
    return ", ".join(names[:MOST_NAMED]) + (f" and {more} more, to {names[-1]}" if more > 0 else "")
