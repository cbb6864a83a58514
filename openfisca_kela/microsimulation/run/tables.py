"""Results as tables that answer SQL, by DuckDB over the parts.

- `households`: the table of households of the population.
- `parts`: the parts as they are, one column a result.
- `results`: one row a household, law and month, with every output; of the laws that keep them all.
- `amounts`: one row a household, law and month, with the amount in `cents`; of all laws.

Weights are decimals and money is whole cents, so that sums are exact. Who does not receive what the law would grant has
no weight but in `households`.
"""

import duckdb

from openfisca_kela.microsimulation.population.columns import HOUSEHOLDS
from openfisca_kela.microsimulation.run.parts import part_file


def connection(run, plan, population):
    """A connection with the views.

    Args:
        run: directory of the run.
        plan: its plan.
        population: the `Population`.
    """
    found = duckdb.connect()
    found.execute("SET enable_progress_bar = false")
    exact = "CAST(weight AS DECIMAL(18, 6)) AS weight"
    parts = [part_file(run, number) for number in range(population.parts)]
    for view, files in (("parts", parts), (HOUSEHOLDS, [population.file(HOUSEHOLDS)])):
        listed = ", ".join(map(_text, files))
        found.execute(f"CREATE VIEW {view} AS SELECT * REPLACE ({exact}) FROM read_parquet([{listed}])")
    found.execute(f"CREATE VIEW results AS {_results(plan)}")
    found.execute(f"CREATE VIEW amounts AS {_amounts(plan)}")
    return found


def amount_columns(plan):
    """{(variant, month): column of the amount}."""
    amount = plan["outputs"][0]["name"]
    return {
        (variant, month): columns[amount] for variant, months in plan["columns"].items() for month, columns in months.items()
    }


def _results(plan):
    """Rows of the laws that keep every output; a view of all laws would take seconds to open."""
    rows = [
        f"SELECT household_id, weight, {_text(variant)} AS variant, {_text(month)} AS month, "
        + ", ".join(f"{_name(column)} AS {_name(output)}" for output, column in columns.items())
        + " FROM parts"
        for variant, months in plan["columns"].items()
        for month, columns in months.items()
        if len(columns) == len(plan["outputs"])
    ]
    return " UNION ALL BY NAME ".join(rows)


def _amounts(plan):
    """Rows of all laws, from one reading of the parts."""
    columns = amount_columns(plan)
    kept = ", ".join(_name(column) for column in columns.values())
    named = ", ".join(f"({_text(column)}, {_text(variant)}, {_text(month)})" for (variant, month), column in columns.items())
    return (
        "SELECT household_id, weight, variant, month, cents "
        f"FROM (UNPIVOT (SELECT household_id, weight, {kept} FROM parts) ON {kept} INTO NAME stored VALUE cents) "
        f"JOIN (VALUES {named}) AS names(stored, variant, month) USING (stored)"
    )


def totals(run, plan, population):
    """{variant: {month: {"cents": weighted sum of the amount, "recipients": weighted number}}}, decimals as texts."""
    asked = "SELECT variant, month, sum(weight * cents), sum(weight) FILTER (cents > 0) FROM amounts GROUP BY ALL"
    with connection(run, plan, population) as opened:
        sums = {(variant, month): found for variant, month, *found in opened.execute(asked).fetchall()}
    return {
        variant: {
            month: dict(zip(("cents", "recipients"), map(_plain, sums.get((variant, month), (0, 0))), strict=True))
            for month in months
        }
        for variant, months in plan["columns"].items()
    }


def counts(run, plan, population):
    """(number of households of the parts, {variant: {month: number of those that failed}})."""
    columns = amount_columns(plan)
    asked = ", ".join(f"count(*) - count({_name(column)})" for column in columns.values())
    with connection(run, plan, population) as opened:
        households, *found = opened.execute(f"SELECT count(*), {asked} FROM parts").fetchone()
    failed = {variant: {} for variant in plan["columns"]}
    for (variant, month), count in zip(columns, found, strict=True):
        failed[variant][month] = count
    return households, failed


def _plain(number):
    """A decimal as text without needless zeros; nothing counted is 0."""
    text = f"{number or 0:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _name(column):
    return '"' + str(column).replace('"', '""') + '"'


def _text(value):
    return "'" + str(value).replace("'", "''") + "'"
