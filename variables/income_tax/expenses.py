"""What earning the income costs, and the pure earned income (puhdas ansiotulo, ren förvärvsinkomst)."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroYearVariable, rounded, where
from openfisca_kela.variables.income_tax.act import INCOME_TAX, TO_THE_CENT, tax_law


class commuting_deduction(EuroYearVariable):
    """Commuting costs above the own share, which full months of unemployment lower, up to the greatest deduction."""

    entity = Person
    label = "Deduction for commuting"
    reference = ["1535/1992 93 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        lowered = law("expenses.commuting_own_share") - law(
            "expenses.commuting_own_share_reduction_per_unemployment_month"
        ) * person("full_months_of_unemployment_in_tax_year", period)
        own_share = numpy.maximum(lowered, law("expenses.commuting_own_share_minimum"))
        above = numpy.maximum(person("commuting_expenses", period) - own_share, 0)
        return numpy.minimum(above, law("expenses.commuting_maximum"))


class wage_expense_deduction(EuroYearVariable):
    """The flat deduction, at most the wages, or the other expenses where they are greater; commuting; fees of the
    unemployment fund and, until 2025, of a labour union.
    """

    entity = Person
    label = "Deductions for earning wages, commuting and fees"
    reference = ["1535/1992 93–95 §", "1535/1992 31 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        flat = numpy.minimum(law("expenses.wage_expense_deduction"), person("annual_wages", period))
        union_fees = where(law("expenses.union_fees_deductible"), person("labour_union_fees", period), 0)
        return (
            numpy.maximum(flat, person("other_wage_expenses", period))
            + person("commuting_deduction", period)
            + person("unemployment_fund_fees", period)
            + union_fees
        )


class pure_earned_income(EuroYearVariable):
    """Gross earned income less the expenses of earning it."""

    entity = Person
    label = "Pure earned income"
    reference = ["1535/1992 30 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        return numpy.maximum(person("gross_earned_income", period) - person("wage_expense_deduction", period), 0)
