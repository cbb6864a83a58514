"""What each legislative change of a package does: the total split exactly, in each month and over all of them."""

import math
from decimal import Decimal
from fractions import Fraction

from openfisca_kela.microsimulation.report.figures import CENTS, EURO, MICRO, euros
from openfisca_kela.microsimulation.report.written import WEIGHT
from openfisca_kela.shapley import in_whole_units, interaction_indices, shapley_values

SMALLEST_PART = Fraction(1)  # a millionth of a household times a cent: what the totals are whole numbers of


def add_split(asked, figures):
    """Add the section `split`, where the run has a package: each change has its Shapley value over all coalitions.

    The effect of a change is what its enactment adds to the cost. The parts of each month sum to the difference that the
    package makes there; each is a whole number of the smallest part of a weighted cent, by largest remainder.
    """
    package = asked.plan["package"]
    if package is None:
        return
    changes = package["changes"]
    totals = _totals(asked, package["coalitions"])
    for month in ["", *asked.months]:
        worths = totals[month]
        parts = dict(enumerate(shapley_values(worths)))
        for place, part in in_whole_units(parts, SMALLEST_PART).items():
            figures.add("split", "effect", euros(int(part)), EURO, dimension="change", category=changes[place], month=month)
        figures.add("split", "effect", euros(worths[-1] - worths[0]), EURO, month=month)
    if len(changes) > 1:
        for (one, other), index in interaction_indices(totals[""]).items():
            figures.add(
                "split",
                "interaction",
                _to_cent(index),
                EURO,
                dimension="pair_of_changes",
                category=f"{changes[one]} × {changes[other]}",
            )


def add_path(asked, figures):
    """Add the section `path`, where there is no package: what each compared change does by itself in each month."""
    if asked.plan["package"] is not None:
        return
    for comparison in asked.comparisons:
        for month in asked.months:
            effect = figures.value("difference", "total", variant=comparison.key, month=month)
            figures.add("path", "effect", effect, EURO, variant=comparison.key, month=month)


def shown(effects, unit):
    """Effects rounded to whole units as a table shows them, so that they sum to their rounded sum.

    Args:
        effects: `Decimal` each, the last one the sum of the others.
        unit: euros in a unit.

    >>> [str(effect) for effect in shown([Decimal("1.4"), Decimal("1.4"), Decimal("2.8")], 1)]
    ['2', '1', '3']
    """
    *parts, total = map(Fraction, effects)
    unit = Fraction(unit)
    rounded = math.floor(abs(total) / unit + Fraction(1, 2)) * unit * (1 if total > 0 else -1)
    greatest = max(range(len(parts)), key=lambda place: abs(parts[place]))
    parts[greatest] += rounded - total
    whole = in_whole_units(dict(enumerate(parts)), unit)
    return [Decimal(int(part)) for part in (*whole.values(), rounded)]


def _totals(asked, coalitions):
    """{month: exact total of each coalition}, and under "" that of all months: whole numbers."""
    columns = {(key, month): asked.column(key, month, asked.benefit.amount) for key in coalitions for month in asked.months}
    wanted = list(dict.fromkeys(columns.values()))
    sums = ", ".join(f"sum({WEIGHT} * {column})" for column in wanted)
    found = asked.connection.execute(f"SELECT {sums} FROM parts WHERE {asked.calculated}").fetchone()
    total = dict(zip(wanted, (value or 0 for value in found), strict=True))
    by_month = {month: [total[columns[key, month]] for key in coalitions] for month in asked.months}
    return {"": [sum(totals) for totals in zip(*by_month.values(), strict=True)]} | by_month


def _to_cent(weighted_cents):
    """An exact fraction of weighted cents as euros, rounded to the cent; half a cent goes to the even one."""
    cents = round(weighted_cents / 10**MICRO)
    return Decimal(cents).scaleb(-CENTS)
