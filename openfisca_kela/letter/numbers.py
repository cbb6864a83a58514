"""The reader of rendered text: it takes the numbers back out of a letter, and asks of each where it comes from."""

import re
from decimal import Decimal
from html.parser import HTMLParser

from babel import Locale
from babel.dates import get_month_names

from openfisca_kela.wording.forms import LOCALES

SPACE = "\N{NO-BREAK SPACE}"
NUMBER = {"fi": rf"\d{{1,3}}(?:{SPACE}\d{{3}})+(?:,\d+)?|\d+(?:,\d+)?", "en": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"}
NUMBER["sv"] = NUMBER["fi"]
PIECE = rf"\d+(?::\d+)?(?:{SPACE}[a-z])?(?:(?:–|,{SPACE}|{SPACE}(?:ja|och|and){SPACE})\d+)*"
LAW = (
    rf"\d+/\d{{4}}(?:-\d{{4}})?\b|\d{{4}}:\d+|{PIECE}{SPACE}(?:§|mom\.|kohta|punkten)|"
    rf"(?:sub)?(?:section|paragraph)s?{SPACE}{PIECE}"
)
DIGIT = re.compile(r"\d")
MARKDOWN_LINK = re.compile(r"\]\(https?://[^)\s]*\)")


class UngroundedNumberError(Exception):
    """A number of a letter that has no ground, or that the languages do not share."""


def numbers_in(text, language):
    """Numbers of a text in their order: (kind, value).

    Kinds are `money`, `percent`, `number`, `day` (ISO text) and `month`. Numbers of sections and acts are left out.

    >>> numbers_in("Tuki: 1 063,70 € (938/2014 16 § 1 mom.), 70 %, 1.4.2024 alkaen".replace(" ", SPACE), "fi")
    [('money', Decimal('1063.70')), ('percent', Decimal('70')), ('day', '2024-04-01')]
    """
    if not DIGIT.search(text):
        return []
    return [_value(found, language) for found in _pattern(language).finditer(text) if found.lastgroup != "law"]


def text_of_html(html):
    """The words of an HTML page, without its head."""
    reader = _Words()
    reader.feed(html)
    return "".join(reader.words)


def text_of_markdown(markdown):
    """The words of Markdown, without addresses and escapes."""
    return re.sub(r"\\(.)", r"\1", MARKDOWN_LINK.sub("]", markdown))


def is_grounded(number, grounds):
    """Whether a number occurs among the grounds: exactly, or with as many decimals as are shown of an endless one."""
    kind, value = number
    if kind in ("day", "month"):
        return value in grounds.days
    values = {"percent": grounds.shares, "money": grounds.numbers, "number": grounds.numbers | grounds.figures}[kind]
    if value in values:
        return True
    decimals = -value.as_tuple().exponent
    return decimals >= 3 and any(round(ground, decimals) == value for ground in values)


class _Words(HTMLParser):
    def __init__(self):
        super().__init__()
        self.words, self.is_body = [], False

    def handle_starttag(self, tag, attrs):
        self.is_body = self.is_body or tag == "body"
        self.words.append(" ")

    def handle_endtag(self, tag):
        self.words.append(" ")

    def handle_data(self, data):
        if self.is_body:
            self.words.append(data)


def _months(language):
    names = get_month_names("wide", "stand-alone", Locale.parse(LOCALES[language]))
    return {name: f"{number:02}" for number, name in names.items()}


_PATTERNS = {}


def _pattern(language):
    if language not in _PATTERNS:
        number, names = NUMBER[language], "|".join(_months(language))
        amount = rf"€(?:{number})" if language == "en" else rf"(?:{number}){SPACE}€"
        percent = rf"(?:{number})%" if language == "en" else rf"(?:{number}){SPACE}%"
        day = rf"\d+{SPACE}(?:{names}){SPACE}\d{{4}}" if language == "en" else r"\d{1,2}\.\d{1,2}\.\d{4}"
        month = rf"(?:{names}){SPACE}\d{{4}}"
        parts = {"law": LAW, "day": day, "month": month, "money": amount, "percent": percent, "number": number}
        groups = "|".join(f"(?P<{name}>{part})" for name, part in parts.items())
        _PATTERNS[language] = re.compile(rf"(?<!\w)(?:{groups})")
    return _PATTERNS[language]


def _value(found, language):
    kind, text = found.lastgroup, found[0]
    if kind == "day" and language != "en":
        day, month, year = text.split(".")
        return kind, f"{year}-{month:0>2}-{day:0>2}"
    if kind in ("day", "month"):
        *day, month, year = text.split(SPACE)
        return kind, "-".join([year, _months(language)[month], *(f"{one:0>2}" for one in day)])
    plain = text.strip(f"€%{SPACE}").replace(SPACE, "")
    plain = plain.replace(",", "") if language == "en" else plain.replace(",", ".")
    return kind, Decimal(plain)
