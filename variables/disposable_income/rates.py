"""What more work leaves: effective marginal tax rate and participation tax rate, each person by themselves."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ShareVariable, where
from openfisca_kela.quantities.other_months import group_as_if_for_each
from openfisca_kela.variables.disposable_income.sources import SOURCES

# Smaller steps show the rounding of the acts and not their rates.
STEP_OF_WAGES = 100


class RateVariable(ShareVariable):
    """A share of wages that does not stay; more than one where an act jumps, less than zero where work is rewarded twice."""

    __shared__ = {"bounds": (-1_000, 1_000)}


class effective_marginal_tax_rate(RateVariable):
    """Share of 100 euros more wages of the person a month that does not stay in the household."""

    entity = Person
    label = "Share of 100 euros more wages a month that does not stay in the household"
    reference = SOURCES

    def formula_2023_01(person, period):
        more = person("wages", period) + STEP_OF_WAGES
        with_more = group_as_if_for_each(person, "household", "household_disposable_income", period, wages=more)
        return 1 - (with_more - person.household("household_disposable_income", period)) / STEP_OF_WAGES


class participation_tax_rate(RateVariable):
    """Share of the wages that does not stay in the household, compared with the same person at no wages and no working time:
    what taxes take and benefits lessen. The unemployment benefit without work is the one told. Nothing without wages.
    """

    entity = Person
    label = "Share of the wages that taxes take and benefits lessen, compared with no work"
    reference = SOURCES

    def formula_2023_01(person, period):
        wages = person("wages", period)
        none = where(wages > 0, 0, wages)
        without = group_as_if_for_each(
            person,
            "household",
            "household_disposable_income",
            period,
            wages=none,
            unemployment_working_time_share=none,
        )
        kept = person.household("household_disposable_income", period) - without
        return where(wages > 0, 1 - kept / where(wages > 0, wages, 1), 0)
