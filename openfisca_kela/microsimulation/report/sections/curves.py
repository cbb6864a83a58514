"""Budget curves of example households."""

from decimal import Decimal

from openfisca_kela.microsimulation.report import charts
from openfisca_kela.microsimulation.report.curves import curved_variants, example_households
from openfisca_kela.microsimulation.report.parts import Folded, Paragraph, Section, Table
from openfisca_kela.wording.words import message

HOW = message(
    "What three example households receive in {month} as the wages of one adult grow, decided in that month. They are "
    "calculated by the rules themselves and are no part of the population."
)
EVERY = 250


def curves(telling):
    """The section on budget curves, a part for each household."""
    words, asked = telling.words, telling.asked
    told = Paragraph(words(HOW, month=telling.month(asked.month)))
    parts = [_household(telling, household) for household in example_households()]
    return [Section("curves", words("Budget curves of example households"), [told]), *parts]


def _household(telling, household):
    words, forms, key = telling.words, telling.forms, household["key"]
    variants = [variant["key"] for variant in curved_variants(telling.asked)]
    wages = telling.figures.categories("curves", key)
    amounts = {
        variant: {wage: telling.value("curves", "amount", dimension=key, category=wage, variant=variant) for wage in wages}
        for variant in variants
    }
    last = max((place for place, wage in enumerate(wages) if any(one[wage] for one in amounts.values())), default=1)
    shown = wages[: last + 3]
    rows = [
        {"x": int(wage), "y": float(amounts[variant][wage]), "series": telling.variant(variant)}
        for variant in variants
        for wage in shown
    ]
    title = household["title"][telling.language]
    told = words("One line for each law over the wages. The table below holds numbers of the same curves.")
    axes = words("Wages, € a month"), words("{benefit}, € a month", benefit=telling.benefit)
    name = words("{benefit} by wages", benefit=telling.benefit)
    picture = telling.picture(f"curve-{key}", name, told, charts.lines, rows, *axes, is_number=True)
    cells = [
        [forms.euros(Decimal(wage)), *(forms.cents(amounts[variant][wage]) for variant in variants)]
        for wage in shown
        if int(wage) % EVERY == 0
    ]
    headers = [words("Wages, € a month"), *map(telling.variant, variants)]
    table = Table(words("{household}: amounts by wages", household=title), headers, cells)
    return Section(f"curves-{key}", title, [picture, Folded(words("Amounts by wages"), [table])], level=3)
