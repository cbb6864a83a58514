"""Values of the base acts on a day, and what a change states of a value on a day."""

import datetime
import functools

from openfisca_core.parameters import Parameter

from openfisca_kela.explanation.comparison.tree import tree_with, value_on
from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.tree import During
from openfisca_kela.system import base_parameters

NOTHING = object()


def parameters_of(tree):
    """(path, parameter) of every parameter of a tree."""
    return [(node.name, node) for node in tree.get_descendants() if isinstance(node, Parameter)]


@functools.lru_cache(maxsize=256)
def values_on(day):
    """{path: value} of the base acts on a day; not to be changed."""
    return {path: value_on(node, day) for path, node in parameters_of(base_parameters())}


@functools.lru_cache(maxsize=256)
def values_of_acts(day, acts):
    """{path: value} of some of the base acts (a frozen set of names of folders) on a day; not to be changed."""
    return {path: value for path, value in values_on(day).items() if path.partition(".")[0] in acts}


def held_day(days, day):
    """The day from which base values are held where those of the earlier of two days are taken."""
    return min(days) if day == min(days) != max(days) else None


def as_of(held, change, stated):
    """What a change states, where base values are held from an earlier day: it keeps those of that day, not of its own."""
    if held is None or change.commencement <= held:
        return stated
    day_before = str(datetime.date.fromisoformat(change.commencement) - datetime.timedelta(1))
    kept, taken = values_on(day_before), values_on(held)
    return {
        path: taken[path] if not isinstance(value, During | dict) and value == kept[path] else value
        for path, value in stated.items()
    }


@functools.lru_cache(maxsize=64)
def held_tree(held):
    """The base acts, with the values of a day held from then on."""
    tree = base_parameters()
    if held is None:
        return tree
    later = {path for path, node in parameters_of(tree) if any(at.instant_str > held for at in node.values_list)}
    return tree_with(tree, {path: [(held, values_on(held)[path])] for path in sorted(later)})


def builds_on_others(change):
    """Whether what a change states depends on the law that it finds."""
    return change.values_in.__func__ is not LegislativeChange.values_in.__func__


def holds(change, stated, day):
    """Whether a value, as a change states it, is in effect on a day."""
    return value_of(change, stated, day) is not NOTHING


def value_of(change, stated, day):
    """What a change sets on a day, of a value as it states it; `NOTHING` where it is not in effect."""
    if isinstance(stated, During):
        return stated.value if stated.first <= day <= stated.last else NOTHING
    if isinstance(stated, dict):
        since = max((since for since in stated if since <= day), default=None)
        return NOTHING if since is None else stated[since]
    return stated if change.commencement <= day else NOTHING
