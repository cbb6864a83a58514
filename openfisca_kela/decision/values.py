"""Computed values in a form that JSON and people can take."""

import math
from decimal import Decimal

import numpy
from openfisca_core.indexed_enums import EnumArray

DECIMALS = 8


def decimal_text(number, unit=None):
    """A number as a decimal text without binary noise; money has two decimals at least.

    >>> decimal_text(447.0, "currency-EUR/month"), decimal_text(0.7), decimal_text(0.1 + 0.2)
    ('447.00', '0.7', '0.3')
    """
    exact = Decimal(repr(round(float(number), DECIMALS))).normalize()
    least = -2 if str(unit).startswith("currency") else 0
    if exact.as_tuple().exponent > least:
        exact = exact.quantize(Decimal(1).scaleb(least))
    return f"{exact + 0:f}"


def plain_value(value, unit=None):
    """One value as plain data: truth, whole number, decimal text, text or ISO date; None where it is not known."""
    value = getattr(value, "item", lambda: value)()
    if isinstance(value, float):
        return decimal_text(value, unit) if math.isfinite(value) else None
    if isinstance(value, bool | int | str) or value is None:
        return value
    return value.isoformat()


def values_of(variable, array):
    """The values of an array, one a person or group, as plain data."""
    if isinstance(array, EnumArray):
        return [str(item) for item in array.decode_to_str()]
    unit = getattr(variable, "unit", None)
    return [plain_value(value, unit) for value in numpy.asarray(array)]
