"""The page that compares two decisions: what its form tells, the two decisions, the switches, and what is shown of them."""

from openfisca_kela.web.pages.compare.page import ROOM

__all__ = ["ROOM"]
