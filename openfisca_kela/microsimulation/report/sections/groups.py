"""Each dimension: who receives how much, how it is spread, and what a change does."""

from openfisca_kela.microsimulation.report import charts
from openfisca_kela.microsimulation.report.dimensions import BASELINE, DECILE
from openfisca_kela.microsimulation.report.figures import SMALLEST_CELL
from openfisca_kela.microsimulation.report.groups import SPREAD
from openfisca_kela.microsimulation.report.parts import Folded, Paragraph, Section, Table
from openfisca_kela.microsimulation.report.telling import WITHHELD_NOTE
from openfisca_kela.microsimulation.report.words import NOTHING, signed
from openfisca_kela.wording.words import message

HOW_SPREAD = message(
    "P10, P50 and P90: the smallest amount that at least 10, 50 or 90 per cent of the recipients do not exceed. All figures "
    "are those of {month}."
)
HOW_TENTHS = message(
    "Income deciles: all calculated households in the order of “{income}” under the law in force. A household is in the "
    "first decile if less than a tenth of the weight of all has a lower income, in the second if at least one tenth "
    "and less than two tenths have, and so on. Equal incomes stay together, so that the deciles can differ in size."
)
HOW_CUT = message("A household is in the group in which it is in that month under the law in force.")


def groups(telling):
    """The section on groups of households, with a part for each dimension."""
    words, asked = telling.words, telling.asked
    told = words(HOW_SPREAD, month=telling.month(asked.month)) + " " + words(HOW_CUT)
    blocks = [Paragraph(told)]
    if telling.figures.any_withheld("groups"):
        blocks.append(Paragraph(words(WITHHELD_NOTE, smallest=telling.forms.count(SMALLEST_CELL))))
    sections = [Section("groups", words("Groups of households"), blocks)]
    sections += [_dimension(telling, dimension, place) for place, dimension in enumerate(asked.dimensions)]
    return sections


def _dimension(telling, dimension, place):
    blocks, principal = [], telling.principal
    if dimension.key == DECILE:
        income = telling.output(telling.asked.benefit.income)
        blocks.append(Paragraph(telling.words(HOW_TENTHS, income=income)))
    blocks += _picture(telling, dimension, place)
    blocks.append(_levels(telling, dimension, BASELINE))
    if principal:
        blocks.append(_changes(telling, dimension, principal))
        further = [_changes(telling, dimension, one) for one in telling.asked.comparisons if one != principal]
        further += [_levels(telling, dimension, variant) for variant in telling.asked.variants[1:]]
        blocks.append(Folded(telling.words("Each further change, and the spread under each compared law"), further))
    return Section(f"group-{place}", telling.dimension(dimension), blocks, level=3)


def _levels(telling, dimension, variant):
    """Table of one variant; the last row is everybody."""
    words, forms = telling.words, telling.forms
    headers = [
        telling.dimension(dimension),
        words("Households"),
        words("Recipients"),
        words("Mean, € a month"),
        words("Cost in the month, € million"),
        *(f"{measure.upper()}, €" for measure in SPREAD),
    ]
    rows = []
    for label, at in _cells(telling, dimension, variant):
        has_recipients = telling.figures.has("groups", "mean", month=telling.asked.month, **at)
        spread = [
            forms.cents(telling.value("groups", one, **at)) if has_recipients else NOTHING for one in ("mean", *SPREAD)
        ]
        counts = [forms.count(telling.value("groups", measure, **at)) for measure in ("households", "recipients")]
        total = forms.in_millions(telling.value("groups", "total", **at))
        rows.append([label, *counts, spread[0], total, *spread[1:]])
    return Table(telling.variant(variant), headers, rows, last_is_total=True)


def _changes(telling, dimension, comparison):
    """Table of one change; the last row is everybody."""
    words, forms = telling.words, telling.forms
    headers = [
        telling.dimension(dimension),
        words("Recipients before"),
        words("Recipients after"),
        words("Change of cost in the month, € million"),
        words("Change by household, € a month"),
    ]
    rows = []
    for label, at in _cells(telling, dimension, comparison.key):
        recipients = [
            forms.count(telling.value("groups", "recipients", **(at | {"variant": variant})))
            for variant in (comparison.before, comparison.after)
        ]
        total, mean = (telling.value("group_changes", measure, **at) for measure in ("total", "mean"))
        rows.append([label, *recipients, signed(forms.in_millions(total)), signed(forms.cents(mean))])
    caption = words("{change}: what it changes", change=telling.comparison(comparison))
    return Table(caption, headers, rows, last_is_total=True)


def _cells(telling, dimension, variant):
    """(label, what names the figures) of each category, and of everybody."""
    categories = telling.figures.categories("groups", dimension.key)
    told = [(telling.category(dimension, one), {"dimension": dimension.key, "category": one}) for one in categories]
    told.append((telling.words("All households"), {"dimension": "", "category": ""}))
    return [(label, at | {"variant": variant}) for label, at in told]


def _picture(telling, dimension, place):
    """Bars of the mean change by household, or of the mean amount where nothing is compared; none where none is shown."""
    words, forms, principal = telling.words, telling.forms, telling.principal
    section, variant = ("group_changes", principal.key) if principal else ("groups", BASELINE)
    rows = []
    for label, at in _cells(telling, dimension, variant)[:-1]:
        is_told = telling.figures.has(section, "mean", month=telling.asked.month, **at)
        value = telling.value(section, "mean", **at) if is_told else None
        if value is not None:
            text = forms.cents(value)
            rows.append({"category": label, "value": float(value), "text": signed(text) if principal else text})
    label = telling.dimension(dimension)
    if principal:
        title = words("{change}, by group: {dimension}", change=telling.comparison(principal), dimension=label)
        axis = words("Change by household, € a month")
    else:
        title, axis = words("Mean amount by group: {dimension}", dimension=label), words("Mean, € a month")
    told = words("One bar for each group that is shown, with its number beside it. The table below holds the same numbers.")
    return (
        [telling.picture(f"group-{place}-bars", title, told, charts.bars, rows, axis, is_signed=bool(principal))]
        if rows
        else []
    )
