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
    distinct, place = numpy.unique(months.astype("M8[M]"), return_inverse=True)
    firsts = [
        numpy.busday_offset(month.astype("M8[D]"), 0, roll="forward", busdaycal=banking_days(month.item().year))
        for month in distinct
    ]
    return numpy.array(firsts, "M8[D]")[place]
