"""The words of the letters, from the catalogues `letter.po` and, for what the command line says too, `messages.po`."""

import datetime
import functools

from openfisca_kela.letter.numerals import tidy
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words, catalogue, message

PERSON = message("{number} person")
PERSONS = message("{number} persons")
MINUS = "−"
MOST_WRITTEN = 10_000
NO_BREAK = "\N{NO-BREAK SPACE}"


class LetterWords(Words):
    """The words of one language; English is the key.

    >>> LetterWords("fi")("How to appeal")
    'Muutoksenhaku'
    """

    def __init__(self, language):
        """Read the catalogues of a language."""
        self.language = language
        self.catalogue = catalogue(language) | catalogue(language, "letter")


class LetterForms(Forms):
    """Values as a letter writes them: without binary noise, and numbers of persons with their noun."""

    def __init__(self, words):
        """Take the language of the words; what was written once is remembered."""
        super().__init__(words)
        self._written = {}

    def value(self, value, unit=None, item=None, short=False):
        """Any value of a derivation; see `Forms.value`."""
        key = (type(value), value, unit, item, short)
        if key not in self._written:
            if len(self._written) >= MOST_WRITTEN:
                self._written.clear()
            self._written[key] = self._value(value, unit, item, short)
        return self._written[key]

    def _value(self, value, unit, item, short):
        if isinstance(value, str) and not item:
            value = tidy(value)
        if unit == "person" and isinstance(value, str):
            return self.words(PERSON if value == "1" else PERSONS, number=self.number(value)).replace(" ", NO_BREAK)
        if unit == "currency-EUR/month":
            unit = "currency-EUR"
        return super().value(value, unit, item, short)

    def money(self, amount, short=False):
        """Euros and cents, with a minus that is no hyphen."""
        return super().money(amount, short).replace("-", MINUS)

    def month(self, month):
        """A month by its name; the year stays on its line."""
        return super().month(month).replace(" ", NO_BREAK)

    def day_before(self, day):
        """The day before a day, the last one of what ends there."""
        return self.day(str(datetime.date.fromisoformat(day) - datetime.timedelta(1)))

    def day(self, day):
        """A day; it stays on one line."""
        return super().day(day).replace(" ", NO_BREAK)


@functools.cache
def forms_of(language):
    """The `LetterForms` of a language."""
    return LetterForms(LetterWords(language))
