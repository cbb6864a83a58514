"""What is known beside a decision: how it would change, when it will, and what would remove a refusal."""

from openfisca_kela.explanation.turning.dates import dates
from openfisca_kela.explanation.turning.points import turning_points
from openfisca_kela.explanation.why.why_not import why_not


def besides_of(system, case, decision, position=0):
    """What a letter tells beside the decision.

    Args:
        system: the law.
        case: the `Situation` of one household.
        decision: its `Decision`.
        position: position of the one decided for among the persons or groups of the benefit's entity.

    Returns:
        ``{"turning": list of turning points of the facts, "dates": days from which the amount changes}`` and, of a refusal,
        ``"why_not"``.
    """
    asked = (system, case, case.benefit, position)
    found = {"turning": turning_points(*asked), "dates": dates(*asked)}
    return found if decision.granted else found | {"why_not": why_not(*asked)}


def besides_as_data(besides):
    """The same as plain data for JSON."""
    return {name: _as_data(told) for name, told in besides.items()}


def _as_data(told):
    return [part.as_dict() for part in told] if isinstance(told, list) else told.as_dict()
