"""Addresses of the pages: one table of their words in each language, and the one function that makes an address."""

import functools
import re
from urllib.parse import quote, urlencode

from openfisca_kela.labels import LANGUAGES

# Path of each page below its language, in the order of `LANGUAGES`; what stands in <> is a part that the page takes.
SLUGS = {
    "front": ("", "", ""),
    "calculator": ("laskuri", "kalkylator", "calculator"),
    "compare": ("vertailu", "jamforelse", "compare"),
    "law": ("laki", "lag", "law"),
    "law.act": ("laki/<int:year>/<int:number>", "lag/<int:year>/<int:number>", "law/<int:year>/<int:number>"),
    "law.section": (
        "laki/<int:year>/<int:number>/<section>",
        "lag/<int:year>/<int:number>/<section>",
        "law/<int:year>/<int:number>/<section>",
    ),
    "law.value": ("laki/arvot/<path>", "lag/varden/<path>", "law/values/<path>"),
    "law.rule": ("laki/saannot/<name>", "lag/regler/<name>", "law/rules/<name>"),
    "law.changes": ("laki/muutokset", "lag/andringar", "law/changes"),
    "law.change": ("laki/muutokset/<name>", "lag/andringar/<name>", "law/changes/<name>"),
    "law.difference": ("laki/ero", "lag/skillnad", "law/difference"),
    "populations": ("vaestot", "befolkningar", "populations"),
    "populations.run": ("vaestot/<key>", "befolkningar/<key>", "populations/<key>"),
    "populations.file": ("vaestot/<key>/<name>", "befolkningar/<key>/<name>", "populations/<key>/<name>"),
    "accessibility": ("saavutettavuus", "tillganglighet", "accessibility"),
}
PART = re.compile(r"<(?:\w+:)?(\w+)>")


def route(name, language):
    """Path of a page as a rule of the router: ``/en/law/<int:year>/<int:number>``.

    Raises:
        KeyError: there is no such page.
    """
    return f"/{language}/{SLUGS[name][LANGUAGES.index(language)]}"


def address(name, language, query=None, /, **parts):
    """Address of a page.

    Args:
        name: its name in `SLUGS`.
        language: one of `LANGUAGES`.
        query: {name: text} that follows the path; never a fact of a case.
        parts: the parts that its path takes.

    Raises:
        KeyError: there is no such page, or a part is missing.

    >>> address("law.section", "sv", year=2014, number=938, section="8a"), address("law", "en", {"on": "2024-04-01"})
    ('/sv/lag/2014/938/8a', '/en/law?on=2024-04-01')
    """
    path = "".join(
        quote(str(parts[piece]), safe=":") if number % 2 else piece for number, piece in enumerate(_pieces(name, language))
    )
    return f"{path}?{urlencode(query)}" if query else path


@functools.cache
def _pieces(name, language):
    """Pieces of a path: text and names of parts, by turns."""
    return PART.split(route(name, language))
