"""Across the entities: what a family reads of its dwelling, and the order of persons within their family or household."""

import numpy

from openfisca_kela.quantities.operations import operation


@operation
def of_household(family, variable, period):
    """A fact or result of the household in whose dwelling each family lives.

    Args:
        family: the families, the population of the formula.
        variable: name of a variable of the household.
        period: its period.

    Returns:
        Array of one value a family. A family lives in one household: that of its first member.
    """
    household = family.simulation.populations["household"]
    return household(variable, period)[homes_of(family)]


def homes_of(family):
    """Position of each family's household: intp, one a family."""
    first = numpy.empty(family.count, numpy.intp)
    members = numpy.asarray(family.members_entity_id)
    first[members[::-1]] = numpy.arange(len(members) - 1, -1, -1)
    return numpy.asarray(family.simulation.populations["household"].members_entity_id)[first]


@operation
def order_in_group(person, group, *, among, by):
    """Place of each person among some of the persons of the same group: 1 is the first.

    Args:
        person: the persons, the population of the formula.
        group: key of the group: ``"family"`` or ``"household"``.
        among: boolean array of the persons who are put in order; the others have 0.
        by: arrays that decide, the first before the others, each ascending. Who is alike in all of them stands in the
            order of the case.

    Returns:
        Array of whole numbers, one a person.
    """
    homes = numpy.asarray(person.simulation.populations[group].members_entity_id)
    ordered = numpy.lexsort([*reversed(by), homes])
    ordered = ordered[among[ordered]]
    place = numpy.zeros(len(homes), numpy.int64)
    if len(ordered) == 0:
        return place
    begins = numpy.concatenate([[True], homes[ordered][1:] != homes[ordered][:-1]])
    since = numpy.maximum.accumulate(numpy.where(begins, numpy.arange(len(ordered)), 0))
    place[ordered] = numpy.arange(len(ordered)) - since + 1
    return place
