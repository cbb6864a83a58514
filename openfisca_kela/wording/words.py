"""The fixed words of what the command line prints, from the catalogues in `openfisca_kela/locale/`."""

import functools
from importlib.resources import files

from babel.messages.pofile import read_po

from openfisca_kela import locale

SOURCE_LANGUAGE = "en"


class Words:
    """The words of one language; English is the key.

    >>> Words("fi")("yes")
    'kyllä'
    """

    def __init__(self, language):
        """Read the catalogue of a language."""
        self.language = language
        self.catalogue = catalogue(language)

    def __call__(self, text, **values):
        """A message in the language, with values put in their places.

        Raises:
            KeyError: the catalogue lacks the message.
        """
        return (self.catalogue[text] if self.catalogue else text).format(**values)


def message(text):
    """Mark a message that is put into words elsewhere, so that it is found for the catalogues."""
    return text


@functools.cache
def catalogue(language, name="messages"):
    """{English message: message} of a language, from one of its catalogues; empty for English itself."""
    if language == SOURCE_LANGUAGE:
        return {}
    path = files(locale).joinpath(language, "LC_MESSAGES", f"{name}.po")
    with path.open("rb") as file:
        return {entry.id: entry.string for entry in read_po(file, locale=language) if entry.id}
