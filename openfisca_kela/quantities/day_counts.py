"""Days as the law counts them: the last of a month, a day's number in its month, the days from one to another."""

import numpy

from openfisca_kela.quantities.dates import first_of_month
from openfisca_kela.quantities.operations import operation


@operation
def last_of_month(dates):
    """Last day of the month of each date: array of datetime64[D] in, the same out.

    >>> last_of_month(numpy.array(["2024-02-10"], "M8[D]")).tolist()
    [datetime.date(2024, 2, 29)]
    """
    return first_of_month(dates, plus=1) - 1


@operation
def day_of_month(dates):
    """Number of each date in its month.

    Args:
        dates: array of datetime64[D].

    Returns:
        Array of whole numbers.

    >>> day_of_month(numpy.array(["2024-02-10"], "M8[D]")).tolist()
    [10]
    """
    return (dates - first_of_month(dates)).astype(int) + 1


@operation
def days_from_to(first, last):
    """Days from a first to a last one, both included; none where the last is before the first.

    Args:
        first: array of datetime64[D].
        last: array of the same shape.

    Returns:
        Array of whole numbers.

    >>> first = numpy.array(["2026-01-05", "2026-02-01"], "M8[D]")
    >>> days_from_to(first, numpy.array(["2026-01-31", "2026-01-31"], "M8[D]")).tolist()
    [27, 0]
    """
    return numpy.maximum((last - first).astype(int) + 1, 0)
