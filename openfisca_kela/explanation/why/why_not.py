"""Why not: every condition that stands in the way of a benefit, and the smallest changes of facts that would remove them."""

from decimal import Decimal

from openfisca_kela.explanation.replay import ReplayError
from openfisca_kela.explanation.terms import Choice
from openfisca_kela.explanation.turning.copies import same
from openfisca_kela.explanation.turning.crowd import CENTS_IN_EURO, GRANTED, Crowd
from openfisca_kela.explanation.turning.recalculated import TurningPointError, check
from openfisca_kela.explanation.why.changes import parts_of
from openfisca_kela.explanation.why.facts import FactsBehind
from openfisca_kela.explanation.why.search import Ways
from openfisca_kela.explanation.why.told import (
    Change,
    Condition,
    Failing,
    Way,
    WhyNot,
    change_told,
    condition_told,
    failing_told,
)

__all__ = ["Change", "Condition", "Failing", "TurningPointError", "Way", "WhyNot", "why_not"]


def why_not(system, case, benefit, position=0, *, most_changes=2):
    """Why a benefit is not granted, and what would have to be otherwise.

    Args:
        system: the law.
        case: a `Situation`.
        benefit: the `Benefit`.
        position: position of the one decided for among the persons or groups of the benefit's entity.
        most_changes: how many facts may change together. Where that finds no way, one more is tried.

    Returns:
        `WhyNot`; of a decision that grants the benefit without failing conditions and ways.

    Raises:
        CalculationError: the decision itself cannot be calculated.
        ReplayError: a formula cannot be followed, or the ground of refusal is no choice of conditions.
        TurningPointError: a way does not hold when the case is calculated once more.
    """
    crowd = Crowd(system, case, benefit, position)
    simulation = crowd.simulation([same()])
    ground = crowd.grounds[int(crowd.decided(simulation.calculate(benefit.refusal_ground, crowd.period))[0])]
    if ground == GRANTED:
        return WhyNot(ground, (), (), 0, True)
    ways = Ways(crowd)
    tried = 0
    while tried < most_changes or (tried == most_changes and not ways.found):
        ways.try_one_more()
        tried += 1
    failing, told = tuple(_failing(crowd, simulation)), _checked(crowd, ways.found)
    return WhyNot(ground, failing, tuple(sorted(told, key=_order)), tried, ways.is_complete)


def _failing(crowd, simulation):
    """Every condition of the ground of refusal that fails."""
    behind = FactsBehind(simulation)
    term = behind.replay.term(crowd.benefit.refusal_ground, crowd.period)
    if not isinstance(term, Choice):
        raise ReplayError(f"{crowd.benefit.refusal_ground} is no choice of conditions")
    for condition, option in zip(term.conditions, term.options, strict=True):
        if condition.value_at(crowd.position):
            read = dict.fromkeys(tuple(read[1:]) for read in behind.read_by(condition, crowd.position))
            conditions = [_condition(simulation, *variable) for variable in read]
            yield failing_told(crowd.ground, option.value_at(crowd.position), conditions)


def _condition(simulation, name, period, position):
    variable = simulation.tax_benefit_system.get_variable(name)
    array = simulation.calculate(name, period)
    items = getattr(array, "possible_values", None)
    value = array[position] if items is None else list(items)[int(array[position])]
    return condition_told(variable, str(simulation.get_variable_population(name).ids[position]), value)


def _checked(crowd, found):
    """The ways, each calculated once more, as is each of its parts."""
    claims = []
    for changes in found:
        sets = [changes, *parts_of(changes)]
        outcomes = crowd.outcomes([same(others=part) for part in sets])
        claims += [(part, int(outcomes.cents[at]), crowd.ground_at(outcomes, at)) for at, part in enumerate(sets)]
        amount = f"{Decimal(int(outcomes.cents[0])) / CENTS_IN_EURO:.2f}"
        yield Way(tuple(change_told(crowd, fact, value) for fact, value in changes.items()), amount)
    check(crowd, claims)


def _order(way):
    """Ways of fewer changes first; of as many, those that change what was told and what somebody can change.

    Whole years, an age, change with time alone: such a change is told only after the others.
    """
    unlikely = [change for change in way.changes if change.kind == "assumed" or change.unit == "year"]
    return len(way.changes), len(unlikely)
