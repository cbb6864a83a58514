"""Several benefits of a household compared together: each before and after, and what one gives back of another.

What an earlier benefit pays may be a fact of a later one. Where the earlier one falls the later one may rise, and gives back
a part of the fall; where it rises the later one may fall, and takes back a part. How much is not read from the two
differences, which may have other causes too. The second decision of the later benefit is calculated once more with the
earlier one held at what it was in the first: the amount as decided, less that, is what is given back.
"""

from decimal import Decimal
from itertools import combinations

from openfisca_kela.explanation.comparison.amounts import amounts_of, holding, text_of
from openfisca_kela.explanation.comparison.compare import SCHEMA, compare
from openfisca_kela.explanation.comparison.law import CannotCompareError
from openfisca_kela.explanation.comparison.people import PeopleBetween
from openfisca_kela.situation import SituationError

SIDES = ("before", "after")


def compare_together(before, after, *, split=True):
    """Compare several benefits of a household.

    Args:
        before: the first decisions: (law, `Several` of one household).
        after: the second, of the same benefits.
        split: whether each difference is split by cause, which takes its time where many causes lie between.

    Returns:
        Plain data:

        - ``benefits``, of each benefit that can be calculated on both sides, in the order of decisions: its key ``benefit``
          and ``name``; ``before`` and ``after``, each the ``amount`` of the household and the amounts ``of`` those decided
          for; ``difference``, second less first; ``comparison``, the difference split by cause as `compare` splits it, or
          None where the household has several decisions of the benefit, or it is not asked for;
        - ``total``: the sums of ``before``, ``after`` and ``difference``;
        - ``offsets``: ``of`` each benefit that differs, ``by`` each later one, the ``difference`` of the first and the
          ``offset``, what the second gives back of it (below zero: takes back);
        - ``not_compared``: ``benefit``, ``name``, ``side`` and ``faults`` of what cannot be calculated.

    Raises:
        CannotCompareError: a case holds several households, or two decisions cannot be mixed.
    """
    for _, several in (before, after):
        if len(several.households) != 1:
            raise CannotCompareError(f"the case holds {len(several.households)} households; take them apart")
    compared, left = _compared(before, after)
    totals = [sum((one.amounts[side].total for one in compared), Decimal(0)) for side in (0, 1)]
    return {
        "schema": SCHEMA,
        "benefits": [one.as_dict(split) for one in compared],
        "total": {"before": text_of(totals[0]), "after": text_of(totals[1]), "difference": text_of(totals[1] - totals[0])},
        "offsets": [
            {
                "of": first.benefit.key,
                "by": second.benefit.key,
                "difference": text_of(first.difference),
                "offset": text_of(second.offset_of(first)),
            }
            for first, second in combinations(compared, 2)
            if first.difference
        ],
        "not_compared": [
            {
                "benefit": benefit.key,
                "name": dict(benefit.name),
                "side": side,
                "faults": [fault.as_dict() for fault in faults],
            }
            for benefit, side, faults in left
        ],
    }


def _compared(before, after):
    """(list of `_Compared`, list of (`Benefit`, side, faults) of what cannot be calculated)."""
    compared, left = [], []
    for benefit in before[1].benefits:
        sides, amounts = [], []
        for side, (law, several) in zip(SIDES, (before, after), strict=True):
            if benefit.key in several.faults:
                left.append((benefit, side, several.faults[benefit.key]))
                continue
            sides.append((law, several.cases[benefit.key]))
            try:
                amounts.append(amounts_of(*sides[-1], benefit))
            except SituationError as error:
                left.append((benefit, side, error.faults))
        if len(amounts) == len(SIDES):
            compared.append(_Compared(benefit, sides, amounts))
    return compared, left


class _Compared:
    """A benefit that can be calculated on both sides."""

    def __init__(self, benefit, sides, amounts):
        self.benefit, self.sides, self.amounts = benefit, sides, amounts
        self.difference = amounts[1].total - amounts[0].total

    def offset_of(self, other):
        """What the benefit gives back of the difference of an earlier one."""
        law, case = self.sides[1]
        held = holding(law, case, other.benefit, other.amounts_of_first_by_ids_of_second())
        return self.amounts[1].total - amounts_of(law, held, self.benefit).total

    def amounts_of_first_by_ids_of_second(self):
        """{id in the second case: amount in the first}, of those who are in both."""
        (_, first), (law, second) = self.sides
        key, names = law.variables[self.benefit.amount].entity.key, PeopleBetween(first, second, ()).sides[1].names
        own = {identity: names.get((key, identity), identity) for identity in second.people[key]}
        return {identity: self.amounts[0].of[name] for identity, name in own.items() if name in self.amounts[0].of}

    def as_dict(self, split):
        """The comparison of the benefit as plain data."""
        is_one = all(len(amounts.of) == 1 for amounts in self.amounts)
        return {
            "benefit": self.benefit.key,
            "name": dict(self.benefit.name),
            **{side: amounts.as_dict() for side, amounts in zip(SIDES, self.amounts, strict=True)},
            "difference": text_of(self.difference),
            "comparison": compare(*self.sides, self.benefit) if split and is_one else None,
        }
