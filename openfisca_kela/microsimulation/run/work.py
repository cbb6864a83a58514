"""The work of a run, part by part: parts know nothing of each other, and any engine can carry them out."""

import functools
import json
from pathlib import Path

import numpy
import pyarrow

from openfisca_kela.explanation.records.inputs import law_of
from openfisca_kela.memory import keep_freed_memory
from openfisca_kela.microsimulation.files import sha256_of_bytes
from openfisca_kela.microsimulation.population import open_population
from openfisca_kela.microsimulation.population.block import block_of
from openfisca_kela.microsimulation.population.columns import HOUSEHOLD_ID
from openfisca_kela.microsimulation.run.calculation import outcomes
from openfisca_kela.microsimulation.run.clock import Clock
from openfisca_kela.microsimulation.run.errors import CannotWorkError, PartFailedError
from openfisca_kela.microsimulation.run.obstacles import obstacles
from openfisca_kela.microsimulation.run.parts import column_of, finished, table_of, write_part
from openfisca_kela.microsimulation.run.plan import PLAN, benefit_of


def do(run, population, number, block):
    """Calculate a part and write it, unless it is there already.

    Args:
        run: directory of the run, with its plan.
        population: directory of the population.
        number: number of the part.
        block: households calculated at a time.

    Returns:
        Number of its households.

    Raises:
        PartFailedError: it cannot be calculated; the other parts can.
        CannotWorkError: this process does not see the run or the population, or has another law.
        OSError: it cannot be written.
    """
    return prepared(run, population).do(number, block)


def prepared(run, population):
    """The `Job` of a run, read once in a process; processes that are forked afterwards have it already.

    Args and errors are those of `do`.
    """
    return _job(str(run), str(population), (Path(run) / PLAN).stat().st_mtime_ns)


@functools.lru_cache(maxsize=2)
def _job(run, population, _written):
    return Job(Path(run), population)


class Job:
    """A run, ready to calculate: its population and the clocks of its laws.

    Args:
        run: directory of the run.
        population: directory of the population.
    """

    def __init__(self, run, population):
        """Read the plan and build the laws.

        Raises:
            CannotWorkError: the run or the population is not seen from here, or the law here is another.
        """
        keep_freed_memory()
        wrong = obstacles(run, population)
        if wrong:
            raise CannotWorkError("\n".join(wrong))
        stated = (run / PLAN).read_bytes()
        self.run, self.plan, self.identity = run, json.loads(stated), sha256_of_bytes(stated)
        self.population, self.benefit = open_population(population), benefit_of(self.plan)
        self.stored = {output["name"]: output["stored"] for output in self.plan["outputs"]}
        self.clocks = [Clock(law_of(variant["law"]), self.benefit) for variant in self.plan["variants"]]

    def do(self, number, block):
        """Calculate a part and write it, unless it is there; the number of its households."""
        done = finished(self.run, number, self.identity)
        if done is not None:
            return done["rows"]
        homes, persons = self.population.part(number)
        try:
            whole = block_of(homes, persons, self.clocks[0].system)
            columns, failed = self.results(whole, block)
        except Exception as error:
            households = f"households {homes[HOUSEHOLD_ID][0]} to {homes[HOUSEHOLD_ID][-1]}"
            raise PartFailedError(f"part {number}, {households}: {type(error).__name__}: {error}") from error
        table = table_of(whole.ids, self.population.counted_weights(homes), columns)
        write_part(self.run, number, self.identity, table, failed)
        return len(table)

    def results(self, whole, block):
        """Columns of a part, {name: array}, and the households that failed.

        Args:
            whole: the `Block` of the part.
            block: households calculated at a time; the results are the same for any.
        """
        pieces, failed = [], []
        for first in range(0, len(whole), block):
            columns, own_failed = self._columns(whole.only(slice(first, min(first + block, len(whole)))))
            pieces.append(columns)
            failed += own_failed
        columns = {name: pyarrow.concat_arrays([piece[name] for piece in pieces]) for name in pieces[0]}
        return columns, sorted(failed, key=self._place)

    def _place(self, failure):
        """Place of a failure among the others: by household, then as the plan has variants and months."""
        return failure["household"], list(self.plan["columns"]).index(failure["variant"]), failure["month"]

    def _columns(self, block):
        """({column: array}, failed households) of a block."""
        columns, failed = {}, []
        for clock, variant in zip(self.clocks, self.plan["variants"], strict=True):
            own = self.plan["columns"][variant["key"]]
            names = list(next(iter(own.values())))
            months = outcomes(block, clock, self.plan["months"], self.plan["decided"], names)
            for month, outcome in zip(self.plan["months"], months, strict=True):
                mask = numpy.zeros(len(block), bool)
                mask[list(outcome.failed)] = True
                for name in names:
                    variable = clock.system.variables[name]
                    columns[own[month][name]] = column_of(outcome.values[name], mask, self.stored[name], variable)
                failed += [
                    {"household": int(block.ids[at]), "variant": variant["key"], "month": month, "why": why}
                    for at, why in outcome.failed.items()
                ]
        return columns, failed
