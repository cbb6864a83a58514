"""How an amendment enters the tree of values: what it touches is copied, everything else is shared."""

import copy
from dataclasses import dataclass

from openfisca_core.parameters import Parameter
from openfisca_core.periods import instant


@dataclass(frozen=True)
class During:
    """A value that holds from a first to a last day; afterwards the tree's earlier values hold again.

    Attributes:
        first: first day, as text.
        last: last day, as text.
        value: the value.
        then: reference (title and address) of what holds afterwards.
    """

    first: str
    last: str
    value: float | bool | str
    then: dict


def amended(tree, change, values):
    """A tree with the values of a change. The given tree stays as it is.

    Args:
        tree: root node of the parameters.
        change: the change: its commencement and source are noted with each value, and its name as what set it.
        values: {dotted path: value, {date: value}, or `During`}.

    Returns:
        The root of the new tree.
    """
    root = copy.copy(tree)
    copied = {(): root}
    for path, value in values.items():
        names = tuple(path.split("."))
        for depth in range(1, len(names) + 1):
            if names[:depth] not in copied:
                copied[names[:depth]] = _own_child(copied[names[: depth - 1]], names[depth - 1])
        _set_values(copied[names], change, value)
    return root


def value_at(tree, path, day):
    """Value of a parameter on a day (text), or None."""
    for name in path.split("."):
        tree = tree.children[name]
    return tree.get_at_instant(day)


def _own_child(node, name):
    """Give a copied node a copy of its child, so that the child can be changed."""
    child = copy.copy(node.children[name])
    child.metadata = copy.deepcopy(child.metadata)
    if isinstance(child, Parameter):
        child.values_history = child
    node.children = dict(node.children)
    node.children[name] = child
    setattr(node, name, child)
    return child


def _set_values(parameter, change, value):
    if isinstance(value, During):
        first, last = instant(value.first), instant(value.last)
        parameter.update(start=first, stop=last, value=value.value)
        noted = {value.first: change.source, str(last.offset(1, "day")): value.then}
        set_on = [value.first]
    else:
        dated = value if isinstance(value, dict) else {change.commencement: value}
        for day in sorted(dated):
            parameter.update(start=instant(day), value=dated[day])
        noted, set_on = dict.fromkeys(dated, change.source), dated
    # A reference stands only with a value that still holds.
    holding = {at.instant_str for at in parameter.values_list}
    references = parameter.metadata.get("reference", {}) | {day: [source] for day, source in noted.items()}
    parameter.metadata["reference"] = {day: source for day, source in references.items() if day in holding}
    set_by = parameter.metadata.get("set_by", {}) | dict.fromkeys(set_on, change.__name__)
    parameter.metadata["set_by"] = {day: name for day, name in set_by.items() if day in holding}
