"""Turning points: how far each numeric fact of a decision may move before the amount does, and where payment ends or begins.

The points are found by searching on the real rules (see `turning_search`), to the cent or the whole number, and each
of them is calculated once more, on both of its sides, by another way (see `turning_recalculated`).
"""

from decimal import Decimal

from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.turning.copies import Fact
from openfisca_kela.explanation.turning.crowd import Crowd
from openfisca_kela.explanation.turning.curve import Curve, corners, curve_told
from openfisca_kela.explanation.turning.recalculated import TurningPointError, check
from openfisca_kela.explanation.turning.search import Line, explore
from openfisca_kela.explanation.turning.slope import Slope, slopes
from openfisca_kela.explanation.turning.told import Point, TurningPoints, told

__all__ = ["Curve", "Point", "Slope", "TurningPointError", "TurningPoints", "turning_points", "turning_points_with_curves"]


def turning_points(system, case, benefit, position=0, *, assumed=False):
    """Turning points of every numeric fact that a decision rests on.

    Args:
        system: the law.
        case: a `Situation`.
        benefit: the `Benefit`.
        position: position of the one decided for among the persons or groups of the benefit's entity.
        assumed: whether facts that were assumed are told too.

    Returns:
        A list of `TurningPoints`, in the order in which the derivation meets the facts.

    Raises:
        CalculationError: the decision itself cannot be calculated.
        ReplayError: a formula cannot be followed.
        TurningPointError: a point does not hold when the case is calculated once more.
    """
    return [points for points, _ in turning_points_with_curves(system, case, benefit, position, assumed=assumed)]


def turning_points_with_curves(system, case, benefit, position=0, *, assumed=False):
    """Turning points of every numeric fact of a decision, each with the `Curve` of the amount along it.

    Args and errors are those of `turning_points`.

    Returns:
        A list of (`TurningPoints`, `Curve`).
    """
    crowd = Crowd(system, case, benefit, position)
    derivation = derive(case.simulation(system, trace=False), benefit.amount, crowd.period, position, case.told)
    kinds = numeric_facts(system, derivation, ("given", "assumed") if assumed else ("given",))
    named = sorted(set(numbers_named(derivation["nodes"])))
    lines = [Line(crowd, fact, named) for fact in kinds]
    explore(crowd, lines)
    found = slopes(crowd, lines, derivation)
    curves = [corners(line) for line in lines]
    claims = [_claims(crowd, line, places) for line, places in zip(lines, curves, strict=True)]
    check(crowd, [claim for of_line in claims for claim in of_line])
    return [
        (told(crowd, line, kinds[line.fact], found.get(line.fact)), curve_told(crowd, line, places))
        for line, places in zip(lines, curves, strict=True)
    ]


def numeric_facts(system, derivation, kinds):
    """{`Fact`: kind} of the numbers among the facts of a derivation."""
    found = {}
    for node in derivation["nodes"]:
        variable = system.get_variable(node["variable"])
        is_number = variable.value_type in (int, float) and variable.bounds is not None and node["value"] is not None
        if node["kind"] in kinds and is_number:
            found.setdefault(Fact(node["entity"], node["of"], node["variable"], node["period"]), node["kind"])
    return found


def numbers_named(data):
    """Numbers that stand in plain data as decimal texts."""
    if isinstance(data, dict):
        data = list(data.values())
    if isinstance(data, list):
        for part in data:
            yield from numbers_named(part)
    elif isinstance(data, str) and data[:1] in "-0123456789" and data.replace(".", "", 1).removeprefix("-").isdecimal():
        yield Decimal(data)


def _claims(crowd, line, corners_told):
    """What is told of a line: (facts, cents, ground) at each corner and point told, and at the last one before it."""
    places = {line.today, *corners_told}
    for below, above in (line.next_outcomes, line.next_payments):
        places |= set() if below is None else {below, below + 1}
        places |= set() if above is None else {above - 1, above}
    for place in sorted(places):
        yield {**line.others, line.fact: line.value_at(place)}, int(line.cents[place]), crowd.ground_at(line, place)
