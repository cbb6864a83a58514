"""From what a page shows to its HTML: the templates, and what each of them can say."""

import dataclasses
import functools
from dataclasses import dataclass

import jinja2
from flask import Response

from openfisca_kela.explanation.records.files import hashes, versions
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter.parts import Run
from openfisca_kela.web.pages.addresses import address
from openfisca_kela.web.pages.assets import asset_address
from openfisca_kela.web.pages.words import NAMES_OF_LANGUAGES, forms_of

# What a browser may do with a page: nothing but what this server gives, and no script or style within the page.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SOURCES = "https://github.com/openfisca/openfisca-kela"


@dataclass(frozen=True)
class Entry:
    """An entry of the navigation: its words, its address, and whether the page is in its room."""

    text: str
    href: str
    is_here: bool


@dataclass(frozen=True)
class OtherLanguage:
    """The page in another language.

    Attributes:
        language: the language.
        name: what it calls itself.
        href: address of the page in it.
        told: (name, text) of what was posted and goes with the reader; empty where a link will do.
    """

    language: str
    name: str
    href: str
    told: tuple = ()


def rendered(shown, language, rooms, others, here=None):
    """A page as an answer, kept by nobody.

    Args:
        shown: the `Shown`.
        language: its language.
        rooms: the `Room`s that are served.
        others: `OtherLanguage`s.
        here: the `Room` of the page, or None.
    """
    forms = forms_of(language)
    entries = [
        Entry(forms.words(room.label), address(room.entrance, language), room is here) for room in rooms if room.label
    ]
    html = (
        templates()
        .get_template(shown.template)
        .render(
            shown=shown,
            view=shown.view,
            language=language,
            words=forms.words,
            forms=forms,
            entries=entries,
            others=others,
            address=functools.partial(_address, language),
            law_hash=hash_of_law(),
            version=versions()["openfisca-kela"],
        )
    )
    headers = {"Content-Security-Policy": POLICY, "Content-Language": language, "Cache-Control": "no-store"}
    return Response(html, shown.status, headers, mimetype="text/html")


def other_languages(name, language, /, query=None, told=(), **parts):
    """The `OtherLanguage`s of a page."""
    return tuple(
        OtherLanguage(other, NAMES_OF_LANGUAGES[other], address(name, other, query, **parts), told)
        for other in LANGUAGES
        if other != language
    )


@functools.cache
def templates():
    """The environment of the templates: those of the pages, and the blocks of the letters."""
    loaders = [jinja2.PackageLoader(package) for package in ("openfisca_kela.web.pages", "openfisca_kela.letter")]
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader(loaders),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals |= {"asset": asset_address, "sources": SOURCES, "runs": _runs}
    return environment


@functools.cache
def hash_of_law():
    """Hash of the files of the law."""
    return hashes()["law"]["combined"]


def _address(language, name, query=None, /, **parts):
    return address(name, language, query, **parts)


def _runs(content):
    """A text, a run or runs as a tuple of runs."""
    if isinstance(content, str):
        return (Run(content),)
    return (content,) if dataclasses.is_dataclass(content) else content
