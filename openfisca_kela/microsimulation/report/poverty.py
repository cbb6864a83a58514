"""Poverty and inequality, where the run knows what households have to live on."""

from decimal import Decimal

from openfisca_kela.microsimulation.report.figures import EURO_A_MONTH, INDEX, SHARE, euros
from openfisca_kela.microsimulation.report.focus import DISPOSABLE_INCOME
from openfisca_kela.microsimulation.report.written import literal

# OECD-modified scale, in tenths: the first adult, each further person of 14 or more, each child below 14.
FIRST, FURTHER, CHILD, CHILD_BELOW = 10, 5, 3, 14
PER_CENT_OF_MEDIAN = 60


def add_poverty(asked, figures):
    """Add the section `poverty` for the month told in detail, of each variant with disposable income.

    Every person counts with the household's weight and equivalised income; the threshold is 60 % of the variant's own
    median. The median is the smallest income that at least half of the persons do not exceed.
    """
    for variant in asked.variants:
        if asked.keeps(DISPOSABLE_INCOME, [variant]):
            median, poor, gini = asked.connection.execute(_query(asked, f"y{asked.place(variant)}")).fetchone()
            at = {"variant": variant, "month": asked.month}
            cents = euros(int(median) * 10**6)
            figures.add("poverty", "median", cents, EURO_A_MONTH, **at)
            figures.add("poverty", "threshold", cents * PER_CENT_OF_MEDIAN / 100, EURO_A_MONTH, **at)
            figures.add("poverty", "poverty_rate", Decimal(poor).quantize(Decimal("0.0001")), SHARE, **at)
            figures.add("poverty", "gini", Decimal(gini).quantize(Decimal("0.0001")), INDEX, **at)


def _query(asked, income):
    persons = literal(asked.run.population.path / "persons.parquet")
    return f"""
        WITH homes AS (
            SELECT household_id, count(*) AS persons, count(*) FILTER (age < {CHILD_BELOW}) AS children
            FROM read_parquet({persons}) GROUP BY household_id
        ),
        scaled AS (
            SELECT w * persons AS people, {income} * 10 // (
                {FIRST} + {FURTHER} * greatest(persons - children - 1, 0)
                + {CHILD} * (children - CAST(children = persons AS INTEGER))
            ) AS income
            FROM focus JOIN homes USING (household_id)
        ),
        levels AS (SELECT income, sum(people) AS people FROM scaled GROUP BY income),
        running AS (
            SELECT income, people, sum(people) OVER (ORDER BY income) AS upto, sum(people) OVER () AS everybody FROM levels
        ),
        median AS (SELECT min(income) AS median FROM running WHERE 2 * upto >= everybody)
        SELECT any_value(median),
            coalesce(sum(people) FILTER (100 * income < {PER_CENT_OF_MEDIAN} * median), 0) / any_value(everybody)::DOUBLE,
            sum(people::DOUBLE * income * (2.0 * upto - people)) / any_value(everybody)::DOUBLE
                / sum(people::DOUBLE * income) - 1
        FROM running, median
    """
