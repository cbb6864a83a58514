"""Drawn records as the two tables of a population."""

import numpy
import pyarrow

from openfisca_kela.microsimulation.synthesis.records import Coded


def tables_of(records, weights):
    """(households, persons) as `pyarrow.Table`; ids count from 1.

    A column of facts that is zero or false everywhere is left out: its default says the same.
    """
    ids = numpy.arange(1, len(records.size) + 1, dtype=numpy.int64)
    households = {"household_id": pyarrow.array(ids), "weight": pyarrow.array(weights), **_columns(records.households)}
    persons = {
        "person_id": pyarrow.array(numpy.arange(1, records.size.sum() + 1, dtype=numpy.int64)),
        "household_id": pyarrow.array(numpy.repeat(ids, records.size)),
        **_columns(records.persons),
    }
    return pyarrow.table(households), pyarrow.table(persons)


def _columns(columns):
    return {name: _column(values) for name, values in columns.items() if _says_something(values)}


def _says_something(values):
    return isinstance(values, Coded) or values.dtype.kind == "M" or bool(values.any())


def _column(values):
    if isinstance(values, Coded):
        codes = pyarrow.array(values.codes.astype(numpy.int32))
        return pyarrow.DictionaryArray.from_arrays(codes, pyarrow.array(values.texts, pyarrow.string()))
    return pyarrow.array(values)
