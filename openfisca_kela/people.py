"""Populations that answer fast: core's own, but for what is asked of them most often.

They give what core's give. A traced simulation goes core's way, so that the tracer is told of every reading.
"""

import numpy
from openfisca_core.periods import Period
from openfisca_core.populations import GroupPopulation, Population
from openfisca_core.projectors import projectable

RARE = 8


class _ReadsOnce:
    """A variable that is already calculated, or told, is handed out without further questions."""

    def __call__(self, variable_name, period, options=None):
        """Value of a variable; see core's population."""
        if options is None and isinstance(period, Period):
            holder = self._holders.get(variable_name)
            if holder is not None and not self.simulation.trace:
                array = holder.get_array(period)
                if array is not None:
                    return array
        return super().__call__(variable_name, period, options)


class Persons(_ReadsOnce, Population):
    """The persons."""


class Group(_ReadsOnce, GroupPopulation):
    """The families or the households."""

    @projectable
    def any(self, array, role=None):
        """Whether it holds for any person of each group. What holds for few is noted for their groups alone."""
        if role is not None or array.dtype != bool or RARE * numpy.count_nonzero(array) > len(array):
            return super().any(array, role)
        self.members.check_array_compatible_with_entity(array)
        holds = numpy.zeros(self.count, bool)
        holds[self.members_entity_id[array]] = True
        return holds


def populations_of(system):
    """Empty populations of a system's entities, by their keys."""
    persons = Persons(system.person_entity)
    groups = {entity.key: Group(entity, persons) for entity in system.group_entities}
    return {system.person_entity.key: persons} | groups
