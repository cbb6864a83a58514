"""The first item whose condition holds: how the law names a ground, a group or a kind."""

import functools
import operator

import numpy
from openfisca_core.indexed_enums import ENUM_ARRAY_DTYPE, EnumArray

from openfisca_kela.quantities.operations import operation


@operation
def first_that_holds(choices, otherwise):
    """Name, for each case, the first item whose condition holds.

    Args:
        choices: pairs (boolean array, item of an enum), in the order in which the law asks.
        otherwise: the item where none of the conditions holds.

    Returns:
        EnumArray of the items. Faster than `numpy.select` over items, which makes an object of each case.
    """
    shape = numpy.broadcast_shapes(*(numpy.shape(holds) for holds, _ in choices))
    numbers = numpy.full(shape, otherwise.index, ENUM_ARRAY_DTYPE)
    for holds, item in reversed(choices):
        # Where it holds the number becomes the item's: no branch, so that it does not matter how the cases are mixed.
        numbers += (ENUM_ARRAY_DTYPE(item.index) - numbers) * holds
    return EnumArray(numbers, type(otherwise))


def is_one_of(choices, items):
    """Whether each case's choice is one of some items: boolean array.

    Args:
        choices: array of a variable of choices.
        items: items of its enum, at least one.
    """
    return functools.reduce(operator.or_, (choices == item for item in items))


@operation
def where(condition, then, otherwise):
    """Choose, for each case, between two values: `numpy.where` for amounts, at a pace that does not depend on the cases.

    Args:
        condition: boolean array.
        then: array, or one number for all: the value where the condition holds.
        otherwise: likewise, where it does not.

    Returns:
        Array of one value a case, which may be one of those given: not to be written to.

    >>> where(numpy.array([True, False]), numpy.array([1.5, 2.5]), 0)
    array([1.5, 0. ])
    """
    how_many = numpy.count_nonzero(condition)
    if how_many == condition.size and _stands_for_both(then, otherwise):
        return then
    if how_many == 0 and _stands_for_both(otherwise, then):
        return otherwise
    if _is_zero(otherwise) and _is_amounts(then):
        return _or_zero(condition, then)
    if _is_zero(then) and _is_amounts(otherwise):
        return _or_zero(~condition, otherwise)
    return numpy.where(condition, then, otherwise)


def _stands_for_both(array, other):
    """Whether a choice that always takes this array is this array: one value a case, of the type of the choice."""
    return isinstance(array, numpy.ndarray) and array.ndim == 1 and numpy.result_type(array, other) == array.dtype


def _is_amounts(value):
    return isinstance(value, numpy.ndarray) and value.dtype == numpy.float64


def _is_zero(value):
    return isinstance(value, int | float) and value == 0


def _or_zero(condition, amounts):
    """Amounts where the condition holds, else zero. All bits of a number are kept or none: NaN times zero is no zero."""
    bits = numpy.negative(condition.view(numpy.int8), dtype=numpy.int64)
    bits &= numpy.ascontiguousarray(amounts).view(numpy.int64)
    return bits.view(numpy.float64)
