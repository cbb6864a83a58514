"""The same calculation in another month, or as if a fact were another: what a decision carried, what a review would give."""

import numpy
from openfisca_core.periods import DateUnit
from openfisca_core.periods import period as period_of
from openfisca_core.simulations import Simulation

from openfisca_kela.quantities.errors import MissingFactError, named_cases
from openfisca_kela.quantities.operations import operation
from openfisca_kela.quantities.told import told_of


@operation
def calculated_in_month_of_each(population, variable, months, period):
    """A variable, of each case in a month of its own.

    Args:
        population: the population of the formula.
        variable: name of a monthly variable of the same entity.
        months: datetime64[D], the first day of the month wanted, one a case.
        period: the month calculated.

    Returns:
        Array of the variable's values, each from its case's month.

    Raises:
        MissingFactError: a fact is told for the month calculated and not for the month wanted.
    """
    this_month = numpy.datetime64(str(period.start))
    result = numpy.array(population(variable, period))
    for month in numpy.unique(months[months != this_month]):
        wanted = months == month
        other = period_of(f"month:{str(month)[:7]}")
        _require_facts(population, period, other, wanted)
        result[wanted] = population(variable, other)[wanted]
    return result


def _require_facts(population, period, other, wanted):
    """Refuse to take facts of another month that nobody told: they would be silent zeros."""
    simulation = population.simulation
    for members in simulation.populations.values():
        for name in members._holders:
            variable = simulation.tax_benefit_system.get_variable(name)
            if variable.definition_period == DateUnit.ETERNITY or variable.formulas:
                continue
            holder = members.get_holder(name)
            told = holder.get_array(period)
            if told is None or holder.get_array(other) is not None:
                continue
            assumed = variable.default_array(members.count)
            missing = _of_population(population, members, told != assumed) & wanted
            if missing.any():
                ids, positions, words = named_cases(population, missing)
                raise MissingFactError(
                    f"{words}, {name}: told for {period} and not for {other}, the month of the decision in force; "
                    "tell the facts of both months",
                    variable=name,
                    entity=population.entity.key,
                    ids=ids,
                    positions=positions,
                )


def _of_population(population, members, flags):
    """Flags of another entity as flags of the population: a group is concerned when one of its persons is."""
    if members is population:
        return flags
    persons = flags if members.entity.is_person else members.project(flags)
    return persons if population.entity.is_person else population.any(persons)


@operation
def as_if(population, variable, period, **facts):
    """A variable as it would be if facts were other than they are, everything else unchanged.

    Args:
        population: the population of the formula.
        variable: name of a variable of the same entity.
        period: the month calculated.
        facts: arrays of the facts that are otherwise, by the names of their variables.

    Returns:
        Array of the variable's values.
    """
    return simulation_as_if(population.simulation, period, facts).calculate(variable, period)


@operation
def group_as_if_for_each(person, group, variable, period, **facts):
    """A variable of each person's group, as it would be if facts of that person alone were other than they are.

    Args:
        person: the persons, the population of the formula.
        group: key of the group.
        variable: name of a variable of the group.
        period: the month calculated.
        facts: arrays of the facts that are otherwise, by the names of their variables, one value a person.

    Returns:
        Array of one value a person. Calculated as many times as the largest group has persons: in each, one person of every
        group is otherwise.
    """
    members = person.simulation.populations[group].members_entity_id
    places = person.simulation.populations[group].members_position
    result = numpy.empty(person.count)
    for place, other in enumerate(simulations_for_each(person, group, period, facts)):
        own = places == place
        result[own] = other.calculate(variable, period)[members[own]]
    return result


def simulations_for_each(person, group, period, facts):
    """A simulation for each place in a group, in which the persons at that place have the other facts."""
    places = person.simulation.populations[group].members_position
    told = {name: person(name, period) for name in facts}
    return [
        simulation_as_if(
            person.simulation,
            period,
            {name: numpy.where(places == place, fact, told[name]) for name, fact in facts.items()},
        )
        for place in range(places.max() + 1)
    ]


def simulation_as_if(simulation, period, facts):
    """A simulation of the same people with the same facts, but for those of a month that are given otherwise."""
    other = Simulation(simulation.tax_benefit_system, _same_people(simulation))
    for members in simulation.populations.values():
        for name, holder in members._holders.items():
            if name not in facts:
                _copy_facts(holder, other.get_holder(name))
    for name, array in facts.items():
        other.get_holder(name).set_input(period, array)
    return other


def _same_people(simulation):
    """Populations of the same persons and groups, without any fact."""
    populations = simulation.tax_benefit_system.instantiate_entities()
    for key, members in simulation.populations.items():
        same = populations[key]
        same.count, same.ids = members.count, members.ids
        if not members.entity.is_person:
            same.members_entity_id = members.members_entity_id
            same.members_role = members.members_role
            same.members_position = members.members_position
    return populations


def _copy_facts(holder, copy):
    """Hand over what was told of a variable, and nothing that was computed."""
    if holder.variable.formulas:
        facts = {period: array for period, (_, array) in told_of(holder).items()}
    else:
        facts = {period: holder.get_array(period) for period in holder.get_known_periods()}
    for period, array in facts.items():
        copy.set_input(period, array)
