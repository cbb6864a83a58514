"""Who asks for which information, and on which right."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable

OPENNESS = "https://www.finlex.fi/fi/lainsaadanto/1999/621"


class InformationRequester(Enum):
    """Who asks for information."""

    landlord = "The landlord"
    tenant = "The tenant"
    authority = "An authority"
    client = "The client"


class InformationKind(Enum):
    """What is asked."""

    general_guidance = "Guidance on benefits in general"
    social_assistance_client_status = "Whether somebody is a client of social assistance"
    entitlement_or_amount = "The right to a benefit, or its amount"
    housing_circumstances = "Housing circumstances"
    family = "Family"
    health = "Health"
    rental_deposit_grant = "Whether a rental deposit was granted"
    contact_details_under_ban = "Contact details under a non-disclosure order"
    landlord_data = "Data of the landlord"


class information_requester(ChoiceVariable):
    """Who asks Kela. A tenant who asks for data of the landlord asks as a tenant, not as a client for own data."""

    entity = Person
    definition_period = DateUnit.DAY
    possible_values = InformationRequester
    default_value = InformationRequester.client
    label = "Who asks"
    reference = ["621/1999 24 § 1 mom. 23, 25, 31 ja 32 kohta", OPENNESS]


class information_kind(ChoiceVariable):
    """What is asked."""

    entity = Person
    definition_period = DateUnit.DAY
    possible_values = InformationKind
    default_value = InformationKind.general_guidance
    label = "What is asked"
    reference = ["621/1999 24 § 1 mom. 23, 25, 31 ja 32 kohta", OPENNESS]


class client_consents_to_disclosure(ConditionVariable):
    """The person whom the information concerns has consented to this disclosure, and it stays within the consent."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Client has consented to this disclosure"
    reference = ["621/1999 26 § 1 mom. 2 kohta", "812/2000 16 §", OPENNESS]


class requester_has_statutory_right_to_information(ConditionVariable):
    """An express provision gives the requester the information; which one, the caseworker has found."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Requester has a right to the information by an express provision"
    reference = ["621/1999 26 § 1 mom. 1 kohta", "621/1999 29 §", OPENNESS]
