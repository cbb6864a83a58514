"""Weekdays of the law (arkipäivä, vardag): Monday to Saturday, and no public holiday."""

import datetime
import functools

import numpy
from dateutil.easter import easter

from openfisca_kela.quantities.operations import operation
from openfisca_kela.variables.shared.banking_days import DAYS_FROM_EASTER, midsummer_eve

FIXED_HOLIDAYS = ((1, 1), (1, 6), (5, 1), (12, 6), (12, 25), (12, 26))
MONDAY_TO_SATURDAY = "1111110"


@functools.lru_cache
def weekdays(year):
    """Calendar of a year, for `numpy.is_busday`. Holidays that are always Sundays need not be named."""
    holidays = [datetime.date(year, month, day) for month, day in FIXED_HOLIDAYS]
    holidays += [easter(year) + datetime.timedelta(days) for days in DAYS_FROM_EASTER.values()]
    holidays += [midsummer_eve(year) + datetime.timedelta(1), all_saints_day(year)]
    return numpy.busdaycalendar(weekmask=MONDAY_TO_SATURDAY, holidays=numpy.array(holidays, "M8[D]"))


def all_saints_day(year):
    """The Saturday between 31 October and 6 November."""
    first = datetime.date(year, 10, 31)
    return first + datetime.timedelta((5 - first.weekday()) % 7)


@operation
def are_weekdays(dates):
    """Whether each date is a weekday from Monday to Saturday and no public holiday: boolean array."""
    distinct, place = numpy.unique(dates, return_inverse=True)
    return numpy.array([numpy.is_busday(day, busdaycal=weekdays(day.item().year)) for day in distinct], bool)[place]
