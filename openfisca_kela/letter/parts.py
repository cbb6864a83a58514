"""What a letter is made of: runs of text in paragraphs, lists and tables, under headings."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """A piece of text.

    Attributes:
        text: the words.
        href: address that it links to, or empty.
        strong: whether it matters most.
        lang: language of the words where it is not that of the letter, or empty.
        href_lang: language of the page that it links to, or empty where it is that of the letter.
        cites: the reference that it puts into words, as the law folders write it, or empty.
        law_value: dotted path of the value of law, or of the table, that it names, or empty.
        window: name of the window in which its address opens, or empty where it is the same.
    """

    text: str
    href: str = ""
    strong: bool = False
    lang: str = ""
    href_lang: str = ""
    cites: str = ""
    law_value: str = ""
    window: str = ""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph: a tuple of `Run`s."""

    runs: tuple
    kind = "paragraph"


@dataclass(frozen=True)
class Items:
    """A list, each item a tuple of `Run`s."""

    items: tuple
    kind = "items"


@dataclass(frozen=True)
class Row:
    """A row of a table.

    Attributes:
        cells: the cells, each a tuple of `Run`s; the first is the header of the row. A note has one cell, which spans all
            columns.
        sort: ``"row"``, ``"total"`` or ``"note"``.
    """

    cells: tuple
    sort: str = "row"


@dataclass(frozen=True)
class Group:
    """Rows that belong together, below a header of their own where there is one."""

    rows: tuple
    header: tuple = ()


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        caption: what it shows.
        headers: one text a column.
        groups: `Group`s of rows.
        numeric: places of the columns that hold amounts.
    """

    caption: str
    headers: tuple
    groups: tuple
    numeric: tuple = ()
    kind = "table"


@dataclass(frozen=True)
class Part:
    """A part of the letter.

    Attributes:
        key: what the part is about, the same in every language.
        heading: its heading.
        blocks: paragraphs, lists and tables.
    """

    key: str
    heading: str
    blocks: tuple


@dataclass(frozen=True)
class Letter:
    """A letter in one language.

    Attributes:
        language: ``"fi"``, ``"sv"`` or ``"en"``.
        title: its title.
        parts: what everybody reads.
        details: what can be looked up.
        details_heading: heading above the details.
    """

    language: str
    title: str
    parts: tuple
    details: tuple
    details_heading: str


def text_of(runs):
    """The words of a tuple of runs."""
    return "".join(run.text for run in runs)


def lines_of(letter):
    """All texts of a letter, in the order in which they are read."""
    yield letter.title
    yield from _lines_of_parts(letter.parts)
    if letter.details:
        yield letter.details_heading
        yield from _lines_of_parts(letter.details)


def _lines_of_parts(parts):
    for part in parts:
        yield part.heading
        for block in part.blocks:
            yield from _LINES[block.kind](block)


def _lines_of_table(table):
    yield table.caption
    yield from table.headers
    for group in table.groups:
        if group.header:
            yield text_of(group.header)
        for row in group.rows:
            yield from map(text_of, row.cells)


_LINES = {
    "paragraph": lambda block: [text_of(block.runs)],
    "items": lambda block: map(text_of, block.items),
    "table": _lines_of_table,
}
