"""What a report is made of before it is rendered: sections of paragraphs, lists, tables and pictures."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of plain text."""

    text: str
    kind: str = "paragraph"


@dataclass(frozen=True)
class Items:
    """A list of plain texts; their language, where it is not the report's."""

    items: list
    language: str | None = None
    kind: str = "items"


@dataclass(frozen=True)
class Table:
    """A table.

    Attributes:
        caption: what it shows.
        headers: words above the columns; the first column names the rows.
        rows: rows of texts; all but the first column are numbers.
        last_is_total: whether the last row is a sum.
        words: places of columns that hold words.
    """

    caption: str
    headers: list
    rows: list
    last_is_total: bool = False
    words: tuple = (0,)
    kind: str = "table"


@dataclass(frozen=True)
class Picture:
    """A picture.

    Attributes:
        key: names it within the report.
        title: what it shows.
        description: what is seen in it, for who does not see it.
        draw: draws it, as SVG to be embedded in a page.
    """

    key: str
    title: str
    description: str
    draw: Callable
    kind: str = "picture"


@dataclass(frozen=True)
class Folded:
    """Blocks that are shown when they are asked for, under words that say what they are."""

    summary: str
    blocks: list
    kind: str = "folded"


@dataclass(frozen=True)
class Section:
    """A section: its key, its heading and its blocks."""

    key: str
    heading: str
    blocks: list
    level: int = 2


@dataclass(frozen=True)
class Report:
    """A report in one language."""

    language: str
    title: str
    lead: str
    sections: list = field(default_factory=list)
