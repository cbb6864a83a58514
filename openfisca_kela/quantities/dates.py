"""Months as the law counts them: a month is the date of its first day."""

import numpy

from openfisca_kela.quantities.operations import operation

NOT_YET = numpy.datetime64("9999-12-31")
BEFORE_EVERYTHING = numpy.datetime64("1970-01-01")


@operation
def first_of_month(dates, plus=0):
    """First day of the month of each date, moved by whole months.

    Args:
        dates: array of datetime64[D].
        plus: months to add (negative: to go back), a number or an array.

    Returns:
        Array of datetime64[D].

    >>> first_of_month(numpy.array(["2024-03-31"], "M8[D]"), plus=-1).tolist()
    [datetime.date(2024, 2, 1)]
    """
    months = _converted(numpy.asarray(dates, "M8[D]"), "M8[M]") + numpy.asarray(plus, numpy.int64).astype("m8[M]")
    return _converted(months, "M8[D]")


@operation
def month_calculated(population, period):
    """First day of the month calculated, once for each case: array of datetime64[D]."""
    return numpy.full(population.count, numpy.datetime64(str(period.start)), "M8[D]")


@operation
def days_of_month(population, period):
    """Days of the calendar month calculated, once for each case: array of whole numbers."""
    return numpy.full(population.count, period.days)


@operation
def completed_years(born, on):
    """Birthdays reached on a date.

    Args:
        born: dates of birth, datetime64[D].
        on: dates of the same shape.

    Returns:
        Array of whole numbers.

    >>> dates = numpy.array(["2006-05-01", "2006-05-02"], "M8[D]")
    >>> completed_years(dates, numpy.array(["2024-05-01", "2024-05-01"], "M8[D]")).tolist()
    [18, 17]
    """
    born_month, on_month = _converted(born, "M8[M]"), _converted(on, "M8[M]")
    day_not_reached = (born - _converted(born_month, "M8[D]")) > (on - _converted(on_month, "M8[D]"))
    return ((on_month - born_month).astype(int) - day_not_reached) // 12


def _converted(dates, kind):
    """Dates as months (M8[M]), or months as their first days (M8[D]).

    The calendar is reckoned once for each date between the first and the last: those of many cases lie close together.
    """
    if dates.size == 0:
        return dates.astype(kind)
    days = dates.view(numpy.int64)
    first, last = int(days.min()), int(days.max())
    if last - first >= dates.size:
        return dates.astype(kind)
    return numpy.arange(first, last + 1).view(dates.dtype).astype(kind).take(days - first)
