"""Who wins and who loses."""

from openfisca_kela.microsimulation.report import charts
from openfisca_kela.microsimulation.report.figures import SMALLEST_CELL
from openfisca_kela.microsimulation.report.parts import Folded, Paragraph, Section, Table
from openfisca_kela.microsimulation.report.telling import NOTHING_COMPARED, WITHHELD_NOTE
from openfisca_kela.microsimulation.report.winners import THRESHOLDS
from openfisca_kela.microsimulation.report.words import NOTHING, signed
from openfisca_kela.wording.words import message

SIDES = {"winners": message("Receive more"), "losers": message("Receive less")}
OVER = {
    "winners": message("Receive over {amount} a month more"),
    "losers": message("Receive over {amount} a month less"),
}
TURNED = {
    "loses_all": message("Receive nothing any more"),
    "gains_anew": message("Receive, and would not without the change"),
}
BY_GROUND = {
    "loses_all": message("of these, refused because: {ground}"),
    "gains_anew": message("of these, refused without the change because: {ground}"),
}
STEPS = {
    "loss": message("−{low}–{high} €"),
    "gain": message("+{low}–{high} €"),
    "loss_upto": message("up to −{high} €"),
    "gain_upto": message("up to +{high} €"),
    "loss_over": message("over −{low} €"),
    "gain_over": message("over +{low} €"),
}


def winners(telling):
    """The section on winners and losers, with a part for each comparison; None where nothing is compared."""
    words, asked = telling.words, telling.asked
    if not asked.comparisons:
        return [Section("winners", words("Winners and losers"), [Paragraph(words(NOTHING_COMPARED))])]
    blocks = [
        Paragraph(words("Households by the change of what they receive in {month}.", month=telling.month(asked.month)))
    ]
    if telling.figures.any_withheld("winners"):
        blocks.append(Paragraph(words(WITHHELD_NOTE, smallest=telling.forms.count(SMALLEST_CELL))))
    parts = [_comparison(telling, one, place) for place, one in enumerate(asked.comparisons)]
    return [Section("winners", words("Winners and losers"), blocks), *parts]


def _comparison(telling, comparison, place):
    words, label = telling.words, telling.comparison(comparison)
    blocks = [_table(telling, comparison, label)]
    blocks.append(Folded(words("Households by the step of the change"), [_steps(telling, comparison)]))
    if comparison == telling.principal:
        blocks = _picture(telling, comparison, label) + blocks
    return Section(f"winners-{place}", label, blocks, level=3)


def _table(telling, comparison, label):
    words, forms = telling.words, telling.forms
    headers = [
        words("Change"),
        words("Households"),
        words("Sum in the month, € million"),
        words("Mean, € a month"),
    ]
    rows = []
    for side, name in SIDES.items():
        rows.append([words(name), *_numbers(telling, comparison, side)])
        for limit in THRESHOLDS:
            over = words(OVER[side], amount=forms.money(limit, short=True))
            rows.append([over, *_numbers(telling, comparison, f"{side}_over_{limit}")])
    for measure, name in TURNED.items():
        at = {"variant": comparison.key}
        rows.append([words(name), forms.count(telling.value("winners", measure, **at)), NOTHING, NOTHING])
        dimension = telling.asked.benefit.refusal_ground
        for ground in telling.figures.categories("winners", dimension):
            at_ground = at | {"dimension": dimension, "category": ground}
            if telling.figures.has("winners", measure, month=telling.asked.month, **at_ground):
                of_these = words(BY_GROUND[measure], ground=telling.ground(ground))
                rows.append([of_these, forms.count(telling.value("winners", measure, **at_ground)), NOTHING, NOTHING])
    return Table(words("{change}: winners and losers", change=label), headers, rows)


def _steps(telling, comparison):
    """Table of the steps that the picture shows."""
    words, at = telling.words, {"dimension": "change", "variant": comparison.key}
    rows = [
        [_step(telling, step), telling.forms.count(telling.value("winners", "households", category=step, **at))]
        for step in telling.figures.categories("winners", "change")
    ]
    return Table(words("Households by the step of the change"), [words("Change, € a month"), words("Households")], rows)


def _numbers(telling, comparison, measure):
    """Households, sum and mean of those of whom a measure speaks."""
    forms, at = telling.forms, {"variant": comparison.key}
    number, total = (telling.value("winners", name, **at) for name in (measure, f"{measure}_total"))
    is_anybody = telling.figures.has("winners", f"{measure}_mean", month=telling.asked.month, **at)
    mean = signed(forms.cents(telling.value("winners", f"{measure}_mean", **at))) if is_anybody else NOTHING
    return [forms.count(number), signed(forms.in_millions(total)), mean]


def _picture(telling, comparison, label):
    """Columns of the steps of change that are shown; none where none is."""
    words = telling.words
    rows = []
    for step in telling.figures.categories("winners", "change"):
        value = telling.value("winners", "households", dimension="change", category=step, variant=comparison.key)
        if value is not None:
            kind = step.partition("_")[0]
            rows.append({"category": _step(telling, step), "value": float(value), "kind": "none" if kind == "no" else kind})
    title = words("{change}: households by the change of what they receive", change=label)
    told = words(
        "Columns from the greatest loss on the left to the greatest gain on the right. Losses are dark, gains light, no "
        "change white. The tables below count the same households."
    )
    axes = words("Change, € a month"), words("Households")
    return [telling.picture("winners-columns", title, told, charts.columns, rows, *axes)] if rows else []


def _step(telling, step):
    """A step of the spread in words."""
    if step == "no_change":
        return telling.words("no change")
    word, low, high = step.split("_")
    if low == "over":
        return telling.words(STEPS[f"{word}_over"], low=high)
    if low == "0":
        return telling.words(STEPS[f"{word}_upto"], high=high)
    return telling.words(STEPS[word], low=low, high=high)
