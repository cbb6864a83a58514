"""Shapley values from their definition, over all orders, to hold others against."""

import itertools
from fractions import Fraction


def mean_over_orders(causes, worth):
    """Shapley values from their definition: the mean over all orders of what each cause adds when it comes."""
    totals = dict.fromkeys(causes, Fraction(0))
    orders = list(itertools.permutations(causes))
    for order in orders:
        taken = set()
        for cause in order:
            before = worth(taken)
            taken.add(cause)
            totals[cause] += Fraction(worth(taken)) - Fraction(before)
    return {cause: total / len(orders) for cause, total in totals.items()}
