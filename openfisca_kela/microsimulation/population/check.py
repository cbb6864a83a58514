"""Everything that is wrong with the two tables of a population, in one list, each fault with its rows."""

import datetime

import numpy
import pyarrow
import pyarrow.compute as pc
from openfisca_core.indexed_enums import Enum

from openfisca_kela.microsimulation.population.columns import (
    ENTITIES,
    FAMILY_ROLE,
    FAMILY_ROLES,
    HOUSEHOLD_ID,
    HOUSEHOLDS,
    OPTIONAL,
    PERSON_ID,
    PERSONS,
    REQUIRED,
    TEXTS,
    WEIGHT,
    WEIGHT_UNITS,
    type_of,
)
from openfisca_kela.situation import municipalities
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.faults import NOTHING, Faults, did_you_mean, pointer
from openfisca_kela.situation.grouping import APPLICANT
from openfisca_kela.situation.periods import is_month
from openfisca_kela.situation.values import accepted_words

ROWS_NAMED = 3
WEIGHT_WORDS = f"a number above 0 with at most {len(str(WEIGHT_UNITS)) - 1} decimals"
TYPE_WORDS = {pyarrow.int64(): "a column of whole numbers", pyarrow.float64(): "a column of numbers"}


def check_tables(households, persons, system, period, dimensions, unread=()):
    """Refuse tables that are no population.

    Args:
        households, persons: `pyarrow.Table`.
        system: the law, for the names and bounds of facts.
        period: month of the facts.
        dimensions: {column of households: its label and items}.
        unread: faults found while the tables were read; their columns are not asked for again.

    Raises:
        SituationError: with every fault found; rows are counted from 1.
    """
    faults = Faults()
    faults += unread
    if not is_month(str(period)):
        faults.add("/period", period, "is no month", "the month whose facts these are, written 2023-12", "period")
    homes = _TableCheck(HOUSEHOLDS, households, system, faults)
    people = _TableCheck(PERSONS, persons, system, faults)
    homes.check_columns(dimensions)
    people.check_columns({})
    if homes.is_readable() and people.is_readable():
        homes.check_weights()
        _check_who_lives_where(homes, people)
    faults.raise_any()


def rows_in_words(failing):
    """Rows of a boolean array, counted from 1, as the beginning of a sentence.

    >>> rows_in_words(numpy.array([True, False, True]))
    'rows 1 and 3'
    >>> rows_in_words(numpy.ones(9, bool))
    'rows 1, 2, 3 and 6 more'
    """
    rows = (failing.nonzero()[0] + 1).tolist()
    shown = [f"{row:,}" for row in rows[:ROWS_NAMED]]
    if len(rows) > ROWS_NAMED:
        return f"rows {', '.join(shown)} and {len(rows) - ROWS_NAMED:,} more"
    return f"row {shown[0]}" if len(shown) == 1 else f"rows {', '.join(shown[:-1])} and {shown[-1]}"


class _TableCheck:
    """Checks one table, column by column; `right` are the columns without fault."""

    def __init__(self, name, table, system, faults):
        self.name, self.table, self.system, self.faults = name, table, system, faults
        self.right = set()

    def is_readable(self):
        """Whether the columns that every table has can be read."""
        return REQUIRED[self.name].keys() <= self.right

    def check_columns(self, dimensions):
        """Check each column by itself."""
        for column in sorted(REQUIRED[self.name].keys() - set(self.table.column_names)):
            if not self.has_fault(column):
                self.refuse_missing(column, f"a column {column}")
        for column in dict.fromkeys(self.table.column_names):
            before = len(self.faults)
            if self.table.column_names.count(column) > 1:
                self._add(column, NOTHING, "the column stands twice", "each column once", "duplicate_key")
            else:
                self._check_column(column, dimensions)
            if len(self.faults) == before:
                self.right.add(column)
        for column in sorted(dimensions.keys() - set(self.table.column_names)):
            self._add(column, NOTHING, "there is no such column", "a column, for it is a dimension", "unknown_name")

    def has_fault(self, column):
        """Whether a fault of a column was found."""
        return any(fault.path == pointer(self.name, column) for fault in self.faults)

    def check_weights(self):
        """Refuse weights that are none, and those with more decimals than sums can keep."""
        weights = self.table[WEIGHT].to_numpy()
        with numpy.errstate(invalid="ignore"):
            units = weights * WEIGHT_UNITS
            failing = ~((weights > 0) & numpy.isfinite(weights) & (numpy.abs(units - numpy.rint(units)) < 1e-3))
        self.refuse(WEIGHT, failing, "is no weight", WEIGHT_WORDS, "bounds")

    def refuse(self, column, failing, problem, accepted, kind):
        """One fault for all rows that fail, with the value of the first."""
        if failing.any():
            given = self.table[column][int(failing.argmax())].as_py()
            self._add(column, given, f"{rows_in_words(failing)}: {problem}", accepted, kind)

    def refuse_missing(self, column, accepted):
        """A fault of a column that is needed here."""
        self._add(column, NOTHING, "the column is missing", accepted, "missing")

    def _add(self, column, given, problem, accepted, kind):
        self.faults.add(pointer(self.name, column), given, problem, accepted, kind)

    def _check_column(self, column, dimensions):
        known = (REQUIRED[self.name] | OPTIONAL[self.name]).get(column)
        if known is not None:
            if self._has_type(column, known, TYPE_WORDS.get(known, "a column of texts")) and column == FAMILY_ROLE:
                self._check_items(column, FAMILY_ROLES)
        elif column in dimensions:
            if self._has_type(column, TEXTS, "a column of texts"):
                self._check_items(column, dimensions[column]["items"])
        else:
            variable = self._fact(column)
            if variable is not None:
                self._check_values(column, variable)

    def _fact(self, column):
        """The variable of a column of facts, or None after a fault."""
        variable, entity = self.system.variables.get(column), ENTITIES[self.name]
        if variable is None:
            own = [other for other, known in self.system.variables.items() if known.entity.key == entity]
            problem = f"there is no such fact{_hint(column, own)}"
            accepted = f"a fact of a {entity}" + (", or a declared dimension" if self.name == HOUSEHOLDS else "")
            self._add(column, NOTHING, problem, accepted, "unknown_name")
        elif variable.entity.key != entity:
            problem = f"is a fact of a {variable.entity.key}, not of a {entity}"
            self._add(column, NOTHING, problem, f"a fact of a {entity}", "wrong_entity")
        else:
            return variable
        return None

    def _check_values(self, column, variable):
        accepted = accepted_words(variable)
        if not self._has_type(column, type_of(variable), accepted, variable.may_be_empty):
            return
        if variable.value_type is Enum:
            self._check_items(column, variable.possible_values.__members__)
        elif column == municipalities.VARIABLE:
            self._check_items(column, municipalities.municipalities(self.system.parameters), municipalities.FORM)
        elif variable.value_type in (int, float, datetime.date):
            self._check_bounds(column, variable, accepted)

    def _has_type(self, column, wanted, accepted, may_be_null=False):
        """Whether a column can be stored as wanted and has a value in every row; a fault if not."""
        values = self.table[column]
        if not _fits(values.type, wanted):
            self._add(column, str(values.type), "is a column of another type", accepted, "type")
            return False
        missing = values.is_null().to_numpy()
        if missing.any() and not may_be_null:
            self._add(column, NOTHING, f"{rows_in_words(missing)}: empty", accepted, "missing")
            return False
        try:
            values.cast(pyarrow.string() if wanted == TEXTS else wanted)
        except pyarrow.ArrowInvalid as error:
            self._add(column, NOTHING, f"does not fit: {error}", accepted, "type")
            return False
        return True

    def _check_items(self, column, items, words=None):
        """Refuse texts that are none of the items, each wrong text once."""
        texts = self.table[column].cast(pyarrow.string())
        accepted = words or f"one of {', '.join(items)}"
        for text in pc.unique(texts).to_pylist():
            if text not in items:
                problem = f"{rows_in_words(pc.equal(texts, text).to_numpy())}: is none{_hint(text, items)}"
                self._add(column, text, problem, accepted, "item")

    def _check_bounds(self, column, variable, accepted):
        told = self.table[column].is_valid().to_numpy()
        values = self.table[column].to_numpy()
        if values.dtype.kind == "f":
            is_finite = numpy.isfinite(values)
            self.refuse(column, told & ~is_finite, "is no finite number", accepted, "type")
            told &= is_finite
        if variable.bounds:
            least, most = variable.bounds
            if isinstance(least, datetime.date):
                least, most = numpy.datetime64(least), numpy.datetime64(most)
            beyond = numpy.zeros(len(values), bool)
            beyond[told] = (values[told] < least) | (values[told] > most)
            self.refuse(column, beyond, "is out of bounds", accepted, "bounds")


def _fits(given, wanted):
    types = pyarrow.types
    if types.is_dictionary(given):
        given = given.value_type
    if wanted == TEXTS:
        return types.is_string(given) or types.is_large_string(given)
    if types.is_floating(wanted):
        return types.is_floating(given) or types.is_integer(given)
    if types.is_integer(wanted):
        return types.is_integer(given)
    return types.is_date(given) if types.is_date(wanted) else given == wanted


def _hint(text, items):
    hint = did_you_mean(text, items)
    return f", {hint}" if hint else ""


def _check_who_lives_where(homes, people):
    """Every id once, nobody without a household, no household without one applicant."""
    household_ids, of_persons = homes.table[HOUSEHOLD_ID].to_numpy(), people.table[HOUSEHOLD_ID].to_numpy()
    homes.refuse(HOUSEHOLD_ID, _repeated(household_ids), "stands twice", "each id once", "duplicate_key")
    person_ids = people.table[PERSON_ID].to_numpy()
    people.refuse(PERSON_ID, _repeated(person_ids), "stands twice", "each id once", "duplicate_key")
    orphans = ~numpy.isin(of_persons, household_ids)
    people.refuse(HOUSEHOLD_ID, orphans, "is no household", f"a {HOUSEHOLD_ID} of the table of households", "member")
    is_empty = ~numpy.isin(household_ids, of_persons)
    homes.refuse(HOUSEHOLD_ID, is_empty, "has no persons", "at least one person", "member")
    if ROLE_VARIABLE in people.right:
        is_applicant = pc.equal(people.table[ROLE_VARIABLE].cast(pyarrow.string()), APPLICANT).to_numpy()
        ids, counts = numpy.unique(of_persons[is_applicant], return_counts=True)
        failing = ~numpy.isin(household_ids, ids[counts == 1]) & ~is_empty
        accepted = f"one person whose {ROLE_VARIABLE} is {APPLICANT}"
        homes.refuse(HOUSEHOLD_ID, failing, "has not one applicant", accepted, "member")
    elif not people.has_fault(ROLE_VARIABLE) and len(of_persons) != len(household_ids):
        people.refuse_missing(ROLE_VARIABLE, f"a column {ROLE_VARIABLE}, for some household has several persons")


def _repeated(ids):
    """Which places hold an id that stood before."""
    order = numpy.argsort(ids, kind="stable")
    repeated = numpy.zeros(len(ids), bool)
    repeated[order[1:]] = ids[order[1:]] == ids[order[:-1]]
    return repeated
