"""Finnish banking days (pankkipäivät, bankdagar): weekdays that are no holidays of the banks."""

import datetime
import functools

import numpy
from dateutil.easter import easter

from openfisca_kela.quantities.operations import operation

FIXED_HOLIDAYS = ((1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26))
DAYS_FROM_EASTER = {"Good Friday": -2, "Easter Monday": 1, "Ascension Day": 39}


@functools.lru_cache
def banking_days(year):
    """Calendar of a year, for `numpy.busday_offset` and the like."""
    holidays = [datetime.date(year, month, day) for month, day in FIXED_HOLIDAYS]
    holidays += [easter(year) + datetime.timedelta(days) for days in DAYS_FROM_EASTER.values()]
    holidays.append(midsummer_eve(year))
    return numpy.busdaycalendar(holidays=numpy.array(holidays, "M8[D]"))


def midsummer_eve(year):
    """The Friday between 19 and 25 June."""
    first = datetime.date(year, 6, 19)
    return first + datetime.timedelta((4 - first.weekday()) % 7)


@operation
def first_banking_days(months):
    """First banking day of each month: array of datetime64[D] in, the same out."""
    return _nearest(months.astype("M8[M]").astype("M8[D]"), "forward")


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
    return _nearest(months.astype("M8[M]").astype("M8[D]") + (numpy.asarray(number, int) - 1), "backward")


def _nearest(days, roll):
    """The banking day that is each day, or the nearest after it (`forward`) or before it (`backward`)."""
    distinct, place = numpy.unique(days, return_inverse=True)
    found = [numpy.busday_offset(day, 0, roll=roll, busdaycal=banking_days(day.item().year)) for day in distinct]
    return numpy.array(found, "M8[D]")[place]
