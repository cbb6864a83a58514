"""What is secret, and who is told it all the same: 621/1999 24 §, 26 § and 29 §; 812/2000 14–16 §."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, first_that_holds
from openfisca_kela.variables.disclosure.facts import InformationKind, InformationRequester

FINLEX = "https://www.finlex.fi/fi/lainsaadanto/1999/621"
REFERENCE = ["621/1999 24 § 1 mom. 23, 25, 31 ja 32 kohta", "621/1999 26 §", "812/2000 14–16 §", FINLEX]


class InformationDisclosureRefusalGround(Enum):
    """Why the information is not given."""

    none = "The information is given"
    secret_without_consent = "The information is secret, and there is neither consent nor a right to it"
    landlord_data_to_tenant = "Data of the landlord are not given to the tenant"


class information_is_secret(ConditionVariable):
    """Everything but guidance on benefits in general: the economic position, being a client of social assistance and what
    one gets, contact details under a non-disclosure order, private life and family.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "Information is secret"
    reference = REFERENCE

    def formula(person, period):
        return person("information_kind", period) != InformationKind.general_guidance


class information_is_of_requester(ConditionVariable):
    """The client asks for own data, or the landlord for the landlord's."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Whoever asks asks for own data"
    reference = ["621/1999 12 §", FINLEX]

    def formula(person, period):
        requester = person("information_requester", period)
        is_of_landlord = person("information_kind", period) == InformationKind.landlord_data
        return ((requester == InformationRequester.client) & ~is_of_landlord) | (
            (requester == InformationRequester.landlord) & is_of_landlord
        )


class information_disclosure_refusal_ground(ChoiceVariable):
    """Data of the landlord are never given to the tenant. What is secret is given to whoever it is about, on consent, or on
    an express provision.
    """

    entity = Person
    definition_period = DateUnit.DAY
    possible_values = InformationDisclosureRefusalGround
    default_value = InformationDisclosureRefusalGround.none
    label = "Why the information is not given"
    reference = REFERENCE

    def formula(person, period):
        is_landlord_data_to_tenant = (person("information_requester", period) == InformationRequester.tenant) & (
            person("information_kind", period) == InformationKind.landlord_data
        )
        may_know = (
            person("information_is_of_requester", period)
            | person("client_consents_to_disclosure", period)
            | person("requester_has_statutory_right_to_information", period)
        )
        return first_that_holds(
            [
                (is_landlord_data_to_tenant, InformationDisclosureRefusalGround.landlord_data_to_tenant),
                (
                    person("information_is_secret", period) & ~may_know,
                    InformationDisclosureRefusalGround.secret_without_consent,
                ),
            ],
            otherwise=InformationDisclosureRefusalGround.none,
        )


class information_may_be_disclosed(ConditionVariable):
    """There is no ground against it."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Kela may give the information"
    reference = REFERENCE

    def formula(person, period):
        ground = person("information_disclosure_refusal_ground", period)
        return ground == InformationDisclosureRefusalGround.none
