"""Which law was applied and why: the month paid, the month of the decision, the changes read and those still to come."""

from openfisca_kela.law_index import sections_named
from openfisca_kela.letter.context import row
from openfisca_kela.letter.parts import Group, Paragraph, Run, Table
from openfisca_kela.letter.steps import held
from openfisca_kela.letter.terms import law_terms
from openfisca_kela.reforms import ENACTED
from openfisca_kela.wording.words import message

MONTH_PAID = message("Month calculated: {month}.")
LAW_OF_DECISION = message("Law applied: {month}, in which the decision was made.")
LAW_OF_MONTH = message("Law applied: {month}. The month of the decision was not told; it is taken to be the same month.")
LAW_PAID = message("Law applied: {month}.")
READ = message("Changes of the law that the calculation rests on: {changes}.")
BY_REVIEW = message("They concern benefits granted or reviewed from their commencement.")
KEPT = message("Decided before their commencement, your decision keeps the earlier law until the next review: {changes}.")
TO_COME = message("Changes enacted that do not apply yet commence on: {days}. The appendix lists them.")
APPLIED = message("applied")
NOT_YET = message("not yet in force")
KEPT_BACK = message("only from the next review")
WITHOUT_EFFECT = message("does not bear on this case")
BY_REVIEW_ONLY = "granted_or_reviewed_from"
HEADERS_OF_CHANGES = (message("Change"), message("From"), message("In this case"), message("Source"))
COMMENCES = message("{changes} ({act}, from {day})")
GUIDELINE = message("Kela’s guideline")
HEADERS = (message("Value of the law"), message("Value"), message("In force"), message("Source"))
LEFT_OUT = message("Law without the change: {change}")
ADDED = message("Law with the proposal: {change}")


def law_applied(context):
    """Paragraphs on the law applied."""
    decision, forms = context.decision, context.forms
    of_decision = LAW_OF_MONTH if decision.decided_in is None else LAW_OF_DECISION
    known = LAW_PAID if context.benefit.month_of_decision is None else of_decision
    month = context.words(MONTH_PAID, month=forms.month(decision.month))
    yield Paragraph((Run(f"{month} {context.words(known, month=forms.month(decision.month_of_law))}"),))
    for change in decision.changes_left_out:
        yield context.say(LEFT_OUT, change=change.title[context.language])
    for change in decision.changes_added:
        yield context.say(ADDED, change=change.title[context.language])
    read = changes_read(context)
    if read:
        by_review = any(change.transition == BY_REVIEW_ONLY for change in read)
        note = f" {context.words(BY_REVIEW)}" if by_review else ""
        yield Paragraph((Run(context.words(READ, changes=_named(context, read)) + note),))
    kept = [change for change in changes_of_act(context) if _status(context, change, read) == KEPT_BACK]
    if kept:
        yield context.say(KEPT, changes=_named(context, kept))
    to_come = [change for change in changes_of_act(context) if _status(context, change, read) == NOT_YET]
    if to_come:
        days = dict.fromkeys(context.forms.day(change.commencement) for change in to_come)
        yield context.say(TO_COME, days=", ".join(days))


def changes_of_law(context):
    """Table of the enacted changes of the act, and whether they apply here, for the details."""
    words, read = context.words, changes_read(context)
    rows = [
        row(
            change.title[context.language],
            context.forms.day(change.commencement),
            words(_status(context, change, read)),
            context.sources([change.source]) if change.source else change.act or change.proposal,
        )
        for change in changes_of_act(context)
    ]
    return Table(words("Changes of the law"), tuple(map(words, HEADERS_OF_CHANGES)), (Group(tuple(rows)),))


def _status(context, change, read):
    """Whether a change applies: it was read, it has not commenced, or the decision is older than it."""
    if change in read:
        return APPLIED
    if change.commencement[:7] > context.decision.month:
        return NOT_YET
    is_later = change.commencement[:7] > context.decision.month_of_law
    return KEPT_BACK if is_later and change.transition == BY_REVIEW_ONLY else WITHOUT_EFFECT


def changes_of_act(context):
    """Enacted changes of the benefit's act that the law applied contains."""
    names, act = context.derived.law["changes"], context.decision.act
    return [change for change in ENACTED if change.__name__ in names and act in _acts(change)]


def _acts(change):
    """Numbers of the acts that a change touches."""
    return {act for text in change.sections for act, _ in sections_named(text)}


def values_of_law(context):
    """Table of every value of the law that was read, for the details."""
    words, rows = context.words, {}
    for node in context.derived.nodes.values():
        for term in law_terms(node.get("operation", {})):
            rows.setdefault((term["parameter"], term["month"]), _row(context, term))
    headers = tuple(map(words, HEADERS))
    return Table(words("Values of the law that were read"), headers, (Group(tuple(rows.values())),), numeric=(1,))


def _row(context, term):
    path = term["parameter"]
    name = (Run(context.derived.law_name(path, context.language), law_value=path),)
    value = context.law_value(path, term["value"])
    return row(name, value, held(context, term), context.sources(term["source"]))


def changes_read(context):
    """Changes that set values which the derivation reads."""
    names = {term.get("set_by") for node in context.derived.nodes.values() for term in law_terms(node.get("operation", {}))}
    return [change for change in ENACTED if change.__name__ in names]


def _named(context, changes):
    """Titles of changes, those of one act and day together."""
    alike = {}
    for change in changes:
        by = context.words(GUIDELINE) if change.is_guideline else change.act or change.proposal
        alike.setdefault((change.commencement, by), []).append(change.title[context.language])
    return "; ".join(
        context.words(COMMENCES, changes=", ".join(titles), act=act, day=context.forms.day(day))
        for (day, act), titles in sorted(alike.items())
    )
