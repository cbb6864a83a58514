"""Words and forms of the pages, from the catalogues `pages.po` and those of the rooms beside it."""

import functools
import re

from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import SOURCE_LANGUAGE, Words, catalogue, message

# Catalogues of the pages: a room that has one of its own adds its name. The words of `messages` are those of the forms.
CATALOGUES = ("messages", "pages", "calculator", "comparing")
MINUS, NO_BREAK = "−", "\N{NO-BREAK SPACE}"
NAMES_OF_LANGUAGES = {"fi": "Suomi", "sv": "Svenska", "en": "English"}
PERSON, PERSONS = message("{number} person"), message("{number} persons")
A_MONTH = message("{amount} a month")


class PageWords(Words):
    """The words of one language; English is the key.

    >>> PageWords("fi")("Law"), PageWords("en")("Law")
    ('Laki', 'Law')
    """

    def __init__(self, language):
        """Read the catalogues of a language."""
        self.language = language
        self.catalogue = {}
        if language != SOURCE_LANGUAGE:
            for name in CATALOGUES:
                self.catalogue |= catalogue(language, name)


class PageForms(Forms):
    """Values as a page writes them: amounts and days stay on one line, and a minus is no hyphen.

    >>> forms_of("en").value("-0.70", "/1"), forms_of("en").value("2", "person")
    ('−70%', '2\\xa0persons')
    """

    def value(self, value, unit=None, item=None, short=False):
        """Any value of the law or of a decision; see `Forms.value`."""
        written = super().value(value, unit, item, short)
        if unit == "person" and isinstance(value, str):
            written = self.words(PERSON if value == "1" else PERSONS, number=written)
        elif unit == "currency-EUR/month" and isinstance(value, str):
            written = self.words(A_MONTH, amount=written)
        is_figure = isinstance(value, str) and re.match(r"[-\d]", value)
        return written.replace("-", MINUS).replace(" ", NO_BREAK) if is_figure else written

    def day(self, day):
        """A day; it stays on one line."""
        return super().day(day).replace(" ", NO_BREAK)


@functools.cache
def forms_of(language):
    """The `PageForms` of a language."""
    return PageForms(PageWords(language))
