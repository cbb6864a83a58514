"""Taxes before the earned income credit: the state's scale, pensions, municipality, church, medical care; broadcasting."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroYearVariable, rounded, where
from openfisca_kela.variables.income_tax.act import (
    BROADCASTING_TAX,
    HEALTH_INSURANCE,
    INCOME_TAX,
    TO_THE_CENT,
    tax_law,
)

STEPS_ALWAYS_THERE = (1, 2, 3, 4, 5)


class state_income_tax_by_scale(EuroYearVariable):
    """Each step taxes the income above its threshold by as much as its rate exceeds that of the step before. In Åland each
    rate is lower by the same difference.
    """

    entity = Person
    label = "State income tax by the scale"
    reference = ["1535/1992 124 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        taxable = person("taxable_earned_income", period)
        is_in_aland = person.household("lives_in_aland", period)
        tax = where(is_in_aland, -law("state_scale.aland_rate_difference") * taxable, 0)
        rate_below = 0
        for step in STEPS_ALWAYS_THERE:
            rate = law(f"state_scale.brackets.bracket_{step}.rate")
            above = numpy.maximum(taxable - law(f"state_scale.brackets.bracket_{step}.threshold"), 0)
            tax = tax + (rate - rate_below) * above
            rate_below = rate
        has_sixth = law("state_scale.brackets.bracket_6.is_in_force")
        above = taxable - law("state_scale.brackets.bracket_6.threshold", where=has_sixth)
        highest = law("state_scale.brackets.bracket_6.rate", where=has_sixth)
        return tax + where(has_sixth, (highest - rate_below) * numpy.maximum(above, 0), 0)


class pension_additional_tax(EuroYearVariable):
    """A share of the pension that exceeds its allowance and a threshold."""

    entity = Person
    label = "Additional tax on pension income"
    reference = ["1535/1992 124 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        counted = person("annual_pensions", period) - person("pension_income_allowance", period)
        above = numpy.maximum(counted - law("pension_additional_tax.threshold"), 0)
        return law("pension_additional_tax.rate") * above


class municipal_tax_before_credit(EuroYearVariable):
    """Taxable earned income at the rate of the municipality."""

    entity = Person
    label = "Municipal tax before the earned income credit"
    reference = ["1535/1992 130 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        return person("municipal_tax_rate", period) * person("taxable_earned_income", period)


class church_tax_before_credit(EuroYearVariable):
    """Taxable earned income at the rate of the parish."""

    entity = Person
    label = "Church tax before the earned income credit"
    reference = ["1535/1992 1 §", INCOME_TAX, "652/2023 (church tax)"]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        return person("church_tax_rate", period) * person("taxable_earned_income", period)


class medical_care_contribution_before_credit(EuroYearVariable):
    """The rate of wages on all taxable income, and the difference of the rates on what exceeds the wages."""

    entity = Person
    label = "Medical-care contribution before the earned income credit"
    reference = ["1224/2004 18:20 §", "1224/2004 18:23 §", HEALTH_INSURANCE]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters, "social_contributions")
        of_wages = law("health_insurance.medical_care.rate_wages")
        difference = law("health_insurance.medical_care.rate_benefits_and_pensions") - of_wages
        taxable = person("taxable_earned_income", period)
        beyond_wages = numpy.maximum(taxable - person("annual_wages", period), 0)
        return of_wages * taxable + difference * beyond_wages


class broadcasting_tax(EuroYearVariable):
    """A share of the pure income above a threshold, up to a greatest amount, from 18 years. In Åland the media fee, once the
    income exceeds its own threshold.
    """

    entity = Person
    label = "Broadcasting tax, in Åland the media fee"
    reference = ["484/2012 2 §", BROADCASTING_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters, "broadcasting_tax")
        pure = person("pure_earned_income", period)
        above = numpy.maximum(pure - law("income_threshold"), 0)
        tax = numpy.minimum(law("rate") * above, law("maximum"))
        is_liable, is_in_aland = person("age", period) >= law("minimum_age"), person.household("lives_in_aland", period)
        aland = tax_law(person, period, parameters, "aland_media_fee")
        pays_fee = is_liable & is_in_aland
        is_above = pure > aland("income_threshold", where=pays_fee)
        fee = where(is_above, aland("amount", where=pays_fee), 0)
        return where(is_liable, where(is_in_aland, fee, tax), 0)
