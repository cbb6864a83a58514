"""Words and forms of reports, from the catalogues `report.po`: whole euros, millions, numbers of households, signs."""

import datetime
import functools
import re
from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from openfisca_kela.microsimulation.report.figures import MILLION
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words, catalogue, message

MINUS, PLUS, NO_BREAK, WITHHELD, NOTHING = "−", "+", "\N{NO-BREAK SPACE}", "–", ""
IN_MILLIONS = message("{number} million euros")


class ReportWords(Words):
    """The words of one language; English is the key.

    >>> ReportWords("fi")("Limits")
    'Rajat'
    """

    def __init__(self, language):
        """Read the catalogue of a language."""
        self.language = language
        self.catalogue = catalogue(language, "report")


class ReportForms(Forms):
    """Figures as a report writes them; a cell that is too small to be shown is a dash.

    >>> forms_of("en").millions(Decimal("-1234567.89")), forms_of("en").count(Decimal("1234.5")), forms_of("en").count(None)
    ('−1.23\xa0million\xa0euros', '1,235', '–')
    """

    def count(self, number):
        """A number of households, to the whole one."""
        return WITHHELD if number is None else _tidy(format_decimal(_rounded(number, "1"), "#,##0", locale=self.locale))

    def euros(self, amount):
        """Whole euros, without the sign of the currency, which stands above the column."""
        return self.count(amount)

    def cents(self, amount):
        """Euros and cents, without the sign of the currency."""
        return WITHHELD if amount is None else self._decimals(amount)

    def millions(self, amount):
        """Millions of euros with two decimals."""
        return (
            WITHHELD if amount is None else self.words(IN_MILLIONS, number=self.in_millions(amount)).replace(" ", NO_BREAK)
        )

    def in_millions(self, amount):
        """The number of millions alone, with two decimals."""
        return WITHHELD if amount is None else self._decimals(amount / MILLION)

    def share(self, share):
        """A share as per cent with one decimal."""
        return WITHHELD if share is None else _tidy(format_percent(share, self._percent, locale=self.locale))

    def index(self, number):
        """An index with three decimals."""
        return _tidy(format_decimal(number, "0.000", locale=self.locale))

    def short_month(self, month):
        """A month by its name cut short, for the axis of a picture."""
        return format_date(datetime.date.fromisoformat(f"{month}-01"), "LLL y", locale=self.locale)

    def _decimals(self, number):
        return _tidy(format_decimal(_rounded(number, "0.01"), "#,##0.00", locale=self.locale))

    @functools.cached_property
    def _percent(self):
        return self.locale.percent_formats[None].pattern.replace("0", "0.0")


def signed(text):
    """A difference as it is told: a plus where it is no loss and no nothing.

    >>> signed("12.00"), signed("−3.10"), signed("0.00"), signed("–")
    ('+12.00', '−3.10', '0.00', '–')
    """
    is_plain = text == WITHHELD or text.startswith(MINUS) or not re.search("[1-9]", text)
    return text if is_plain else PLUS + text


@functools.cache
def forms_of(language):
    """The `ReportForms` of a language."""
    return ReportForms(ReportWords(language))


def _rounded(number, unit):
    """A number rounded half up to a unit, and never a negative zero."""
    return number.quantize(Decimal(unit), ROUND_HALF_UP) + 0


def _tidy(text):
    return text.replace("-", MINUS).replace(" ", NO_BREAK)
