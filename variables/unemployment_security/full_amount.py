"""The full benefit a day: basic amount, child increase and increase component (6:1 §, 6:6 §), or general support."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import EuroVariable, where
from openfisca_kela.variables.unemployment_security.act import (
    FINLEX,
    GENERAL_SUPPORT,
    general_support_law,
    unemployment_law,
)
from openfisca_kela.variables.unemployment_security.facts import UnemploymentBenefitType


class DailyVariable(EuroVariable):
    """An amount for a benefit day."""

    __shared__ = {"unit": "currency-EUR/day", "bounds": (0, 10_000)}


class unemployment_child_increase_per_day(DailyVariable):
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


class unemployment_full_benefit_per_day(DailyVariable):
    """Basic amount with child increase and increase component; general support has no increases."""

    entity = Person
    label = "Full unemployment benefit a day"
    reference = ["1290/2002 6:1 §", "1290/2002 6:6 §", FINLEX, "48/2026 (general support)", GENERAL_SUPPORT]

    def formula_2023_01(person, period, parameters):
        law, support = unemployment_law(person, period, parameters), general_support_law(person, period, parameters)
        is_increased = law("increases_are_in_force") & person("is_entitled_to_unemployment_increase_component", period)
        component = where(is_increased, law("increase_component_daily", where=is_increased), 0)
        basic = law("basic_daily_amount") + person("unemployment_child_increase_per_day", period) + component
        applied = person("unemployment_benefit_type_applied", period)
        is_support = applied == UnemploymentBenefitType.general_support
        amount = where(is_support, support("daily_amount", where=is_support), basic)
        return where(applied == UnemploymentBenefitType.none, 0, amount)
