"""Amounts, numbers and days in the form of a language, by way of Babel."""

import datetime
import re
from decimal import Decimal

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent
from babel.units import format_unit

from openfisca_kela.wording.words import message

LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}
DAYS = {"fi": "d.M.y", "sv": "d.M.y", "en": "d MMMM y"}
AMOUNTS_PER = {"currency-EUR/day": message("{amount} a day"), "currency-EUR/year": message("{amount} a year")}
ANSWERS = {None: message("not known"), True: message("yes"), False: message("no")}
DURATIONS = frozenset({"day", "month", "year"})
DECIMAL = re.compile(r"-?\d+(\.\d+)?")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
NO_DATE = frozenset({"1970-01-01", "9999-12-31"})


class Forms:
    """Values as a reader of one language writes them.

    >>> from openfisca_kela.wording.words import Words
    >>> Forms(Words("en")).money("1063.7"), Forms(Words("en")).day("2024-04-01")
    ('€1,063.70', '1 April 2024')
    """

    def __init__(self, words):
        """Take the language of the words."""
        self.words, self.language = words, words.language
        self.locale = Locale.parse(LOCALES[words.language])

    def money(self, amount, short=False):
        """Euros and cents; `short` leaves out cents that are none."""
        amount = Decimal(amount)
        pattern = self.locale.currency_formats["standard"].pattern
        if short and amount == amount.to_integral_value():
            pattern = pattern.replace(".00", "")
        elif amount.as_tuple().exponent < -2:
            pattern = pattern.replace(".00", ".00######")
        return format_currency(amount, "EUR", pattern, locale=self.locale, currency_digits=False)

    def number(self, number):
        """A plain number with as many decimals as it has."""
        return format_decimal(Decimal(number), locale=self.locale, decimal_quantization=False)

    def percent(self, share):
        """A share as per cent."""
        return format_percent(Decimal(share), locale=self.locale, decimal_quantization=False)

    def day(self, day):
        """A day from its ISO text."""
        return format_date(datetime.date.fromisoformat(day), DAYS[self.language], locale=self.locale)

    def month(self, month):
        """A month (`2024-05`) by its name."""
        return format_date(datetime.date.fromisoformat(f"{month}-01"), "LLLL y", locale=self.locale)

    def value(self, value, unit=None, item=None, short=False):
        """Any value of a decision.

        Args:
            value: truth, whole number, decimal text, text, ISO date or None.
            unit: its unit, or None.
            item: label of the item, where the value is one.
            short: whether whole euros are written without cents.
        """
        if item is not None:
            return item
        if value is None or isinstance(value, bool):
            return self.words(ANSWERS[value])
        if isinstance(value, str) and DATE.fullmatch(value):
            return self.words("none") if value in NO_DATE else self.day(value)
        if isinstance(value, str) and (unit is None or not DECIMAL.fullmatch(value)):
            return value
        return self._with_unit(value, unit or "", short)

    def _with_unit(self, value, unit, short):
        if unit == "/1":
            return self.percent(value)
        if unit.startswith("currency-EUR"):
            amount = self.money(value, short)
            words = AMOUNTS_PER.get(unit)
            return self.words(words, amount=amount) if words else amount
        if unit == "day/month":
            return self.words("{number} days a month", number=self.number(value))
        if unit in DURATIONS:
            return format_unit(Decimal(value), f"duration-{unit}", locale=self.locale)
        return self.number(value)
