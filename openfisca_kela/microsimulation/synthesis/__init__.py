"""Synthetic populations: joint draws by assumed distributions, weighed to published figures. No register data."""

from openfisca_kela.microsimulation.synthesis.synthesize import LAYERS, CannotSynthesizeError, Order, synthesize

__all__ = ["LAYERS", "CannotSynthesizeError", "Order", "synthesize"]
