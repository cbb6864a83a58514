"""The earned income credit (työtulovähennys, arbetsinkomstavdrag), and what is set off against it: 1535/1992 125 §."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import CountVariable, EuroYearVariable, rounded, where
from openfisca_kela.quantities.dates import completed_years
from openfisca_kela.variables.income_tax.act import HEALTH_INSURANCE, INCOME_TAX, TO_THE_CENT, tax_law
from openfisca_kela.variables.income_tax.contributions import NOT_TOLD
from openfisca_kela.variables.shared.person import HouseholdRole


class children_for_earned_income_credit(CountVariable):
    """Children under 18 in the custody of the taxpayer: those of the family, of each of its adults. Who turns 18 during the
    year would count for all of it; the age of the month is taken.
    """

    entity = Person
    label = "Children who count for the earned income credit"
    reference = ["1535/1992 125 §", INCOME_TAX]

    def formula_2023_01(person, period):
        is_child = (person("household_role", period) == HouseholdRole.child) & (person("age", period) < 18)
        return where(is_child, 0, person.family.sum(is_child))


class age_reached_before_tax_year(CountVariable):
    """Whole years reached before the tax year began; where the date of birth is not told, the age as it is told."""

    entity = Person
    unit = "year"
    bounds = (-1, 130)
    label = "Age reached before the tax year began"
    reference = ["1535/1992 125 §", INCOME_TAX]

    def formula_2023_01(person, period):
        born = person("birth_date", period)
        last_day_before = numpy.datetime64(f"{period.start.year - 1}-12-31")
        return where(born != NOT_TOLD, completed_years(born, last_day_before), person("age", period))


class increase_of_earned_income_credit(EuroYearVariable):
    """What children and age add to the greatest credit. Only the highest increase by age is given; a child of a single
    parent counts double.
    """

    entity = Person
    label = "Increases of the greatest earned income credit"
    reference = ["1535/1992 125 §", INCOME_TAX]

    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        age = person("age_reached_before_tax_year", period)
        is_earlier = law("earned_income_credit.age_increase.before_65_is_in_force")
        from_60 = law("earned_income_credit.age_increase.age_60", where=is_earlier)
        from_62 = law("earned_income_credit.age_increase.age_62", where=is_earlier)
        before_65 = where(is_earlier & (age >= 62), from_62, where(is_earlier & (age >= 60), from_60, 0))
        by_age = where(age >= 65, law("earned_income_credit.age_increase.age_65"), before_65)
        has_child_increase = law("earned_income_credit.child_increase_is_in_force")
        per_child = law("earned_income_credit.increase_per_child", where=has_child_increase)
        doubled = law("earned_income_credit.single_parent_child_multiplier", where=has_child_increase)
        children = person("children_for_earned_income_credit", period)
        counted = where(person.family("is_single_parent", period), doubled * children, children)
        return by_age + where(has_child_increase, per_child * counted, 0)


class earned_income_credit(EuroYearVariable):
    """A share of the wages up to a greatest amount, which children and age increase, reduced by income in two steps."""

    entity = Person
    label = "Earned income credit before it is set off"
    reference = ["1535/1992 125 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period, parameters):
        law = tax_law(person, period, parameters)
        most = law("earned_income_credit.maximum") + person("increase_of_earned_income_credit", period)
        credit = numpy.minimum(law("earned_income_credit.rate") * person("annual_wages", period), most)
        pure = person("pure_earned_income", period)
        first, second = (
            law("earned_income_credit.reduction_threshold"),
            law("earned_income_credit.second_reduction_threshold"),
        )
        lower = law("earned_income_credit.reduction_rate_1") * numpy.maximum(numpy.minimum(pure, second) - first, 0)
        upper = law("earned_income_credit.reduction_rate_2") * numpy.maximum(pure - second, 0)
        return numpy.maximum(credit - lower - upper, 0)


class state_income_tax(EuroYearVariable):
    """State tax by the scale with the additional tax on pensions, less the credit."""

    entity = Person
    label = "State income tax"
    reference = ["1535/1992 125 §", "1535/1992 124 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        tax = person("state_income_tax_by_scale", period) + person("pension_additional_tax", period)
        return numpy.maximum(tax - person("earned_income_credit", period), 0)


class share_of_local_taxes_after_credit(EuroYearVariable):
    """What the rest of the credit leaves of municipal tax, church tax and medical-care contribution, in proportion."""

    entity = Person
    unit = "/1"
    bounds = (0, 1)
    label = "Share of local taxes that the rest of the credit leaves"
    reference = ["1535/1992 125 §", INCOME_TAX]

    def formula_2023_01(person, period):
        state = person("state_income_tax_by_scale", period) + person("pension_additional_tax", period)
        rest = numpy.maximum(person("earned_income_credit", period) - state, 0)
        local = (
            person("municipal_tax_before_credit", period)
            + person("church_tax_before_credit", period)
            + person("medical_care_contribution_before_credit", period)
        )
        return where(local > 0, numpy.maximum(1 - rest / where(local > 0, local, 1), 0), 1)


class municipal_tax(EuroYearVariable):
    """Municipal tax after the rest of the credit."""

    entity = Person
    label = "Municipal tax"
    reference = ["1535/1992 125 §", "1535/1992 130 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        return person("municipal_tax_before_credit", period) * person("share_of_local_taxes_after_credit", period)


class church_tax(EuroYearVariable):
    """Church tax after the rest of the credit."""

    entity = Person
    label = "Church tax"
    reference = ["1535/1992 125 §", INCOME_TAX]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        return person("church_tax_before_credit", period) * person("share_of_local_taxes_after_credit", period)


class medical_care_contribution(EuroYearVariable):
    """Medical-care contribution after the rest of the credit."""

    entity = Person
    label = "Medical-care contribution"
    reference = ["1535/1992 125 §", INCOME_TAX, "1224/2004 18:23 §", HEALTH_INSURANCE]

    @rounded(**TO_THE_CENT)
    def formula_2023_01(person, period):
        share = person("share_of_local_taxes_after_credit", period)
        return person("medical_care_contribution_before_credit", period) * share
