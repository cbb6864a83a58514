"""The act and its two clocks: the law of the decision and the law of the month calculated."""

import numpy

from openfisca_kela.quantities import law_by_clock, law_by_month

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/2007/571"
DECREE = "https://www.finlex.fi/fi/lainsaadanto/2022/977"
NAME = "pensioners_housing_allowance"
CLOCK = "pensioners_housing_allowance_month_of_law"
MONTHS_OF_YEAR = 12


def law_of_decision(population, period, parameters):
    """Reader of the act as it stood when each household's allowance was granted or last reviewed.

    A decision holds until further notice, and its grounds stand until a review (17 §): decrees, index adjustments and
    the amendments of 2020 and 2025 reach a running decision at its next review.
    """
    return law_by_clock(population, NAME, CLOCK, period, parameters)


def law_of_month(population, period, parameters):
    """Reader of the act in the month calculated: for the right itself, payment, and the thresholds of a review."""
    return law_by_month(population, NAME, numpy.datetime64(str(period.start)), parameters)


def law_on_incomes_of_decision(population, period, parameters):
    """Reader of the benefit days of a month as the general allowance counts them, for daily allowances."""
    return law_by_clock(population, "general_housing_allowance.income", CLOCK, period, parameters)


def municipalities_of_decision(population, period, parameters):
    """Reader of the division into municipalities when the decision was made."""
    return law_by_clock(population, "municipalities", CLOCK, period, parameters)
