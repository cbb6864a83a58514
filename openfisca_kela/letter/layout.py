"""Plain text: paragraphs, lists and tables within a width."""

import textwrap

from openfisca_kela.letter.parts import text_of

WIDTH = 90
GAP = 2
SHORT = 12
SPACE = " "


def filled(text, indent="", first=""):
    """A paragraph within the width; what is joined by no-break spaces stays together."""
    return "\n".join(_wrap(text, WIDTH, first or indent, indent))


def table_lines(table):
    """A table without frames: headers, a rule, and cells that are broken within their columns."""
    rows = [tuple(map(text_of, row.cells)) for group in table.groups for row in group.rows if row.sort != "note"]
    widths = _best_widths([table.headers, *rows])
    lines = [_line(table.headers, widths, table.numeric), "-" * (sum(widths) + GAP * (len(widths) - 1))]
    for group in table.groups:
        if group.header:
            lines += ["", *_wrap(text_of(group.header), WIDTH)]
        for row in group.rows:
            if row.sort == "note":
                lines += _wrap(text_of(row.cells[0]), WIDTH, "  ", "  ")
            else:
                lines.append(_line(tuple(map(text_of, row.cells)), widths, table.numeric))
    return "\n".join(lines)


def _line(cells, widths, numeric):
    broken = [_wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    height = max(map(len, broken))
    lines = []
    for at in range(height):
        texts = [lines_[at] if at < len(lines_) else "" for lines_ in broken]
        placed = [
            text.rjust(width) if place in numeric else text.ljust(width)
            for place, (text, width) in enumerate(zip(texts, widths, strict=True))
        ]
        lines.append((SPACE * GAP).join(placed).rstrip(SPACE))
    return "\n".join(lines)


def _best_widths(rows):
    """Widths that fit; of a short table those with the fewest lines, whatever the width of its last column."""
    columns = list(zip(*rows, strict=True))
    wanted = [max(map(len, column)) for column in columns]
    if len(rows) > SHORT or sum(wanted) + GAP * (len(columns) - 1) <= WIDTH:
        return _widths(columns, wanted)
    widest = min(wanted[-1], WIDTH // len(columns) + GAP)
    options = [_widths(columns, [*wanted[:-1], last]) for last in range(_longest_word(columns[-1]), widest + 1, 2)]
    options = options or [_widths(columns, wanted)]
    return min(options, key=lambda widths: sum(_height(cells, widths) for cells in rows))


def _height(cells, widths):
    return max(len(_wrap(cell, width)) for cell, width in zip(cells, widths, strict=True))


def _longest_word(column):
    return max(len(word) for text in column for word in text.split(SPACE))


def _widths(columns, wanted):
    """Widths of columns that fit: wide ones share what narrow ones leave."""
    least = list(map(_longest_word, columns))
    room = WIDTH - GAP * (len(columns) - 1)
    widths = list(wanted)
    while sum(widths) > room:
        slack = [width - small for width, small in zip(widths, least, strict=True)]
        widest = max(range(len(widths)), key=lambda place: (slack[place] > 0, widths[place]))
        if slack[widest] <= 0:
            break
        widths[widest] -= 1
    return widths


def _wrap(text, width, first="", indent=""):
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
