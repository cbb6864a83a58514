"""A derivation that has been read twice: the only kind that is handed out."""

from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.replay import ReplayError
from openfisca_kela.explanation.second_reader import disagreements


def checked_derivation(simulation, variable, period, position=0, told=None):
    """Derive a result and have the second reader reckon it again.

    Args and return value as in `derive`.

    Raises:
        ReplayError: a formula cannot be followed, its replay differs from the calculation, or the second reader arrives
            at another value.
    """
    derivation = derive(simulation, variable, period, position, told)
    found = disagreements(derivation)
    if found:
        raise ReplayError(f"the derivation of {variable} does not add up: {'; '.join(found)}")
    return derivation
