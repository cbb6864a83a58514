"""Dates: from which month a decision gives another amount, if nobody tells anything new.

Three things can make it so: the calendar (a child turns 18) or a law that strikes everybody on one day; a law that bites
only when the allowance is granted or reviewed; and the review itself. Every later month for which the law is known is
calculated with today's facts, and what differs is traced to its causes.
"""

import dataclasses
import itertools
from dataclasses import dataclass

from openfisca_kela.explanation.turning.causes import Cause, ChangedLaw, causes
from openfisca_kela.explanation.turning.crowd import Crowd
from openfisca_kela.explanation.turning.months import IN_FORCE, MADE_BEFORE, MADE_NOW, Months

__all__ = ["Cause", "ChangedLaw", "Dated", "Dates", "dates"]


@dataclass(frozen=True)
class Dated:
    """A month from which something is otherwise.

    Attributes:
        month: the month.
        kind: `in_force`: the decision in force gives another amount or is ended by the law itself; `decision`: a grant or
            review made from this month gives another amount than one made before; `review`: the decision is reviewed.
        amount_before, ground_before: what holds until then; for `decision`, by a decision made before.
        amount, ground: what holds from then; None after the last month for which the law is known.
        causes: list of `Cause`; empty for `review`.
    """

    month: str
    kind: str
    amount_before: str | None
    ground_before: str | None
    amount: str | None
    ground: str | None
    causes: tuple

    def as_dict(self):
        """The same as plain data; amounts are decimal texts."""
        return dataclasses.asdict(self)


@dataclass(frozen=True)
class Dates:
    """What lies ahead.

    Attributes:
        until: last month calculated.
        events: tuple of `Dated`, by month.
        not_calculated: months that cannot be calculated from what was told.
    """

    until: str
    events: tuple
    not_calculated: tuple

    def as_dict(self):
        """The same as plain data; amounts are decimal texts."""
        return dataclasses.asdict(self)


def dates(system, case, benefit, position=0):
    """Months from which a decision gives another amount, with today's facts and the law as far as it is known.

    Args:
        system: the law.
        case: a `Situation`.
        benefit: the `Benefit`. What it tells as `next_review`, the variable of a month, is told as a date.
        position: position of the one decided for among the persons or groups of the benefit's entity.

    Returns:
        `Dates`.

    Raises:
        CalculationError: the decision itself cannot be calculated.
        ReplayError: a formula cannot be followed.
    """
    months = Months(Crowd(system, case, benefit, position))
    events = [*_changes_in_force(months), *_changes_of_decisions(months), *_reviews(months)]
    unknown = tuple(month for month in months.months if month not in months.outcomes)
    return Dates(months.months[-1], tuple(sorted(events, key=lambda event: event.month)), unknown)


def _changes_in_force(months):
    """Months from which the decision in force gives another amount."""
    for before, month in itertools.pairwise(months.outcomes):
        yield from _changed(months, (before, IN_FORCE), (month, IN_FORCE), "in_force")


def _changes_of_decisions(months):
    """Months from which a grant or review gives another amount than one made before."""
    for month in months.outcomes if months.benefit.month_of_decision else ():
        yield from _changed(months, (month, MADE_BEFORE), (month, MADE_NOW), "decision")


def _reviews(months):
    """The month of the next review, if the benefit tells it; a review that is overdue is made now."""
    variable = months.benefit.next_review
    if variable:
        month = months.month_told(variable)
        when = max(month, months.first)
        last_known = max(known for known in months.outcomes if known <= when)
        after = months.outcomes[when][MADE_NOW] if when in months.outcomes else (None, None)
        yield Dated(month, "review", *months.outcomes[last_known][IN_FORCE], *after, ())


def _changed(months, before, after, kind):
    old, new = (months.outcomes[month][copy] for month, copy in (before, after))
    if old != new:
        variable = months.benefit.amount if old[0] != new[0] else months.benefit.refusal_ground
        derivations = (months.derivation(variable, *copy) for copy in (before, after))
        found = causes(*derivations, (before[0], after[0]))
        yield Dated(after[0], kind, *old, *new, tuple(found))
