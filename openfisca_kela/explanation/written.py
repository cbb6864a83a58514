"""Values as they stand in a derivation: decimals and dates as text, so that nothing is lost on the way."""

import math
from decimal import Decimal

import numpy
from openfisca_core.indexed_enums import Enum


def written(value, unit=""):
    """A value as plain data.

    Args:
        value: a NumPy scalar, an item of an enum, a text or a date.
        unit: money of a unit that begins with `currency-EUR` is written with its cents.

    Returns:
        True or False for a condition; the name of an item; an ISO date; a number as decimal text; None for a number
        that is not known.

    >>> written(numpy.float64(269.0), "currency-EUR/month"), written(numpy.float64(0.1)), written(numpy.bool_(True))
    ('269.00', '0.1', True)
    """
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, bool | numpy.bool_):
        return bool(value)
    if isinstance(value, numpy.datetime64):
        return str(value.astype("M8[D]"))
    if isinstance(value, int | float | numpy.number):
        return _number(float(value), unit)
    return str(value)


def _number(value, unit):
    if math.isnan(value):
        return None
    exact = Decimal(repr(value))
    if unit.startswith("currency-EUR") and exact == exact.quantize(Decimal("0.01")):
        return f"{exact:.2f}"
    return f"{exact.normalize():f}" if exact else "0"
