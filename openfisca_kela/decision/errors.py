"""What the rules cannot go on with, told as a fault of the input with its place."""

import contextlib

from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.situation.faults import NOTHING

NO_VALUE = "facts and months for which the law has values"


@contextlib.contextmanager
def faults_of_calculation(case):
    """Turn a `CalculationError` of what is calculated inside into a `SituationError`.

    Args:
        case: the `Situation`, or `Question`, which knows the places of its facts.
    """
    try:
        yield
    except CalculationError as error:
        raise SituationError(_faults(case, error)) from error


def _faults(case, error):
    """One fault for each person or group that the error names; for the period where it names none."""
    faults, ids = Faults(), dict.fromkeys(error.ids)  # of copies of a case the same id may be named many times
    _, blames_a_fact, accepted = str(error).partition(f", {error.variable}: ")
    if not blames_a_fact:
        problem = str(error).split(": ", 1)[-1]
        places = [(case.place_of(error.entity, identity), NOTHING) for identity in ids]
        for place, given in places or [(case.place_of_month, case.month)]:
            faults.add(place, given, problem, NO_VALUE, "calculation")
        return faults
    for identity in ids:
        given = case.told.get((error.entity, identity), {}).get(error.variable, {}).get(case.month, NOTHING)
        problem = "the decision needs it" if given is NOTHING else "the decision needs another value"
        faults.add(case.place_of(error.entity, identity, error.variable), given, problem, accepted, "calculation")
    return faults
