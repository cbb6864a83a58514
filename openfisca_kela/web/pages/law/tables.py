"""Values of the law as rows of tables, those of one table of the law together."""

from openfisca_core.parameters import Parameter

from openfisca_kela.decision.law import law_value, parameter_at, unit_or_none
from openfisca_kela.labels import label_of_parameter
from openfisca_kela.letter.parts import Group, Row, Run, Table
from openfisca_kela.web.pages.law.citing import change_run, source, value_run
from openfisca_kela.wording.words import message

MOST_TOGETHER = 30
MANY = message("{number} values")
NONE = message("no value")
HEADERS = (message("Value of the law"), message("Value"), message("In force from"), message("Change"), message("Source"))


def table_of(tree, path):
    """Path of the table that a value belongs to, or empty: the nearest node whose label its own label begins with."""
    node, inner = parameter_at(tree, path), path
    if node.description:
        return ""
    while not node.description and "." in inner:
        inner = inner.rpartition(".")[0]
        node = parameter_at(tree, inner)
    return inner if node.description else ""


def in_words(asked, system, path, value):
    """A value (a `LawValue`'s or plain) as its reader writes it; a value that is none is said to be none."""
    if value is None:
        return asked.words(NONE)
    return asked.forms.value(value, unit_or_none(system.parameters, path), short=True)


def grouped(asked, system, paths, row):
    """Groups of rows, one for each table of the law and one for each run of values that stand alone.

    Args:
        asked: the `Asked`.
        system: the law.
        paths: dotted paths, in order.
        row: function of a path that gives the cells after the label.
    """
    tree, groups, by_table = system.parameters, [], {}
    for path in paths:
        by_table.setdefault(table_of(tree, path), []).append(path)
    for table, members in by_table.items():
        if table and len(members) > MOST_TOGETHER:
            label = value_run(system, table, asked.language)
            cell = (label, Run(f": {asked.words(MANY, number=len(members))}"))
            groups.append(Group((Row((cell, *[()] * len(row(members[0])))),)))
            continue
        rows = tuple(_row(asked, system, path, table, row) for path in members)
        header = (value_run(system, table, asked.language),) if table else ()
        groups.append(Group(rows, header))
    return tuple(groups)


def _row(asked, system, path, table, row):
    label = value_run(system, path, asked.language)
    if table:  # the label begins with that of the table, which stands above
        above = label_of_parameter(system.parameters, table, asked.language)
        label = Run(label.text.removeprefix(above).removeprefix(", ") or label.text, label.href)
    return Row(((label,), *row(path)))


def leaves(node):
    """Parameters at or below a node, in order."""
    if isinstance(node, Parameter):
        return [node]
    return [leaf for child in node.children.values() for leaf in leaves(child)]


def value_on(system, path, day):
    """The `LawValue` of a parameter on a day, or None."""
    value = parameter_at(system.parameters, path).get_at_instant(day)
    return None if value is None else law_value(system, path, day, value)


def values_table(asked, system, paths, day, caption):
    """Table of the values of a day (ISO text), each with its first day, the change that set it and its source."""

    def row(path):
        return _cells(asked, system, path, value_on(system, path, day))

    return Table(caption, tuple(map(asked.words, HEADERS)), grouped(asked, system, paths, row), numeric=(1,))


def _cells(asked, system, path, found):
    if found is None:
        return (Run(asked.words(NONE)),), (), (), ()
    change = (change_run(found.set_by, asked.language),) if found.set_by else ()
    since = (Run(asked.forms.day(found.since)),)
    return (Run(in_words(asked, system, path, found.value)),), since, change, source(found.sources, asked.language)
