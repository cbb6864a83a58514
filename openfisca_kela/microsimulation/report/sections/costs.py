"""What each variant costs, by month and by year."""

from openfisca_kela.microsimulation.report import charts
from openfisca_kela.microsimulation.report.cost import years_of
from openfisca_kela.microsimulation.report.dimensions import BASELINE
from openfisca_kela.microsimulation.report.figures import MILLION
from openfisca_kela.microsimulation.report.parts import Folded, Paragraph, Section, Table
from openfisca_kela.microsimulation.report.words import NOTHING, signed


def costs(telling):
    """The section on cost."""
    words, asked = telling.words, telling.asked
    blocks = [_summary(telling), _by_month(telling, BASELINE)]
    if len(asked.months) > 1:
        blocks.insert(1, _picture(telling))
    further = [_by_month(telling, variant) for variant in asked.variants[1:]]
    if further:
        blocks.append(_differences(telling))
        blocks.append(Folded(words("Cost of each compared law by month"), further))
    return Section("cost", words("Cost"), blocks)


def _summary(telling):
    words, forms, principal = telling.words, telling.forms, telling.principal
    total = _total(telling, "cost", BASELINE)
    text = words(
        "{benefit} under the law in force, {months}: {total}.",
        benefit=telling.benefit,
        months=telling.months,
        total=forms.millions(total),
    )
    if principal:
        change = signed(forms.millions(_total(telling, "difference", principal.key)))
        text += " " + words("{comparison}: {change}.", comparison=telling.comparison(principal), change=change)
    return Paragraph(text)


def _total(telling, section, variant):
    """Sum over all months of the run."""
    years = years_of(telling.asked.months)
    return sum(telling.figures.value(section, "total", variant=variant, month=year) for year in years)


def _by_month(telling, variant):
    words, forms, figures = telling.words, telling.forms, telling.figures
    headers = [
        words("Month"),
        words("Cost, €"),
        words("Cost, € million"),
        words("Recipients"),
        words("Mean of recipients, € a month"),
    ]
    rows = []
    for year in years_of(telling.asked.months):
        for month in [one for one in telling.asked.months if one.startswith(year)]:
            at = {"variant": variant, "month": month}
            total = figures.value("cost", "total", **at)
            mean = forms.cents(figures.value("cost", "mean", **at)) if figures.has("cost", "mean", **at) else NOTHING
            recipients = forms.count(figures.value("cost", "recipients", **at))
            rows.append([telling.month(month), forms.euros(total), forms.in_millions(total), recipients, mean])
        total = figures.value("cost", "total", variant=variant, month=year)
        label = words("{year}, calculated months", year=year)
        rows.append([label, forms.euros(total), forms.in_millions(total), NOTHING, NOTHING])
    return Table(telling.variant(variant), headers, rows, last_is_total=True)


def _differences(telling):
    words, forms, figures = telling.words, telling.forms, telling.figures
    years = years_of(telling.asked.months)
    headers = [words("Change"), *(words("{year}, €", year=year) for year in years)]
    headers += [words("{year}, € million", year=year) for year in years]
    headers.append(words("Recipients, {month}", month=telling.month(telling.asked.month)))
    rows = []
    for comparison in telling.asked.comparisons:
        totals = [figures.value("difference", "total", variant=comparison.key, month=year) for year in years]
        recipients = figures.value("difference", "recipients", variant=comparison.key, month=telling.asked.month)
        row = [signed(forms.euros(total)) for total in totals] + [signed(forms.in_millions(total)) for total in totals]
        rows.append([telling.comparison(comparison), *row, signed(forms.count(recipients))])
    return Table(words("What each change costs, calculated months"), headers, rows)


def _picture(telling):
    words, figures, principal = telling.words, telling.figures, telling.principal
    variants = [BASELINE, *([principal.key] if principal else [])]
    rows = [
        {
            "x": telling.forms.short_month(month),
            "y": float(figures.value("cost", "total", variant=variant, month=month) / MILLION),
            "series": telling.variant(variant),
        }
        for variant in variants
        for month in telling.asked.months
    ]
    title = words("Cost by month")
    told = words("Lines over the months, one for each law. The tables below hold the same numbers.")
    return telling.picture("cost-by-month", title, told, charts.lines, rows, "", words("Cost, € million"))
