"""Decimal texts of a derivation without the noise of binary arithmetic."""

import re
from decimal import ROUND_HALF_UP, Decimal

NUMBER = re.compile(r"-?\d+(\.\d+)?")
NOISE = Decimal("0.0000001")
MOST_DECIMALS = Decimal("0.0001")


def is_number(value):
    """Whether a value of a derivation is a number that is known.

    >>> is_number("2.50"), is_number("2024-04-01"), is_number(True)
    (True, False, False)
    """
    return isinstance(value, str) and NUMBER.fullmatch(value) is not None


def tidy(value):
    """A decimal text as people write it: noise is rounded away, and of endless decimals four are left.

    What is no number stays as it is.

    >>> tidy("124.24999999999999"), tidy("269.00"), tidy("833.3333333333334"), tidy("2024-04-01")
    ('124.25', '269.00', '833.3333', '2024-04-01')
    """
    if not is_number(value) or len(value.partition(".")[2]) <= 4:
        return value
    exact = Decimal(value).quantize(NOISE, ROUND_HALF_UP).normalize()
    if exact.as_tuple().exponent < -4:
        exact = exact.quantize(MOST_DECIMALS, ROUND_HALF_UP).normalize()
    return f"{exact + 0:f}"
