"""Deciding a case: the amount or the ground of refusal, and what they rest on, as data."""

from openfisca_kela.decision.decide import decide, decide_each
from openfisca_kela.decision.model import ChangeOfLaw, Decision, Fact, LawValue, Notice, Step
from openfisca_kela.decision.together import NotDecided, decide_together

__all__ = [
    "ChangeOfLaw",
    "Decision",
    "Fact",
    "LawValue",
    "NotDecided",
    "Notice",
    "Step",
    "decide",
    "decide_each",
    "decide_together",
]
