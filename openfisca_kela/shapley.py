"""Shapley values, exactly: what each of several causes contributed to a difference, whatever order they are taken in.

A cause's part is the mean, over all orders in which the causes could have come, of what it adds when it comes. The parts
sum to the whole, a cause that never adds anything has nothing, and no order is preferred (L. S. Shapley, 1953). What two
causes do together beyond what each does has an index of its own (G. Owen, 1972; M. Grabisch and M. Roubens, 1999).
"""

import math
from fractions import Fraction
from itertools import combinations


def shapley_values(worths):
    """Each player's part.

    Args:
        worths: the worth of each coalition, as `Fraction`, `Decimal` or whole number; bit i of its place says whether
            player i belongs to it, so that there are 2 ** n of them.

    Returns:
        List of n `Fraction`; their sum is the worth of all players less that of none.

    >>> shapley_values([0, 1, 2, 6])
    [Fraction(5, 2), Fraction(7, 2)]
    """
    count = len(worths).bit_length() - 1
    whole, scale = _whole(worths)
    sizes = [place.bit_count() for place in range(len(whole))]
    parts = []
    for player in range(count):
        bit = 1 << player
        added = [0] * count
        for place, worth in enumerate(whole):
            if not place & bit:
                added[sizes[place]] += whole[place | bit] - worth
        weighted = sum(math.factorial(size) * math.factorial(count - size - 1) * sum_ for size, sum_ in enumerate(added))
        parts.append(Fraction(weighted, math.factorial(count) * scale))
    return parts


def interaction_indices(worths):
    """What each two players do together beyond what each does: the mean over what the others have done before.

    Args:
        worths: the worth of each coalition, as for `shapley_values`; of two players or more.

    Returns:
        {(i, j): `Fraction`} with i < j. Negative where one does less when the other has come.

    >>> interaction_indices([0, 1, 2, 6])
    {(0, 1): Fraction(3, 1)}
    """
    count = len(worths).bit_length() - 1
    whole, scale = _whole(worths)
    indices = {}
    for pair in combinations(range(count), 2):
        one, other = (1 << player for player in pair)
        added = [0] * (count - 1)
        for place, worth in enumerate(whole):
            if not place & (one | other):
                together = whole[place | one | other] - whole[place | one] - whole[place | other] + worth
                added[place.bit_count()] += together
        weighted = sum(math.factorial(size) * math.factorial(count - size - 2) * sum_ for size, sum_ in enumerate(added))
        indices[pair] = Fraction(weighted, math.factorial(count - 1) * scale)
    return indices


def adds_nothing(worths, player):
    """Whether a player adds nothing to any coalition.

    >>> adds_nothing([0, 1, 0, 1], 0), adds_nothing([0, 1, 0, 1], 1)
    (False, True)
    """
    bit = 1 << player
    return all(worth == worths[place | bit] for place, worth in enumerate(worths) if not place & bit)


def in_whole_units(parts, unit):
    """Parts rounded to whole units so that they still sum to their sum: by largest remainder.

    Args:
        parts: {key: `Fraction`} with keys that can be sorted; the sum is a whole number of units.
        unit: `Fraction` of the unit: a cent is ``Fraction(1, 100)``.

    Returns:
        {key: `Fraction`}. Neither the order of the parts nor the direction of the comparison matters: parts with the
        other sign are rounded to the same units with the other sign.

    Raises:
        ValueError: the sum is no whole number of units.

    >>> thirds = {name: Fraction(-1, 3) for name in "abc"}
    >>> [str(part) for part in in_whole_units(thirds, Fraction(1, 100)).values()]
    ['-17/50', '-33/100', '-33/100']
    """
    total = sum(parts.values(), Fraction(0)) / unit
    if total.denominator != 1:
        raise ValueError(f"{total} is no whole number of units")
    keys = sorted(parts)
    sign = next((1 if value > 0 else -1 for value in (total, *(parts[key] for key in keys)) if value), 1)
    signed = {key: sign * parts[key] / unit for key in keys}
    floors = {key: math.floor(value) for key, value in signed.items()}
    missing = int(sign * total) - sum(floors.values())
    by_remainder = sorted(keys, key=lambda key: floors[key] - signed[key])
    for key in by_remainder[:missing]:
        floors[key] += 1
    return {key: sign * floors[key] * unit for key in parts}


def _whole(worths):
    """Worths as whole numbers of a common part of the unit, and how many of these make the unit."""
    exact = [Fraction(worth) for worth in worths]
    scale = math.lcm(*(worth.denominator for worth in exact))
    return [int(worth * scale) for worth in exact], scale
