"""One household of a population, found by its id without reading the others.

The tables are sorted by household, and each row group of a Parquet file tells its least and its greatest id: a search
among these, and one among the ids of a single group, find a household among millions.
"""

import bisect

import numpy
import pyarrow.parquet as pq

from openfisca_kela.microsimulation.population.columns import HOUSEHOLD_ID, HOUSEHOLDS
from openfisca_kela.microsimulation.population.store import PART


class UnknownHouseholdError(ValueError):
    """No household of a population has the id."""


def place_of_household(population, household):
    """Place of a household among those of a population.

    Args:
        population: the `Population`.
        household: its id, a whole number.

    Raises:
        UnknownHouseholdError: none has the id; the message tells the nearest ids, and which there are.
    """
    with pq.ParquetFile(population.file(HOUSEHOLDS)) as file:
        bounds = _Bounds(file)
        number = bisect.bisect_left(range(population.parts), household, key=bounds.greatest)
        if number == population.parts:
            raise _unknown(household, bounds, [bounds.greatest(number - 1)])
        ids = file.read_row_group(number, columns=[HOUSEHOLD_ID], use_threads=False)[HOUSEHOLD_ID].to_numpy()
        row = int(numpy.searchsorted(ids, household))
        if ids[row] != household:
            before = [int(ids[row - 1])] if row else [bounds.greatest(number - 1)] if number else []
            raise _unknown(household, bounds, [*before, int(ids[row])])
    return number * PART + row


def tables_of_household(population, place):
    """The row of a household at a place and the rows of its persons, as `pyarrow.Table`."""
    number, row = divmod(place, PART)
    households, persons = population.part(number)
    home = households.slice(row, 1)
    ids, own = persons[HOUSEHOLD_ID].to_numpy(), home[HOUSEHOLD_ID][0].as_py()
    first, end = numpy.searchsorted(ids, [own, own + 1]).tolist()
    return home, persons.slice(first, end - first)


class _Bounds:
    """Least and greatest id of each row group, as the file tells them."""

    def __init__(self, file):
        self.metadata, self.column = file.metadata, file.schema_arrow.get_field_index(HOUSEHOLD_ID)

    def least(self, number):
        return self._of(number).min

    def greatest(self, number):
        return self._of(number).max

    def _of(self, number):
        return self.metadata.row_group(number).column(self.column).statistics


def _unknown(household, bounds, nearest):
    ids = f"ids are whole numbers from {bounds.least(0)} to {bounds.greatest(bounds.metadata.num_row_groups - 1)}"
    near = f"the nearest {'is' if len(nearest) == 1 else 'are'} {' and '.join(map(str, nearest))}"
    return UnknownHouseholdError(f"no household has the id {household}; {ids}, {near}")
