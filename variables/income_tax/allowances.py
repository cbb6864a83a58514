"""Allowances from the income (vähennykset tulosta, avdrag från inkomsten), and the taxable earned income."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroYearVariable, rounded, where
from openfisca_kela.variables.income_tax.act import INCOME_TAX, TO_THE_CENT, tax_law


class pension_income_allowance(EuroYearVariable):
    """The full allowance, reduced by income above it in two steps; at most the pension."""

    entity = Person
    label = "Pension income allowance"
    reference = ["1535/1992 100 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        full, second = law("pension_allowance.full_amount"), law("pension_allowance.second_threshold")
        pure = person("pure_earned_income", period)
        first = law("pension_allowance.reduction_rate_1") * numpy.maximum(numpy.minimum(pure, second) - full, 0)
        further = law("pension_allowance.reduction_rate_2") * numpy.maximum(pure - second, 0)
        return numpy.minimum(numpy.maximum(full - first - further, 0), person("annual_pensions", period))


class earned_income_allowance(EuroYearVariable):
    """A share of the wages above a limit, up to a greatest amount, reduced by income; repealed from 2025."""

    entity = Person
    label = "Earned income allowance"
    reference = ["1535/1992 105 a §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        is_granted = law("earned_income_allowance.is_in_force")

        def value(name):
            return law(f"earned_income_allowance.{name}", where=is_granted)

        wages = person("annual_wages", period)
        slow_from = value("second_threshold")
        quick = value("rate_1") * numpy.maximum(numpy.minimum(wages, slow_from) - value("threshold"), 0)
        slow = value("rate_2") * numpy.maximum(wages - slow_from, 0)
        above = numpy.maximum(person("pure_earned_income", period) - value("reduction_threshold"), 0)
        granted = numpy.minimum(quick + slow, value("maximum")) - value("reduction_rate") * above
        return where(is_granted, numpy.maximum(granted, 0), 0)


class study_grant_allowance(EuroYearVariable):
    """A greatest amount less half of the income above it; at most the study grant."""

    entity = Person
    label = "Study grant allowance"
    reference = ["1535/1992 105 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        most = law("study_grant_allowance.maximum")
        above = numpy.maximum(person("pure_earned_income", period) - most, 0)
        granted = numpy.maximum(most - law("study_grant_allowance.reduction_rate") * above, 0)
        return numpy.minimum(granted, person("annual_study_grant", period))


class income_before_basic_allowance(EuroYearVariable):
    """Pure earned income less contributions and the other allowances."""

    entity = Person
    label = "Income before the basic allowance"
    reference = ["1535/1992 106 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        contributions = person("social_insurance_contributions", period)
        premium = person("health_insurance_daily_allowance_contribution", period)
        allowances = (
            person("pension_income_allowance", period)
            + person("earned_income_allowance", period)
            + person("study_grant_allowance", period)
        )
        return numpy.maximum(person("pure_earned_income", period) - contributions - premium - allowances, 0)


class basic_allowance(EuroYearVariable):
    """All of a small income; less and less of a greater one."""

    entity = Person
    label = "Basic allowance"
    reference = ["1535/1992 106 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        income, most = person("income_before_basic_allowance", period), law("basic_allowance.maximum")
        reduced = most - law("basic_allowance.reduction_rate") * numpy.maximum(income - most, 0)
        return numpy.minimum(income, numpy.maximum(reduced, 0))


class taxable_earned_income(EuroYearVariable):
    """One base for state, municipality, church and medical-care contribution."""

    entity = Person
    label = "Taxable earned income"
    reference = ["1535/1992 30 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        return person("income_before_basic_allowance", period) - person("basic_allowance", period)
