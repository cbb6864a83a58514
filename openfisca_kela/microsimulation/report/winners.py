"""Who wins and who loses by a change: how many, how much, over which thresholds, and who loses or gains it altogether."""

from openfisca_kela.microsimulation.report.figures import (
    EURO,
    EURO_A_MONTH,
    HOUSEHOLDS,
    euros,
    households,
    is_too_small,
    mean,
)

THRESHOLDS = (10, 50, 100)  # euros a month; more than these
EDGES = (0, 10, 50, 100, 200)
SIGNS = {"winners": 1, "losers": -1}


def steps_of_change():
    """{key: condition of SQL on the difference in cents} of the steps of the spread, from the greatest loss on.

    >>> list(steps_of_change())[:2], list(steps_of_change())[-1]
    (['loss_over_200', 'loss_100_200'], 'gain_over_200')
    """
    pairs = list(zip(EDGES, [*EDGES[1:], None], strict=True))

    def step(word, sign, low, high):
        key = f"{word}_over_{low}" if high is None else f"{word}_{low}_{high}"
        upper = "" if high is None else f" AND {sign}difference <= {high * 100}"
        return key, f"{sign}difference > {low * 100}{upper}"

    losses = [step("loss", "-", *pair) for pair in reversed(pairs)]
    return dict([*losses, ("no_change", "difference = 0"), *(step("gain", "", *pair) for pair in pairs)])


def add_winners(asked, figures):
    """Add the section `winners` for the month told in detail, of each comparison."""
    for comparison in asked.comparisons:
        before, after = (asked.place(variant) for variant in (comparison.before, comparison.after))
        _add_counts(asked, figures, comparison, f"(SELECT *, a{after} - a{before} AS difference FROM focus)")
        _add_turned(asked, figures, comparison, "loses_all", f"a{before} > 0 AND a{after} = 0", comparison.after)
        _add_turned(asked, figures, comparison, "gains_anew", f"a{before} = 0 AND a{after} > 0", comparison.before)


def _add_counts(asked, figures, comparison, rows):
    conditions = {}
    for name, sign in SIGNS.items():
        conditions[name] = f"{sign} * difference > 0"
        conditions |= {f"{name}_over_{limit}": f"{sign} * difference > {limit * 100}" for limit in THRESHOLDS}
    sums = [f"sum(w) FILTER ({condition}), sum(w * difference) FILTER ({condition})" for condition in conditions.values()]
    numbers = asked.connection.execute(f"SELECT {', '.join(sums)} FROM {rows}").fetchone()
    at = {"variant": comparison.key, "month": asked.month}
    for place, name in enumerate(conditions):
        number, amount = households(numbers[2 * place]), euros(numbers[2 * place + 1])
        is_hidden = is_too_small(number)
        figures.add("winners", name, None if is_hidden else number, HOUSEHOLDS, **at)
        figures.add("winners", f"{name}_total", None if is_hidden else amount, EURO, **at)
        if number:
            figures.add("winners", f"{name}_mean", None if is_hidden else mean(amount, number), EURO_A_MONTH, **at)
    steps = steps_of_change()
    counts = ", ".join(f"sum(w) FILTER ({condition})" for condition in steps.values())
    for key, micro in zip(steps, asked.connection.execute(f"SELECT {counts} FROM {rows}").fetchone(), strict=True):
        number = None if is_too_small(households(micro)) else households(micro)
        figures.add("winners", "households", number, HOUSEHOLDS, dimension="change", category=key, **at)


def _add_turned(asked, figures, comparison, measure, condition, without):
    """Households that receive in one of the two only, by the ground on which they do not in the other, where it is kept."""
    at = {"variant": comparison.key, "month": asked.month}
    query = f"SELECT sum(w) FROM focus WHERE {condition}"
    number = households(asked.connection.execute(query).fetchone()[0])
    figures.add("winners", measure, None if is_too_small(number) else number, HOUSEHOLDS, **at)
    if asked.keeps(asked.benefit.refusal_ground, [without]):
        ground = f"CAST(g{asked.place(without)} AS VARCHAR)"
        query = f"SELECT {ground} AS ground, sum(w) FROM focus WHERE {condition} GROUP BY ground ORDER BY 2 DESC, 1"
        for name, micro in asked.connection.execute(query).fetchall():
            number = None if is_too_small(households(micro)) else households(micro)
            at_ground = at | {"dimension": asked.benefit.refusal_ground, "category": name}
            figures.add("winners", measure, number, HOUSEHOLDS, **at_ground)
