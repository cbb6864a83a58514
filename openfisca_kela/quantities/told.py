"""What was told is remembered apart from what was computed, and a told value wins."""

import functools

import numpy
from openfisca_core.periods import DateUnit


def tell(holder, period, array):
    """Input of a variable that has a formula: stored, and remembered as told.

    OpenFisca takes an input whole: who tells one person's age would set everybody else's to the default. In a variable
    that is `computed_where_not_told` the default value means “not told”, and its formula fills in for those of whom
    nothing was told.
    """
    variable = holder.variable
    array = holder._to_array(array)
    is_told = numpy.ones(len(array), bool)
    is_one = period.size == 1 or period.unit == DateUnit.ETERNITY
    if type(variable).__fills_in__ and period.unit == variable.definition_period and is_one:
        not_told = variable.default_array(1)
        is_told = ~numpy.isnan(array) if array.dtype.kind == "f" and numpy.isnan(not_told[0]) else array != not_told
    if is_told.all():
        holder._set(period, array)
    holder.told = {**told_of(holder), period: (is_told, array)}


def told_of(holder):
    """What was told of a variable with a formula: {period: (boolean array, values)}."""
    return getattr(holder, "told", {})


def told_at(holder, period):
    """What was told of a variable with a formula for a period: (boolean array, values), or None.

    What holds for all time was told for every period.
    """
    told = told_of(holder)
    return next(iter(told.values()), None) if holder.variable.definition_period == DateUnit.ETERNITY else told.get(period)


def unless_told(name, formula=None):
    """A formula that fills in for those of whom nothing was told, and leaves the others what was told of them.

    Args:
        name: name of the variable.
        formula: the formula; None for a time in which no law is encoded. The default value is then assumed.
    """
    reads_parameters = formula is not None and formula.__code__.co_argcount == 3

    def filled_in(population, period, parameters):
        if formula is None:
            variable = population.get_holder(name).variable
            return numpy.full(population.count, variable.default_value, variable.dtype)
        return formula(population, period, parameters) if reads_parameters else formula(population, period)

    @functools.wraps(formula or filled_in)
    def told_or_filled_in(population, period, parameters):
        values = filled_in(population, period, parameters)
        found = told_at(population.get_holder(name), period)
        return values if found is None else numpy.where(*found, values)

    told_or_filled_in.where_not_told = formula
    return told_or_filled_in


def formula_in(variable, period):
    """The formula of a variable as it was written, or None where nothing is computed in the period."""
    formula = variable.get_formula(period)
    return getattr(formula, "where_not_told", formula)
