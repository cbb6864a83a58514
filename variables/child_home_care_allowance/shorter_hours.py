"""Partial and flexible care allowance (osittainen ja joustava hoitoraha) of parents who work shorter hours: 13 §, 13 a §."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ConditionVariable, EuroVariable, where
from openfisca_kela.variables.child_home_care_allowance.act import FINLEX, home_care_law

FEW_HOURS, MOST_HOURS = 22.5, 30


class weekly_working_hours(EuroVariable):
    """Working hours a week."""

    entity = Person
    unit = "hour"
    bounds = (0, 168)
    label = "Working hours a week"
    reference = ["1128/1996 13 §", "1128/1996 13 a §", FINLEX]


class is_entitled_to_partial_care_allowance(ConditionVariable):
    """Works shorter hours to care for a child in the first or second year of school."""

    entity = Person
    label = "Works shorter hours to care for a child in the first or second year of school"
    reference = ["1128/1996 13 §", FINLEX]


class is_entitled_to_flexible_care_allowance(ConditionVariable):
    """Works at most 30 hours a week to care for a child under three."""

    entity = Person
    label = "Works at most 30 hours a week to care for a child under three"
    reference = ["1128/1996 13 a §", FINLEX]


class partial_or_flexible_care_allowance(EuroVariable):
    """Flexible by the hours worked, or partial."""

    entity = Person
    label = "Partial or flexible care allowance"
    reference = ["1128/1996 13 §", "1128/1996 13 a §", FINLEX]

    def formula_2023_01(person, period, parameters):
        law = home_care_law(person, period, parameters)
        hours = person("weekly_working_hours", period)
        more_hours = where(hours <= MOST_HOURS, law("flexible_care_allowance.at_most_30_hours"), 0)
        flexible = where(hours <= FEW_HOURS, law("flexible_care_allowance.at_most_22_5_hours"), more_hours)
        partial = where(person("is_entitled_to_partial_care_allowance", period), law("partial_care_allowance"), 0)
        return where(person("is_entitled_to_flexible_care_allowance", period), flexible, partial)
