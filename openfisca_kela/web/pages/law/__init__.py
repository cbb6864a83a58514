"""The law by section: rules, values with their history, changes, worked decisions, and what is not encoded."""

from openfisca_kela.web.pages.law import acts, changes, difference, rules, sections, values
from openfisca_kela.web.pages.page import Page, Room
from openfisca_kela.wording.words import message

ROOM = Room(
    label=message("Law"),
    purpose=message(
        "For legal staff and everybody who wants to check: the acts by section, with their rules, values, changes and "
        "worked decisions, and what is not encoded."
    ),
    pages={
        "law": Page(acts.all_acts),
        "law.changes": Page(changes.all_changes),
        "law.change": Page(changes.one_change),
        "law.difference": Page(difference.answer),
        "law.value": Page(values.answer),
        "law.rule": Page(rules.answer),
        "law.act": Page(acts.one_act),
        "law.section": Page(sections.answer),
    },
)
