"""What is shown of a comparison: both decisions, the split of the difference by cause, and what differs on the way."""

from dataclasses import dataclass
from decimal import Decimal

from openfisca_kela.decision.law import changes_apart
from openfisca_kela.letter.parts import Group, Row, Run, Table
from openfisca_kela.web.pages.compare.causes import CauseShown, cause_shown, values_behind
from openfisca_kela.web.pages.compare.form import AFTER, BEFORE, SIDES
from openfisca_kela.web.pages.compare.waterfall import Waterfall, waterfall
from openfisca_kela.web.pages.compare.written import amount_or_value, name_of_side, signed


@dataclass(frozen=True)
class Result:
    """What is shown of a comparison.

    Attributes:
        heading: the difference in a line.
        decisions: a table of both decisions.
        is_different: whether the amounts differ, or causes cancel one another out.
        drawing: the split as a `Waterfall`.
        drawn: what the drawing says, in a sentence.
        before, after: words and amounts of the totals.
        causes: `CauseShown`s with their parts.
        total: the difference.
        without_effect: causes that change nothing.
        values: a table of the values and facts behind the causes, or None where there are none.
        steps: a table of what differs from step to step, or None.
        warnings: `Fault`s of either case.
    """

    heading: str
    decisions: Table
    is_different: bool
    drawing: Waterfall
    drawn: str
    before: tuple
    after: tuple
    causes: tuple
    total: str
    without_effect: tuple
    values: Table | None
    steps: Table | None
    warnings: tuple


def result_of(asked, sides, found):
    """The `Result` of a comparison.

    Args:
        asked: the `Asked`.
        sides: the (law, `Situation`) of each decision.
        found: what `openfisca_kela.explanation.comparison.compare` gives.
    """
    words, forms = asked.words, asked.forms
    totals = _totals(asked, found)
    causes: tuple[CauseShown, ...] = tuple(cause_shown(asked, cause) for cause in found["causes"])
    parts = [
        (shown.label, Decimal(cause["contribution"]), shown.part)
        for shown, cause in zip(causes, found["causes"], strict=True)
    ]
    told = {side: forms.money(found[side]["amount"]) for side in SIDES}
    difference = signed(forms, found["difference"])
    warnings = dict.fromkeys(warning for _, case in sides for warning in case.warnings)
    return Result(
        heading=words("From {before} to {after}: a difference of {difference}", difference=difference, **told),
        decisions=_decisions(asked, sides, found),
        is_different=bool(causes),
        drawing=waterfall(totals[BEFORE], parts, totals[AFTER]),
        drawn=_drawn(asked, totals, causes),
        before=totals[BEFORE],
        after=totals[AFTER],
        causes=causes,
        total=difference,
        without_effect=tuple(cause_shown(asked, cause) for cause in found["without_effect"]),
        values=values_behind(asked, found["causes"]),
        steps=_steps(asked, found["nodes"]["nodes"]),
        warnings=tuple(warnings),
    )


def _totals(asked, found):
    """{side: (words, amount, the amount as it is written)}."""
    return {
        side: (name_of_side(asked, side), Decimal(found[side]["amount"]), asked.forms.money(found[side]["amount"]))
        for side in SIDES
    }


def _drawn(asked, totals, causes):
    """What is seen in the drawing, as a sentence."""
    steps = "; ".join(f"{cause.label} {cause.part}" for cause in causes)
    before, after = (totals[side][2] for side in SIDES)
    if not steps:
        return asked.words("Two bars: {before} before and {after} after.", before=before, after=after)
    return asked.words(
        "Bars from {before} before to {after} after, one for each cause: {steps}.", before=before, after=after, steps=steps
    )


def _decisions(asked, sides, found):
    """Both decisions side by side: amount, month, month of the law, and the law."""
    words, forms = asked.words, asked.forms
    rows = [
        (words("Amount"), [forms.money(found[side]["amount"]) for side in SIDES]),
        (words("Month"), [forms.month(found[side]["month"]) for side in SIDES]),
        (words("Month whose law applies"), [forms.month(found[side]["month_of_law"]) for side in SIDES]),
        (words("Law"), [_law(asked, system) for system, _ in sides]),
    ]
    cells = [
        Row(((Run(label),), *((Run(text, strong=place == 0),) for text in texts)))
        for place, (label, texts) in enumerate(rows)
    ]
    headers = (words("Decision"), *(name_of_side(asked, side) for side in SIDES))
    return Table(words("The two decisions"), headers, (Group(tuple(cells)),))


def _law(asked, system):
    """A law in words: the one in force, without what is switched off and with proposals."""
    without, added = changes_apart(system)
    titles = {key: "; ".join(one.title[asked.language] for one in some) for key, some in (("off", without), ("on", added))}
    texts = [asked.words("Law in force")]
    if without:
        texts.append(asked.words("without: {changes}", changes=titles["off"]))
    if added:
        texts.append(asked.words("with: {changes}", changes=titles["on"]))
    return ", ".join(texts)


def _steps(asked, nodes):
    """A table of the steps that differ, from the amount downwards."""
    if not nodes:
        return None
    rows = []
    for node in nodes:
        written = (amount_or_value(asked, node, side) for side in SIDES)
        rows.append(Row(((Run(node["label"][asked.language]),), *((Run(text),) for text in written))))
    headers = (asked.words("Step"), *(name_of_side(asked, side) for side in SIDES))
    return Table(asked.words("Steps of the calculation that differ"), headers, (Group(tuple(rows)),), numeric=(1, 2))
