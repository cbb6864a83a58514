"""The first item whose condition holds: how the law names a ground, a group or a kind."""

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
    conditions, items = zip(*choices, strict=True)
    numbers = [ENUM_ARRAY_DTYPE(item.index) for item in items]
    indices = numpy.select(conditions, numbers, ENUM_ARRAY_DTYPE(otherwise.index))
    return EnumArray(indices, type(otherwise))
