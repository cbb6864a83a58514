"""Who needs service, and what the matter needs."""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable

ADMINISTRATION = "https://www.finlex.fi/fi/lainsaadanto/2003/434"


class ClientKind(Enum):
    """Who deals with Kela."""

    personal_client = "A client in own matters"
    authority_or_service_provider = "An authority or service provider"
    employer = "An employer"
    landlord = "A landlord"
    doctor = "A doctor"
    rehabilitation_provider = "A provider of rehabilitation"


class ServiceSubject(Enum):
    """What the matter is about."""

    benefit = "A benefit"
    debt_collection = "Collection of a debt"
    international = "Moving to or from Finland, or another international situation"
    disability_interpreting = "Interpreting for disabled persons"
    posted_or_foreign_workers = "Posted workers, or workers hired from abroad"
    occupational_health = "Compensation for occupational health care"
    rental_deposit_or_payment_details = "A rental deposit, or details for paying the landlord"
    rehabilitation_service_description = "Service description of a rehabilitation"
    rehabilitation_course_changes = "Places and cancelled courses of rehabilitation"
    rehabilitation_reporting = "Reporting of results of rehabilitation"
    rehabilitation_queue = "Queue of a rehabilitation that cannot start in time"
    rehabilitation_interpreting = "Interpreting in rehabilitation"
    rehabilitation_procurement = "Procurement of rehabilitation"
    lease_data_transfer = "Electronic transfer of lease data"
    technical = "Technical problem of an e-service"


class client_kind(ChoiceVariable):
    """Who deals with Kela."""

    entity = Person
    definition_period = DateUnit.DAY
    possible_values = ClientKind
    default_value = ClientKind.personal_client
    label = "Who needs service"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class service_subject(ChoiceVariable):
    """What the matter is about."""

    entity = Person
    definition_period = DateUnit.DAY
    possible_values = ServiceSubject
    default_value = ServiceSubject.benefit
    label = "Subject of the matter"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class can_act_online_alone(ConditionVariable):
    """The person can handle the matter online without help."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Can handle the matter online alone"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class has_strong_identification(ConditionVariable):
    """The person has bank codes, a mobile certificate or a certificate card."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Has bank codes, mobile certificate or certificate card"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class needs_personal_service(ConditionVariable):
    """The matter needs somebody to talk to."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Needs personal service"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class has_several_changes_or_complex_situation(ConditionVariable):
    """Several changes at once, or a situation that is complicated otherwise."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Several changes at once or otherwise complicated situation"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class needs_visit_in_person(ConditionVariable):
    """The matter cannot be handled without a visit."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "A visit in person is needed"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class kela_service_point_is_within_reach(ConditionVariable):
    """One of Kela's own service points is near enough."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "A Kela service point is within reach"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class has_challenging_life_situation(ConditionVariable):
    """Found together with the client."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Challenging life situation"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class is_motivated_to_commit_to_service(ConditionVariable):
    """The client wants to take part in the service and commits to it."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Motivated and willing to commit"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class has_non_disclosure_for_personal_safety(ConditionVariable):
    """The contact details of the person are under a non-disclosure order (turvakielto, spärrmarkering)."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Has a non-disclosure order for personal safety"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class question_concerns_individual_client(ConditionVariable):
    """The question of a partner concerns a named client, not benefits in general."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Question concerns an individual client"
    reference = ["434/2003 7–8 §", ADMINISTRATION]


class organisation_has_suomifi_mandate(ConditionVariable):
    """Whoever acts for an organisation holds its Suomi.fi mandate for rental deposits. True also of a private landlord,
    who acts for nobody else and needs none.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "Representative holds the Suomi.fi mandate"
    reference = ["434/2003 7–8 §", ADMINISTRATION]
