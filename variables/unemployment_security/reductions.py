"""What own income and the parents' income take off the labour market subsidy and the general support (7:7–9 §)."""

import numpy

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable, where
from openfisca_kela.variables.shared.person import HouseholdRole
from openfisca_kela.variables.unemployment_security.act import (
    FINLEX,
    GENERAL_SUPPORT,
    general_support_law,
    unemployment_law,
)
from openfisca_kela.variables.unemployment_security.facts import UnemploymentBenefitType


class unemployment_benefit_is_means_tested(ConditionVariable):
    """Own income reduces the benefit, but not during an employment-promoting service, nor that of who met the employment
    condition after turning 55; general support knows no such age.
    """

    entity = Person
    label = "Own income reduces the unemployment benefit"
    reference = ["1290/2002 7:7 §", "1290/2002 7:8 §", FINLEX, "48/2026 (general support)", GENERAL_SUPPORT]

    def formula_2023_01(person, period, parameters):
        law = unemployment_law(person, period, parameters)
        is_subsidy = person("unemployment_benefit_type_applied", period) == UnemploymentBenefitType.labour_market_subsidy
        is_old = person("age", period) >= law("means_test.exemption_age")
        is_exempt = is_subsidy & is_old & person("meets_employment_condition", period)
        in_service = person("is_in_employment_promoting_service", period)
        return person("receives_means_tested_unemployment_benefit", period) & ~in_service & ~is_exempt


class unemployment_means_test_reduction(EuroVariable):
    """A share of the own other income above a limit, which a spouse or children raise; general support has one limit."""

    entity = Person
    label = "Reduction of the unemployment benefit by own income"
    reference = ["1290/2002 7:7 §", FINLEX, "957/2010", "48/2026 (general support)", GENERAL_SUPPORT]

    def formula_2023_01(person, period, parameters):
        law, support = unemployment_law(person, period, parameters), general_support_law(person, period, parameters)
        is_tested = person("unemployment_benefit_is_means_tested", period)
        applied = person("unemployment_benefit_type_applied", period)
        is_support = is_tested & (applied == UnemploymentBenefitType.general_support)
        children = person.family("number_of_children_under_18", period)
        adults = person.family.sum(person("household_role", period) != HouseholdRole.child)
        has_family = (adults > 1) | (children > 0)
        raised = law("means_test.with_dependants.limit_increase_per_child") * children
        of_family = law("means_test.with_dependants.income_limit") + raised
        limit_of_subsidy = where(has_family, of_family, law("means_test.single.income_limit"))
        rate_of_subsidy = where(has_family, law("means_test.with_dependants.rate"), law("means_test.single.rate"))
        limit = where(is_support, support("means_test.income_limit", where=is_support), limit_of_subsidy)
        rate = where(is_support, support("means_test.rate", where=is_support), rate_of_subsidy)
        above = numpy.maximum(person("unemployment_means_test_income", period) - limit, 0)
        return where(is_tested, rate * above, 0)


class unemployment_parental_home_reduction(EuroVariable):
    """A share of the parents' income above a limit, of who lives with a parent and has not met the employment condition; the
    least share of the benefit is always paid.
    """

    entity = Person
    label = "Reduction of the unemployment benefit by the parents' income"
    reference = ["1290/2002 7:9 §", FINLEX, "48/2026 (general support)", GENERAL_SUPPORT]

    def formula_2023_01(person, period, parameters):
        law, support = unemployment_law(person, period, parameters), general_support_law(person, period, parameters)
        is_reduced = (
            person("receives_means_tested_unemployment_benefit", period)
            & person("lives_with_parent", period)
            & ~person("meets_employment_condition", period)
            & ~person("is_in_employment_promoting_service", period)
        )
        applied = person("unemployment_benefit_type_applied", period)
        is_support = is_reduced & (applied == UnemploymentBenefitType.general_support)

        def value(name, name_of_support):
            return where(
                is_support, support(f"parental_home.{name_of_support}", where=is_support), law(f"parental_home.{name}")
            )

        raised = value("limit_increase_per_dependant", "limit_increase_per_child") * person(
            "unemployment_parents_dependants", period
        )
        limit = value("income_limit", "income_limit") + raised
        above = numpy.maximum(person("unemployment_parents_income", period) - limit, 0)
        month = law("days_per_month") * person("unemployment_full_benefit_per_day", period)
        after_means_test = numpy.maximum(month - person("unemployment_means_test_reduction", period), 0)
        most = (1 - value("minimum_share", "minimum_share")) * after_means_test
        return where(is_reduced, numpy.minimum(value("rate", "rate") * above, most), 0)
