"""What is shown of a cause: its words, where it is told in the law, its part, and the values and facts behind it."""

from dataclasses import dataclass

from openfisca_kela.law_index import sections_named
from openfisca_kela.letter.parts import Group, Row, Run, Table
from openfisca_kela.letter.references import reference
from openfisca_kela.reforms import ENACTED
from openfisca_kela.web.pages.compare.form import SIDES
from openfisca_kela.web.pages.compare.written import amount_or_value, name_of_side, signed

CHANGES = frozenset(change.__name__ for change in ENACTED)


@dataclass(frozen=True)
class CauseShown:
    """A cause.

    Attributes:
        label: what it is called.
        href: address of the change, or empty.
        notes: lines below it, each a tuple of `Run`s: its sections, act and commencement, or a fact before and after.
        part: its part of the difference, with a sign; empty of a cause without effect.
    """

    label: str
    href: str
    notes: tuple
    part: str


def cause_shown(asked, cause):
    """The `CauseShown` of a cause of a comparison."""
    part = signed(asked.forms, cause["contribution"]) if "contribution" in cause else ""
    return CauseShown(_label(asked, cause), _href(asked, cause), tuple(_notes(asked, cause)), part)


def enacted(asked, act, commencement):
    """By which act a change was made, where that is known, and from when it holds."""
    day = asked.forms.day(commencement)
    return asked.words("act {act}, from {day}", act=act, day=day) if act else asked.words("from {day}", day=day)


def section_runs(asked, sections):
    """Sections as runs that lead to their pages, one after the other."""
    runs, act = [], ""
    for text in sections:
        named = sections_named(text)
        href = ""
        if named:
            number, year = named[0][0].split("/")
            href = asked.address("law.section", year=year, number=number, section=named[0][1].replace(" ", ""))
        runs += [Run(", ")] if runs else []
        runs.append(Run(reference(text, None, asked.language, act) or text, href))
        act = named[-1][0] if named else act
    return tuple(runs)


def values_behind(asked, causes):
    """A table of the values that the causes move and of the facts that differ; None where there are none."""
    groups = []
    for cause in (part for one in causes for part in one.get("parts", [one])):
        rows = [_row(asked, value, asked.address("law.value", path=value["parameter"])) for value in cause.get("values", ())]
        if cause["kind"] == "fact":
            rows.append(_row(asked, cause))
        if rows:
            groups.append(Group(tuple(rows), (Run(_label(asked, cause)),)))
    headers = (asked.words("Value or fact"), *(name_of_side(asked, side) for side in SIDES))
    caption = asked.words("Values and facts behind the causes")
    return Table(caption, headers, tuple(groups), numeric=(1, 2)) if groups else None


def _row(asked, told, href=""):
    return Row(
        ((Run(told["label"][asked.language], href),), *((Run(amount_or_value(asked, told, side)),) for side in SIDES))
    )


def _label(asked, cause):
    return cause["label"][asked.language]


def _href(asked, cause):
    is_enacted = cause["kind"] == "change" and cause["change"] in CHANGES
    return asked.address("law.change", name=cause["change"]) if is_enacted else ""


def _notes(asked, cause):
    """Lines below a cause."""
    words, forms = asked.words, asked.forms
    if cause["kind"] == "change":
        if cause["section"]:
            yield section_runs(asked, cause["section"])
        yield (Run(enacted(asked, cause["act"], cause["commencement"])),)
    elif cause["kind"] == "fact":
        before, after = (amount_or_value(asked, cause, side) for side in SIDES)
        yield (Run(words("{of}: {before} before, {after} after", of=cause["of"], before=before, after=after)),)
    elif cause["kind"] == "month":
        before, after = (forms.month(cause[side]) for side in SIDES)
        yield (Run(words("{before} before, {after} after", before=before, after=after)),)
    elif cause["kind"] == "household":
        if cause["left"]:
            yield (Run(words("no longer there: {persons}", persons=", ".join(cause["left"]))),)
        if cause["came"]:
            yield (Run(words("new: {persons}", persons=", ".join(cause["came"]))),)
    elif cause["kind"] == "group":
        yield (Run(words("taken together: {causes}", causes="; ".join(_label(asked, part) for part in cause["parts"]))),)
