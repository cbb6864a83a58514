"""The law's own amounts for drawn households: the synthesis holds no copy of a rule."""

import numpy

from openfisca_kela.microsimulation.population.block import Block
from openfisca_kela.microsimulation.synthesis.records import Coded

HOUSEHOLDS_AT_ONCE = 32_768  # what fits a processor's cache


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
    for first in range(0, len(records.size), HOUSEHOLDS_AT_ONCE):
        last = min(first + HOUSEHOLDS_AT_ONCE, len(records.size))
        block = _block(system, records, slice(first, last), slice(edges[first], edges[last]))
        simulation = block.simulation(system, month)
        for name in names:
            values = simulation.calculate(name, month)
            if system.get_variable(name).entity.is_person:
                values = numpy.add.reduceat(values, edges[first:last] - edges[first])
            results[name].append(numpy.asarray(values))
        told(last - first)
    return {name: numpy.concatenate(parts) for name, parts in results.items()}


def _block(system, records, homes, persons):
    size = records.size[homes]
    home = numpy.repeat(numpy.arange(len(size)), size)
    nothing = numpy.zeros(len(home), int)
    facts = {
        entity: {
            name: _as_told(system.get_variable(name), values[part])
            for name, values in columns.items()
            if name in system.variables
        }
        for entity, columns, part in (("household", records.households, homes), ("person", records.persons, persons))
    }
    return Block(numpy.arange(len(size)), numpy.ones(len(size)), numpy.arange(len(home)), home, facts, home, nothing)


def _as_told(variable, values):
    """A column as a simulation takes it: items of a choice by their numbers, codes as texts."""
    if not isinstance(values, Coded):
        return values
    if variable.value_type is str:
        return numpy.array(values.texts, object)[values.codes]
    items = numpy.array([variable.possible_values[text].index for text in values.texts], numpy.int16)
    return items[values.codes]
