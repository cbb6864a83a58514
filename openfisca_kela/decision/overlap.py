"""Which persons, families and households belong together in a case."""

import numpy


def holds_for(simulation, condition, month, of, place):
    """Whether a condition holds for somebody decided for, of whichever entity it is.

    Args:
        simulation: the simulation.
        condition: name of a variable that is true or false.
        month: the month.
        of: the population decided for.
        place: position of the one decided for in it.

    Returns:
        Whether it holds for them, a member of theirs, or a group that a member of theirs belongs to.
    """
    values = numpy.asarray(simulation.calculate(condition, month))
    persons = _groups_of_persons(of) == place
    groups = _groups_of_persons(simulation.get_variable_population(condition))
    return bool(values[groups[persons]].any())


def _groups_of_persons(population):
    """Position, for each person, of their group; of themselves in the population of persons."""
    return numpy.arange(population.count) if population.entity.is_person else population.members_entity_id
