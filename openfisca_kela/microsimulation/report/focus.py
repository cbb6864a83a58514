"""The month that a report tells in detail: one row a household, with what it receives and to which groups it belongs."""

from openfisca_kela.microsimulation.report.dimensions import DECILE
from openfisca_kela.microsimulation.report.written import WEIGHT, quoted

DISPOSABLE_INCOME = "disposable_income"


def focus(asked):
    """The query that gathers the month, as SQL.

    Args:
        asked: an `Asked`.

    Returns:
        A query of one row a household that was calculated: ``household_id``; ``w``, its weight in millionths; ``a0``,
        ``a1`` …, cents in each of the variants told; ``g0`` …, its ground of refusal; ``y0`` …, cents of disposable income;
        ``d0``, ``d1`` …, its category in each of the dimensions, a text. What the run does not hold is no column.
    """
    taken = f"""
        SELECT household_id, {", ".join([f"{WEIGHT} AS w", *_results(asked), *_categories(asked)])}
        FROM parts JOIN households USING (household_id) WHERE {asked.calculated}
    """
    income = next((f"d{place}" for place, one in enumerate(asked.dimensions) if one.key == DECILE), None)
    return _with_tenths(taken, income) if income else taken


def _results(asked):
    """Columns of what came out in each variant."""
    outputs = {"a": asked.benefit.amount, "g": asked.benefit.refusal_ground, "y": DISPOSABLE_INCOME}
    columns = {
        f"{letter}{place}": asked.column(variant, asked.month, output)
        for letter, output in outputs.items()
        for place, variant in enumerate(asked.variants)
    }
    return [f"parts.{column} AS {name}" for name, column in columns.items() if column]


def _categories(asked):
    """Columns of the groups; of the tenths by income, the income itself."""
    for place, dimension in enumerate(asked.dimensions):
        column = f"{dimension.view}.{quoted(dimension.column)}"
        yield f"{column} AS d{place}" if dimension.key == DECILE else f"CAST({column} AS VARCHAR) AS d{place}"


def _with_tenths(taken, income):
    """The rows with their tenth in place of the income: by the weight of the households that have less."""
    return f"""
        WITH taken AS ({taken}),
        tenths AS (
            SELECT {income}, sum(sum(w)) OVER (ORDER BY {income}) - sum(w) AS below, sum(sum(w)) OVER () AS everybody
            FROM taken GROUP BY {income}
        )
        SELECT taken.* REPLACE (CAST(1 + (10 * below) // everybody AS VARCHAR) AS {income})
        FROM taken JOIN tenths USING ({income})
    """
