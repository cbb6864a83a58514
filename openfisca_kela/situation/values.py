"""Whether a value is one of a variable: its type, its bounds, its items."""

import datetime
import math
import re

from openfisca_core.indexed_enums import Enum

from openfisca_kela.situation.faults import did_you_mean

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class NotAcceptedError(ValueError):
    """A value is none of the variable's.

    Attributes:
        problem: what is wrong with it.
        accepted: what is accepted.
        kind: a word for programs.
    """

    def __init__(self, problem, accepted, kind="type"):
        """Keep the parts."""
        super().__init__(problem)
        self.problem, self.accepted, self.kind = problem, accepted, kind


def accepted_value(variable, value):
    """The value as core takes it.

    Args:
        variable: a `LawVariable`.
        value: what was told.

    Returns:
        A bool, int, float, or text (of an item, a code, or an ISO date).

    Raises:
        NotAcceptedError: it is no value of the variable.
    """
    value = _READERS[variable.value_type](variable, value)
    if variable.bounds and not variable.bounds[0] <= _comparable(variable, value) <= variable.bounds[1]:
        raise NotAcceptedError("is out of bounds", accepted_words(variable), "bounds")
    return value


def plain_bounds(variable):
    """Least and greatest value that is accepted of a variable as JSON has them, or None."""
    return variable.bounds and [
        bound.isoformat() if isinstance(bound, datetime.date) else bound for bound in variable.bounds
    ]


def accepted_words(variable):
    """What is accepted, in words.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> accepted_words(CountryTaxBenefitSystem().get_variable("rent"))
    'an amount in euros from 0 to 100,000'
    """
    words = _WORDS[variable.value_type]
    if variable.value_type is float and str(variable.unit).startswith("currency-EUR"):
        words = "an amount in euros"
    if not variable.bounds:
        return words
    least, most = (bound if isinstance(bound, datetime.date) else f"{bound:,}" for bound in variable.bounds)
    return f"{words} from {least} to {most}"


_WORDS = {
    bool: "true or false, without quotes",
    int: "a whole number",
    float: "a number",
    str: "a text in quotes",
    datetime.date: "a date written 2024-05-31 (a month as its first day: 2024-05-01)",
    Enum: "the name of an item",
}


def _comparable(variable, value):
    return datetime.date.fromisoformat(value) if variable.value_type is datetime.date else value


def _truth(variable, value):
    if isinstance(value, bool):
        return value
    raise NotAcceptedError("is neither true nor false", accepted_words(variable))


def _number(variable, value):
    if isinstance(value, bool) or not isinstance(value, int | float):
        problem = "is a text, not a number (write it without quotes)" if isinstance(value, str) else "is not a number"
        raise NotAcceptedError(problem, accepted_words(variable))
    if isinstance(value, float) and not math.isfinite(value):
        raise NotAcceptedError("is not a finite number", accepted_words(variable))
    return value


def _whole_number(variable, value):
    value = _number(variable, value)
    if value != int(value):
        raise NotAcceptedError("is not a whole number", accepted_words(variable))
    return int(value)


def _text(variable, value):
    if not isinstance(value, str):
        raise NotAcceptedError("is not a text (write it in quotes)", accepted_words(variable))
    return value


def _date(variable, value):
    if not isinstance(value, str):
        raise NotAcceptedError("is not a date", accepted_words(variable))
    try:
        return datetime.date.fromisoformat(DATE.fullmatch(value)[0]).isoformat()
    except (TypeError, ValueError):
        raise NotAcceptedError("is not a date of the calendar", accepted_words(variable), "date") from None


def _item(variable, value):
    items = list(variable.possible_values.__members__)
    accepted = f"one of {', '.join(items)}"
    if not isinstance(value, str):
        raise NotAcceptedError("is not the name of an item", accepted)
    if value not in items:
        hint = did_you_mean(value, items)
        raise NotAcceptedError("is not the name of an item" + (f", {hint}" if hint else ""), accepted, "item")
    return value


_READERS = {
    bool: _truth,
    int: _whole_number,
    float: _number,
    str: _text,
    datetime.date: _date,
    Enum: _item,
}
