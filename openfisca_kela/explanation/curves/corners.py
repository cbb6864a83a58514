"""Of the points probed, those at which a curve leaves the straight line: its corners and jumps.

Where the rules turn, a point lies on either side: these come first. A share of a tax that goes by a share of the income
bends without a turn; the other points probed follow it.
"""

import itertools

import numpy


def corners(explored, tolerances):
    """Points of the corners of one or several `Explored`, in steps, with both ends.

    Args:
        explored: list of `Explored` of the same variables, or of the same under several laws.
        tolerances: what each variable may lie off the straight line between two corners: roundings of the law.

    Returns:
        Ascending int64 array. Two points one step apart are the two sides of a jump or a bend.
    """
    points = numpy.unique(numpy.concatenate([one.points for one in explored]))
    amounts = numpy.column_stack([one.at(points) for one in explored])
    turned = [side for one in explored for place in one.turns for side in one.points[[place, place + 1]]]
    is_turn = numpy.isin(points, turned)
    is_turn[[0, -1]] = True
    bends = _straightened(points, amounts, numpy.tile(tolerances, len(explored)), [0, len(points) - 1], is_turn)
    everywhere = numpy.ones(len(points), bool)
    return points[_straightened(points, amounts, numpy.tile(tolerances, len(explored)), bends, everywhere)]


def _straightened(points, amounts, tolerances, kept, is_candidate):
    """The places kept, and those candidates at which some column leaves the straight line between two kept beside it
    (Douglas and Peucker).
    """
    kept, waiting = set(kept), list(itertools.pairwise(kept))
    while waiting:
        first, last = waiting.pop()
        inside = first + 1 + is_candidate[first + 1 : last].nonzero()[0]
        if not len(inside):
            continue
        share = (points[inside, None] - points[first]) / (points[last] - points[first])
        line = amounts[first] + share * (amounts[last] - amounts[first])
        off = (numpy.abs(line - amounts[inside]) / tolerances).max(axis=1)
        if off.max() >= 1:
            corner = int(inside[off.argmax()])
            kept.add(corner)
            waiting += [(first, corner), (corner, last)]
    return sorted(kept)
