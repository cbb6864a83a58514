"""Values as people of a language write them in a form: read, and written back."""

import datetime
import re
from decimal import Decimal

from babel import Locale
from babel.dates import get_month_names
from babel.numbers import format_decimal
from openfisca_core.indexed_enums import Enum

from openfisca_kela.situation.values import NotAcceptedError, accepted_value
from openfisca_kela.wording.forms import LOCALES
from openfisca_kela.wording.words import message

YES, NO = "true", "false"
TRUTHS = {YES: True, NO: False}
SHARE = "/1"
PLAIN, WITH_CENTS = "#,##0.######", "#,##0.00####"
DATE_FORMS = {"fi": "{0.day}.{0.month}.{0.year}", "sv": "{0.day}.{0.month}.{0.year}", "en": "{0.day}/{0.month}/{0.year}"}
SHOWN_DAY, SHOWN_MONTH = datetime.date(2024, 4, 1), "2024-04"
# Thousands stand apart by spaces, in English by commas too. A point is a decimal sign only where it cannot part thousands.
NUMBERS = {
    "fi": r"(?P<whole>\d{1,3}(?: \d{3})+|\d+)(?:,(?P<decimals>\d+)|\.(?P<others>\d{1,2}|\d{4,}))?",
    "en": r"(?P<whole>\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.(?P<decimals>\d+))?",
}
NUMBERS["sv"] = NUMBERS["fi"]
AROUND_NUMBER = re.compile(r"^(?:€|eur) ?| ?(?:€|eur|euroa|euro|%)$", re.IGNORECASE)
SPACES = re.compile(r"[\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}]+")
DAYS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
    re.compile(r"(?P<day>\d{1,2})(?:\. ?|/)(?P<month>\d{1,2})(?:\. ?|/)(?P<year>\d{4})"),
    re.compile(r"(?P<day>\d{1,2})\.? (?P<name>\w+) (?P<year>\d{4})"),
)
MONTHS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})"),
    re.compile(r"(?P<month>\d{1,2})(?:[./] ?| )(?P<year>\d{4})"),
    re.compile(r"(?P<name>\w+) (?P<year>\d{4})"),
)

AMOUNT_ACCEPTED = message("an amount in euros, for example {example}")
NUMBER_ACCEPTED = message("a number, for example {example}")
WHOLE_ACCEPTED = message("a whole number, for example {example}")
SHARE_ACCEPTED = message("a percentage from {least} to {most}, for example {example}")
DAY_ACCEPTED = message("a date, for example {example}")
MONTH_ACCEPTED = message("a month, for example {example}")
CHOICE_ACCEPTED = message("one of the choices")
BETWEEN = message("{accepted}, from {least} to {most}")


class NotUnderstoodError(ValueError):
    """A text is no value of a fact; the message tells what is accepted, in the language of the reader."""


def understood(variable, text, words):
    """The value that a text tells.

    Args:
        variable: a `LawVariable`.
        text: what was written, not empty.
        words: `Words` of the language in which it was written.

    Returns:
        The value as a case tells it.

    Raises:
        NotUnderstoodError: it tells none.
    """
    text = SPACES.sub(" ", text).strip()
    try:
        return accepted_value(variable, _READERS[variable.value_type](variable, text, words.language))
    except (NotAcceptedError, ValueError, KeyError, OverflowError):
        raise NotUnderstoodError(accepted_words(variable, words)) from None


def as_written(variable, value, language):
    """A value of a case as a field of a form shows it.

    >>> from openfisca_kela.situation.reading import law_in_force_today
    >>> rent = law_in_force_today().variables["rent"]
    >>> as_written(rent, 1234.5, "fi").replace("\N{NO-BREAK SPACE}", " "), as_written(rent, 1234.5, "en")
    ('1 234,50', '1,234.50')
    """
    if variable.value_type is bool:
        return YES if value else NO
    if variable.value_type is datetime.date:
        day = datetime.date.fromisoformat(str(value))
        return month_as_written(str(value)[:7]) if is_month(variable) else DATE_FORMS[language].format(day)
    if variable.value_type in (int, float):
        return _number_as_written(variable, value, language)
    return str(value)


def accepted_words(variable, words):
    """What is accepted of a variable, in the words of a language."""
    if variable.value_type is datetime.date:
        return _date_accepted(variable, words)
    if variable.value_type not in (int, float):
        return words(CHOICE_ACCEPTED)
    example, template = _example_of_number(variable)
    shown = as_written(variable, example, words.language)
    if not variable.bounds:
        return words(template, example=shown)
    least, most = (as_written(variable, bound, words.language) for bound in variable.bounds)
    if template == SHARE_ACCEPTED:
        return words(template, least=least, most=most, example=shown)
    return words(BETWEEN, accepted=words(template, example=shown), least=least, most=most)


def is_month(variable):
    """Whether a date is a month, told as its first day."""
    return variable.value_type is datetime.date and variable.name.endswith("_month")


def month_understood(text, words):
    """The month (`2024-04`) that a text tells.

    Raises:
        NotUnderstoodError: it tells none.
    """
    try:
        return _month(SPACES.sub(" ", text).strip(), words.language)
    except (ValueError, KeyError):
        raise NotUnderstoodError(month_accepted(words)) from None


def month_accepted(words):
    """What is accepted of a month, in the words of a language."""
    return words(MONTH_ACCEPTED, example=month_as_written(SHOWN_MONTH))


def month_as_written(month):
    """A month as a field shows it: `4/2024`."""
    year, number = month.split("-")[:2]
    return f"{int(number)}/{year}"


def _date_accepted(variable, words):
    if is_month(variable):
        return month_accepted(words)
    accepted = words(DAY_ACCEPTED, example=DATE_FORMS[words.language].format(SHOWN_DAY))
    if not variable.bounds:
        return accepted
    least, most = (DATE_FORMS[words.language].format(bound) for bound in variable.bounds)
    return words(BETWEEN, accepted=accepted, least=least, most=most)


def _example_of_number(variable):
    if variable.unit == SHARE:
        return 0.5, SHARE_ACCEPTED
    if variable.value_type is int:
        return 2, WHOLE_ACCEPTED
    return (1234.5, AMOUNT_ACCEPTED) if _is_money(variable) else (2.5, NUMBER_ACCEPTED)


def _is_money(variable):
    return str(variable.unit).startswith("currency")


def _number_as_written(variable, value, language):
    exact = Decimal(repr(value)) * (100 if variable.unit == SHARE else 1)
    pattern = WITH_CENTS if _is_money(variable) and exact != exact.to_integral_value() else PLAIN
    return format_decimal(exact, pattern, locale=Locale.parse(LOCALES[language]), decimal_quantization=False)


def _truth(variable, text, language):
    return TRUTHS[text]


def _number(variable, text, language):
    text = AROUND_NUMBER.sub("", text)
    sign = -1 if text[:1] in "-\N{MINUS SIGN}" else 1
    found = re.fullmatch(NUMBERS[language], text.lstrip("-\N{MINUS SIGN}"))
    if found is None:
        raise ValueError(text)
    parts = found.groupdict()
    decimals = parts["decimals"] or parts.get("others") or "0"
    exact = sign * Decimal(f"{re.sub('[, ]', '', parts['whole'])}.{decimals}")
    exact = exact / 100 if variable.unit == SHARE else exact
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _day(variable, text, language):
    if is_month(variable):
        return f"{_month(text, language)}-01"
    for pattern in DAYS:
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            return datetime.date(int(parts["year"]), _number_of_month(parts, language), int(parts["day"])).isoformat()
    raise ValueError(text)


def _month(text, language):
    for pattern in (*MONTHS, *DAYS):
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            return f"{datetime.date(int(parts['year']), _number_of_month(parts, language), 1):%Y-%m}"
    raise ValueError(text)


def _number_of_month(parts, language):
    if "month" in parts:
        return int(parts["month"])
    return _months(language)[parts["name"].casefold()]


def _months(language):
    locale = Locale.parse(LOCALES[language])
    forms = [get_month_names("wide", context, locale) for context in ("format", "stand-alone")]
    return {name.casefold(): number for names in forms for number, name in names.items()}


def _as_it_stands(variable, text, language):
    return text


_READERS = {
    bool: _truth,
    int: _number,
    float: _number,
    str: _as_it_stands,
    Enum: _as_it_stands,
    datetime.date: _day,
}
