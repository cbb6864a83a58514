"""The reader of values in a month that differs from case to case: the clock of decisions."""

import numpy
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.simulations import Simulation

from openfisca_kela.quantities.errors import UnknownLawError, named_cases
from openfisca_kela.quantities.histories import history
from openfisca_kela.quantities.months import months_of
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
    return _reader(population, act, months_of(months), parameters)


@operation
def law_by_clock(population, act, clock, period, parameters):
    """Reader of an act's values in the month that a variable tells, such as that of the decision.

    Args:
        population: the population of the formula.
        act: path of the act in the tree.
        clock: name of the variable; of the group, where the formula is a person's.
        period: the month calculated.
        parameters: the third argument of the formula.

    Returns:
        A `LawReader`. All who read by one clock share what is found out about its months.
    """
    of = population.simulation.get_variable_population(clock)
    months = months_of(of(clock, period))
    if of is not population:
        months = months.of_members(of.members_entity_id)
    return _reader(population, act, months, parameters)


def _reader(population, act, months, parameters):
    owner = parameters.__self__
    traced = isinstance(owner, Simulation)
    system = owner.tax_benefit_system if traced else owner
    return LawReader(population, system.parameters, act, months, owner.tracer if traced else None)


class LawReader:
    """Reads values and tables of one act, each case in its own month, at the speed of arrays."""

    def __init__(self, population, tree, act, months, tracer=None):
        """Remember whose law of which `Months` is read; see `law_by_month`."""
        self.population, self.tree, self.act, self.months, self.tracer = population, tree, act, months, tracer
        self.count = population.count

    def __call__(self, path, *keys, where=None, items=None, otherwise=None):
        """Read a value, or a table by its keys.

        Args:
            path: path below the act.
            keys: one a level of the table: an EnumArray, an array of whole numbers, or the name of one branch.
            where: boolean array; the value is read where it is True only. Elsewhere the answer is NaN, NaT, False
                or the first item.
                A rule that is not in force has no values: they are read where it is.
            items: Enum class of the values, where they are names of its items.
            otherwise: branch for keys that the table does not list (“other municipalities”).

        Returns:
            Array of one value a case: float64, bool, datetime64[D], or EnumArray. Read-only where all cases share one value.

        Raises:
            UnknownLawError: a case asks for a month or a key at which the law has no value.
        """
        full_path = f"{self.act}.{path}"
        dated = history(self.tree, full_path, tuple(map(_axis, keys)) if keys else (), items, otherwise)
        law = dated.rows_of(self.months.distinct)
        column = _columns(keys, dated.parameters.shape) if keys else 0
        place = self._places(law, column)
        values = self._of_each(law.values, place)
        asked = where
        if law.known is not None:
            known = self._known(law, place, values)
            if where is not None and (known == where).all():
                asked = None  # known for exactly those who ask: elsewhere nothing stands there already
            else:
                self._require_known(full_path, dated, column, known if where is None else known | ~where)
        if self.tracer is not None:
            self._trace(dated, law, column, where)
        if asked is not None:
            values = _only(values, asked)
        return values if items is None else EnumArray(values, items)

    def behind(self, path, *keys, position, items=None, otherwise=None):
        """The parameter, and the day of its law, that were read for one case: what an explanation names.

        Args:
            path: path below the act.
            keys, items, otherwise: as they were given when the value was read.
            position: position of the case in the population.
        """
        dated = history(self.tree, f"{self.act}.{path}", tuple(map(_axis, keys)), items, otherwise)
        return self._parameter(dated, _columns(keys, dated.parameters.shape), position), self.months.at(position)

    def _places(self, law, column):
        """Place of each case in the rows of the months; a single one if all cases share it."""
        if not law.differ:
            return column
        return self.months.place if law.width == 1 else self.months.place * law.width + column

    def _of_each(self, values, place):
        """The value of each case: a bool is written out, for NumPy combines bools of one value slowly."""
        if isinstance(place, numpy.ndarray):
            return values.take(place)
        value = values[place]
        return numpy.full(self.count, value) if values.dtype == bool else numpy.broadcast_to(value, self.count)

    def _known(self, law, place, values):
        """Whether the law has the value of each case; an unknown amount is NaN."""
        return ~numpy.isnan(values) if values.dtype == numpy.float64 else self._of_each(law.known, place)

    def _require_known(self, path, dated, column, holds):
        """Refuse to go on where a case needs a value that the law does not have."""
        if holds.all():
            return
        ids, positions, words = named_cases(self.population, ~holds)
        reason = self._why_unknown(path, dated, column, positions[0])
        raise UnknownLawError(
            f"{words}: {reason}",
            variable=path,
            entity=self.population.entity.key,
            ids=ids,
            positions=positions,
            reason=reason,
        )

    def _parameter(self, dated, column, position):
        return dated.parameters.ravel()[column[position] if numpy.ndim(column) else column]

    def _why_unknown(self, path, dated, column, position):
        month = str(self.months.at(position))[:7]
        parameter = self._parameter(dated, column, position)
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

    def _trace(self, dated, law, column, where):
        """Tell core's tracer which values were read, each distinct one once."""
        month = numpy.broadcast_to(0 if self.months.place is None else self.months.place, self.count)
        column = numpy.broadcast_to(column, self.count)
        read = slice(None) if where is None else where
        for at, of in sorted(set(zip(month[read].tolist(), column[read].tolist(), strict=True))):
            parameter = dated.parameters.ravel()[of]
            value = parameter.get_at_instant(str(dated.instants[law.rows[at]]))
            self.tracer.record_parameter_access(parameter.name, str(self.months.distinct[at]), value)


def _only(values, where):
    """Values where they are asked for; elsewhere NaN, NaT, False or the first item."""
    if values.dtype.kind == "M":
        return numpy.where(where, values, numpy.datetime64("NaT"))
    if values.dtype != numpy.float64:
        return values & where if values.dtype == bool else values * where
    if where.all():
        return values
    return numpy.where(where, values, numpy.nan) if where.any() else numpy.broadcast_to(numpy.nan, values.shape)


def _axis(key):
    if isinstance(key, str):
        return key
    return key.possible_values if isinstance(key, EnumArray) else int


def _columns(keys, shape):
    """Place of each case in one row of a table, laid end to end: an array, or one number if no key differs by case."""
    column = 0
    for key, size in zip(keys, shape, strict=True):
        if isinstance(key, str):
            continue  # an axis of one branch
        place = numpy.asarray(key).view(numpy.ndarray).astype(numpy.intp)
        if not isinstance(key, EnumArray):
            # Numbers beyond the table stand at its last, free place; seen without a sign, so do those below zero.
            place = numpy.minimum(place.view(numpy.uintp), numpy.uintp(size - 1)).view(numpy.intp)
        column = column * size + place if isinstance(column, numpy.ndarray) else place
    return column
