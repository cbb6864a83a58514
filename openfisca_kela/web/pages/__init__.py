"""The pages: what the answers, letters, reports and the index of the law find out, for people, in three languages."""

from openfisca_kela.web.pages.serving import add_pages

__all__ = ["add_pages"]
