"""Benefits for one need side by side: which applies to a household, what it gives, and why none of the others does."""

import dataclasses
from dataclasses import dataclass

from openfisca_kela.benefits import benefits
from openfisca_kela.decision.decide import GRANTED, decide
from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.decision.facts import item_labels
from openfisca_kela.decision.law import changes_apart
from openfisca_kela.decision.used import terms_of
from openfisca_kela.decision.values import value_of
from openfisca_kela.explanation.checked import checked_derivation
from openfisca_kela.situation import Faults, SituationError

NO_BENEFIT = "none"


@dataclass(frozen=True)
class Reason:
    """A condition that decided: its label by language, its value, its unit."""

    label: dict
    value: object
    unit: str


@dataclass(frozen=True)
class Alternative:
    """One of the benefits, in one household.

    Attributes:
        key: of the benefit.
        name: its name by language.
        applies: whether its act applies to the household.
        amount: what its own act gives, decimal text; None where the amount is not encoded or cannot be calculated.
        unit: unit of the amount, or None.
        ground: item of the ground why it does not apply or gives nothing; ``"none"`` where there is none; None where it
            cannot be calculated.
        ground_label: by language, or None.
        reasons: the conditions that decided the ground.
        sections: of these conditions or, where something is given, of the amount.
        faults: why it cannot be calculated, as texts.
    """

    key: str
    name: dict
    applies: bool
    amount: str | None = None
    unit: str | None = None
    ground: str | None = None
    ground_label: dict | None = None
    reasons: tuple = ()
    sections: tuple = ()
    faults: tuple = ()


@dataclass(frozen=True)
class Alternatives:
    """The benefits for one need in one household.

    Attributes:
        case: id of the household.
        month: month decided.
        applies: key of the benefit that applies, or ``"none"``.
        label: what applies, by language.
        changes_left_out: enacted changes that this law is without.
        changes_added: proposals that this law contains.
        alternatives: those that apply first, then the others, each in the order in which the law asks for them.
    """

    case: str
    month: str
    applies: str
    label: dict
    changes_left_out: tuple
    changes_added: tuple
    alternatives: tuple

    def as_dict(self):
        """The alternatives as plain data for JSON."""
        return dataclasses.asdict(self)


def side_by_side(system, case, needs):
    """Ask benefits for one need about each household of a case.

    Args:
        system: the law.
        case: a `Situation`.
        needs: the `SideBySide`.

    Returns:
        A list of `Alternatives`. A benefit that cannot be calculated from what was told says so, and stops no other.

    Raises:
        SituationError: it cannot be told which benefit applies.
    """
    faults, found = Faults(), []
    for home in case.apart():
        try:
            found.append(_alternatives(system, home, needs))
        except SituationError as error:
            faults.extend(error.faults)
    faults.raise_any()
    return found


def _alternatives(system, home, needs):
    simulation = home.simulation(system, trace=False)
    variable = system.variables[needs.applies]
    with faults_of_calculation(home):
        applies = _item(simulation, variable, home.month)
    listed = [item.name for item in variable.possible_values if item.name != NO_BENEFIT]
    found = [_alternative(system, home, needs, key, key == applies) for key in listed]
    left_out, added = changes_apart(system)
    return Alternatives(
        case=str(simulation.populations[variable.entity.key].ids[0]),
        month=home.month,
        applies=applies,
        label=item_labels(variable, applies),
        changes_left_out=left_out,
        changes_added=added,
        alternatives=tuple(sorted(found, key=lambda one: not one.applies)),
    )


def _alternative(system, home, needs, key, is_first):
    """What a benefit says of a household: first whether another act goes before it, then what its own act gives."""
    alternative = Alternative(key, item_labels(system.variables[needs.applies], key), is_first)
    try:
        if key in needs.why_not:
            alternative = _with_ground(system, home, alternative, needs.why_not[key])
            if alternative.ground != GRANTED:
                return alternative
            # Nothing stands against it, also where another benefit is asked for first.
            alternative = dataclasses.replace(alternative, applies=True)
        return _decided(system, home, alternative) if key in benefits() else alternative
    except SituationError as error:
        return Alternative(key, alternative.name, alternative.applies, faults=tuple(map(str, error.faults)))


def _decided(system, home, alternative):
    """The alternative with the amount of its own act, and the ground where there is none."""
    benefit = benefits()[alternative.key]
    decision = decide(system, home, benefit)
    decided = dataclasses.replace(
        alternative,
        amount=decision.amount,
        unit=decision.unit,
        ground=decision.ground,
        ground_label=decision.ground_label,
        reasons=(),
        sections=decision.sections,
    )
    return decided if decision.granted else _with_ground(system, home, decided, benefit.refusal_ground)


def _with_ground(system, home, alternative, name):
    """The alternative with a ground: its item, the conditions that decided it, and their sections."""
    with faults_of_calculation(home):
        derivation = checked_derivation(home.simulation(system, trace=False), name, home.month, 0, home.told)
    nodes = {node["id"]: node for node in derivation["nodes"]}
    root = nodes[derivation["root"]]
    named = [term["node"] for term in terms_of(root["operation"].get("because", {})) if "node" in term]
    decided = [nodes[identity] for identity in dict.fromkeys(named)]
    return dataclasses.replace(
        alternative,
        ground=root["value"],
        ground_label=item_labels(system.variables[name], root["value"]),
        reasons=tuple(Reason(node["label"], value_of(node), node["unit"]) for node in decided),
        sections=tuple(dict.fromkeys(section for node in decided for section in node["section"])),
    )


def _item(simulation, variable, month):
    return simulation.calculate(variable.name, month).decode_to_str()[0]
