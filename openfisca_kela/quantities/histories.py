"""Dated values as arrays: a parameter, or a table of them, with one row a commencement date.

Core reads a value at one instant and a table by a loop over rows. Here a whole history is one small array, so that a
million cases with decisions of a hundred different months are read in one indexing.
"""

import weakref
from dataclasses import dataclass, field

import numpy
from openfisca_core.indexed_enums import ENUM_ARRAY_DTYPE
from openfisca_core.parameters import Parameter, ParameterNode

# One entry a tree of parameters (trees are never changed once a system is built), gone with the tree.
_HISTORIES = weakref.WeakKeyDictionary()
MOST_KEPT = 100
DATE = "date"  # unit of a value that is a day, written as text
UNKNOWN = {numpy.dtype(float): numpy.nan, numpy.dtype("M8[D]"): numpy.datetime64("NaT")}


@dataclass(frozen=True)
class Rows:
    """A history in the few months that occur among many cases: one row a month, laid end to end.

    Attributes:
        rows: row of the history that holds in each month; -1 before the first.
        differ: whether the months have different rows; if not, there is only one here.
        values: the values, shape (months × places of a row,); NaN, NaT, False or the first item where the law has none.
        known: boolean array of that shape, or None where the law has every value.
        width: places of a row.
    """

    rows: numpy.ndarray
    differ: bool
    values: numpy.ndarray
    known: numpy.ndarray | None
    width: int


@dataclass(frozen=True)
class History:
    """Values of a parameter or table over time.

    Attributes:
        instants: first days of validity, ascending, datetime64[D], shape (t,).
        values: shape (t, *branches): float64 (NaN where there is no value), bool, datetime64[D] (NaT), or item numbers of
            an enum.
        known: boolean array of the shape of values: False where the law has no value.
        parameters: the parameter behind each place, object array of the shape of one row.
    """

    instants: numpy.ndarray
    values: numpy.ndarray
    known: numpy.ndarray
    parameters: numpy.ndarray
    _rows: dict = field(default_factory=dict, compare=False, repr=False)

    def rows_of(self, months):
        """The `Rows` of some months (ascending, datetime64[D]), made once: blocks of a population ask for the same."""
        key = months.tobytes()
        found = self._rows.get(key)
        if found is None:
            if len(self._rows) >= MOST_KEPT:
                self._rows.clear()
            found = self._rows[key] = self._rows_of(months)
        return found

    def _rows_of(self, months):
        rows = numpy.searchsorted(self.instants, months, side="right") - 1
        differ = bool(rows[0] != rows[-1])
        read = rows if differ else rows[:1]
        known = self.known[read].reshape(len(read), -1) & (read >= 0)[:, None]
        values = self.values[read].reshape(known.shape)
        values[~known] = UNKNOWN.get(values.dtype, 0)
        return Rows(rows, differ, values.ravel(), None if known.all() else known.ravel(), self.parameters.size)


def history(tree, path, axes, items=None, otherwise=None):
    """History of a parameter (no axes) or of a table (one axis a key), made once and kept with its tree.

    Args:
        tree: root node of the parameters.
        path: dotted path below the root.
        axes: one a key: an Enum class (branches are named as its items), `int` (branches are named by numbers), or
            the name of one branch.
        items: Enum class of the values, where they are names of items.
        otherwise: name of the branch that holds for keys which the table does not list.
    """
    kept = _HISTORIES.get(tree)
    if kept is None:
        kept = _HISTORIES[tree] = {}
    key = (path, axes, items, otherwise) if axes or items else path
    found = kept.get(key)
    if found is None:
        found = kept[key] = _history(node_at(tree, path), axes, items, otherwise)
    return found


def node_at(tree, path):
    """Node or parameter at a dotted path below a tree; KeyError where there is none.

    >>> node_at(ParameterNode("", data={"a": {"b": {"2020-01-01": 1}}}), "a.b").name
    'a.b'
    """
    for name in path.split("."):
        tree = tree.children[name]
    return tree


def branch_names(node, axis):
    """Names of the branches that an axis looks up, each at its place; None at places that the table does not list."""
    if isinstance(axis, str):
        return [axis]
    if axis is int:
        numbers = {int(name): name for name in node.children if name.isdecimal()}
        # The last place is left free for every number beyond the table.
        return [numbers.get(number) for number in range(max(numbers) + 2)]
    return [item.name if item.name in node.children else None for item in axis]


def _leaves(node, axes, otherwise):
    """Object array of the parameters of a table, None where a key is not listed."""
    if not axes:
        leaf = numpy.empty((), object)
        leaf[()] = node if isinstance(node, Parameter) else None
        return leaf
    axis, *rest = axes
    representative = node if isinstance(node, ParameterNode) else None
    names = branch_names(representative, axis)
    rows = [_leaves(node.children[name or otherwise], rest, None) if name or otherwise else None for name in names]
    shape = next(row.shape for row in rows if row is not None)
    table = numpy.full((len(rows), *shape), None, object)
    for place, row in enumerate(rows):
        if row is not None:
            table[place] = row if row.ndim else row.item()
    return table


def _history(node, axes, items, otherwise):
    parameters = _leaves(node, axes, otherwise)
    dated = {
        id(parameter): sorted((value.instant_str, value.value) for value in parameter.values_list)
        for parameter in parameters.flat
        if parameter is not None
    }
    instants = sorted({instant for values in dated.values() for instant, _ in values})
    rows = {instant: row for row, instant in enumerate(instants)}
    plain = numpy.full((len(instants), *parameters.shape), None, object)
    for place, parameter in numpy.ndenumerate(parameters):
        for instant, value in dated.get(id(parameter), ()):
            plain[(slice(rows[instant], None), *place)] = value
    known = numpy.not_equal(plain, None)
    return History(numpy.array(instants, "M8[D]"), _typed(plain, known, items, node.metadata.get("unit")), known, parameters)


def _typed(plain, known, items, unit):
    if items is not None:
        numbers = {item.name: item.index for item in items}
        typed = numpy.zeros(plain.shape, ENUM_ARRAY_DTYPE)
        typed[known] = [numbers[name] for name in plain[known]]
        return typed
    if unit == DATE:
        return numpy.where(known, plain, "NaT").astype("M8[D]")
    if all(isinstance(value, bool) for value in plain[known]):
        return numpy.where(known, plain, False).astype(bool)
    return numpy.where(known, plain, numpy.nan).astype(numpy.float64)
