"""Each group of households: how many there are and receive, how much, how it is spread, and what a change does there."""

from openfisca_kela.microsimulation.report.dimensions import in_order
from openfisca_kela.microsimulation.report.figures import (
    EURO,
    EURO_A_MONTH,
    HOUSEHOLDS,
    euros,
    households,
    is_too_small,
    mean,
)

SPREAD = {"p10": 10, "p50": 50, "p90": 90}


def add_groups(asked, figures):
    """Add the sections `groups` and `group_changes`, for the month told in detail.

    Of a group below the smallest cell nothing is told; where it receives in too few households, nothing of these.
    """
    _add_group(asked, figures, "", None)
    for place, dimension in enumerate(asked.dimensions):
        _add_group(asked, figures, dimension.key, f"d{place}", dimension)


def _add_group(asked, figures, key, column, dimension=None):
    group = column or "''"
    found = {variant: _rows(asked, variant, group) for variant in asked.variants}
    categories = list(found[asked.variants[0]])
    for category in in_order(dimension, categories) if dimension else categories:
        for variant in asked.variants:
            all_, receiving, total, *spread = found[variant][category]
            at = {"dimension": key, "category": category, "variant": variant, "month": asked.month}
            number, recipients, amount = households(all_), households(receiving), euros(total)
            is_hidden = bool(key) and is_too_small(number)
            is_unsure = is_hidden or (bool(key) and is_too_small(recipients))
            figures.add("groups", "households", None if is_hidden else number, HOUSEHOLDS, **at)
            figures.add("groups", "recipients", None if is_unsure else recipients, HOUSEHOLDS, **at)
            figures.add("groups", "total", None if is_unsure else amount, EURO, **at)
            if recipients or is_hidden:
                figures.add("groups", "mean", None if is_unsure else mean(amount, recipients), EURO_A_MONTH, **at)
                for measure, cents in zip(SPREAD, spread, strict=True):
                    figures.add("groups", measure, None if is_unsure else euros(cents * 10**6), EURO_A_MONTH, **at)
        for comparison in asked.comparisons:
            before, after = (found[variant][category] for variant in (comparison.before, comparison.after))
            number, change = households(after[0]), euros((after[2] or 0) - (before[2] or 0))
            at = {"dimension": key, "category": category, "variant": comparison.key, "month": asked.month}
            is_hidden = bool(key) and is_too_small(number)
            figures.add("group_changes", "total", None if is_hidden else change, EURO, **at)
            figures.add("group_changes", "mean", None if is_hidden else mean(change, number), EURO_A_MONTH, **at)


def _rows(asked, variant, group):
    """{category: (households and recipients in millionths, weighted cents, cents at each point of the spread)}.

    A point of the spread is the smallest amount that at least so many hundredths of the recipients do not exceed.
    """
    amount = f"a{asked.place(variant)}"
    points = ", ".join(f"min(amount) FILTER (100 * upto >= {share} * everybody) AS {name}" for name, share in SPREAD.items())
    rows = asked.connection.execute(f"""
        WITH paid AS (
            SELECT {group} AS category, {amount} AS amount, sum(w) AS w FROM focus WHERE {amount} > 0 GROUP BY ALL
        ),
        running AS (
            SELECT category, amount, sum(w) OVER (PARTITION BY category ORDER BY amount) AS upto,
                sum(w) OVER (PARTITION BY category) AS everybody
            FROM paid
        ),
        spread AS (SELECT category, {points} FROM running GROUP BY category),
        counted AS (
            SELECT {group} AS category, sum(w) AS all_, sum(w) FILTER ({amount} > 0) AS receiving, sum(w * {amount}) AS total
            FROM focus GROUP BY ALL
        )
        SELECT category, all_, receiving, total, {", ".join(SPREAD)} FROM counted LEFT JOIN spread USING (category)
    """).fetchall()
    return {category: numbers for category, *numbers in rows}
