"""Why two decisions differ: the difference split by cause, exact to the cent and independent of order.

The causes are the changes of the law, the other dated values, the facts and the month that lie between the decisions. Each
has its Shapley value: the mean, over all orders in which the causes could have come, of what it adds when it comes. It is
computed from the amounts of all mixtures of the two decisions, with no sampling.
"""

from decimal import Decimal
from fractions import Fraction

from openfisca_kela.explanation.comparison.cause import Cause
from openfisca_kela.explanation.comparison.nodes import Aligned, differing_nodes
from openfisca_kela.explanation.comparison.play import played
from openfisca_kela.explanation.comparison.sides import Decided, between
from openfisca_kela.shapley import adds_nothing, in_whole_units, shapley_values

SCHEMA = "1.0"
CENT = Fraction(1, 100)


def compare(before, after, benefit=None):
    """Explain the difference between two decisions.

    Args:
        before: the first decision: (law, `Situation` with one person, family or household to decide for).
        after: the second.
        benefit: the `Benefit`; that of the first case if not given.

    Returns:
        Plain data. ``before`` and ``after``: ``amount`` (decimal text), ``month``, ``month_of_law``, ``changes``;
        ``difference``, second less first; ``causes``, each with its kind, label by language, ``contribution`` (decimal
        text; they sum to the difference), ``exact`` (a fraction) and what else there is to tell of it;
        ``without_effect``, the causes that change nothing (where there are many, as far as single ones, pairs and all of
        them together show it in every combination of the others); ``nodes``, what differs from node to node. Where there
        are more than a dozen causes with effect some are a ``group``, as are causes that cannot be told apart.

    Raises:
        CannotCompareError: the decisions cannot be mixed.
        CalculationError: one of them cannot be calculated.

    >>> from openfisca_kela import law_in_force
    >>> from openfisca_kela.situation import read
    >>> case = read("{period: 2024-05, persons: [{age: 40}], household: {municipality_code: '837', rent: 400}}")
    >>> laws = law_in_force(without=["reimbursement_rate_2024"]), law_in_force()
    >>> found = compare((laws[0], case), (laws[1], case))
    >>> found["difference"], [(cause["name"], cause["contribution"]) for cause in found["causes"]]
    ('-40.00', [('change/reimbursement_rate_2024', '-40.00')])
    """
    benefit = benefit or before[1].benefit
    sides = [Decided(law, case, benefit) for law, case in (before, after)]
    people, law = between(*sides)
    game = played(people, law, benefit, [side.amount for side in sides])
    exact = dict(zip(game.causes, shapley_values(game.worths), strict=True))
    effective = [cause for place, cause in enumerate(game.causes) if not adds_nothing(game.worths, place)]
    unit = min([CENT, *(Fraction(10) ** side.amount.as_tuple().exponent for side in sides)])
    rounded = in_whole_units({cause.key: exact[cause] for cause in effective}, unit)
    aligned = [Aligned(side.derivation(), own.month, own.names) for side, own in zip(sides, people.sides, strict=True)]
    return {
        "schema": SCHEMA,
        "benefit": benefit.key,
        "method": "shapley",
        "before": sides[0].told(),
        "after": sides[1].told(),
        "difference": _text(Fraction(sides[1].amount - sides[0].amount), unit),
        "causes": [
            _told(cause) | {"contribution": _text(rounded[cause.key], unit), "exact": str(exact[cause])}
            for cause in sorted(effective, key=Cause.place)
        ],
        "without_effect": [
            _told(cause) for cause in sorted([*game.without_effect, *(set(game.causes) - set(effective))], key=Cause.place)
        ],
        "nodes": differing_nodes(*aligned),
    }


def _told(cause):
    """A cause as plain data."""
    told = {"kind": cause.kind, "name": "/".join(cause.key), "label": cause.label} | cause.about
    if cause.parts:
        told |= {"why_together": cause.why, "parts": [_told(part) for part in cause.parts]}
    return told


def _text(amount, unit):
    """An amount as decimal text with as many decimals as the unit has, and never a negative zero."""
    units = amount / unit
    digits = len(str(unit.denominator)) - 1
    return f"{Decimal(units.numerator).scaleb(-digits):.{digits}f}" if units else f"{0:.{digits}f}"
