"""The random population of `population` as the block runner takes it: blocks in memory, and tables on disk."""

import numpy
import pyarrow
from openfisca_core.indexed_enums import Enum

from openfisca_kela.microsimulation.population import write_population
from openfisca_kela.microsimulation.population.block import ADULT, Block
from openfisca_kela.microsimulation.population.columns import FAMILY_ROLES
from openfisca_kela.microsimulation.population.families import formed_families
from population import CHILD, CLOCK


def decided_months(population, latest):
    """Month of the decision of each household as datetime64[D]: of the thirteen months up to the latest."""
    return (numpy.datetime64(latest, "M") - population.months_since_decision).astype("M8[D]")


def runner_block(population, latest, system):
    """A population as a `Block`.

    Args:
        population: a `Population` of arrays.
        latest: month of the latest decision.
        system: the law.
    """
    role = population.persons["household_role"]
    return Block(
        ids=numpy.arange(1, population.count + 1),
        weights=numpy.ones(population.count),
        person_ids=numpy.arange(1, len(role) + 1),
        home=population.household,
        facts={
            "household": population.households | {CLOCK: decided_months(population, latest)},
            "person": population.persons,
        },
        families=formed_families(population.household, role, system.variables["household_role"].possible_values),
        family_roles=numpy.where(role == CHILD, FAMILY_ROLES.index("child"), FAMILY_ROLES.index(ADULT)),
    )


def write(out, population, latest, system):
    """A population on disk.

    Args:
        out: its directory.
        population: a `Population` of arrays.
        latest: month of the latest decision, which is the month of its facts.
        system: the law, for the names of items.
    """
    ids = numpy.arange(1, population.count + 1)
    homes = {"household_id": ids, "weight": numpy.ones(population.count)}
    homes |= _columns(population.households, system) | {CLOCK: decided_months(population, latest)}
    persons = {"person_id": numpy.arange(1, len(population.household) + 1), "household_id": ids[population.household]}
    persons |= _columns(population.persons, system)
    tables = pyarrow.table(homes), pyarrow.table(persons)
    return write_population(out, *tables, period=latest, title="Drawn", source="drawn at random")


def _columns(facts, system):
    """Facts as columns of a table: items by name."""
    columns = {}
    for name, values in facts.items():
        variable = system.variables[name]
        columns[name] = numpy.array(variable.possible_values.names)[values] if variable.value_type is Enum else values
    return columns
