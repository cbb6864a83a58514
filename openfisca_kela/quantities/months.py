"""Which months occur among many cases, found once for each array of months and shared by all who read law by it."""

import functools
import weakref
from dataclasses import dataclass, field

import numpy

# {identity of an array: (weak reference to it, its Months)}, gone with the array. Values that a simulation holds are
# never written to, so that an array that is still there still says the same.
_FOUND = {}
MOST_COUNTED = 50_000


@dataclass(frozen=True)
class Months:
    """The month of each case, as its place among the few months that occur.

    Attributes:
        distinct: months that occur, ascending, datetime64[D], shape (m,).
        place: which of them is each case's, intp, one a case; None where there is only one.
    """

    distinct: numpy.ndarray
    place: numpy.ndarray | None
    _of_members: dict = field(default_factory=dict, compare=False, repr=False)

    def of_members(self, group):
        """The months of a group's persons, who have their group's; taken once.

        Args:
            group: position of each person's group.
        """
        if self.place is None:
            return self
        kept, found = self._of_members.get("last", (None, None))
        if kept is not group:
            found = Months(self.distinct, self.place.take(group))
            self._of_members["last"] = group, found
        return found

    def at(self, position):
        """Month of one case."""
        return self.distinct[0 if self.place is None else self.place[position]]


def months_of(months):
    """The `Months` of an array of months, one a case, or of one month for all (a numpy.datetime64).

    >>> found = months_of(numpy.array(["2024-05-01", "2024-03-01", "2024-05-01"], "M8[D]"))
    >>> found.distinct.astype(str).tolist(), found.place.tolist()
    (['2024-03-01', '2024-05-01'], [1, 0, 1])
    """
    if numpy.ndim(months) == 0:
        return Months(numpy.asarray(months, "M8[D]").reshape(1), None)
    key = id(months)
    kept = _FOUND.get(key)
    if kept is None or kept[0]() is not months:
        kept = _FOUND[key] = weakref.ref(months, functools.partial(_forget, key, _FOUND)), _found(months)
    return kept[1]


def _forget(key, found, _):
    found.pop(key, None)


def _found(months):
    """Counting beats sorting where the days lie within a few decades, as those of a law do; a date that has not happened
    lies millions of days off.
    """
    days = numpy.asarray(months, "M8[D]").view(numpy.int64)
    first, last = days.min(), days.max()
    if first == last:
        # A copy: a part of the array itself would keep the array, and this entry, for ever.
        return Months(months[:1].copy(), None)
    if last - first > MOST_COUNTED:
        return Months(*numpy.unique(months, return_inverse=True))
    days = days - first
    occurs = numpy.bincount(days) > 0
    return Months((first + occurs.nonzero()[0]).view("M8[D]"), (occurs.cumsum() - 1).take(days))
