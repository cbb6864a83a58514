"""The law's own amounts for drawn households: the synthesis holds no copy of a rule."""

import numpy
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.simulations import Simulation

from openfisca_kela.microsimulation.synthesis.records import Coded, positions

BLOCK = 32_768


def amounts(system, records, month, names, told=lambda households: None):
    """Variables of households, calculated in blocks.

    Args:
        system: the law.
        records: `Records` whose columns are variables; others are passed over.
        month: month calculated.
        names: variables of households, or of persons (then their sum over the household).
        told: called with the number of households after each block.

    Returns:
        {name: (households,) array}.
    """
    results = {name: [] for name in names}
    edges = numpy.concatenate([[0], numpy.cumsum(records.size)])
    for first in range(0, len(records.size), BLOCK):
        last = min(first + BLOCK, len(records.size))
        simulation = _simulation(system, records, slice(first, last), slice(edges[first], edges[last]), month)
        for name in names:
            values = simulation.calculate(name, month)
            if system.get_variable(name).entity.is_person:
                values = numpy.add.reduceat(values, edges[first:last] - edges[first])
            results[name].append(numpy.asarray(values))
        told(last - first)
    return {name: numpy.concatenate(parts) for name, parts in results.items()}


def _simulation(system, records, homes, persons, month):
    """Simulation of a block, built from arrays: OpenFisca's own builder takes time in the square of the households."""
    size = records.size[homes]
    populations = system.instantiate_entities()
    for population in populations.values():
        population.count = size.sum() if population.entity.is_person else len(size)
        population.ids = range(population.count)
        if not population.entity.is_person:
            population.members_entity_id = numpy.repeat(numpy.arange(len(size)), size)
            population.members_position = positions(size)
    simulation = Simulation(system, populations)
    for columns, part in ((records.households, homes), (records.persons, persons)):
        for name, values in columns.items():
            if name in system.variables:
                simulation.set_input(name, month, _as_input(system.get_variable(name), values[part]))
    return simulation


def _as_input(variable, values):
    if not isinstance(values, Coded):
        return values
    if variable.value_type is str:
        return numpy.array(values.texts, object)[values.codes]
    items = numpy.array([variable.possible_values[text].index for text in values.texts], numpy.int16)
    return EnumArray(items[values.codes], variable.possible_values)
