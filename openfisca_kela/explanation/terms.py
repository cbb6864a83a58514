"""What a replayed formula is made of: values of all cases at once, each with the step that gave it.

A term knows its value for every person or group of a simulation. What it means for one of them, with only the branch
taken, is asked with `derivation`.
"""

from dataclasses import dataclass, field

import numpy


@dataclass(frozen=True, eq=False)
class Term:
    """A step.

    Attributes:
        value: array of one value a case, or one value for all (also an EnumArray).
    """

    value: object

    @property
    def items(self):
        """Enum class of the values, or None."""
        return getattr(self.value, "possible_values", None)

    def value_at(self, position):
        """Value of one case: a NumPy scalar, or the item of an enum."""
        value = self.value
        if numpy.ndim(value):
            value = value[position]
        return list(self.items)[int(value)] if self.items is not None else value


@dataclass(frozen=True, eq=False)
class Constant(Term):
    """A value that stands in the formula itself: zero, an item of an enum, the month calculated."""


@dataclass(frozen=True, eq=False)
class Fact(Term):
    """The value of a variable, told or computed.

    Attributes:
        variable: its name.
        period: its period.
        entity: key of its entity.
    """

    variable: str
    period: object
    entity: str


@dataclass(frozen=True, eq=False)
class FactOfOtherMonth(Term):
    """The value of a variable in a month that differs from case to case.

    Attributes:
        variable: its name.
        months: term of the months.
        entity: key of its entity.
    """

    variable: str
    months: Term
    entity: str


@dataclass(frozen=True, eq=False)
class DaysOn(Term):
    """On how many days of a month a variable of a day is one of some items.

    Attributes:
        variable: its name.
        counted: the items that count.
        days: the days of the month.
        entity: key of its entity.
        holds: boolean arrays, one a day: whether it is so for each case.
    """

    variable: str
    counted: tuple
    days: tuple
    entity: str
    holds: tuple


@dataclass(frozen=True, eq=False)
class LawValue(Term):
    """A dated value of the law, or a place of a table.

    Attributes:
        keys: terms of the keys that chose the place.
        months: term of the months whose law was read.
        behind: function of a position: (parameter, day of its law).
    """

    keys: tuple
    months: Term
    behind: object


@dataclass(frozen=True, eq=False)
class Operation(Term):
    """A step of the closed vocabulary.

    Attributes:
        name: name of the operation.
        terms: what it was made of.
    """

    name: str
    terms: tuple


@dataclass(frozen=True, eq=False)
class Choice(Term):
    """One of several: the first option whose condition holds, or what remains.

    Attributes:
        conditions: terms, in the order in which they are asked.
        options: terms, one a condition.
        otherwise: term that holds where no condition does.
    """

    conditions: tuple
    options: tuple
    otherwise: Term


@dataclass(frozen=True, eq=False)
class OverMembers(Term):
    """Sum, or “any”, over the persons of a group.

    Attributes:
        name: ``"sum"``, ``"any"`` or ``"count"``.
        of: term of the persons, or None for their number.
        group: key of the group.
    """

    name: str
    of: Term | None
    group: str


@dataclass(frozen=True, eq=False)
class OfMember(Term):
    """The value of the first person of a group who is chosen.

    Attributes:
        of: term of the persons' values.
        chosen: term of the persons: who is.
        otherwise: term of the group where nobody is.
        group: key of the group.
    """

    of: Term
    chosen: Term
    otherwise: Term
    group: str


@dataclass(frozen=True, eq=False)
class OfGroup(Term):
    """A value of the group, for each of its persons.

    Attributes:
        of: term of the group.
        group: key of the group.
    """

    of: Term
    group: str


@dataclass(frozen=True, eq=False)
class OfHousehold(Term):
    """A value of the household, for each family that lives in it.

    Attributes:
        of: term of the household.
        homes: position of each family's household.
    """

    of: Term
    homes: object


@dataclass(frozen=True, eq=False)
class OrderInGroup(Term):
    """Place of each person among some of the persons of a group.

    Attributes:
        among: term of who is put in order.
        by: terms that decide, the first before the others.
        group: key of the group.
    """

    among: Term
    by: tuple
    group: str


@dataclass(frozen=True, eq=False)
class AsIfForEach(Term):
    """A value of each person's group as it would be if facts of that person alone were otherwise.

    Attributes:
        variable: name of the variable.
        period: its period.
        group: key of the group.
        facts: {name of a fact: term of what it would be}.
        simulations: the simulations in which it is so, one a place in the group.
    """

    variable: str
    period: object
    group: str
    facts: dict = field(default_factory=dict)
    simulations: tuple = ()


@dataclass(frozen=True, eq=False)
class AsIf(Term):
    """A value as it would be if facts were otherwise.

    Attributes:
        variable: name of the variable.
        period: its period.
        entity: key of its entity.
        facts: {name of a fact: term of what it would be}.
        simulation: the simulation in which it is so.
    """

    variable: str
    period: object
    entity: str
    facts: dict = field(default_factory=dict)
    simulation: object = None
