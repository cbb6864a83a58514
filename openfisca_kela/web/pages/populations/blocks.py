"""Sections of a report as pages draw them: tables in the form of all pages, drawings that a page may hold."""

import re
from dataclasses import dataclass

from openfisca_kela.letter.parts import Group, Row, Run, Table

SIZE = re.compile(r'(<svg[^>]*?) width="\d+(?:\.\d+)?" height="\d+(?:\.\d+)?"')


@dataclass(frozen=True)
class SectionShown:
    """A section.

    Attributes:
        key: its id.
        heading: its heading.
        level: 2, or 3 where it belongs to the one before.
        blocks: plain data; a table is a `Table`.
    """

    key: str
    heading: str
    level: int
    blocks: tuple


def section_shown(section):
    """The `SectionShown` of a section of plain data; see `openfisca_kela.microsimulation.shown.made`."""
    return SectionShown(section["key"], section["heading"], section["level"], tuple(map(_block, section["blocks"])))


def _block(block):
    if block["kind"] == "table":
        return {"kind": "table", "table": _table(block)}
    if block["kind"] == "picture":
        return block | {"svg": SIZE.sub(r"\1", block["svg"], count=1)}  # as wide as its place; the view box tells the rest
    if block["kind"] == "folded":
        return block | {"blocks": tuple(map(_block, block["blocks"]))}
    return block


def _table(block):
    rows = [Row(tuple((Run(cell),) for cell in row)) for row in block["rows"]]
    if block["last_is_total"]:
        rows[-1] = Row(rows[-1].cells, "total")
    numeric = tuple(place for place in range(len(block["headers"])) if place not in block["words"])
    return Table(block["caption"], tuple(block["headers"]), (Group(tuple(rows)),), numeric)
