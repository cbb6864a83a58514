"""Periods as a case writes them: a month, a day, or for all time."""

import datetime
import re

# OpenFisca counts years from 1000.
FORMS = {
    "month": (re.compile(r"[1-9][0-9]{3}-[0-9]{2}"), "a month written 2024-05"),
    "day": (re.compile(r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}"), "a day written 2024-05-02"),
}
YEAR = re.compile(r"[1-9][0-9]{3}")
ALL_TIME = "ETERNITY"


def is_month(text):
    """Whether a text is a month of the calendar.

    >>> is_month("2024-05"), is_month("2024-13"), is_month("2024"), is_month("0000-01")
    (True, False, False, False)
    """
    return FORMS["month"][0].fullmatch(text) is not None and _is_date(f"{text}-01")


def is_day(text):
    """Whether a text is a day of the calendar.

    >>> is_day("2024-02-29"), is_day("2024-02-30"), is_day("2024-02")
    (True, False, False)
    """
    return FORMS["day"][0].fullmatch(text) is not None and _is_date(text)


def _is_date(text):
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def period_of_plain_fact(unit, period):
    """The period at which a fact holds that is told without one.

    Args:
        unit: definition period of its variable.
        period: month or day of the case.

    >>> [period_of_plain_fact(unit, "2024-05") for unit in ("month", "day", "eternity")]
    ['2024-05', '2024-05-01', 'ETERNITY']
    """
    if unit == "eternity":
        return ALL_TIME
    if unit == "month":
        return period[:7]
    return period if is_day(period) else f"{period}-01"


def why_not_of_unit(unit, period):
    """What is accepted as a period of a variable's unit, or None where the period is one.

    >>> why_not_of_unit("month", "2024")
    'its months one by one, 2024-01 to 2024-12; 2024 is a year'
    """
    if unit == "eternity":
        holds = period == ALL_TIME or is_month(period) or is_day(period)
        return None if holds else "the value without a period: it holds for all time"
    holds = is_month(period) if unit == "month" else is_day(period)
    if unit == "month" and YEAR.fullmatch(period):
        return f"its months one by one, {period}-01 to {period}-12; {period} is a year"
    return None if holds else FORMS[unit][1]
