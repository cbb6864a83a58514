"""What if: other values, another month or another choice of changes, and the amount beside that of the case."""

import dataclasses
from dataclasses import dataclass
from decimal import Decimal

from openfisca_kela.law_index import sections_named
from openfisca_kela.reforms import ENACTED
from openfisca_kela.web.pages.calculator.told import BENEFIT, FAMILY, FIELD, HOUSEHOLD, LONGEST_TEXT, MONTH, NAME, WITHOUT
from openfisca_kela.web.pages.calculator.why import INSTEAD
from openfisca_kela.web.pages.fields import TICK, Field
from openfisca_kela.wording.words import message

TRIED = "try."
FROM = message("from {day}")
ANSWERED = message("{fact} {value} instead of {now}")
LEFT_OUT = message("Left out of the law: {title}")
BACK = message("In the law again: {title}")
NOTHING_TOLD = message("nothing told")


@dataclass(frozen=True)
class Beside:
    """The amount of a decision beside another.

    Attributes:
        whose: id of the person, family or household.
        before, after: amounts, decimal texts.
        difference: what the second is more, decimal text.
        ground_before, ground_after: grounds of refusal by language; None where it is granted.
    """

    whose: str
    before: str
    after: str
    difference: str
    ground_before: dict | None
    ground_after: dict | None


def tried_in(form, told):
    """What a form tries, as the `Told` that it would be; the same where it tries nothing.

    Args:
        form: mapping with `getlist`; what is tried stands in fields ``try.month``, ``try.p1.wages`` and
            ``try.without.<name of a change>``.
        told: the `Told` of the case.
    """
    fields = {
        name.removeprefix(TRIED): form.getlist(name)[0].strip()[:LONGEST_TEXT] for name in form if name.startswith(TRIED)
    }
    if not fields:
        return told
    texts = {name: text for name, text in fields.items() if FIELD.fullmatch(name) and name.partition(".")[0] in _keys(told)}
    without = tuple(change.__name__ for change in ENACTED if f"{WITHOUT}.{change.__name__}" in fields)
    return dataclasses.replace(told.telling(texts), month=fields.get(MONTH, told.month), without=without)


def trial_pairs(told, trial):
    """(name, value) of the fields that try the same again."""
    yield f"{TRIED}{MONTH}", trial.month
    for name in {**told.texts, **trial.texts}:
        if told.texts.get(name) != trial.texts.get(name):
            yield f"{TRIED}{name}", trial.texts.get(name, "")
    yield from ((f"{TRIED}{WITHOUT}.{name}", "yes") for name in trial.without)


def beside(before, after):
    """The amounts of two lots of decisions, pair by pair; of who is decided for in one of them only nothing is told.

    Args:
        before, after: lists of `Decision`.
    """
    others = {decision.case: decision for decision in after}
    for one in before:
        if one.case in others:
            other = others[one.case]
            difference = Decimal(other.amount) - Decimal(one.amount)
            grounds = [None if decision.granted else decision.ground_label for decision in (one, other)]
            yield Beside(one.case, one.amount, other.amount, str(difference), *grounds)


def what_is_tried(told, trial, form, words):
    """What a trial changes, in words.

    Args:
        told: the `Told` of the case.
        trial: the `Told` of the trial.
        form: the `FormView` of the trial.
        words: `Words` of the reader.
    """
    for field in form.when:
        if told.month != trial.month:
            yield words(INSTEAD, fact=field.label, value=trial.month, now=told.month)
    blocks = [block for section in form.sections for block in section.blocks]
    asked = [("", field) for field in form.decision]
    asked += [(f"{block.legend}: " if block.legend else "", field) for block in blocks for field in block.fields]
    for who, field in asked:
        name = field.name.removeprefix(TRIED)
        before, after = told.texts.get(name, ""), trial.texts.get(name, "")
        if before != after:
            value, now = (_shown(field, text, words) for text in (after, before))
            yield words(ANSWERED if field.label.endswith("?") else INSTEAD, fact=f"{who}{field.label}", value=value, now=now)
    for change in ENACTED:
        is_out, was_out = (change.__name__ in one.without for one in (trial, told))
        if is_out != was_out:
            yield words(LEFT_OUT if is_out else BACK, title=change.title[words.language])


def _shown(field, text, words):
    label = next((option.label for option in field.options if option.value == text), text)
    return f"{label} {field.unit}".strip() if text else words(NOTHING_TOLD)


def changes_to_leave_out(told, benefit, forms):
    """Fields of the enacted changes of the benefit's act, each of which can be left out of the law.

    Args:
        told: the `Told` that is tried.
        benefit: the `Benefit`.
        forms: `Forms` of the reader.
    """
    for change in ENACTED:
        if benefit.act in {act for text in change.sections for act, _ in sections_named(text)}:
            name = change.__name__
            since = forms.words(FROM, day=forms.day(change.commencement))
            label = f"{change.title[forms.language]} ({since})"
            yield Field(f"{TRIED}{WITHOUT}.{name}", label, TICK, "yes" if name in told.without else "")


def trial_form(form):
    """A `FormView` as the form of a trial: the month, what is asked openly, and what else was told; nobody comes or goes."""

    def tried(fields, wanted=lambda field: True):
        return tuple(_tried(field) for field in fields if wanted(field))

    sections = []
    for section in form.sections:
        blocks = []
        for block in section.blocks:
            fields = (*block.fields, *(field for field in block.more if field.value or field.error))
            kept = tried(fields, lambda field: not field.name.endswith(f".{NAME}"))
            blocks += [dataclasses.replace(block, fields=kept, more=(), can_be_removed=False)] if kept else []
        sections += [dataclasses.replace(section, blocks=tuple(blocks))] if blocks else []
    summary = tuple(field if field.name == "main" else _tried(field) for field in form.summary)
    when = tried(form.when, lambda field: field.name != BENEFIT)
    return dataclasses.replace(form, when=when, decision=tried(form.decision), sections=tuple(sections), summary=summary)


def _tried(field):
    return dataclasses.replace(field, name=f"{TRIED}{field.name}")


def _keys(told):
    return {*told.people, HOUSEHOLD, FAMILY}
