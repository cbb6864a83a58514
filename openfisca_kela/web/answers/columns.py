"""The columns of a batch: facts of households and persons, checked value by value."""

import datetime

import pyarrow

from openfisca_kela.microsimulation.population.columns import type_of
from openfisca_kela.situation import municipalities
from openfisca_kela.situation.faults import NOTHING, did_you_mean, pointer
from openfisca_kela.situation.values import NotAcceptedError, accepted_value, accepted_words

MOST_OF_COLUMN = 20


class Columns:
    """The columns of one table of a batch.

    Args:
        name: which table it is, ``"households"`` or ``"persons"``.
        entity: key of the entity of its facts.
        table: mapping as it was sent: {name of a fact: list of values}.
        system: the law.
        faults: where faults are told, at places like ``/households/rent/17``; rows are counted from 0.

    Attributes:
        values: {name of a fact: list of values as the rules take them}, None where nothing is told; those without a fault.
        count: number of rows.
    """

    def __init__(self, name, entity, table, system, faults):
        """Take the columns that are lists of the same length."""
        self.name, self.entity, self.system, self.faults = name, entity, system, faults
        self.values, self._lists, self.count = {}, {}, 0
        if not isinstance(table, dict) or not table:
            given = NOTHING if table is None else table
            faults.add(pointer(name), given, "is no table", "a mapping of columns: {name of a fact: [values]}", "type")
            return
        for column, values in table.items():
            if isinstance(values, list):
                self._lists[column] = values
            else:
                faults.add(pointer(name, column), values, "is no column", "a list of values", "type")
        self.count = max(map(len, self._lists.values()), default=0)
        for column in [column for column, values in self._lists.items() if len(values) != self.count]:
            length = len(self._lists.pop(column))
            accepted = f"{self.count} values, as the longest column of {name}"
            faults.add(pointer(name, column), NOTHING, f"has {length} values", accepted, "length")

    def take(self, column):
        """The list of a column that is no fact, and which is not checked here; None where there is none."""
        return self._lists.pop(column, None)

    def has_fault(self, column):
        """Whether a fault of a column was found."""
        return any(fault.path == pointer(self.name, column) for fault in self.faults)

    def check(self):
        """Check each column of facts."""
        known = municipalities.municipalities(self.system.parameters)
        for column, values in self._lists.items():
            variable = self._fact(column)
            if variable is not None:
                accept = _municipality(known) if column == municipalities.VARIABLE else accepted_value
                self._check_values(variable, values, accept)

    def table(self, **ids):
        """The columns as `pyarrow.Table`, with further columns of ids."""
        arrays = {column: pyarrow.array(values, pyarrow.int64()) for column, values in ids.items()}
        for column, values in self.values.items():
            arrays[column] = _array(values, self.system.variables[column])
        return pyarrow.table(arrays)

    def refuse(self, column, wrong):
        """A fault for each wrong row of a column, up to a limit; beyond it one that tells how many there are.

        Args:
            column: its name.
            wrong: {row: (value or `NOTHING`, `NotAcceptedError`)}.
        """
        for row, (given, error) in list(wrong.items())[:MOST_OF_COLUMN]:
            self.faults.add(pointer(self.name, column, row), given, error.problem, error.accepted, error.kind)
        if len(wrong) > MOST_OF_COLUMN:
            _, error = list(wrong.values())[MOST_OF_COLUMN]
            problem = f"{len(wrong) - MOST_OF_COLUMN} rows more are wrong"
            self.faults.add(pointer(self.name, column), NOTHING, problem, error.accepted, error.kind)

    def _fact(self, column):
        """The variable of a column, or None after a fault."""
        variable, place = self.system.variables.get(column), pointer(self.name, column)
        if variable is None:
            own = [other for other, known in self.system.variables.items() if known.entity.key == self.entity]
            hint = did_you_mean(column, own)
            problem = "there is no such fact" + (f", {hint}" if hint else "")
            self.faults.add(place, NOTHING, problem, f"a fact of a {self.entity}", "unknown_name")
        elif variable.entity.key != self.entity:
            problem = f"is a fact of a {variable.entity.key}, not of a {self.entity}"
            self.faults.add(place, NOTHING, problem, f"a fact of a {self.entity}", "wrong_entity")
        else:
            return variable
        return None

    def _check_values(self, variable, values, accept):
        """Keep a column whose values are all accepted; a value that stands many times is looked at once."""
        accepted, wrong = {}, {}
        if variable.may_be_empty:
            accepted[type(None), None] = None
        keys = [(type(value), row if isinstance(value, dict | list) else value) for row, value in enumerate(values)]
        for row, (key, value) in enumerate(zip(keys, values, strict=True)):
            if key not in accepted:
                try:
                    accepted[key] = _stored(variable, accept(variable, value))
                except NotAcceptedError as error:
                    wrong[row] = (NOTHING if value is None else value, error)
        self.refuse(variable.name, wrong)
        if not wrong:
            self.values[variable.name] = [accepted[key] for key in keys]


def _array(values, variable):
    """A column as a population stores it."""
    wanted = type_of(variable)
    if pyarrow.types.is_dictionary(wanted):
        return pyarrow.array(values, pyarrow.string()).dictionary_encode()
    if variable.value_type is datetime.date:
        return pyarrow.array([day and datetime.date.fromisoformat(day) for day in values], wanted)
    return pyarrow.array(values, wanted)


def _stored(variable, value):
    """An accepted value, if a column can hold it: a number of hundreds of digits has no bounds to fail."""
    try:
        return pyarrow.scalar(value, type_of(variable)).as_py() if isinstance(value, int | float) else value
    except (pyarrow.ArrowInvalid, OverflowError):
        raise NotAcceptedError("is out of bounds", accepted_words(variable), "bounds") from None


def _municipality(known):
    """A reader of codes of municipalities."""

    def accept(_, code):
        if not (isinstance(code, str) and code in known):
            raise NotAcceptedError(*municipalities.why_no_municipality(known, code, ()), "municipality")
        return code

    return accept
