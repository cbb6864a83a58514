"""How the amount would change, with the facts and with time."""

from decimal import Decimal

from openfisca_kela.letter.context import row
from openfisca_kela.letter.derived import EUROS, MONEY
from openfisca_kela.letter.parts import Group, Items, Paragraph, Run, Table
from openfisca_kela.letter.terms import is_zero
from openfisca_kela.wording.words import message

HEADERS = (
    message("Fact"),
    message("Same amount at"),
    message("Change when the fact grows"),
    message("Nothing is paid at"),
)
HEADERS_OF_REFUSED = (message("Fact"), message("Something is paid at"))
AT_LEAST = message("{value} or more")
AT_MOST = message("{value} or less")
BETWEEN = message("{lowest} – {highest}")
PER = "{change} / {step}"
NO_EFFECT = message("no effect")
IN_STEPS = message("varies")
NEVER = message("not by this alone")
IDLE = message("These do not change the amount: {names}.")
ONE_FACT = message("The table moves one fact at a time; everything else stays as it is.")
EVENTS = {
    "in_force": message("From {day} the amount changes from {before} to {after}, though nothing new is told."),
    "ends": message("From {day} nothing is paid, though nothing new is told: {ground}."),
    "decision": message("If it is granted or reviewed from {day}, the amount changes from {before} to {after}."),
    "decision_ends": message("If it is granted or reviewed from {day}, nothing is paid: {ground}."),
    "review": message("Next review: {day}. With today’s facts the amount would then be {after}."),
    "review_ends": message("Next review: {day}. With today’s facts nothing would then be paid: {ground}."),
    "review_unknown": message("Next review: {day}."),
}
REASON = message("Reason: {causes}.")


def turning_points(context):
    """Table of the amounts told, and how the result depends on each."""
    words = context.words
    facts = [fact for fact in context.besides.turning or () if fact["unit"].startswith(MONEY) and fact["kind"] == "given"]
    if context.decision.granted:
        moving = [fact for fact in facts if fact["unchanged_from"] or fact["unchanged_to"]]
        headers, rows = HEADERS, [_turning_row(context, fact) for fact in moving]
    else:
        headers = HEADERS_OF_REFUSED
        rows = [row(_name(context, fact), _limits(context, fact)) for fact in facts if fact["begins_at"]]
    if not rows:
        return
    yield Table(words("How the result depends on each fact"), tuple(map(words, headers)), (Group(tuple(rows)),))
    idle = [_name(context, fact) for fact in facts if context.decision.granted and fact not in moving]
    also = f" {words(IDLE, names='; '.join(idle))}" if idle else ""
    yield Paragraph((Run(words(ONE_FACT) + also),))


def _turning_row(context, fact):
    return row(_name(context, fact), _unchanged(context, fact), _slope(context, fact), _limits(context, fact))


def _limits(context, fact):
    edges = fact["ends_at"] or fact["begins_at"]
    return "; ".join(_limit(context, fact, edge) for edge in edges) or context.words(NEVER)


def _unchanged(context, fact):
    lowest, highest = fact["unchanged_from"], fact["unchanged_to"]
    if highest is None:
        return context.words(AT_LEAST, value=_value(context, fact, lowest))
    if lowest is None:
        return context.words(AT_MOST, value=_value(context, fact, highest))
    if lowest == highest:
        return _value(context, fact, lowest)
    return context.words(BETWEEN, lowest=_value(context, fact, lowest), highest=_value(context, fact, highest))


def _slope(context, fact):
    slope = fact["slope"]
    if is_zero(slope["change"]) if slope else _is_even(fact):
        return context.words(NO_EFFECT)
    if slope is None:
        return context.words(IN_STEPS)
    change = ("" if slope["change"].startswith("-") else "+") + context.forms.value(slope["change"], EUROS)
    return PER.format(change=change, step=context.forms.value(slope["per"], EUROS, short=True))


def _is_even(fact):
    """Whether the amount stays the same for a euro around today's value."""
    today, lowest, highest = Decimal(fact["value"]), fact["unchanged_from"], fact["unchanged_to"]
    return (lowest is None or Decimal(lowest) <= today - 1) and (highest is None or today + 1 <= Decimal(highest))


def _limit(context, fact, edge):
    words = AT_LEAST if Decimal(edge["value"]) > Decimal(fact["value"]) else AT_MOST
    return context.words(words, value=_value(context, fact, edge["value"]))


def _value(context, fact, value):
    return context.forms.value(value, EUROS if fact["unit"].startswith(MONEY) else fact["unit"] or None)


def _name(context, fact):
    return context.derived.name(fact["label"][context.language], fact["entity"], fact["whose"])


def coming_dates(context):
    """List of the days from which the amount will be another."""
    events = (context.besides.dates or {}).get("events", ())
    events = [event for event in events if event["amount"] is not None or event["kind"] == "review"]
    if events:
        yield Items(tuple((Run(_event(context, event)),) for event in events))


def _event(context, event):
    kind, is_paid = event["kind"], event["ground"] == "none"
    if event["amount"] is None:
        kind = f"{kind}_unknown"
    elif not is_paid:
        kind = {"in_force": "ends", "decision": "decision_ends", "review": "review_ends"}[kind]
    values = {"day": context.forms.day(f"{event['month']}-01"), "ground": context.ground(event["ground"] or "none")}
    for place, key in (("before", "amount_before"), ("after", "amount")):
        values[place] = context.forms.value(event[key], EUROS) if event[key] is not None else ""
    causes = "; ".join(dict.fromkeys(cause["label"][context.language] for cause in event["causes"]))
    because = f" {context.words(REASON, causes=causes)}" if causes else ""
    return context.words(EVENTS[kind], **values) + because
