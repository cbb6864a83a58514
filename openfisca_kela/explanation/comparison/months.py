"""Periods counted from the month decided, so that facts of two decisions can stand side by side."""

import calendar

from openfisca_kela.situation.periods import is_day, is_month


def months_between(first, second):
    """Months from the first month (text) to the second.

    >>> months_between("2023-12", "2024-02"), months_between("2024-02", "2024-01")
    (2, -1)
    """
    return _number(second) - _number(first)


def _number(month):
    year, number = month.split("-")
    return int(year) * 12 + int(number) - 1


def counted_from(period, month):
    """A period as months from the month decided (a day with its day of the month); one for all time stays."""
    if is_month(period):
        return months_between(month, period)
    return (months_between(month, period[:7]), period[8:]) if is_day(period) else period


def dated_in(values, month):
    """Values by period again, counted from another month."""
    dated = {}
    for at, value in values.items():
        months, day = at if isinstance(at, tuple) else (at, "")
        if isinstance(months, int):
            year, number = divmod(_number(month) + months, 12)
            last = calendar.monthrange(year, number + 1)[1]
            dated[f"{year:04}-{number + 1:02}" + (f"-{min(int(day), last):02}" if day else "")] = value
        else:
            dated[at] = value
    return dated
