"""Finnish banking days (pankkipäivät, bankdagar): Mondays to Fridays that are no holidays of the banks.

The closed days of TARGET are among them; a day on which TARGET is open is no banking day here if it is a Finnish holiday.
New Year's Eve is one.
"""

import datetime
import functools

import numpy
from dateutil.easter import easter

from openfisca_kela.quantities.operations import operation

FIXED_HOLIDAYS = ((1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26))
DAYS_FROM_EASTER = {"Good Friday": -2, "Easter Monday": 1, "Ascension Day": 39}


@operation
def banking_day_of_month(months, number):
    """The first, second … banking day of each month.

    Args:
        months: dates in the months, datetime64[D].
        number: which of them, from 1; an array or a number.

    Returns:
        Array of datetime64[D].

    >>> banking_day_of_month(numpy.array(["2025-01-01"], "M8[D]"), 1).tolist()
    [datetime.date(2025, 1, 2)]
    """
    firsts = months.astype("M8[M]").astype("M8[D]")
    further = numpy.asarray(number).astype(int) - 1
    return numpy.busday_offset(firsts, further, roll="forward", busdaycal=_calendar_around(months))


@operation
def banking_days_up_to(months, number):
    """A day of each month, or the nearest banking day before it.

    Args:
        months: dates in the months, array of datetime64[D].
        number: the day's number in its month, one a case.

    Returns:
        Array of datetime64[D].

    >>> banking_days_up_to(numpy.array(["2026-01-01"], "M8[D]"), numpy.array([4.0])).tolist()
    [datetime.date(2026, 1, 2)]
    """
    days = months.astype("M8[M]").astype("M8[D]") + (numpy.asarray(number).astype(int) - 1)
    return numpy.busday_offset(days, 0, roll="backward", busdaycal=_calendar_around(days))


@operation
def is_banking_day(dates):
    """Whether each date is a banking day: array of datetime64[D] in, boolean array out."""
    return numpy.is_busday(dates, busdaycal=_calendar_around(dates))


def holidays_of_banks(year):
    """Dates of a year on which banks are closed though it may be a weekday, in no order."""
    fixed = [datetime.date(year, month, day) for month, day in FIXED_HOLIDAYS]
    moving = [easter(year) + datetime.timedelta(days) for days in DAYS_FROM_EASTER.values()]
    return [*fixed, *moving, midsummer_eve(year)]


def midsummer_eve(year):
    """The Friday between 19 and 25 June."""
    first = datetime.date(year, 6, 19)
    return first + datetime.timedelta((4 - first.weekday()) % 7)


def _calendar_around(dates):
    """Calendar of the years of some dates, and of those next to them, for `numpy.busday_offset` and the like."""
    years = dates.astype("M8[Y]").astype(int) + 1970
    return _calendar(int(years.min()) - 1, int(years.max()) + 1)


@functools.lru_cache
def _calendar(first_year, last_year):
    holidays = [day for year in range(first_year, last_year + 1) for day in holidays_of_banks(year)]
    return numpy.busdaycalendar(holidays=numpy.array(holidays, "M8[D]"))
