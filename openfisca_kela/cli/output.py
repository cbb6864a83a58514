"""Where the command line writes: text as wide as the terminal, JSON, and faults on standard error."""

import json
import re
import sys

import click
from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

WIDTH_WHERE_PIPED = 100
INDENT = (0, 0, 0, 4)


class RefusedError(click.ClickException):
    """Input that cannot be accepted: each fault on a line of standard error, exit status 2."""

    exit_code = 2

    def __init__(self, lines):
        """Take the lines."""
        self.lines = list(lines)
        super().__init__("\n".join(self.lines))

    def show(self, file=None):
        """Print the faults."""
        for line in self.lines:
            click.echo(line, file=file, err=file is None)


class _WithoutTrailingSpaces:
    """A stream that drops the spaces with which tables fill their lines."""

    def __init__(self, stream):
        self.stream = stream

    def write(self, text):
        self.stream.write(re.sub(r" +$", "", text, flags=re.MULTILINE))

    def flush(self):
        self.stream.flush()


class Page:
    """Text for people: headings, paragraphs and tables without frames."""

    def __init__(self, stream=None):
        """Write to standard output, or to another stream."""
        stream = stream or sys.stdout
        is_terminal = stream.isatty()
        stream = stream if is_terminal else _WithoutTrailingSpaces(stream)
        width = None if is_terminal else WIDTH_WHERE_PIPED
        self.console = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)

    def title(self, text):
        """A line that says the most important thing."""
        self.console.print(Text(text, style="bold"))

    def heading(self, text):
        """A heading above a part."""
        self.blank()
        self.title(text)

    def line(self, text):
        """A paragraph."""
        self.console.print(Text(text))

    def blank(self):
        """An empty line."""
        self.console.print()

    def table(self, rows, headers=None, right=(), narrow=(), whole_words=False):
        """A table.

        Args:
            rows: rows of cells: a text, or a list of texts of which all but the first are indented below it.
            headers: words above the columns, or None.
            right: places of columns whose texts stand at the right.
            narrow: places of columns that are never broken.
            whole_words: whether no word of the headers is broken, as far as the width allows.
        """
        rows = list(rows)
        if not rows:
            return
        table = Table(box=None, show_header=headers is not None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
        for place in range(len(rows[0])):
            justify = "right" if place in right else "left"
            header = Text(headers[place]) if headers else ""
            longest = max(map(len, headers[place].split()), default=0) if whole_words else None
            table.add_column(header, justify=justify, no_wrap=place in narrow, overflow="fold", min_width=longest)
        for row in rows:
            table.add_row(*map(_cell, row))
        self.console.print(table)


def _cell(content):
    if isinstance(content, str):
        return Text(content)
    first, *others = content
    return Group(Text(first), *(Padding(Text(other), INDENT) for other in others))


def as_json(data):
    """Data as JSON; what is no number is an error of ours, never a NaN in the output."""
    return json.dumps(data, ensure_ascii=False, indent=2, allow_nan=False)


def print_json(data):
    """Print data as JSON."""
    click.echo(as_json(data))
