"""The year's incomes: those of the month twelve times, unless a year's figures are told."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroToldVariable, EuroVariable, EuroYearVariable, rounded
from openfisca_kela.variables.income_tax.act import INCOME_TAX, TO_THE_CENT, tax_law

MONTHS_OF_YEAR = 12


class YearlyToldVariable(EuroYearVariable, EuroToldVariable):
    """An amount of the tax year that is computed from the month unless it is told."""


class taxable_benefits_of_month(EuroVariable):
    """Unemployment benefit for the average of 21.5 days a month, sickness and other daily allowances for 25, and care
    allowances.
    """

    entity = Person
    label = "Taxable daily allowances and care allowances of the month"
    reference = ["1535/1992 77–82 §", "1535/1992 92 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        days = tax_law(person, period, parameters, "sickness_insurance")("days_per_month")
        return (
            person("unemployment_benefit", period)
            + days * person("other_daily_allowance_per_day", period)
            + person("child_home_care_allowance", period)
            + person("partial_or_flexible_care_allowance", period)
        )


class annual_wages(YearlyToldVariable):
    """Wages of the tax year: as told, or twelve times those of the month."""

    entity = Person
    computed_where_not_told = True
    label = "Wages of the tax year"
    reference = ["1535/1992 61 §", INCOME_TAX]

    def formula_2023_01(person, period):
        return MONTHS_OF_YEAR * person("wages", period)


class annual_taxable_benefits(YearlyToldVariable):
    """Daily allowances and care allowances of the tax year that are taxed: as told, or twelve times those of the month."""

    entity = Person
    computed_where_not_told = True
    label = "Taxable daily allowances and care allowances of the tax year"
    reference = ["1535/1992 77–82 §", "1535/1992 92 §", INCOME_TAX]

    def formula_2023_01(person, period):
        return MONTHS_OF_YEAR * person("taxable_benefits_of_month", period)


class annual_pensions(YearlyToldVariable):
    """Taxable pensions of the tax year: as told, or twelve times those of the month."""

    entity = Person
    computed_where_not_told = True
    label = "Taxable pensions of the tax year"
    reference = ["1535/1992 81 §", "1535/1992 100 §", INCOME_TAX]

    def formula_2023_01(person, period):
        return MONTHS_OF_YEAR * person("pensions", period)


class annual_study_grant(YearlyToldVariable):
    """Study grants of the tax year with their supplements: as told, or twelve times those of the month. That the supplements
    are taxed rests on one source.
    """

    entity = Person
    computed_where_not_told = True
    label = "Study grant of the tax year"
    reference = ["1535/1992 105 §", INCOME_TAX]

    def formula_2023_01(person, period):
        return MONTHS_OF_YEAR * person("study_grant_paid", period)


class gross_earned_income(EuroYearVariable):
    """Wages, taxable benefits, pensions and study grants of the tax year."""

    entity = Person
    label = "Gross earned income of the tax year"
    reference = ["1535/1992 29 §", "1535/1992 61 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        return (
            person("annual_wages", period)
            + person("annual_taxable_benefits", period)
            + person("annual_pensions", period)
            + person("annual_study_grant", period)
        )
