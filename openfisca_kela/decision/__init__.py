"""Deciding a case: an amount or the ground of refusal, or any outcome by name, and what they rest on, as data."""

from openfisca_kela.decision.decide import decide, decide_each
from openfisca_kela.decision.model import ChangeOfLaw, Decision, Fact, LawValue, Notice, Step
from openfisca_kela.decision.outcome import Outcome, Result, outcomes
from openfisca_kela.decision.together import NotDecided, decide_together

__all__ = [
    "ChangeOfLaw",
    "Decision",
    "Fact",
    "LawValue",
    "NotDecided",
    "Notice",
    "Outcome",
    "Result",
    "Step",
    "decide",
    "decide_each",
    "decide_together",
    "outcomes",
]
