"""The act and its two clocks: the law of the decision and the law of the month calculated."""

import numpy

from openfisca_kela.quantities import law_by_clock, law_by_month

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/2014/938"
NAME = "general_housing_allowance"
CLOCK = "general_housing_allowance_month_of_law"


def law_of_decision(population, period, parameters):
    """Reader of the act as it stood when each household's allowance was granted or last reviewed.

    Most amendments and every index adjustment apply to allowance granted or reviewed from their commencement
    (51 § 4 mom. and the transitional provisions), so that a running decision keeps the law it was made under.
    """
    return law_by_clock(population, NAME, CLOCK, period, parameters)


def law_of_month(population, period, parameters):
    """Reader of the act in the month calculated: for changes that strike everybody on one day."""
    return law_by_month(population, NAME, numpy.datetime64(str(period.start)), parameters)


def municipalities_of_decision(population, period, parameters):
    """Reader of the division into municipalities and regions when the decision was made."""
    return law_by_clock(population, "municipalities", CLOCK, period, parameters)
