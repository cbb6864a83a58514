"""The amounts of a benefit in a household, as plain decimals, under what was told and under what is held."""

import dataclasses
from decimal import Decimal

from openfisca_kela.decision.errors import faults_of_calculation


@dataclasses.dataclass(frozen=True)
class Amounts:
    """What a benefit comes to in a household.

    Attributes:
        of: {id of the person, family or household decided for: amount as `Decimal`}.
    """

    of: dict

    @property
    def total(self):
        """The sum of the household."""
        return sum(self.of.values(), Decimal(0))

    def as_dict(self):
        """The amounts as plain data."""
        return {"amount": text_of(self.total), "of": {identity: text_of(amount) for identity, amount in self.of.items()}}


def amounts_of(law, case, benefit):
    """The `Amounts` of a benefit.

    Args:
        law: the law.
        case: a `Situation` of one household.
        benefit: the `Benefit`.

    Raises:
        SituationError: they cannot be calculated from what was told.
    """
    simulation = case.simulation(law, trace=False)
    with faults_of_calculation(case):
        amounts = simulation.calculate(benefit.amount, case.month)
    ids = simulation.get_variable_population(benefit.amount).ids
    return Amounts({str(one): Decimal(repr(float(amount))) for one, amount in zip(ids, amounts, strict=True)})


def holding(law, case, benefit, amounts):
    """A case in which a benefit is told and no longer calculated.

    Args:
        law: the law.
        case: a `Situation`.
        benefit: the `Benefit`.
        amounts: {id of the person, family or household decided for: amount}; of whom none is given has none.
    """
    key = law.variables[benefit.amount].entity.key
    told = dict(case.told)
    for identity in case.people[key]:
        amount = {case.month: float(amounts.get(identity, 0))}
        told[key, identity] = {**told.get((key, identity), {}), benefit.amount: amount}
    return dataclasses.replace(case, told=told)


def text_of(amount):
    """An amount as decimal text with its cents, and as many decimals more as it has; never a negative zero.

    >>> text_of(Decimal("-52.1")), text_of(Decimal("0.125")), text_of(Decimal("-0.0"))
    ('-52.10', '0.125', '0.00')
    """
    places = max(2, -amount.normalize().as_tuple().exponent)
    return f"{amount:.{places}f}" if amount else "0.00"
