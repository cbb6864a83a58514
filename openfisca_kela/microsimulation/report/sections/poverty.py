"""Poverty and inequality, or why nothing is told of them."""

from openfisca_kela.microsimulation.report.parts import Paragraph, Section, Table
from openfisca_kela.wording.words import message

HOW = message(
    "Income after taxes and benefits, by person: each counts with the income of the household divided by the "
    "OECD-modified scale (first adult 1, each further person of 14 or more 0.5, each younger child 0.3). Poor is who "
    "has less than 60 % of the median under the same law."
)
UNKNOWN = message(
    "The run does not hold what households have to live on after taxes and benefits (disposable income), so that nothing is "
    "told of poverty and of the Gini coefficient."
)


def poverty(telling):
    """The section on poverty and inequality."""
    words, forms, asked = telling.words, telling.forms, telling.asked
    heading = words("Poverty and inequality")
    if not telling.figures.has_section("poverty"):
        return Section("poverty", heading, [Paragraph(words(UNKNOWN))])
    rows = []
    for variant in asked.variants:
        if telling.figures.has("poverty", "gini", variant=variant, month=asked.month):
            names = ("median", "threshold", "poverty_rate", "gini")
            median, threshold, rate, gini = (telling.value("poverty", name, variant=variant) for name in names)
            values = [forms.cents(median), forms.cents(threshold), forms.share(rate), forms.index(gini)]
            rows.append([telling.variant(variant), *values])
    headers = [
        words("Law"),
        words("Median, € a month"),
        words("Poverty threshold, € a month"),
        words("Poor persons"),
        words("Gini coefficient"),
    ]
    caption = words("Poverty and inequality in {month}", month=telling.month(asked.month))
    return Section("poverty", heading, [Paragraph(words(HOW)), Table(caption, headers, rows)])
