"""Families of a random population: those that the roles form, and the calculation of a month over blocks."""

import numpy

from openfisca_kela.microsimulation.population.families import formed_families
from openfisca_kela.variables.shared.person import HouseholdRole
from population import CHILD, simulation_of


def families_of(block):
    """Number of each person's family, and of all families."""
    number = formed_families(block.household, block.persons["household_role"], HouseholdRole)
    return number, int(number.max()) + 1


def simulation_with_families(law, block, month):
    """A simulation whose families are those that the roles form."""
    simulation = simulation_of(law, block, month)
    families = simulation.populations["family"]
    families.members_entity_id, families.count = families_of(block)
    families.ids = range(families.count)
    is_child = block.persons["household_role"] == CHILD
    child, adult = (next(role for role in families.entity.flattened_roles if role.key == key) for key in ("child", "adult"))
    families.members_role = numpy.where(is_child, child, adult)
    return simulation


def calculated(law, blocks, month, amount):
    """The amounts of all blocks."""
    found = []
    for block in blocks:
        simulation = simulation_with_families(law, block, month)
        found.append(simulation.calculate(amount, month))
        for members in simulation.populations.values():
            members._holders.clear()
    return numpy.concatenate(found)
