"""A random population as arrays, and a simulation of a block of it built without OpenFisca's quadratic builder."""

import numpy
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.simulations import Simulation

MONTH = "2024-05"
CODES = numpy.array(["091", "049", "837", "205", "491", "297", "684", "758", "853", "398"], object)
TENURES = ("rented", "right_of_occupancy", "owner_occupied_share", "owner_occupied_house")
ROLES = ("applicant", "spouse", "child")
HOUSEHOLD_FACTS = ("rent", "right_of_occupancy_charge", "maintenance_charge", "housing_loan_interest")


def draw(households, seed=1):
    """Facts of a random population, persons sorted by household.

    Returns:
        {name: array}: facts of persons and households; `size` of each household, `household` of each person and the
        `position` of the person in it.
    """
    random = numpy.random.default_rng(seed)
    size = random.choice([1, 2, 3, 4, 5, 6], households, p=[0.5, 0.25, 0.11, 0.09, 0.04, 0.01])
    household = numpy.repeat(numpy.arange(households), size)
    position = numpy.arange(len(household)) - numpy.repeat(numpy.cumsum(size) - size, size)
    persons = len(household)
    is_child = position > 1

    def money(count, most, share):
        return numpy.where(random.random(count) < share, random.integers(0, most * 100, count) / 100, 0.0)

    facts = {
        "size": size,
        "household": household,
        "position": position,
        "role": numpy.where(position == 0, 0, numpy.where(is_child, 2, 1)).astype(numpy.int16),
        "age": numpy.where(is_child, random.integers(0, 19, persons), random.integers(18, 90, persons)).astype(numpy.int32),
        "wages": numpy.where(is_child, 0.0, money(persons, 3000, 0.5)),
        "unemployment_benefit_per_day": money(persons, 60, 0.3),
        "study_grant": money(persons, 300, 0.2),
        "pensions": money(persons, 1500, 0.1),
        "bank_deposits": money(persons, 60_000, 0.3),
        "municipality": random.integers(0, len(CODES), households),
        "dwelling_type": random.choice(len(TENURES), households, p=[0.85, 0.07, 0.05, 0.03]),
        "water_is_paid_separately": random.random(households) < 0.7,
        "heating_is_paid_separately": random.random(households) < 0.1,
        "months_since_decision": random.integers(0, 13, households),
    }
    for name, most in zip(HOUSEHOLD_FACTS, (1200, 1000, 500, 400), strict=True):
        facts[name] = money(households, most, 0.9)
    return facts


def block_of(facts, first, last):
    """The facts of the households from first to last (excluded)."""
    start = numpy.searchsorted(facts["household"], [first, last])
    of_persons = slice(*start)
    block = {
        name: values[of_persons] if len(values) == len(facts["household"]) else values[first:last]
        for name, values in facts.items()
    }
    block["household"] = block["household"] - first
    return block


def simulation_of(system, facts, with_decision_months=False):
    """Simulation of a block in MONTH."""
    populations = system.instantiate_entities()
    persons, homes = len(facts["household"]), len(facts["size"])
    for population in populations.values():
        population.count = persons if population.entity.is_person else homes
        population.ids = range(population.count)
        if not population.entity.is_person:
            population.members_entity_id = facts["household"]
            population.members_position = facts["position"]
    simulation = Simulation(system, populations)
    roles = system.get_variable("household_role").possible_values
    tenures = system.get_variable("dwelling_type").possible_values
    tenure = numpy.array([tenures[name].index for name in TENURES], numpy.int16)[facts["dwelling_type"]]
    simulation.set_input("household_role", MONTH, EnumArray(facts["role"], roles))
    simulation.set_input("dwelling_type", MONTH, EnumArray(tenure, tenures))
    simulation.set_input("municipality_code", MONTH, CODES[facts["municipality"]])
    for name in ("age", "wages", "unemployment_benefit_per_day", "study_grant", "pensions", "bank_deposits"):
        simulation.set_input(name, MONTH, facts[name])
    for name in (*HOUSEHOLD_FACTS, "water_is_paid_separately", "heating_is_paid_separately"):
        simulation.set_input(name, MONTH, facts[name])
    if with_decision_months:
        months = numpy.datetime64(MONTH, "M") - facts["months_since_decision"]
        clock = "general_housing_allowance_latest_grant_or_review_month"
        simulation.set_input(clock, MONTH, months.astype("M8[D]"))
    return simulation
