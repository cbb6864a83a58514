"""A letter as plain text, Markdown or HTML, and the words of each form without what only its format needs."""

import re

import jinja2

from openfisca_kela.letter.layout import filled, table_lines
from openfisca_kela.letter.numbers import text_of_html, text_of_markdown
from openfisca_kela.letter.parts import text_of
from openfisca_kela.letter.words import LetterWords
from openfisca_kela.wording.words import message

SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
FOOTER = message("This is a calculation, not a decision of Kela.")


def as_text(letter):
    """Plain text for a terminal, at most 90 characters wide."""
    return _tidied(PLAIN.get_template("letter.txt.jinja").render(letter=letter))


def as_markdown(letter):
    """Markdown with tables."""
    return _tidied(PLAIN.get_template("letter.md.jinja").render(letter=letter))


def as_html(letter):
    """One HTML page that needs nothing else; its details are folded."""
    return _page(letter, for_print=False)


def as_print(letter):
    """The HTML page that becomes a PDF: its details stand open on pages of their own."""
    return _page(letter, for_print=True)


def _page(letter, for_print):
    words = LetterWords(letter.language)
    template = ESCAPING.get_template("letter.html.jinja")
    return template.render(letter=letter, for_print=for_print, footer=words(FOOTER))


def _tidied(text):
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"


def _escaped_for_markdown(text):
    return SPECIAL.sub(r"\\\1", text)


def _environment(autoescape):
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader(__package__),
        autoescape=autoescape,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals |= {"filled": filled, "table_lines": table_lines, "text_of": text_of}
    environment.filters["escaped"] = _escaped_for_markdown
    return environment


PLAIN, ESCAPING = _environment(autoescape=False), _environment(autoescape=True)
FORMATS = {"text": as_text, "markdown": as_markdown, "html": as_html, "pdf": as_print}
WORDS_OF = {"text": str, "markdown": text_of_markdown, "html": text_of_html, "pdf": text_of_html}
