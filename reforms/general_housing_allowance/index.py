"""Amounts tied to the national pensions index (kansaneläkeindeksi, folkpensionsindex): 938/2014 51 § 1–2 mom."""

from openfisca_kela.quantities import round_half_up
from openfisca_kela.reforms.tree import value_at

POINTS = "general_housing_allowance.index.kel_applied"
STATUTORY_POINT = "general_housing_allowance.index.kel_statutory_point"


def indexed(tree, statutory_amount, since):
    """A statutory amount at the index points that the tree applies, in whole euros.

    Args:
        tree: root node of the parameters.
        statutory_amount: the amount as the act writes it, at the level of 1502 points.
        since: day (text) from which the statutory amount holds.

    Returns:
        {day: amount}: the first day and each later day on which another point is applied.
    """
    points = _parameter(tree, POINTS).values_list
    days = [since, *sorted(at.instant_str for at in points if at.instant_str > since)]
    at_point = statutory_amount / value_at(tree, STATUTORY_POINT, since)
    return {day: round_half_up(at_point * value_at(tree, POINTS, day), to="euro").item() for day in days}


def _parameter(tree, path):
    for name in path.split("."):
        tree = tree.children[name]
    return tree
