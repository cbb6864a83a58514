"""What each change of a package does: all months together, two by two, and month by month."""

import math
from decimal import Decimal

from openfisca_kela.microsimulation.report import charts
from openfisca_kela.microsimulation.report.figures import MILLION
from openfisca_kela.microsimulation.report.parts import Folded, Items, Paragraph, Section, Table
from openfisca_kela.microsimulation.report.split import shown
from openfisca_kela.microsimulation.report.telling import NOTHING_COMPARED
from openfisca_kela.microsimulation.report.words import signed
from openfisca_kela.wording.words import message

SHOWN = MILLION / 100  # hundredths of a million

WHAT = message(
    "What each change contributes to the difference that the package makes: {difference} in the calculated months. Plus "
    "means that enacting the change adds to the cost, minus that it saves."
)
HOW = message(
    "The contribution of a change is its Shapley value: the mean, over all {orders} orders in which the {number} "
    "changes could have been enacted, of what it adds when it comes. It is calculated from the exact totals of all "
    "{laws} combinations of the changes, without sampling. No order is preferred, a change that never does anything has "
    "nothing, and the contributions sum to the difference."
)
FORMULA = message(
    "φ(i) = Σ over S not containing i of |S|! (n − |S| − 1)! ÷ n! × (v(S with i) − v(S)), where v(S) is the total under "
    "the law with the changes S in effect, and n their number."
)
HOW_PAIRS = message(
    "What two changes do together beyond what each does: the Shapley interaction index, the mean of "
    "v(S with i and j) − v(S with i) − v(S with j) + v(S) over what the others have done before. Minus means that one saves "
    "more, or adds less, when the other has come."
)
SOURCES = (
    "L. S. Shapley: A value for n-person games. Contributions to the Theory of Games II, Princeton 1953, pp. 307–317.",
    "G. Owen: Multilinear extensions of games. Management Science 18 (1972), pp. 64–79.",
    "M. Grabisch and M. Roubens: An axiomatic approach to the concept of interaction among players in cooperative games. "
    "International Journal of Game Theory 28 (1999), pp. 547–565.",
)
HOW_ALONE = message(
    "The effect of each change by itself: the cost with the change less the cost without it, all else being the law in "
    "force. The effects of several changes do not sum to what they do together."
)
TWO_CLOCKS = {
    "as-given": message(
        "A change of the law that concerns decisions reaches a household when its benefit is granted or comes up for "
        "review. Its effect therefore grows from month to month until everybody has been decided anew."
    ),
    "same": message(
        "In this run everybody is decided anew in each month, so that a change has its whole effect at once. A run that "
        "keeps the months of decision shows how it grows as reviews come up."
    ),
}


def split(telling):
    """The section on the parts of a package; one paragraph where the run has none."""
    words, plan = telling.words, telling.asked.plan
    heading = words("Split by legislative change")
    package = plan["package"]
    if package is None:
        told = words("The run holds no package of changes in all its combinations: its difference cannot be split.")
        return Section("split", heading, [Paragraph(told)])
    number = len(package["changes"])
    total = telling.figures.value("split", "effect")
    told = words(WHAT, difference=signed(telling.forms.millions(total)))
    blocks = [Paragraph(f"{package['title'][telling.language]}. {told}"), _picture(telling), _table(telling)]
    if number > 1:
        blocks.append(_pairs(telling))
    orders, laws = (telling.forms.count(Decimal(count)) for count in (math.factorial(number), 2**number))
    how = words(HOW, orders=orders, number=number, laws=laws)
    formulas = [Paragraph(how), Paragraph(words(FORMULA)), Paragraph(words(HOW_PAIRS))]
    sources = Items(list(SOURCES), "en")
    blocks.append(Folded(words("How it is calculated"), [*formulas, sources]))
    return Section("split", heading, blocks)


def path(telling):
    """The section on how the effects grow as decisions come up for review."""
    words, figures, asked = telling.words, telling.figures, telling.asked
    blocks = [Paragraph(words(TWO_CLOCKS[asked.plan["decided"]]))]
    section = "split" if asked.plan["package"] else "path"
    if asked.plan["package"]:
        at = {key: {"dimension": "change", "category": key} for key in asked.plan["package"]["changes"]}
        labels = {key: telling.change(key) for key in at}
        at[""], labels[""] = {}, words("All changes together")
    elif asked.comparisons:
        at = {one.key: {"variant": one.key} for one in asked.comparisons}
        labels = {one.key: telling.comparison(one) for one in asked.comparisons}
        blocks.append(Paragraph(words(HOW_ALONE)))
    else:
        return Section("path", words("Month by month"), [Paragraph(words(NOTHING_COMPARED))])
    effects = {
        key: [figures.value(section, "effect", month=month, **of) for month in asked.months] for key, of in at.items()
    }
    if len(asked.months) > 1:
        blocks.append(_path_picture(telling, labels, effects))
    rows = []
    for place, month in enumerate(asked.months):
        told = [effects[key][place] for key in effects]
        told = shown(told, SHOWN) if asked.plan["package"] else told
        rows.append([telling.month(month), *(signed(telling.forms.in_millions(effect)) for effect in told)])
    caption = words("Effect on the cost of the month, € million")
    blocks.append(Table(caption, [words("Month"), *labels.values()], rows))
    return Section("path", words("Month by month"), blocks)


def _effects(telling):
    """The contribution of each change, and of all together."""
    figures, changes = telling.figures, telling.asked.plan["package"]["changes"]
    effects = [figures.value("split", "effect", dimension="change", category=key) for key in changes]
    return [*effects, figures.value("split", "effect")]


def _table(telling):
    words, forms, effects = telling.words, telling.forms, _effects(telling)
    headers = [words("Change"), words("Contribution, €"), words("Contribution, € million")]
    labels = [*map(telling.change, telling.asked.plan["package"]["changes"]), words("All changes together")]
    rows = [
        [label, signed(forms.euros(in_euros)), signed(forms.in_millions(in_millions))]
        for label, in_euros, in_millions in zip(labels, shown(effects, 1), shown(effects, SHOWN), strict=True)
    ]
    return Table(words("Contribution of each change, calculated months"), headers, rows, last_is_total=True)


def _pairs(telling):
    words, forms, figures = telling.words, telling.forms, telling.figures
    rows = []
    for pair in figures.categories("split", "pair_of_changes"):
        index = figures.value("split", "interaction", dimension="pair_of_changes", category=pair)
        label = " × ".join(telling.change(key) for key in pair.split(" × "))
        rows.append([label, signed(forms.euros(index)), signed(forms.in_millions(index))])
    headers = [words("Two changes"), words("Together beyond each, €"), words("Together beyond each, € million")]
    table = Table(words("Shapley interaction index of each two changes"), headers, rows)
    return Folded(words("What two changes do together beyond what each does"), [table])


def _picture(telling):
    words, forms = telling.words, telling.forms
    *effects, _ = shown(_effects(telling), SHOWN)
    rows = [
        {"category": telling.change(key), "value": float(effect / MILLION), "text": signed(forms.in_millions(effect))}
        for key, effect in zip(telling.asked.plan["package"]["changes"], effects, strict=True)
    ]
    told = words(
        "One bar for each change: to the left what it saves, to the right what it adds. The table holds the numbers."
    )
    title, axis = words("Contribution of each change"), words("€ million")
    return telling.picture("split-bars", title, told, charts.bars, rows, axis, is_signed=True)


def _path_picture(telling, labels, effects):
    total_first = sorted(effects, key=lambda key: key != "")
    rows = [
        {"x": telling.forms.short_month(month), "y": float(effects[key][place] / MILLION), "series": labels[key]}
        for key in total_first
        for place, month in enumerate(telling.asked.months)
    ]
    words = telling.words
    title = words("Effect of each change by month")
    told = words("One line for each change over the months. The table below holds the same numbers.")
    return telling.picture("path-lines", title, told, charts.lines, rows, "", words("€ million"))
