"""Letters that explain a decision in Finnish, Swedish and English: plain text, Markdown, HTML and PDF."""

from openfisca_kela.letter.api import letter, letter_content
from openfisca_kela.letter.numbers import UngroundedNumberError
from openfisca_kela.letter.pdf import PdfError

__all__ = ["PdfError", "UngroundedNumberError", "letter", "letter_content"]
