"""What copies of a case in one simulation are made of: its people many times over, and what was told of them."""

import numpy

from openfisca_kela.quantities.told import told_of


def facts_of(holder):
    """{period: plain array} of what was told of a variable; of an enum the indices of its items."""
    if holder.variable.formulas:
        told = {period: array for period, (_, array) in told_of(holder).items()}
    else:
        told = {period: holder.get_array(period) for period in holder.get_known_periods()}
    return {period: array.view(numpy.ndarray) for period, array in told.items()}


def populations_of_copies(simulation, count):
    """Populations of so many copies of a simulation's people and groups, copy after copy.

    Args:
        simulation: simulation of one copy.
        count: how many copies.
    """
    populations = simulation.tax_benefit_system.instantiate_entities()
    for key, one in simulation.populations.items():
        many = populations[key]
        many.count, many.ids = one.count * count, list(one.ids) * count
        if not one.entity.is_person:
            of_copy = numpy.repeat(numpy.arange(count) * one.count, len(one.members_entity_id))
            many.members_entity_id = numpy.tile(one.members_entity_id, count) + of_copy
            many.members_role = numpy.tile(one.members_role, count)
            many.members_position = numpy.tile(one.members_position, count)
    return populations
