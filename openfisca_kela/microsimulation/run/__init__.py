"""Runs: many laws over a population, part by part, broken off and gone on with at will."""

from openfisca_kela.microsimulation.run.errors import CannotGoOnError
from openfisca_kela.microsimulation.run.plan import AS_GIVEN, SAME, CannotRunError, plan_of
from openfisca_kela.microsimulation.run.run import NotARunError, PartsFailedError, Run, open_run, simulate

__all__ = [
    "AS_GIVEN",
    "SAME",
    "CannotGoOnError",
    "CannotRunError",
    "NotARunError",
    "PartsFailedError",
    "Run",
    "open_run",
    "plan_of",
    "simulate",
]
