"""What each switch does to a decision: the amount where it is turned, all the others left as they are."""

from decimal import Decimal

from openfisca_kela.quantities import CalculationError
from openfisca_kela.reforms import ENACTED
from openfisca_kela.system import law_in_force


def effects_of_switches(system, case):
    """What turning each switch adds to the amount, of those that touch the case.

    Args:
        system: the law of the decision.
        case: its `Situation`.

    Returns:
        {name of an enacted change: difference as `Decimal`; None where the case does not tell what the other law needs}.
    """
    amount, effects = _amount(system, case), {}
    others = [change for change in system.changes if change not in ENACTED]
    for change in ENACTED:
        if change.commencement[:7] > case.month or not case.benefit.reads(change.values_in(system.parameters)):
            continue
        off = [one for one in ENACTED if (one in system.changes) == (one is change)]
        try:
            effects[change.__name__] = _amount(law_in_force(without=off, with_=others), case) - amount
        except CalculationError:
            effects[change.__name__] = None
    return {name: effect for name, effect in effects.items() if effect is None or effect}


def _amount(system, case):
    (amount,) = case.simulation(system, trace=False).calculate(case.benefit.amount, case.month)
    return Decimal(repr(float(amount)))
