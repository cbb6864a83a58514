"""Several benefits of a household, decided one after the other; one that cannot be decided does not stop the others."""

from dataclasses import dataclass

from openfisca_kela.decision.decide import decide_each
from openfisca_kela.situation import SituationError


@dataclass(frozen=True)
class NotDecided:
    """A benefit that cannot be decided for a household from what was told.

    Attributes:
        benefit: key of the benefit.
        name: its name by language.
        case: id of the household.
        month: month to decide.
        faults: why not, each a `Fault`.
    """

    benefit: str
    name: dict
    case: str
    month: str
    faults: tuple

    def as_dict(self):
        """The same as plain data for JSON."""
        return {**vars(self), "faults": [fault.as_dict() for fault in self.faults]}


def decide_together(system, several):
    """Decide several benefits, household by household in their order.

    Args:
        system: the law.
        several: a `Several`.

    Returns:
        List of (`Situation` of one household, tuple of its `Decision`s of one benefit), or (None, `NotDecided`).

    Raises:
        SituationError: nothing can be decided.
    """
    outcomes = [_outcome(system, home, benefit) for home in several.homes() for benefit in several.benefits]
    if all(home is None for home, _ in outcomes):
        raise SituationError(dict.fromkeys(fault for _, left in outcomes for fault in left.faults))
    return outcomes


def _outcome(system, home, benefit):
    faults = home.faults.get(benefit.key)
    if faults is None:
        case = home.cases[benefit.key]
        try:
            return case, tuple(decide_each(system, case, benefit))
        except SituationError as error:
            faults = error.faults
    (household,) = home.households
    return None, NotDecided(benefit.key, dict(benefit.name), household, home.month, faults)
