"""Letters that lead to these pages: a reference to its section, the name of a value of the law to its history.

The letter as a file stays as it is, with the addresses of Finlex.
"""

import dataclasses

from openfisca_kela.letter.parts import Group, Items, Paragraph, Row, Table
from openfisca_kela.web.pages.addresses import address
from openfisca_kela.web.pages.law.citing import page_of

# The pages of the law open beside the letter: a letter is the answer to a form, to which a browser does not simply go back.
WINDOW = "law"


def with_pages(letter):
    """A `Letter` whose references and values of the law lead to the pages of the law, in the language of the letter."""
    parts = {name: tuple(_part(one, letter.language) for one in getattr(letter, name)) for name in ("parts", "details")}
    return dataclasses.replace(letter, **parts)


def _part(part, language):
    return dataclasses.replace(part, blocks=tuple(block_with_pages(block, language) for block in part.blocks))


def block_with_pages(block, language):
    """A block of a letter (see `openfisca_kela.letter.parts`) whose references and values lead to the pages of the law."""
    if isinstance(block, Paragraph):
        return Paragraph(_runs(block.runs, language))
    if isinstance(block, Items):
        return Items(tuple(_runs(item, language) for item in block.items))
    groups = (Group(tuple(_row(row, language) for row in one.rows), _runs(one.header, language)) for one in block.groups)
    return Table(block.caption, block.headers, tuple(groups), block.numeric)


def _row(row, language):
    return Row(tuple(_runs(cell, language) for cell in row.cells), row.sort)


def _runs(runs, language):
    return tuple(_run(run, language) for run in runs)


def _run(run, language):
    here = page_of(run.cites, language) if run.cites else ""
    if run.law_value:
        here = address("law.value", language, path=run.law_value)
    return dataclasses.replace(run, href=here, href_lang="", window=WINDOW) if here else run
