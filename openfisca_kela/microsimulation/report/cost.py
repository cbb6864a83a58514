"""What each variant costs: by month, by year, and against the law in force."""

from openfisca_kela.microsimulation.report.figures import EURO, EURO_A_MONTH, HOUSEHOLDS, euros, households, mean
from openfisca_kela.microsimulation.report.written import WEIGHT


def add_cost(asked, figures):
    """Add the sections `cost` and `difference`: exact totals, however small."""
    sums = {(variant, month): _sums(asked, variant, month) for variant in asked.variants for month in asked.months}
    wanted = list(dict.fromkeys(sql for pair in sums.values() for sql in pair))
    found = asked.connection.execute(f"SELECT {', '.join(wanted)} FROM parts WHERE {asked.calculated}").fetchone()
    value = dict(zip(wanted, found, strict=True))
    for (variant, month), (total, recipients) in sums.items():
        amount, number = euros(value[total]), households(value[recipients])
        at = {"variant": variant, "month": month}
        figures.add("cost", "total", amount, EURO, **at)
        figures.add("cost", "recipients", number, HOUSEHOLDS, **at)
        if number:
            figures.add("cost", "mean", mean(amount, number), EURO_A_MONTH, **at)
    for variant in asked.variants:
        for year in years_of(asked.months):
            months = [month for month in asked.months if month.startswith(year)]
            total = sum(figures.value("cost", "total", variant=variant, month=month) for month in months)
            figures.add("cost", "total", total, EURO, variant=variant, month=year)
    for comparison in asked.comparisons:
        for month in [*asked.months, *years_of(asked.months)]:
            for measure, unit in (("total", EURO), ("recipients", HOUSEHOLDS)):
                if figures.has("cost", measure, variant=comparison.key, month=month):
                    before, after = (
                        figures.value("cost", measure, variant=variant, month=month)
                        for variant in (comparison.before, comparison.after)
                    )
                    figures.add("difference", measure, after - before, unit, variant=comparison.key, month=month)


def years_of(months):
    """Years in which some of the months lie."""
    return list(dict.fromkeys(month[:4] for month in months))


def _sums(asked, variant, month):
    column = asked.column(variant, month, asked.benefit.amount)
    return f"sum({WEIGHT} * {column})", f"sum({WEIGHT}) FILTER ({column} > 0)"
