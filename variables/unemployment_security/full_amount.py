"""The full benefit a day: basic amount, child increase and increase component (6:1 §, 6:6 §), or general support."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroDayVariable, where
from openfisca_kela.variables.unemployment_security.act import (
    FINLEX,
    GENERAL_SUPPORT,
    general_support_law,
    unemployment_law,
)
from openfisca_kela.variables.unemployment_security.facts import UnemploymentBenefitType


class unemployment_child_increase_per_day(EuroDayVariable):
    """For one, two, or three and more children under 18 in the family; until March 2024."""

    entity = Person
    label = "Child increase of the unemployment benefit a day"
    reference = ["1290/2002 6:6 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = unemployment_law(person, period, parameters)
        is_paid = law("child_increase_daily.is_in_force") & (
            person("unemployment_benefit_type_applied", period) != UnemploymentBenefitType.none
        )
        children = where(is_paid, person.family("number_of_children_under_18", period), 0)
        one = law("child_increase_daily.one_child", where=is_paid)
        two = law("child_increase_daily.two_children", where=is_paid)
        three = law("child_increase_daily.three_or_more_children", where=is_paid)
        return where(children >= 3, three, where(children >= 2, two, where(children >= 1, one, 0)))


class unemployment_increase_component_per_day(EuroDayVariable):
    """For services and long careers, until 2024; of the basic daily allowance and the labour market subsidy."""

    entity = Person
    label = "Increase component of the unemployment benefit a day"
    reference = ["1290/2002 6:1 §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = unemployment_law(person, period, parameters)
        applied = person("unemployment_benefit_type_applied", period)
        is_basic = (applied == UnemploymentBenefitType.basic_daily_allowance) | (
            applied == UnemploymentBenefitType.labour_market_subsidy
        )
        is_entitled = person("is_entitled_to_unemployment_increase_component", period)
        is_paid = law("increases_are_in_force") & is_basic & is_entitled
        return where(is_paid, law("increase_component_daily", where=is_paid), 0)


class unemployment_full_benefit_per_day(EuroDayVariable):
    """Basic amount with child increase and increase component; general support has no increases."""

    entity = Person
    label = "Full unemployment benefit a day"
    reference = ["1290/2002 6:1 §", "1290/2002 6:6 §", FINLEX, "48/2026 (general support)", GENERAL_SUPPORT]

    def formula_2023_01(person, period, parameters):
        law, support = unemployment_law(person, period, parameters), general_support_law(person, period, parameters)
        increases = person("unemployment_child_increase_per_day", period) + person(
            "unemployment_increase_component_per_day", period
        )
        basic = law("basic_daily_amount") + increases
        applied = person("unemployment_benefit_type_applied", period)
        is_support = applied == UnemploymentBenefitType.general_support
        amount = where(is_support, support("daily_amount", where=is_support), basic)
        return where(applied == UnemploymentBenefitType.none, 0, amount)
