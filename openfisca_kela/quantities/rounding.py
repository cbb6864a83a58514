"""Rounding of money: half up, exact on ties, and declared on the formula with the section that commands it."""

import functools
from dataclasses import dataclass

import numpy

# A tie such as 124.425 is stored a little below itself, and sums carry noise of about 1e-10 cents. The guard is far
# above that noise and far below the smallest true distance from a tie, a ten-thousandth of a cent.
GUARD = 1e-7

# How many of a unit make one: a euro, or for rates the whole.
UNITS = {"cent": 100, "euro": 1, "half_per_cent": 200, "whole": 1}


def round_half_up(amounts, to="cent"):
    """Round amounts half up.

    Args:
        amounts: array (or number) of euros, float64, of any shape.
        to: ``"cent"`` or ``"euro"``.

    Returns:
        Array of the same shape, in euros.

    >>> round_half_up(numpy.array([20.93 * 21.5, 13.95 * 21.5, 124.425])).tolist()
    [450.0, 299.93, 124.43]
    >>> round_half_up(numpy.array([650.5, 650.28]), to="euro").tolist()
    [651.0, 650.0]
    """
    return _whole(amounts, UNITS[to], 0.5 + GUARD)


def round_down(amounts, to="cent"):
    """Leave out what exceeds whole cents or euros; a value that is whole but for binary noise stays.

    Args and return value as in `round_half_up`.

    >>> round_down(numpy.array([541.5785, 0.29 * 100])).tolist()
    [541.57, 29.0]
    """
    return _whole(amounts, UNITS[to], GUARD)


def round_up(amounts, to="cent"):
    """The next whole unit; a value that is whole but for binary noise stays.

    Args:
        amounts: array (or number) of euros, or of rates, float64, of any shape.
        to: ``"cent"``, ``"euro"`` or ``"half_per_cent"``.

    Returns:
        Array of the same shape.

    >>> round_up(numpy.array([0.1378, 0.14, 0.29 / 2]), to="half_per_cent").tolist()
    [0.14, 0.14, 0.145]
    """
    return 0.0 - _whole(numpy.negative(amounts), UNITS[to], GUARD)


def _whole(amounts, units, plus):
    """Whole units below an amount with something added, in one array of their own: fresh memory is what takes the time."""
    amounts = numpy.multiply(amounts, units, dtype=numpy.float64)
    if numpy.ndim(amounts) == 0:
        return numpy.floor(amounts + plus) / units
    amounts += plus
    numpy.floor(amounts, out=amounts)
    return amounts if units == 1 else numpy.divide(amounts, units, out=amounts)


DIRECTIONS = {"half_up": round_half_up, "down": round_down, "up": round_up}


@dataclass(frozen=True)
class Rounding:
    """How the result of a formula is rounded, and on whose command.

    Attributes:
        to: ``"cent"``, ``"euro"`` or ``"half_per_cent"``.
        by: the section, e.g. ``"938/2014 52 §"``.
        direction: ``"half_up"``, ``"down"`` or ``"up"``.
    """

    to: str
    by: str
    direction: str = "half_up"

    def __call__(self, amounts):
        """Round an array of euros."""
        return DIRECTIONS[self.direction](amounts, self.to)


def rounded(*, to, by, direction="half_up"):
    """Declare that the result of a formula is rounded ``to`` the cent, euro or half per cent ``by`` a section.

    The declared rounding stands on the formula as ``formula.rounding`` and the formula as written as
    ``formula.unrounded``, so that an explanation can show the amount before and after as a step with its ground.
    """
    rounding = Rounding(to, by, direction)

    def declare(formula):
        # Core passes the parameters only to a formula that names them.
        reads_parameters = formula.__code__.co_argcount == 3

        @functools.wraps(formula)
        def rounded_formula(population, period, parameters):
            amounts = formula(population, period, parameters) if reads_parameters else formula(population, period)
            return rounding(amounts)

        rounded_formula.rounding = rounding
        rounded_formula.unrounded = formula
        return rounded_formula

    return declare
