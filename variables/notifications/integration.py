"""Immigrants on social assistance otherwise than temporarily: 1386/2010 10 § and 87 a §; 681/2023 15 § and 84 §."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable
from openfisca_kela.variables.notifications.receivers import Receiver, law_of_month

REFERENCE = ["1386/2010 87 a § (–2024)", "681/2023 84 § 3 mom.", "https://www.finlex.fi/fi/lainsaadanto/2023/681"]


class immigrant_notification_due(ConditionVariable):
    """An integration act applies to the person, who has been on social assistance for more than two months: by Kela's
    practice this is more than temporary. Since 2025 only within three years of the first residence permit.
    """

    entity = Person
    label = "Kela notifies of an immigrant"
    reference = REFERENCE

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        is_limited = law("immigrant.is_limited_by_years_since_first_permit")
        years = person("years_since_first_residence_permit", period)
        is_recent = years <= law("immigrant.maximum_years_since_first_permit", where=is_limited)
        is_more_than_temporary = person("months_on_social_assistance", period) > law("immigrant.months_on_social_assistance")
        return person("is_immigrant_under_integration_act", period) & is_more_than_temporary & (~is_limited | is_recent)


class immigrant_notification_receiver(ChoiceVariable):
    """The municipality, where a notification is due."""

    entity = Person
    possible_values = Receiver
    default_value = Receiver.none
    label = "Who receives the notification on an immigrant"
    reference = REFERENCE

    def formula(person, period, parameters):
        is_due = person("immigrant_notification_due", period)
        return law_of_month(person, period, parameters)("receiver.immigrant", items=Receiver, where=is_due)
