"""Values that remember where they came from: what a formula calculates with when it is replayed.

They follow the closed vocabulary of `OPERATIONS` and refuse everything else with one error that names the line and the
allowed alternative: a step that was lost would be a number without a ground.
"""

import numpy
from numpy.lib.mixins import NDArrayOperatorsMixin
from openfisca_core.indexed_enums import Enum, EnumArray

from openfisca_kela.explanation.terms import Choice, Constant, Operation, Term

OPERATIONS = {
    "add": "add",
    "subtract": "subtract",
    "multiply": "multiply",
    "divide": "divide",
    "negative": "negative",
    "absolute": "absolute",
    "maximum": "larger_of",
    "minimum": "smaller_of",
    "greater": "more_than",
    "greater_equal": "at_least",
    "less": "less_than",
    "less_equal": "at_most",
    "equal": "is",
    "not_equal": "is_not",
    "bitwise_and": "and",
    "logical_and": "and",
    "bitwise_or": "or",
    "logical_or": "or",
    "invert": "not",
    "logical_not": "not",
    "isnan": "is_not_told",
}

INSTEAD = {
    "a single truth value": "numpy.where or numpy.select",
    "a single number": "arithmetic on the whole array, or numpy.where",
    "its length": "household.nb_persons() or a sum over members",
    "its elements one by one": "arithmetic on the whole array, or household.sum",
    "a bare array": "numpy.where, numpy.maximum or another operation of the vocabulary",
    "an element or a part": "numpy.where, or a table look-up with law(path, key)",
    "another type": "@rounded for rounding; numbers need no conversion",
}


class CannotFollowError(TypeError):
    """A formula does what an explanation cannot follow.

    Attributes:
        what: what the formula asks of a value.
        instead: what it can do instead.
    """

    def __init__(self, what, instead):
        """Say both in one sentence."""
        super().__init__(f"an explanation cannot follow {what}; write {instead}")
        self.what, self.instead = what, instead


def refuse(what):
    """A method that refuses what an explanation cannot follow."""

    def refusing(self, *_, **__):
        raise CannotFollowError(what, INSTEAD[what])

    return refusing


class Followed(NDArrayOperatorsMixin):
    """An array that remembers its term."""

    __bool__ = refuse("a single truth value")
    __float__ = __int__ = __index__ = __complex__ = refuse("a single number")
    __len__ = refuse("its length")
    __iter__ = refuse("its elements one by one")
    __array__ = refuse("a bare array")
    __getitem__ = __setitem__ = refuse("an element or a part")
    astype = view = round = tolist = item = refuse("another type")
    __hash__ = None

    def __init__(self, term, replay):
        """Remember a term of a replay."""
        self.term, self.replay = term, replay

    def __follow__(self, function, arguments, keywords):
        """Note a named operation of `quantities`."""
        return self.replay.follow(function, arguments, keywords)

    def __array_ufunc__(self, function, method, *inputs, **keywords):
        """Note an operation on whole arrays."""
        name = OPERATIONS.get(function.__name__)
        if name is None or method != "__call__" or keywords:
            raise CannotFollowError(f"numpy.{function.__name__}", ", ".join(sorted(set(OPERATIONS))))
        terms = tuple(term_of(value) for value in inputs)
        return Followed(Operation(_calculate(function, terms), name, terms), self.replay)

    def __array_function__(self, function, _types, arguments, keywords):
        """Note a choice."""
        if function is numpy.where and len(arguments) == 3 and not keywords:
            condition, option, otherwise = arguments
            return self.replay.choose([(condition, option)], otherwise)
        if function is numpy.select:
            return self.replay.choose(*_select(*arguments, **keywords))
        raise CannotFollowError(f"numpy.{function.__name__}", "numpy.where, numpy.select, numpy.maximum or numpy.minimum")


def _select(condlist, choicelist, default=0):
    return list(zip(condlist, choicelist, strict=True)), default


def term_of(value):
    """The term of a followed value, and a constant for anything else."""
    if isinstance(value, Followed):
        return value.term
    return value if isinstance(value, Term) else Constant(value)


def _calculate(function, terms):
    values = [term.value for term in terms]
    if any(isinstance(value, EnumArray) for value in values):
        array = next(value for value in values if isinstance(value, EnumArray))
        (item,) = (value for value in values if value is not array)
        same = array.view(numpy.ndarray) == item.index if isinstance(item, Enum) else array == item
        return same if function.__name__ == "equal" else ~same
    return function(*values)


def chosen(conditions, options, otherwise):
    """Term of a choice, with its value.

    Args:
        conditions: terms in the order in which they are asked.
        options: terms, one a condition.
        otherwise: the term that remains.
    """
    parts = [*options, otherwise]
    enum = next((kind for part in parts if (kind := part.items or _enum_of(part.value)) is not None), None)
    values = [_number(part.value) for part in parts]
    picked = numpy.select([term.value for term in conditions], values[:-1], values[-1])
    if enum is not None:
        picked = EnumArray(numpy.atleast_1d(picked), enum)
    return Choice(picked, tuple(conditions), tuple(options), otherwise)


def _enum_of(value):
    return type(value) if isinstance(value, Enum) else None


def _number(value):
    if isinstance(value, Enum):
        return value.index
    return value.view(numpy.ndarray) if isinstance(value, EnumArray) else value
