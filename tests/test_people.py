"""The populations that answer fast give what core's populations give."""

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as some
from openfisca_core.periods import period
from openfisca_core.populations import GroupPopulation, Population

from openfisca_kela import CountryTaxBenefitSystem
from population import draw, simulation_of

LAW = CountryTaxBenefitSystem()
MONTH = period("2025-09")


@given(some.lists(some.tuples(some.integers(0, 9), some.booleans()), min_size=1, max_size=60), some.booleans())
def test_any_is_cores_any(persons, are_rare):
    homes = numpy.sort([home for home, _ in persons])
    homes = numpy.unique(homes, return_inverse=True)[1]
    holds = numpy.array([one for _, one in persons])
    if are_rare:
        holds[len(holds) // 10 :] = False
    household = LAW.instantiate_entities()["household"]
    household.count, household.members.count = homes.max() + 1, len(homes)
    household.members_entity_id = homes
    assert household.any(holds).tolist() == GroupPopulation.any(household, holds).tolist()


def test_any_refuses_what_is_no_value_of_each_person():
    simulation = simulation_of(LAW, draw(10), MONTH)
    with pytest.raises(ValueError, match="not a valid value"):
        simulation.household.any(numpy.zeros(3, bool))


def test_what_is_told_and_what_is_calculated_is_what_core_gives():
    simulation = simulation_of(LAW, draw(20), MONTH)
    rent, size = "rent", "general_housing_allowance_household_size"
    household = simulation.household
    for name in (rent, size):
        first, second = household(name, MONTH), household(name, MONTH)
        assert first is second
        assert first is Population.__call__(household, name, MONTH)
    assert household.members.household(rent, MONTH).tolist() == household.project(household(rent, MONTH)).tolist()


def test_a_tracer_is_told_of_every_reading():
    simulation = simulation_of(LAW, draw(5), MONTH)
    simulation.calculate("general_housing_allowance", MONTH)
    simulation.trace = True
    simulation.household("rent", MONTH)
    assert [node.name for node in simulation.tracer.trees] == ["rent"]


def test_a_neutralised_variable_is_its_default():
    law = CountryTaxBenefitSystem()
    law.neutralize_variable("rent")
    population = draw(5)
    del population.households["rent"]
    simulation = simulation_of(law, population, MONTH)
    assert simulation.household("rent", MONTH).tolist() == simulation.household("rent", MONTH).tolist() == [0.0] * 5
    assert not LAW.get_variable("rent").is_neutralized
