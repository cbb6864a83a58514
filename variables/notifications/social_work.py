"""Evident need of social welfare that Kela meets in its work: 1301/2014 35 §; 1412/1997 14 e § since 2023."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, first_that_holds
from openfisca_kela.quantities.choices import is_one_of
from openfisca_kela.variables.notifications.receivers import Receiver, law_of_month

REFERENCE = ["1301/2014 35 §", "1412/1997 14 e § (2023–)", "https://www.finlex.fi/fi/lainsaadanto/2014/1301"]


class SocialWelfareContact(Enum):
    """What Kela does."""

    none = "Kela does nothing"
    guide_client = "Kela guides the client to apply for social services"
    contact_with_consent = "Kela makes contact with the client's consent"
    notification_without_consent = "Kela notifies without delay, whether or not the client consents"


class social_welfare_contact(ChoiceVariable):
    """With consent Kela makes contact. Without it Kela notifies if the client is evidently unable to answer for own care,
    health or safety, or if the interest of a child necessarily requires it; otherwise it guides the client to apply.
    """

    entity = Person
    possible_values = SocialWelfareContact
    default_value = SocialWelfareContact.none
    label = "What Kela does about the need of social work"
    reference = REFERENCE

    def formula(person, period):
        must_notify = person("client_evidently_unable_to_care_for_self", period) | person(
            "interest_of_child_requires_notification", period
        )
        return first_that_holds(
            [
                (~person("need_of_social_welfare_is_evident", period), SocialWelfareContact.none),
                (person("client_consents_to_contact", period), SocialWelfareContact.contact_with_consent),
                (must_notify, SocialWelfareContact.notification_without_consent),
            ],
            otherwise=SocialWelfareContact.guide_client,
        )


class social_welfare_contact_receiver(ChoiceVariable):
    """The municipality, and from 2023 the wellbeing services county, where Kela makes contact or notifies."""

    entity = Person
    possible_values = Receiver
    default_value = Receiver.none
    label = "Who receives the contact or notification on social work"
    reference = REFERENCE

    def formula(person, period, parameters):
        is_made = is_one_of(
            person("social_welfare_contact", period),
            (SocialWelfareContact.contact_with_consent, SocialWelfareContact.notification_without_consent),
        )
        return law_of_month(person, period, parameters)("receiver.social_work", items=Receiver, where=is_made)
