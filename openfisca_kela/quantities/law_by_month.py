"""The reader of values in a month that differs from case to case: the clock of decisions."""

import numpy
from openfisca_core.indexed_enums import ENUM_ARRAY_DTYPE, EnumArray
from openfisca_core.simulations import Simulation

from openfisca_kela.quantities.errors import UnknownLawError, named_cases
from openfisca_kela.quantities.histories import history
from openfisca_kela.quantities.operations import operation


@operation
def law_by_month(population, act, months, parameters):
    """Reader of an act's values as they stood in a month of each case.

    Args:
        population: the population of the formula.
        act: path of the act in the tree, e.g. ``"general_housing_allowance"``.
        months: datetime64[D], the month whose law holds, one a case; or one month for all (a numpy.datetime64).
        parameters: the third argument of the formula.

    Returns:
        A `LawReader`: ``law("minimum_payable")``, ``law("maximum_housing_costs", group, size)``.
    """
    owner = parameters.__self__
    traced = isinstance(owner, Simulation)
    system = owner.tax_benefit_system if traced else owner
    return LawReader(population, system.parameters, act, months, owner.tracer if traced else None)


class LawReader:
    """Reads values and tables of one act, each case in its own month, at the speed of arrays."""

    def __init__(self, population, tree, act, months, tracer=None):
        """Note which months occur; see `law_by_month`."""
        self.population, self.tree, self.act, self.tracer = population, tree, act, tracer
        self.count = population.count
        self.months, self.place = _distinct(numpy.asarray(months, "M8[D]"))

    def __call__(self, path, *keys, where=None, items=None, otherwise=None):
        """Read a value, or a table by its keys.

        Args:
            path: path below the act.
            keys: one a level of the table: an EnumArray, an array of whole numbers, or the name of one branch.
            where: boolean array; the value is read where it is True only. Elsewhere the answer is NaN, False
                or the first item.
                A rule that is not in force has no values: they are read where it is.
            items: Enum class of the values, where they are names of its items.
            otherwise: branch for keys that the table does not list (“other municipalities”).

        Returns:
            Array of one value a case: float64, bool, or EnumArray. Read-only where all cases share one value.

        Raises:
            UnknownLawError: a case asks for a month or a key at which the law has no value.
        """
        full_path = f"{self.act}.{path}"
        axes = tuple(_axis(key) for key in keys)
        dated = history(self.tree, full_path, axes, items, otherwise)
        rows = numpy.searchsorted(dated.instants, self.months, side="right") - 1
        places = tuple(_places(key, size) for key, size in zip(keys, dated.parameters.shape, strict=True))
        self._check_known(full_path, dated, rows, places, where)
        if self.tracer is not None:
            self._trace(full_path, dated, rows, places, where)
        row = rows[0] if self.place is None else rows[self.place]
        values = dated.values[(row, *places)]
        if values.ndim == 0:
            values = numpy.broadcast_to(values, self.count)
        if items is not None:
            first = ENUM_ARRAY_DTYPE(0)
            return EnumArray(values if where is None else numpy.where(where, values, first), items)
        if where is not None:
            values = numpy.where(where, values, False if values.dtype == bool else numpy.nan)
        return values

    def behind(self, path, *keys, position, items=None, otherwise=None):
        """The parameter, and the day of its law, that were read for one case: what an explanation names.

        Args:
            path: path below the act.
            keys, items, otherwise: as they were given when the value was read.
            position: position of the case in the population.
        """
        axes = tuple(_axis(key) for key in keys)
        dated = history(self.tree, f"{self.act}.{path}", axes, items, otherwise)
        places = tuple(_places(key, size) for key, size in zip(keys, dated.parameters.shape, strict=True))
        place = tuple(numpy.broadcast_to(p, self.count)[position] for p in places)
        return dated.parameters[place], self.months[0 if self.place is None else self.place[position]]

    def _check_known(self, path, dated, rows, places, where):
        """Refuse to go on where a case needs a value that the law does not have."""
        known = dated.known[rows] & (rows >= 0).reshape(-1, *[1] * dated.parameters.ndim)
        if known.all():
            return
        row = 0 if self.place is None else self.place
        failing = numpy.broadcast_to(~known[(row, *places)], self.count)
        if where is not None:
            failing = failing & where
        if not failing.any():
            return
        ids, positions, words = named_cases(self.population, failing)
        reason = self._why_unknown(path, dated, places, positions[0])
        raise UnknownLawError(
            f"{words}: {reason}",
            variable=path,
            entity=self.population.entity.key,
            ids=ids,
            positions=positions,
            reason=reason,
        )

    def _why_unknown(self, path, dated, places, position):
        month = str(self.months[0 if self.place is None else self.place[position]])[:7]
        place = tuple(p if numpy.ndim(p) == 0 else p[position] for p in places)
        parameter = dated.parameters[place]
        if parameter is None:
            return f"{path} has no such row in {month}"
        values = sorted((value.instant_str, value.value) for value in parameter.values_list)
        first = next((instant for instant, value in values if value is not None), None)
        label = parameter.metadata.get("label_fi")
        why = f"{parameter.name}{f' ({label})' if label else ''} has no value in {month}"
        if first is not None and first > month:
            return f"{why}; its first value is of {first}"
        ended = max((instant for instant, value in values if value is None and instant <= f"{month}-99"), default=None)
        if ended is not None:
            why = f"{why}; it ended on {ended}"
        successor = parameter.metadata.get("continued_by")
        return f"{why} and is continued by {successor!r}" if successor else why

    def _trace(self, path, dated, rows, places, where):
        """Tell core's tracer which values were read, each distinct one once."""
        row = numpy.broadcast_to(rows[0] if self.place is None else rows[self.place], self.count)
        month = numpy.broadcast_to(0 if self.place is None else self.place, self.count)
        wide = [numpy.broadcast_to(place, self.count) for place in places]
        read = numpy.ones(self.count, bool) if where is None else where
        for at in sorted(set(zip(row[read].tolist(), month[read].tolist(), *(w[read].tolist() for w in wide), strict=True))):
            row_read, month_read, *place = at
            parameter = dated.parameters[tuple(place)]
            value = parameter.get_at_instant(str(dated.instants[row_read]))
            self.tracer.record_parameter_access(parameter.name, str(self.months[month_read]), value)


def _distinct(months):
    """Distinct months in ascending order, and the place of each case's month among them (None: there is only one).

    Counting beats sorting: the months of a law lie within a few thousand days of each other.
    """
    if months.ndim == 0 or (months[:1] == months).all():
        return months.reshape(-1)[:1], None
    first = months.min()
    days = (months - first).astype(numpy.intp)
    occurs = numpy.bincount(days) > 0
    return first + occurs.nonzero()[0], (occurs.cumsum() - 1)[days]


def _axis(key):
    if isinstance(key, str):
        return key
    return key.possible_values if isinstance(key, EnumArray) else int


def _places(key, size):
    """Positions of a key along its axis of the table; numbers beyond the table stand at its last, free place."""
    if isinstance(key, str):
        return 0
    places = numpy.asarray(key).view(numpy.ndarray).astype(numpy.intp)
    if isinstance(key, EnumArray):
        return places
    return numpy.where((places >= 0) & (places < size), places, size - 1)
