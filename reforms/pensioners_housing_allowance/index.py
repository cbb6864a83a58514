"""Amounts tied to the index: those of the act, at 1302 points, raised by the point that is applied. 571/2007 53 §, 55 §."""

from openfisca_kela.quantities import round_half_up
from openfisca_kela.reforms.tree import value_at

ACT = "pensioners_housing_allowance"
INCOME_LIMITS = tuple(
    f"additional_deductible.income_limit.{situation}"
    for situation in ("living_alone", "spouse_not_entitled", "both_spouses_entitled")
)
ASSET_LIMITS = ("assets.limit.living_alone", "assets.limit.couple")
REVIEW_THRESHOLDS = ("review.housing_costs_change", "review.income_increase", "review.income_decrease")

# Unit to which each indexed amount is rounded.
ROUNDED_TO = {"basic_deductible": "cent", "minimum_payable": "cent"} | dict.fromkeys(
    (*INCOME_LIMITS, *ASSET_LIMITS, *REVIEW_THRESHOLDS), "euro"
)


def of_act(path):
    """Path of the amount as the act writes it."""
    return f"{ACT}.base_amounts.{path}"


def indexed(tree, path, since, statutory_amount=None):
    """An amount at the index points that the tree applies.

    Args:
        tree: root node of the parameters.
        path: path of the amount below the act.
        since: day (text) from which it is wanted.
        statutory_amount: the amount as the act writes it; not given: the one that the tree holds on that day.

    Returns:
        {day: amount}: that day and each later day on which another point is applied.
    """
    if statutory_amount is None:
        statutory_amount = value_at(tree, of_act(path), since)
    points = tree.children[ACT].children["index"].children["index_point_applied"].values_list
    days = [since, *sorted(at.instant_str for at in points if at.instant_str > since)]
    base_point = value_at(tree, f"{ACT}.index.base_point", since)

    def on(day):
        point = value_at(tree, f"{ACT}.index.index_point_applied", day)
        return round_half_up(statutory_amount * point / base_point, to=ROUNDED_TO[path]).item()

    return {day: on(day) for day in days}
