"""The days of a month, one by one: on how many of them something is so."""

import numpy
from openfisca_core.periods import DateUnit

from openfisca_kela.quantities.operations import operation


@operation
def days_of_month_on_which(population, variable, items, period, where):
    """On how many days of a month a choice is one of some items.

    Args:
        population: the population of the formula.
        variable: name of a choice of a day, of the same entity.
        items: the items that count.
        period: the month.
        where: boolean array; elsewhere the answer is 0. If it is nobody's, no day is looked at: most of a population
            are not concerned.

    Returns:
        Array of whole numbers.
    """
    if not where.any():
        return numpy.zeros(population.count, numpy.int64)
    return sum((is_one_of(population(variable, day), items) & where).astype(numpy.int64) for day in days_of(period))


def days_of(period):
    """The days of a month as periods, in their order."""
    return period.get_subperiods(DateUnit.DAY)


def is_one_of(choices, items):
    """Boolean array: whether each choice is one of some items."""
    return numpy.isin(choices.view(numpy.ndarray), [item.index for item in items])
