"""A request of `/calculate` handed back as something to keep: a YAML test, or a Python script."""

import json
import math
import pprint
from datetime import date

import yaml
from openfisca_core.errors import PeriodMismatchError, SituationParsingError
from openfisca_core.indexed_enums import Enum
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela.decision.values import DECIMALS
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.situation.faults import NOTHING, pointer
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.situation.values import NotAcceptedError, accepted_value

NAME = "A request of the web API"
PERIOD_NAMED = "ETERNITY"
WIDTH = 125

SCRIPT = '''"""Calculates a request of the web API, and prints its answers as JSON."""

import json
import math

from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela import CountryTaxBenefitSystem

SITUATION = {situation}

# Entities, id, variable and period of each answer.
ASKED = {asked}

simulation = SimulationBuilder().build_from_entities(CountryTaxBenefitSystem(), SITUATION)
answers = {{}}
for plural, identity, variable, period in ASKED:
    array = simulation.calculate(variable, period)
    array = array.decode_to_str() if hasattr(array, "decode_to_str") else array
    value = array[simulation.get_population(plural).get_index(identity)]
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float):
        value = round(value, {decimals}) if math.isfinite(value) else None
    elif not isinstance(value, bool | int | str):
        value = value.isoformat()
    answers.setdefault(plural, {{}}).setdefault(identity, {{}}).setdefault(variable, {{}})[period] = value
print(json.dumps(answers, ensure_ascii=False, indent=2))
'''


def as_test(body):
    """A request of `/calculate` as a YAML test whose outputs are its answers.

    Args:
        body: a situation in OpenFisca's form; what is null is asked.

    Returns:
        Text of a file that `openfisca test --country-package openfisca_kela` runs.

    Raises:
        SituationError: the request cannot be calculated, or asks nothing.
    """
    told, asked, answers, simulation = _calculated(body)
    test = {"name": NAME, "period": _period(asked), "absolute_error_margin": 0, "input": told}
    test["output"] = _expected(asked, answers, simulation)
    return yaml.dump([test], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)


def as_python(body):
    """A request of `/calculate` as a Python script that prints the answers as JSON.

    Args:
        body: as that of `as_test`.

    Returns:
        Text of the script.

    Raises:
        SituationError: the request cannot be calculated, or asks nothing.
    """
    told, asked, *_ = _calculated(body)
    plain = {name: pprint.pformat(value, width=WIDTH, sort_dicts=False) for name, value in (("s", told), ("a", asked))}
    return SCRIPT.format(situation=plain["s"], asked=plain["a"], decimals=DECIMALS)


class _Dumper(yaml.SafeDumper):
    """Writes every date-like text in quotes and no aliases."""

    def ignore_aliases(self, data):
        """Write what stands twice twice."""
        return True


def _calculated(body):
    """What a request tells, asks and is answered.

    Returns:
        (the situation without what is asked, [(plural, id, variable, period)] of what is asked,
        {plural: {id: {variable: {period: answer}}}}, the simulation).
    """
    told, asked = _told_and_asked(body)
    system, answers = law_in_force_today(), {}
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
            value = _plain(array, simulation.get_population(plural).get_index(identity))
        except KeyError:
            _refuse([place[:3]], f"there is no such variable of {plural}", f"a variable of {plural}")
        except CalculationError as error:
            _refuse([place], error.reason, "facts and months for which the law has values", "calculation")
        except (PeriodMismatchError, ValueError) as error:
            _refuse([place], " ".join(str(error).split()), "a period of the variable", "period")
        answers.setdefault(plural, {}).setdefault(identity, {}).setdefault(name, {})[period] = value
    return told, asked, answers, simulation


def _told_and_asked(body):
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
            _check(name, one, pointer(plural, identity, name, period), faults)
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


def _check(name, value, place, faults):
    """Refuse a value that is none of its variable's; names that nobody knows are left to OpenFisca."""
    variable = law_in_force_today().variables.get(name)
    if variable is None:
        return
    try:
        accepted_value(variable, value)
    except NotAcceptedError as error:
        faults.add(place, value, error.problem, error.accepted, error.kind)


def _plain(array, place):
    """A value as JSON has it: an ISO date, the name of an item, a number; null is not known."""
    value = (array.decode_to_str() if hasattr(array, "decode_to_str") else array)[place]
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float):
        return round(value, DECIMALS) if math.isfinite(value) else None
    return value.isoformat() if isinstance(value, date) else value


def _expected(asked, answers, simulation):
    """The answers as outputs of a test. Names and texts stand there for all persons or groups at once: the runner compares
    those of a single one by their numbers.
    """
    expected, unknown = {}, []
    for place in asked:
        plural, identity, name, period = place
        value = answers[plural][identity][name][period]
        if simulation.tax_benefit_system.variables[name].value_type in (Enum, str):
            array = simulation.calculate(name, period)
            values = [_plain(array, number) for number in range(len(array))]
            expected.setdefault(name, {})[period] = values
        elif value is None:
            unknown.append(place)
        else:
            expected.setdefault(plural, {}).setdefault(identity, {}).setdefault(name, {})[period] = value
    _refuse(unknown, "is not known, and a test cannot expect that", "outputs that are known")
    return expected


def _period(asked):
    """Period of the test: the first that is asked."""
    return next((period for *_, period in asked if period != PERIOD_NAMED), None)


def _copied(data):
    return json.loads(json.dumps(data))


def _refuse(places, problem, accepted, kind="unknown_name"):
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
