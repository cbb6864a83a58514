"""Which columns the two tables have, and how the values of a variable are stored."""

import datetime

import pyarrow
from openfisca_core.indexed_enums import Enum

HOUSEHOLD_ID, PERSON_ID, WEIGHT = "household_id", "person_id", "weight"
FAMILY_ID, FAMILY_ROLE = "family_id", "family_role"
TEXTS = pyarrow.dictionary(pyarrow.int32(), pyarrow.string())
WEIGHT_UNITS = 10**6  # a weight has at most six decimals, so that sums of weighted cents are exact

HOUSEHOLDS, PERSONS = "households", "persons"
REQUIRED = {
    HOUSEHOLDS: {HOUSEHOLD_ID: pyarrow.int64(), WEIGHT: pyarrow.float64()},
    PERSONS: {PERSON_ID: pyarrow.int64(), HOUSEHOLD_ID: pyarrow.int64()},
}
OPTIONAL = {HOUSEHOLDS: {}, PERSONS: {FAMILY_ID: pyarrow.int64(), FAMILY_ROLE: TEXTS}}
ENTITIES = {HOUSEHOLDS: "household", PERSONS: "person"}
FAMILY_ROLES = ("adult", "child")

_TYPES = {
    float: pyarrow.float64(),
    int: pyarrow.int32(),
    bool: pyarrow.bool_(),
    str: TEXTS,
    Enum: TEXTS,
    datetime.date: pyarrow.date32(),
}


def type_of(variable):
    """Arrow type in which the values of a variable are stored."""
    return _TYPES[variable.value_type]
