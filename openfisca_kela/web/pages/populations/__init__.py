"""The pages that show runs over populations: their reports, made once at the start and kept as plain data."""

from openfisca_kela.web.pages.populations.page import ROOM

__all__ = ["ROOM"]
