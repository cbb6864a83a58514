"""A block of households in memory, and the simulation of it: built from arrays, never from dictionaries."""

import datetime
import functools
from dataclasses import dataclass

import numpy
import pyarrow
import pyarrow.compute as pc
from openfisca_core.indexed_enums import ENUM_ARRAY_DTYPE, Enum, EnumArray
from openfisca_core.periods import DateUnit, period
from openfisca_core.simulations import Simulation

from openfisca_kela.microsimulation.population.columns import (
    ENTITIES,
    FAMILY_ID,
    FAMILY_ROLE,
    FAMILY_ROLES,
    HOUSEHOLD_ID,
    HOUSEHOLDS,
    PERSON_ID,
    PERSONS,
    WEIGHT,
)
from openfisca_kela.microsimulation.population.families import formed_families, renumbered
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.grouping import CHILD

ADULT = FAMILY_ROLES[0]


@dataclass(frozen=True, eq=False)
class Block:
    """Households and their persons, as arrays.

    Attributes:
        ids: ids of the households, int64.
        weights: their weights, float64.
        person_ids: ids of the persons, household by household.
        home: place of each person's household, ascending.
        facts: {"household": {variable: array}, "person": {…}}: items of enums as their numbers, dates as datetime64[D].
        families: number of each person's family, from 0 and without gaps.
        family_roles: role of each person in the family, as its place among the roles of the entity.
    """

    ids: numpy.ndarray
    weights: numpy.ndarray
    person_ids: numpy.ndarray
    home: numpy.ndarray
    facts: dict
    families: numpy.ndarray
    family_roles: numpy.ndarray

    def __len__(self):
        """Number of households."""
        return len(self.ids)

    def only(self, kept):
        """The households at some places (a slice, or a boolean array) and their persons."""
        places = numpy.arange(len(self))[kept]
        new_place = numpy.full(len(self), -1)
        new_place[places] = numpy.arange(len(places))
        if isinstance(kept, slice):
            persons = slice(*numpy.searchsorted(self.home, [places[0], places[-1] + 1]))
        else:
            persons = kept[self.home]
        facts = {
            "household": {name: values[kept] for name, values in self.facts["household"].items()},
            "person": {name: values[persons] for name, values in self.facts["person"].items()},
        }
        return Block(
            self.ids[kept],
            self.weights[kept],
            self.person_ids[persons],
            new_place[self.home[persons]],
            facts,
            renumbered(self.families[persons]),
            self.family_roles[persons],
        )

    def households_of(self, entity, positions):
        """Places of the households of some persons, families or households, each once.

        Args:
            entity: key of their entity.
            positions: their positions in a simulation of the block.
        """
        positions = numpy.array(positions, int)
        if entity == "person":
            positions = self.home[positions]
        elif entity == "family":
            positions = self.home[numpy.isin(self.families, positions)]
        return numpy.unique(positions)

    def simulation(self, system, month, telling=None):
        """A simulation in which every fact holds in a month.

        The engine's own builder takes dictionaries and grows with the square of their number; here the populations get
        their arrays directly. The arrays are shared and must not be changed.

        Args:
            system: the law.
            month: text, `2024-05`.
            telling: {variable of households: array} of facts that are told instead of the block's own, or beside them.
        """
        populations = system.instantiate_entities()
        persons = populations[system.person_entity.key]
        persons.count, persons.ids = len(self.home), self.person_ids
        for key, (group, roles, count, ids) in self._groups.items():
            population = populations[key]
            population.count, population.ids = count, ids
            population.members_entity_id, population.members_position = group, _positions(group)
            if roles is not None:
                population._members_role = numpy.array(population.entity.flattened_roles, object)[roles]
        simulation = Simulation(system, populations)
        periods = {DateUnit.MONTH: period(month), DateUnit.ETERNITY: period(DateUnit.ETERNITY)}
        for name, values in {**self.facts["person"], **self.facts["household"], **(telling or {})}.items():
            variable = system.variables[name]
            told = EnumArray(values, variable.possible_values) if variable.value_type is Enum else values
            simulation.set_input(name, periods[variable.definition_period], told)
        return simulation

    @functools.cached_property
    def _groups(self):
        """{key of a group entity: (place of each person's group, role of each person, number of groups, their ids)}."""
        families = self.families.max(initial=-1) + 1
        return {
            "household": (self.home, None, len(self), self.ids),
            "family": (self.families, self.family_roles, families, range(families)),
        }


def _positions(group):
    """Position of each person within the group: the first is 0. Members of a group need not stand together."""
    order = numpy.argsort(group, kind="stable")
    first = numpy.searchsorted(group[order], group[order])
    positions = numpy.empty(len(group), int)
    positions[order] = numpy.arange(len(group)) - first
    return positions


def block_of(households, persons, system):
    """The block of one part of a population.

    Args:
        households, persons: tables as `Population.part` gives them.
        system: the law, for the types of the facts.
    """
    ids = households[HOUSEHOLD_ID].to_numpy()
    facts = {
        ENTITIES[name]: {
            column: _values(table[column], system.variables[column])
            for column in table.column_names
            if column in system.variables
        }
        for name, table in ((HOUSEHOLDS, households), (PERSONS, persons))
    }
    home = numpy.searchsorted(ids, persons[HOUSEHOLD_ID].to_numpy())
    given = persons[FAMILY_ID].to_numpy() if FAMILY_ID in persons.column_names else None
    roles = facts["person"].get(ROLE_VARIABLE, numpy.zeros(len(home), int))
    items = system.variables[ROLE_VARIABLE].possible_values
    families = formed_families(home, roles, items) if given is None else numpy.unique(given, return_inverse=True)[1]
    is_child = roles == items[CHILD].index
    if FAMILY_ROLE in persons.column_names:
        is_child = pc.equal(persons[FAMILY_ROLE].cast(pyarrow.string()), CHILD).to_numpy()
    family_roles = numpy.where(is_child, FAMILY_ROLES.index(CHILD), FAMILY_ROLES.index(ADULT))
    person_ids, weights = persons[PERSON_ID].to_numpy(), households[WEIGHT].to_numpy()
    return Block(ids, weights, person_ids, home, facts, families, family_roles)


def _values(column, variable):
    """A stored column as the engine takes it."""
    values = column.combine_chunks()
    if values.null_count:
        values = values.fill_null(pyarrow.scalar(variable.default_array(1)[0], values.type))
    if variable.value_type is Enum:
        numbers = _numbers_of_items(variable.possible_values, tuple(values.dictionary.to_pylist()))
        return numbers[values.indices.to_numpy()]
    if variable.value_type is str:
        return numpy.array(values.dictionary.to_pylist(), object)[values.indices.to_numpy()]
    if variable.value_type is datetime.date:
        return values.to_numpy(zero_copy_only=False).astype("M8[D]")
    return values.to_numpy(zero_copy_only=variable.value_type is not bool)


@functools.cache
def _numbers_of_items(items, names):
    return numpy.array([items[name].index for name in names], ENUM_ARRAY_DTYPE)
