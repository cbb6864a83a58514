"""Curves: what somebody is left with, and what it is made of, along one fact, under one law or two."""

from openfisca_kela.explanation.curves.asked import CurveError
from openfisca_kela.explanation.curves.curve import Curve, curve

__all__ = ["Curve", "CurveError", "curve"]
