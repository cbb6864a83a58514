"""What a group takes over from one of its persons."""

import numpy

from openfisca_kela.quantities.operations import operation


@operation
def value_of_member(group, values, chosen, otherwise):
    """The value of one person of each group: of the first, in the order of the case, who is chosen.

    Args:
        group: the families or households, the population of the formula.
        values: array of one value a person: amounts, numbers or dates.
        chosen: boolean array, one a person.
        otherwise: the value of a group in which nobody is chosen.

    Returns:
        Array of one value a group.
    """
    found = numpy.full(group.count, otherwise, values.dtype)
    persons = numpy.flatnonzero(chosen)[::-1]
    found[numpy.asarray(group.members_entity_id)[persons]] = values[persons]
    return found
