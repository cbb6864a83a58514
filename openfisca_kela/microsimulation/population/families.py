"""Families of a population: as given, or formed from the roles in the household."""

import numpy

ALONE = "other_adult"


def formed_families(home, roles, items):
    """Families that the roles in the household form.

    Applicant, spouse and the children are one; every other adult is a family of one, as where a case tells no families
    (1412/1997 3 §).

    Args:
        home: place of each person's household, ascending.
        roles: number of each person's role in the household.
        items: Enum of these roles.

    Returns:
        Number of each person's family, counted through the block in the order of the persons who begin one.
    """
    is_alone = roles == items[ALONE].index
    others_before = numpy.cumsum(~is_alone) - ~is_alone
    first_of_home = numpy.searchsorted(home, home)
    begins = is_alone | (others_before == others_before[first_of_home])
    number = numpy.cumsum(begins) - 1
    family_of_home = numpy.zeros(len(home), numpy.intp)
    starts = begins & ~is_alone
    family_of_home[home[starts]] = number[starts]
    return numpy.where(is_alone, number, family_of_home[home])


def renumbered(families):
    """Numbers of families of whom some were left out, without gaps and in the same order.

    >>> renumbered(numpy.array([4, 2, 4, 9])).tolist()
    [1, 0, 1, 2]
    """
    is_there = numpy.zeros(families.max(initial=-1) + 1, bool)
    is_there[families] = True
    return (numpy.cumsum(is_there) - 1)[families]
