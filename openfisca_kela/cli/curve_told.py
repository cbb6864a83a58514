"""A curve in words, as rows of figures, and as a picture."""

import csv
import io
from decimal import Decimal

from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import message

IN_FORCE, ASKED = "in_force", "asked"
LAWS = {IN_FORCE: message("Law in force"), ASKED: message("Law asked for")}


def print_curve(page, words, found):
    """Print the table: what the fact gives under one law with its parts, or under two laws with their difference.

    Args:
        page: the `Page`.
        words: the `Words` of the language.
        found: the `Curve`.
    """
    forms, language = Forms(words), words.language
    titled = {"fact": found.fact.label[language], "whose": found.whose, "month": forms.month(found.period)}
    page.title(words("{fact} ({whose}), {month}", **titled))
    if len(found.laws) == 1:
        _print_parts(page, words, forms, found)
    else:
        for output in _compared(found):
            _print_laws(page, words, forms, found, output)
    page.blank()
    page.line(words("Between two rows each amount runs straight, but for roundings of less than a euro."))
    page.line(words("This is a calculation, not a decision of Kela."))


def _print_parts(page, words, forms, found):
    shown = _shown(found)
    headers = [found.fact.label[words.language], *(found.outputs[place].label[words.language] for place in shown)]
    rows = [
        [
            forms.value(point.value, found.fact.unit),
            *(forms.value(point.amounts[0][place], found.outputs[place].unit) for place in shown),
        ]
        for point in found.points
    ]
    page.blank()
    page.table(rows, headers=headers, right=range(len(headers)), whole_words=True)


def _print_laws(page, words, forms, found, place):
    output = found.outputs[place]
    page.heading(output.label[words.language])
    rows = []
    for point in found.points:
        before, after = (amounts[place] for amounts in point.amounts)
        told = [forms.value(value, output.unit) for value in (before, after, str(Decimal(after) - Decimal(before)))]
        rows.append([forms.value(point.value, found.fact.unit), *told])
    headers = [found.fact.label[words.language], *(words(LAWS[law]) for law in found.laws), words("Difference")]
    page.table(rows, headers=headers, right=range(4), narrow=range(1, 4), whole_words=True)


def as_csv(found):
    """Rows of figures, by law: the fact, whether it is a corner, and each variable by its name."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["law", found.fact.variable, "is_corner", *(output.variable for output in found.outputs)])
    for place, law in enumerate(found.laws):
        rows.writerows([law, point.value, str(point.is_corner).lower(), *point.amounts[place]] for point in found.points)
    return text.getvalue()


def as_svg(charts, words, found):
    """A picture: under one law the parts above each other and their sum; else lines, one a variable and law.

    Args:
        charts: the module that draws.
        words: the `Words` of the language.
        found: the `Curve`.
    """
    language = words.language
    x, y = found.fact.label[language], words("euros a month")
    if found.whole is not None and len(found.laws) == 1:
        rows = [_series(found, place, 0, language) for place in _shown(found)]
        whole = _series(found, _place_of_whole(found), 0, language)
        return charts.stacked([row for part in rows[:-1] for row in part], whole, x, y, language)
    rows = []
    for place in _compared(found):
        for law, name in enumerate(found.laws):
            series = [found.outputs[place].label[language]] * (len(_compared(found)) > 1)
            series += [words(LAWS[name])] * (len(found.laws) > 1)
            rows += _series(found, place, law, language, ", ".join(series))
        if len(found.laws) > 1:
            rows += _difference(found, place, ", ".join([*series[:-1], words("Difference")]))
    return charts.lines(rows, x, _title_of_amounts(words, found), language, is_number=True)


def _series(found, place, law, language, name=None):
    name = name or found.outputs[place].label[language]
    return [{"x": float(p.value), "y": float(p.amounts[law][place]), "series": name} for p in found.points]


def _difference(found, place, name):
    return [
        {"x": float(p.value), "y": float(p.amounts[1][place]) - float(p.amounts[0][place]), "series": name}
        for p in found.points
    ]


def _title_of_amounts(words, found):
    units = {output.unit for output in found.outputs}
    return words("euros a month") if units == {"currency-EUR/month"} else ""


def _place_of_whole(found):
    return [output.variable for output in found.outputs].index(found.whole)


def _compared(found):
    """Places of the variables that are compared between laws: the whole, or all where there is none."""
    return list(range(len(found.outputs))) if found.whole is None else [_place_of_whole(found)]


def _shown(found):
    """Places of the variables of which there is something, the whole always last."""
    whole = None if found.whole is None else _place_of_whole(found)
    amounts = range(len(found.outputs))
    there = [place for place in amounts if any(Decimal(point.amounts[0][place]) for point in found.points)]
    if whole is None:
        return there or list(amounts)
    return [place for place in there if place != whole] + [whole]
