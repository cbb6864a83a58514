"""The result as plain data: the decision, its letter, and what can be tried beside it."""

import dataclasses
from dataclasses import dataclass

from openfisca_kela.benefits import benefits
from openfisca_kela.letter import letter_content
from openfisca_kela.letter.parts import Letter
from openfisca_kela.situation.checks import last_known_day
from openfisca_kela.web.pages.law.letters import with_pages
from openfisca_kela.wording.words import message

TITLE = message("{benefit}, {month}")
NOT_KNOWN = message("The law is known until {day}. Later amounts are calculated with the amounts known then.")
TOLD_RESULT = message("A result was told instead of the facts from which it is calculated. The told value is used.")
OPENING, OUTLOOK = "decision", "outlook"


@dataclass(frozen=True)
class DecisionShown:
    """A decision as a page shows it.

    Attributes:
        place: its place among the decisions, from 0.
        whose: id of the person, family or household; empty where there is one decision.
        is_granted: whether something is paid.
        amount: the amount in words.
        ground: ground of refusal in words; empty where it is granted.
        opening: blocks of the letter that say what was decided, besides the amount.
        letter: the rest of the letter.
    """

    place: int
    whose: str
    is_granted: bool
    amount: str
    ground: str
    opening: tuple
    letter: Letter


def title_of(calculation, forms):
    """Title of a result: the benefit and the month."""
    benefit = benefits()[calculation.case.benefit.key]
    return forms.words(TITLE, benefit=benefit.name[forms.language], month=forms.month(calculation.case.month))


def decisions_shown(calculation, forms):
    """The `DecisionShown`s of a `Calculation`."""
    return tuple(_shown(calculation, place, forms) for place in range(len(calculation.decisions)))


def warnings_shown(calculation, forms):
    """What should be known of a result, in words."""
    for warning in calculation.case.warnings:
        if warning.kind == "not_known":
            until = last_known_day(calculation.system.parameters, calculation.case.benefit)
            yield forms.words(NOT_KNOWN, day=forms.day(until))
        else:
            yield forms.words(TOLD_RESULT)


def _shown(calculation, place, forms):
    decision = calculation.decisions[place]
    letter = with_pages(letter_content(decision, decision.derivation, forms.language, system=calculation.system))
    parts = {part.key: part for part in letter.parts}
    kept = tuple(part for part in letter.parts if part.key != OPENING)
    return DecisionShown(
        place=place,
        whose=decision.case if len(calculation.decisions) > 1 else "",
        is_granted=decision.granted,
        amount=forms.value(decision.amount, decision.unit),
        ground="" if decision.granted else decision.ground_label[forms.language],
        opening=tuple(block for block in parts[OPENING].blocks if not _tells_amount(block)),
        letter=dataclasses.replace(letter, parts=kept),
    )


def _tells_amount(block):
    """Whether a block says what stands above it in large letters."""
    return all(run.strong for run in block.runs)
