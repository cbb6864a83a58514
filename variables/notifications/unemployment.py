"""Unemployed persons whose livelihood has been social assistance for long: 189/2001 27 § 2 mom."""

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable
from openfisca_kela.variables.notifications.receivers import Receiver, law_of_month

REFERENCE = ["189/2001 27 § 2 mom.", "https://www.finlex.fi/fi/lainsaadanto/2001/189"]


class young_unemployed_notification_due(ConditionVariable):
    """Unemployed, under 25, and the main livelihood of the last four months was social assistance because of unemployment.
    Since May 2017.
    """

    entity = Person
    label = "Kela notifies of an unemployed person under 25"
    reference = REFERENCE

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        is_in_force = law("young_unemployed.is_in_force")
        months = person("months_main_livelihood_unemployment_social_assistance", period)
        return (
            is_in_force
            & person("is_unemployed", period)
            & (person("age", period) < law("young_unemployed.age_limit", where=is_in_force))
            & (months >= law("young_unemployed.months_on_social_assistance", where=is_in_force))
        )


class adult_unemployed_notification_due(ConditionVariable):
    """Unemployed, 25 or over, and the main livelihood of the last twelve months was social assistance because of
    unemployment. Since January 2018.
    """

    entity = Person
    label = "Kela notifies of an unemployed person of 25 or over"
    reference = REFERENCE

    def formula(person, period, parameters):
        law = law_of_month(person, period, parameters)
        is_in_force = law("adult_unemployed.is_in_force")
        months = person("months_main_livelihood_unemployment_social_assistance", period)
        return (
            is_in_force
            & person("is_unemployed", period)
            & (person("age", period) >= law("young_unemployed.age_limit", where=is_in_force))
            & (months >= law("adult_unemployed.months_on_social_assistance", where=is_in_force))
        )


class unemployment_notification_receiver(ChoiceVariable):
    """The municipality, and from 2023 the wellbeing services county, where a notification is due."""

    entity = Person
    possible_values = Receiver
    default_value = Receiver.none
    label = "Who receives the notification on unemployment"
    reference = REFERENCE

    def formula(person, period, parameters):
        is_due = person("young_unemployed_notification_due", period) | person("adult_unemployed_notification_due", period)
        return law_of_month(person, period, parameters)("receiver.unemployed", items=Receiver, where=is_due)
