"""The calculator: the facts of a household in a form that asks what matters for it, and the decision with its grounds."""

from openfisca_kela.web.pages.calculator.page import answer
from openfisca_kela.web.pages.page import Page, Room
from openfisca_kela.wording.words import message

ROOM = Room(
    {"calculator": Page(answer, methods=("GET", "POST"))},
    label=message("Calculator"),
    purpose=message(
        "What a household would get, and why: tell its facts, read the decision with its grounds, and try others."
    ),
)
