"""A question in OpenFisca's form: what it tells, what it asks, and what it is answered."""

import json
import math
from datetime import date

from openfisca_core.errors import PeriodMismatchError, SituationParsingError
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela.decision.values import DECIMALS
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.situation.faults import NOTHING, pointer
from openfisca_kela.situation.values import NotAcceptedError, accepted_value


def calculated(body, system):
    """What a question tells, asks and is answered.

    Args:
        body: a situation in OpenFisca's form; what is null is asked.
        system: the law.

    Returns:
        (the situation without what is asked, [(plural, id, variable, period)] of what is asked,
        {plural: {id: {variable: {period: answer}}}}, the simulation).

    Raises:
        SituationError: it cannot be calculated, or asks nothing.
    """
    told, asked = _told_and_asked(body, system)
    answers = {}
    try:
        simulation = SimulationBuilder().build_from_entities(system, _copied(told))
    except SituationParsingError as error:
        raise _of_parsing(error) from None
    for place in asked:
        plural, identity, name, period = place
        try:
            variable = system.variables[name]
            if variable.entity.plural != plural:
                raise KeyError(name)
            array = simulation.calculate(name, period)
            value = plain_answer(array, simulation.get_population(plural).get_index(identity))
        except KeyError:
            refuse([place[:3]], f"there is no such variable of {plural}", f"a variable of {plural}")
        except CalculationError as error:
            refuse([place], error.reason, "facts and months for which the law has values", "calculation")
        except (PeriodMismatchError, ValueError) as error:
            refuse([place], " ".join(str(error).split()), "a period of the variable", "period")
        answers.setdefault(plural, {}).setdefault(identity, {}).setdefault(name, {})[period] = value
    return told, asked, answers, simulation


def _told_and_asked(body, system):
    """The situation without what is null, and the places of what is null."""
    faults, told, asked = Faults(), {}, []
    if not isinstance(body, dict):
        faults.add("/", body, "is no mapping", "a situation: persons, households and families", "document")
        faults.raise_any()
    for plural, identity, name, value in _facts(body, told, faults):
        if not isinstance(value, dict):
            told[plural][identity][name] = value
            continue
        known = {str(period): one for period, one in value.items() if one is not None}
        for period, one in known.items():
            _check(system, name, one, pointer(plural, identity, name, period), faults)
        asked += [(plural, identity, name, str(period)) for period, one in value.items() if one is None]
        if known:
            told[plural][identity][name] = known
    if not asked and not faults:
        accepted = "null as the value of a variable in a period"
        faults.add("/", NOTHING, "nothing is asked", accepted, "nothing_asked")
    faults.raise_any()
    return told, asked


def _facts(body, told, faults):
    """(plural, id, name, value) of everything that is told or asked; `told` gets the persons and groups."""
    for plural, parts in body.items():
        if not isinstance(parts, dict):
            faults.add(pointer(plural), parts, "is no mapping", "persons or groups by their ids", "type")
            continue
        told[plural] = {}
        for identity, facts in parts.items():
            told[plural][identity] = {}
            if not isinstance(facts, dict):
                faults.add(pointer(plural, identity), facts, "is no mapping", "facts by their names", "type")
                continue
            for name, value in facts.items():
                yield plural, identity, name, value


def _check(system, name, value, place, faults):
    """Refuse a value that is none of its variable's; names that nobody knows are left to OpenFisca."""
    variable = system.variables.get(name)
    if variable is None:
        return
    try:
        accepted_value(variable, value)
    except NotAcceptedError as error:
        faults.add(place, value, error.problem, error.accepted, error.kind)


def plain_answer(array, place):
    """A value as JSON has it: an ISO date, the name of an item, a number; null is not known."""
    value = (array.decode_to_str() if hasattr(array, "decode_to_str") else array)[place]
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float):
        return round(value, DECIMALS) if math.isfinite(value) else None
    return value.isoformat() if isinstance(value, date) else value


def _copied(data):
    return json.loads(json.dumps(data))


def refuse(places, problem, accepted, kind="unknown_name"):
    """Raise a fault for each of some places, if there are any."""
    faults = Faults()
    for place in places:
        faults.add(pointer(*place), NOTHING, problem, accepted, kind)
    faults.raise_any()


def _of_parsing(error):
    """The fault of a situation that OpenFisca cannot read, at its place."""
    names, told = [], error.error
    while isinstance(told, dict) and told:
        name, told = next(iter(told.items()))
        names.append(name)
    faults = Faults()
    problem = " ".join(str(told).split())
    faults.add(pointer(*names), NOTHING, problem, "a situation in OpenFisca's form", "document")
    return SituationError(faults)
