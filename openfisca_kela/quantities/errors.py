"""What a calculation says when it cannot go on: which case, which fact, what is accepted."""

from openfisca_kela.quantities.operations import operation

MOST_NAMED = 10


class CalculationError(ValueError):
    """A decision cannot be calculated from what was told.

    Attributes:
        variable: name of the fact that is missing or not acceptable, or of the value of the law that is not known.
        entity: key of the entity (`person`, `family`, `household`), or None where no case is to blame.
        ids: ids of the persons, families or households concerned, in their order.
        positions: their positions in the population, for a caller that wants to go on without them.
        reason: the message without the names of the cases.
    """

    def __init__(self, message, *, variable, entity=None, ids=(), positions=(), reason=""):
        """Keep the parts of the message for callers that answer in their own form."""
        super().__init__(message)
        self.variable, self.entity, self.ids, self.positions = variable, entity, tuple(ids), tuple(positions)
        self.reason = reason or message


class MissingFactError(CalculationError):
    """A fact that the rule needs was not told."""


class UnknownLawError(CalculationError):
    """The law has no value at the month asked: before its first or after its last day."""


def named_cases(population, failing):
    """Ids and positions of the cases in a boolean array, and words that name the first of them.

    >>> class Homes:
    ...     class entity: key, plural = "household", "households"
    ...     ids = ["koti", "mökki"]
    >>> import numpy
    >>> named_cases(Homes, numpy.array([False, True]))
    (['mökki'], [1], "household 'mökki'")
    """
    positions = failing.nonzero()[0].tolist()
    ids = [str(population.ids[position]) for position in positions]
    shown = ", ".join(repr(identity) for identity in ids[:MOST_NAMED])
    if len(ids) > MOST_NAMED:
        shown += f" and {len(ids) - MOST_NAMED} more"
    entity = population.entity
    return ids, positions, f"{entity.key if len(ids) == 1 else entity.plural} {shown}"


@operation
def require(population, holds, *, variable, otherwise, error=MissingFactError):
    """Stop, naming every case concerned, unless a condition holds for all of them.

    Args:
        population: the population of the formula.
        holds: boolean array, one a case.
        variable: the fact to blame.
        otherwise: what is missing or accepted, as the end of a sentence.
        error: the class of the error.
    """
    if not holds.all():
        ids, positions, words = named_cases(population, ~holds)
        reason = f"{variable}: {otherwise}"
        raise error(
            f"{words}, {reason}",
            variable=variable,
            entity=population.entity.key,
            ids=ids,
            positions=positions,
            reason=reason,
        )
