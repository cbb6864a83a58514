"""Households with their persons as arrays."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy


@dataclass(frozen=True, eq=False)
class Coded:
    """Texts that repeat: a small whole number a record, and the text of each."""

    codes: numpy.ndarray
    texts: tuple

    def __getitem__(self, places):
        """The records at some places."""
        return Coded(self.codes[places], self.texts)

    def __len__(self):
        """Number of records."""
        return len(self.codes)

    def where(self, *texts):
        """Which records have one of some texts."""
        return numpy.isin(self.codes, [self.texts.index(text) for text in texts])


class Records(NamedTuple):
    """Households and persons, the persons of a household together and in its order.

    Attributes:
        households: {name: (households,) array or Coded}.
        persons: {name: (persons,) array or Coded}.
        size: (households,) persons of each.
    """

    households: dict
    persons: dict
    size: numpy.ndarray

    def take(self, places):
        """The households at some places, in that order, with their persons; a place may come twice."""
        starts = numpy.cumsum(self.size) - self.size
        size = self.size[places]
        of_persons = numpy.repeat(starts[places], size) + positions(size)
        return Records(
            {name: values[places] for name, values in self.households.items()},
            {name: values[of_persons] for name, values in self.persons.items()},
            size,
        )

    def of_persons(self, values):
        """A value of each household, for each of its persons."""
        return values[numpy.repeat(numpy.arange(len(self.size)), self.size)]

    def sum(self, values):
        """Sum of a value of persons over each household."""
        return numpy.add.reduceat(numpy.asarray(values, float), numpy.cumsum(self.size) - self.size)


def positions(size):
    """Place of each person in the household, from 0.

    >>> positions(numpy.array([2, 1])).tolist()
    [0, 1, 0]
    """
    return numpy.arange(size.sum()) - numpy.repeat(numpy.cumsum(size) - size, size)


def joined(first, second):
    """The households of two populations with the same columns, one after the other."""

    def column(one, other):
        if isinstance(one, Coded):
            if one.texts != other.texts:
                raise ValueError("columns of coded texts differ")
            return Coded(numpy.concatenate([one.codes, other.codes]), one.texts)
        return numpy.concatenate([one, other])

    return Records(
        {name: column(values, second.households[name]) for name, values in first.households.items()},
        {name: column(values, second.persons[name]) for name, values in first.persons.items()},
        numpy.concatenate([first.size, second.size]),
    )
