"""Which facts an output needs in a month: those that can still change it first."""

import datetime

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.periods import period as period_of

from openfisca_kela.benefits import benefits, default_benefit, folder_of
from openfisca_kela.decision.facts import labels
from openfisca_kela.explanation.why.inputs import InputsOfEveryBranch, InputsRead
from openfisca_kela.labels import LANGUAGES, label_of_item
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import Faults, read
from openfisca_kela.situation.checks import why_not_in_life_of_act
from openfisca_kela.situation.faults import NOTHING, did_you_mean
from openfisca_kela.situation.municipalities import VARIABLE as MUNICIPALITY
from openfisca_kela.situation.municipalities import municipalities
from openfisca_kela.situation.values import accepted_words, plain_bounds
from openfisca_kela.web.answers.cases import FIELDS, CaseAsked
from openfisca_kela.web.answers.fields import check_fields, of_field

SHARED = "shared"
NEEDED, READ, NOT_KNOWN, NOT_READ = "needed", "read", "not_known", "not_read"
STATES = (NEEDED, READ, NOT_KNOWN, NOT_READ)
TYPES = {float: "number", int: "integer", bool: "boolean", str: "string", datetime.date: "date", Enum: "item"}


def answer(law, body, *, language="fi"):
    """Tell which facts an output needs.

    Args:
        law: a `LawOf`.
        body: ``{"benefit"? or "variable"?, "month"?, "case"?, "decided"?, "law"?, "strict"?}``; the month may be that of the
            case.
        language: not asked; texts are told in every language.

    Returns:
        ``{"variable", "month", "inputs"}``. Each input has ``name``, ``entity``, ``type``, ``label``, ``unit``, ``bounds``
        (least and greatest value, or null), ``items`` (of a list, or null), ``accepted`` (in words), and
        ``computed_where_not_told``. Of a case it also has ``of``: for each person or group ``id``, ``period``, ``told`` and
        ``state``:

        - ``needed``: without it, or with what is told, the output cannot be calculated;
        - ``read``: it was read along the branches that the rules took;
        - ``not_read``: rules for other circumstances read it, and it was not read along the branches taken: a change of it
          alone does not lead to another value (the rules may then ask for a further fact);
        - ``not_known``: the output cannot be calculated yet, so that the branches are not known.

        A fact of an act that the benefit does not read itself, such as the unemployment benefit, is told as one fact: what
        it would be computed from is asked for by ``variable``, and told here where the case tells it.

        Inputs come in this order: needed, read and not told, read and told, and then the others; among them as the rules
        read them. Without a case they are what any branch reads.

    Raises:
        SituationError: there is no such output, or the case cannot be accepted.
    """
    faults = Faults()
    check_fields(body, (*FIELDS, "variable"), faults)
    system = law(body, faults)
    asked = CaseAsked(body, faults)
    case = asked.read("case", system, decided=True) if body.get("case") is not None else None
    variable = _variable(system, body, asked.benefit or (case.benefit if case else None), faults)
    month = case.month if case else asked.month
    if month is None and not faults:
        faults.add("/month", NOTHING, "no month is told", "the month of the output, written 2024-05", "period")
    wrong = why_not_in_life_of_act(month, asked.benefit) if month else None
    if wrong:
        faults.add("/month", month, *wrong, "period")
    faults.raise_any()
    inputs = _of_case(system, case, variable, month) if case else _of_anybody(system, variable, month)
    return {"variable": variable.name, "month": month, "inputs": inputs}


def _variable(system, body, benefit, faults):
    """The variable asked for, or None after a fault."""
    name = body.get("variable")
    if name is None:
        return system.variables[(benefit or default_benefit()).amount]
    variable = system.variables.get(name) if isinstance(name, str) else None
    if body.get("benefit") is not None:
        faults.add("/variable", name, "a benefit is asked for too", "one of benefit and variable", "two_questions")
    elif variable is None or variable.definition_period != DateUnit.MONTH:
        hint = did_you_mean(str(name), system.variables) if variable is None else ""
        problem = ("is no variable" + (f", {hint}" if hint else "")) if variable is None else "has no monthly values"
        faults.add("/variable", name, problem, "the name of a variable of a month", "unknown_name")
    return variable


def _of_anybody(system, variable, month):
    """What any branch reads, told once for all persons."""
    return [_told(system.variables[name]) for name in _names(system, variable, month)]


def _names(system, variable, month):
    """Names of the facts that any branch reads, in the order in which the rules read them."""
    known = municipalities(system.parameters)
    code = next(code for code, parameter in known.items() if parameter.get_at_instant(f"{month}-01") is not None)
    sample = {"period": month, "persons": [{"id": "somebody"}], "household": {MUNICIPALITY: code}}
    simulation = read(sample, system=system).simulation(system, trace=False)
    try:
        inputs = InputsOfEveryBranch(simulation, _facts_of_other_acts(system, variable))
        behind = inputs.of(variable.name, period_of(month), 0)
    except CalculationError as error:
        raise of_field(
            "month", error.reason, "a month in which the output can be calculated", "calculation", month
        ) from None
    return list(dict.fromkeys(name for name, _, _ in behind))


def _of_case(system, case, variable, month):
    """What the output of a case needs, those that can still change it first."""
    simulation = case.simulation(system, trace=False)
    try:
        simulation.calculate(variable.name, month)
    except CalculationError as error:
        found = _before_branches(system, case, variable, month, error)
    else:
        found = _along_branches(simulation, variable, month)
        asked = _along_branches(simulation, variable, month, short_of=_facts_of_other_acts(system, variable))
        found = {fact: state for fact, state in found.items() if fact in asked or _is_told(system, case, *fact)}
    entries = {}
    for (name, identity, period), state in found.items():
        told = _is_told(system, case, name, identity, period)
        entries.setdefault(name, []).append({"id": identity, "period": period, "told": told, "state": state})
    inputs = [_told(system.variables[name]) | {"of": of} for name, of in entries.items()]
    return sorted(inputs, key=lambda one: min((STATES.index(of["state"]), of["told"]) for of in one["of"]))


def _facts_of_other_acts(system, variable):
    """Names of the facts that may be computed and that stand in folders of acts which a benefit does not read itself."""
    benefit = benefits().get(folder_of(variable))
    own = (benefit.acts | {SHARED}) if benefit else None
    return frozenset(
        name
        for name, one in system.variables.items()
        if own and one.formulas and not one.is_result and folder_of(one) not in own
    )


def _along_branches(simulation, variable, month, short_of=frozenset()):
    """{(name, id, period): state} of a case that can be calculated."""
    period, count = period_of(month), simulation.get_variable_population(variable.name).count
    read_there, everywhere = InputsRead(simulation, short_of), InputsOfEveryBranch(simulation, short_of)
    states = {}
    for behind, state in ((read_there, READ), (everywhere, NOT_READ)):
        for position in range(count):
            for name, place, when in behind.of(variable.name, period, position):
                identity = str(simulation.get_variable_population(name).ids[place])
                states.setdefault((name, identity, when), state)
    return states


def _before_branches(system, case, variable, month, error):
    """{(name, id, period): state} of a case that cannot be calculated: what it needs, and what any branch may read."""
    if error.entity is None or error.variable not in system.variables:
        raise of_field("month", error.reason, "a month in which the output can be calculated", "calculation", month)
    states = {(error.variable, identity, month): NEEDED for identity in error.ids}
    for name in _names(system, variable, month):
        for identity in case.people[system.variables[name].entity.key]:
            states.setdefault((name, identity, month), NOT_KNOWN)
    return states


def _is_told(system, case, name, identity, period):
    entity = system.variables[name].entity.key
    told = case.told.get((entity, identity), {}).get(name, {})
    return period in told or "ETERNITY" in told


def _told(variable):
    """A fact as a form needs it."""
    is_item = variable.value_type is Enum
    return {
        "name": variable.name,
        "entity": variable.entity.key,
        "type": TYPES[variable.value_type],
        "label": labels(variable),
        "unit": variable.unit,
        "bounds": plain_bounds(variable),
        "items": [_item(variable, item.name) for item in variable.possible_values] if is_item else None,
        "accepted": accepted_words(variable),
        "computed_where_not_told": bool(variable.formulas),
    }


def _item(variable, name):
    return {"name": name, "label": {language: label_of_item(variable, name, language) for language in LANGUAGES}}
