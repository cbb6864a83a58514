"""Entropy weights: the weights nearest to given ones with which weighted sums reach given totals (raking, generalised)."""

import numpy

STEPS = 100
HALVINGS = 40
TOLERANCE = 1e-7
DIGITS_KEPT = 10


class CannotCalibrateError(ValueError):
    """No weights reach the totals."""


def entropy_weights(prior, matrix, totals):
    """Weights w that minimise sum(w log(w / prior)) - sum(w) subject to matrix.T @ w == totals.

    They are prior * exp(matrix @ m); the multipliers m minimise a smooth convex function, the dual, by Newton's method
    with halved steps. There are as many multipliers as totals, however many the records. The multipliers are rounded
    at the end, so that the last bits of a processor's sums do not reach the weights.

    Args:
        prior: (records,), positive.
        matrix: (records, totals); columns may depend on each other.
        totals: (totals,); the sum of weights is not fixed by itself, give it as a column of ones.

    Returns:
        (records,), positive.

    Raises:
        CannotCalibrateError: the totals are out of reach.

    >>> entropy_weights([1, 1, 2], [[1, 1], [1, 0], [1, 0]], [8, 2]).round(6).tolist()
    [2.0, 2.0, 4.0]
    """
    prior, matrix, totals = (numpy.asarray(values, float) for values in (prior, matrix, totals))
    scale = numpy.sqrt(prior @ matrix**2 / prior.sum())
    scale = numpy.where(scale > 0, scale, 1)
    matrix, totals = matrix / scale, totals / scale
    multipliers = numpy.zeros(len(totals))
    weights = prior
    for _ in range(STEPS):
        gap = weights @ matrix - totals
        if numpy.abs(gap).max() <= TOLERANCE * prior.sum():
            return prior * numpy.exp(matrix @ multipliers.round(DIGITS_KEPT))
        direction = numpy.linalg.lstsq(matrix.T @ (weights[:, None] * matrix), gap, rcond=1e-12)[0]
        multipliers, weights = _shortened(prior, matrix, totals, multipliers, direction, weights, gap)
    raise CannotCalibrateError(f"the margins are out of reach after {STEPS} steps; largest gap {numpy.abs(gap).max():.3g}")


def _shortened(prior, matrix, totals, multipliers, direction, weights, gap):
    """The step along a direction, halved until the dual falls enough."""
    value, slope = weights.sum() - totals @ multipliers, gap @ direction
    length = 1.0
    for _ in range(HALVINGS):
        tried = multipliers - length * direction
        exponent = matrix @ tried
        if exponent.max() < 50:
            weights = prior * numpy.exp(exponent)
            if weights.sum() - totals @ tried <= value - 1e-4 * length * slope + 1e-12 * abs(value):
                return tried, weights
        length /= 2
    raise CannotCalibrateError("the margins are out of reach: no step brings the weights nearer to them")
