"""Computed values in a form that JSON and people can take."""

import math
import re
from decimal import Decimal

DECIMALS = 8
WHOLE = re.compile(r"-?\d+")


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


def value_of(node):
    """Value of a node of a derivation as plain data: a count of persons or months is a whole number."""
    value, counts = node["value"], not node["unit"].startswith(("currency", "/"))
    return int(value) if counts and node["unit"] and WHOLE.fullmatch(str(value)) else value
