"""What was found by searching, calculated once more by another way: case by case through OpenFisca's own builder."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela.explanation.turning.crowd import CENTS_IN_EURO
from openfisca_kela.quantities.errors import CalculationError

AT_ONCE = 100


class TurningPointError(RuntimeError):
    """A turning point does not hold when the case is calculated once more."""


def check(crowd, claims):
    """Calculate cases anew and compare.

    Args:
        crowd: the `Crowd` that was searched.
        claims: list of ({`Fact`: value}, amount in cents, name of the ground or None where nothing can be calculated).

    Raises:
        TurningPointError: one of them gives something else.
    """
    possible = [claim for claim in claims if claim[2] is not None]
    for start in range(0, len(possible), AT_ONCE):
        _check_together(crowd, possible[start : start + AT_ONCE])
    for changes, _, ground in claims:
        if ground is None:
            _check_impossible(crowd, changes)


def _check_together(crowd, claims):
    amounts, grounds = _calculated(crowd, [changes for changes, _, _ in claims])
    for number, (changes, cents, ground) in enumerate(claims):
        found = round(amounts[number] * CENTS_IN_EURO), grounds[number]
        if found != (cents, ground):
            facts = ", ".join(f"{fact.of}'s {fact.variable} {value}" for fact, value in changes.items())
            said = f"{cents / CENTS_IN_EURO:.2f} ({ground})"
            raise TurningPointError(f"with {facts} the search gave {said}, the rules give {found[0] / 100:.2f} ({found[1]})")


def _check_impossible(crowd, changes):
    try:
        _calculated(crowd, [changes])
    except CalculationError:
        return
    raise TurningPointError(f"with {changes} nothing could be calculated, but now it can")


def _calculated(crowd, all_changes):
    """Amounts and names of grounds of the case with changes."""
    parts = [_renamed(crowd, number, changes) for number, changes in enumerate(all_changes)]
    document = {plural: {k: v for part in parts for k, v in part[plural].items()} for plural in parts[0]}
    simulation = SimulationBuilder().build_from_entities(crowd.system, document)
    amounts = simulation.calculate(crowd.benefit.amount, crowd.period)
    grounds = simulation.calculate(crowd.benefit.refusal_ground, crowd.period).decode_to_str()
    positions = slice(crowd.position, None, len(amounts) // len(all_changes))
    return amounts[positions], [str(ground) for ground in grounds[positions]]


def _renamed(crowd, number, changes):
    """The case as a document, with changed facts, and with ids that differ from those of other copies."""
    document = {}
    for entity in crowd.system.entities:
        roles = {} if entity.is_person else {role.plural or role.key for role in entity.roles}
        document[entity.plural] = {
            f"{number}:{identity}": {
                name: [f"{number}:{person}" for person in value] if name in roles else dict(value)
                for name, value in facts.items()
            }
            for identity, facts in crowd.case.entities(crowd.system)[entity.plural].items()
        }
    for fact, value in changes.items():
        variable = crowd.system.get_variable(fact.variable)
        period = "ETERNITY" if variable.definition_period == DateUnit.ETERNITY else fact.period
        plural = crowd.one.populations[fact.entity].entity.plural
        document[plural][f"{number}:{fact.of}"].setdefault(fact.variable, {})[period] = _plain(value)
    return document


def _plain(value):
    return value.name if isinstance(value, Enum) else getattr(value, "item", lambda: value)()
