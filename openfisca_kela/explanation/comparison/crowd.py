"""Many mixtures of two cases in one simulation: copies of the same people that differ in facts and in the month of law."""

import numpy
from openfisca_core.indexed_enums import Enum, EnumArray
from openfisca_core.simulations import Simulation

from openfisca_kela.explanation.copied import facts_of, populations_of_copies


def crowd(first, second, places, taken):
    """A simulation of many copies.

    Args:
        first: simulation of one copy, with the facts of the first case.
        second: simulation of the same people under the same law, with the facts of the second case.
        places: {key of a fact: (variable, position of the person or group)} of the facts in which they differ.
        taken: one a copy: the keys of the facts that it has from the second case.

    Returns:
        A `Simulation`.
    """
    count = len(taken)
    many = Simulation(first.tax_benefit_system, populations_of_copies(first, count))
    differing = {}
    for key, (variable, position) in places.items():
        copies = numpy.array([key in keys for keys in taken], bool)
        differing.setdefault(variable, []).append((position, copies))
    for key, members in first.populations.items():
        others = second.populations[key]
        for name in dict.fromkeys((*members._holders, *others._holders)):
            one, other = facts_of(members.get_holder(name)), facts_of(others.get_holder(name))
            for period in dict.fromkeys((*one, *other)):
                told = (one.get(period), other.get(period))
                many.get_holder(name).set_input(
                    period, _mixture(members.get_holder(name), told, differing.get(name, ()), count)
                )
    return many


def _mixture(holder, told, differing, count):
    """Array of all copies, from both arrays of one copy; where nothing is told, the default value stands."""
    variable, untold = holder.variable, holder.default_array()
    one, other = (numpy.asarray(untold if array is None else array).view(numpy.ndarray) for array in told)
    mixed = numpy.tile(one, (count, 1))
    for position, copies in differing:
        mixed[copies, position] = other[position]
    mixed = mixed.reshape(-1)
    return EnumArray(mixed, variable.possible_values) if variable.value_type is Enum else mixed
