"""The channel: the first row of the decision table that fits. An authority advises and serves (434/2003 7–8 §); which
channel it offers for what is Kela's service information of 2022 and 2024.
"""

from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit

from openfisca_kela.entities import Person
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, day_calculated, first_that_holds, law_by_month
from openfisca_kela.quantities.choices import is_one_of
from openfisca_kela.variables.service.facts import ClientKind, ServiceSubject

REFERENCE = ["434/2003 7–8 §", "https://www.finlex.fi/fi/lainsaadanto/2003/434"]

OF_MAILBOXES = (
    ServiceSubject.rehabilitation_service_description,
    ServiceSubject.rehabilitation_course_changes,
    ServiceSubject.rehabilitation_reporting,
    ServiceSubject.rehabilitation_queue,
    ServiceSubject.rehabilitation_interpreting,
    ServiceSubject.rehabilitation_procurement,
    ServiceSubject.lease_data_transfer,
    ServiceSubject.technical,
)
OF_SPECIAL_UNITS = (
    ServiceSubject.debt_collection,
    ServiceSubject.international,
    ServiceSubject.posted_or_foreign_workers,
    ServiceSubject.disability_interpreting,
)
PARTNERS = (ClientKind.authority_or_service_provider, ClientKind.landlord, ClientKind.rehabilitation_provider)


class RecommendedServiceChannel(Enum):
    """Channels of Kela."""

    online_service = "Online service OmaKela"
    customer_phone = "Telephone service"
    phone_appointment = "Telephone appointment"
    service_point = "Kela service point"
    shared_service_point = "Shared service point"
    special_unit = "Special unit of Kela"
    authority_line = "Authority line"
    partner_chat = "Chat for partners"
    employer_line = "Employer line"
    occupational_health_line = "Service number for occupational health care"
    doctor_line = "Doctors' line"
    landlord_eservice = "E-service for landlords"
    mailbox = "Mailbox for the matter"
    service_point_appointment_by_kela = "Appointment at a service point, booked by Kela"


class matter_has_mailbox(ConditionVariable):
    """Matters of rehabilitation providers, the transfer of lease data and technical problems have mailboxes of their own."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "The matter has a mailbox of its own"
    reference = REFERENCE

    def formula(person, period):
        return is_one_of(person("service_subject", period), OF_MAILBOXES)


class matter_is_of_special_unit(ConditionVariable):
    """Collection (Perintäkeskus), international situations (Kansainvälisten asioiden keskus), and interpreting for disabled
    persons (Vammaisten tulkkauspalvelukeskus).
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "The matter is one of a special unit"
    reference = REFERENCE

    def formula(person, period):
        return is_one_of(person("service_subject", period), OF_SPECIAL_UNITS)


class landlord_can_use_eservice(ConditionVariable):
    """A landlord, with strong identification and the mandate of the organisation, claims a deposit or tells details of
    payment. Since 15 March 2024.
    """

    entity = Person
    definition_period = DateUnit.DAY
    label = "The landlord can use the e-service"
    reference = REFERENCE

    def formula(person, period, parameters):
        law = law_by_month(person, "service", day_calculated(person, period), parameters)
        return (
            law("landlord_eservice_open")
            & (person("client_kind", period) == ClientKind.landlord)
            & (person("service_subject", period) == ServiceSubject.rental_deposit_or_payment_details)
            & person("has_strong_identification", period)
            & person("organisation_has_suomifi_mandate", period)
        )


class can_use_online_service(ConditionVariable):
    """Able to handle the matter alone, and able to log in."""

    entity = Person
    definition_period = DateUnit.DAY
    label = "Can handle the matter online alone, identified"
    reference = REFERENCE

    def formula(person, period):
        return person("can_act_online_alone", period) & person("has_strong_identification", period)


class recommended_service_channel(ChoiceVariable):
    """The matter first, then who asks, then what the client can do and needs. A client under a non-disclosure order is
    guided online or to the telephone, not to a visit. A partner cannot book a service point; Kela does.
    """

    entity = Person
    definition_period = DateUnit.DAY
    possible_values = RecommendedServiceChannel
    default_value = RecommendedServiceChannel.online_service
    label = "Recommended service channel"
    reference = REFERENCE

    def formula(person, period):
        kind, subject = person("client_kind", period), person("service_subject", period)
        is_employer, is_partner = kind == ClientKind.employer, is_one_of(kind, PARTNERS)
        is_protected = person("has_non_disclosure_for_personal_safety", period)
        online = person("can_use_online_service", period)
        visit, in_reach = person("needs_visit_in_person", period), person("kela_service_point_is_within_reach", period)
        is_complex = person("has_several_changes_or_complex_situation", period)
        return first_that_holds(
            [
                (person("matter_has_mailbox", period), RecommendedServiceChannel.mailbox),
                (person("landlord_can_use_eservice", period), RecommendedServiceChannel.landlord_eservice),
                (kind == ClientKind.doctor, RecommendedServiceChannel.doctor_line),
                (person("matter_is_of_special_unit", period), RecommendedServiceChannel.special_unit),
                (
                    is_employer & (subject == ServiceSubject.occupational_health),
                    RecommendedServiceChannel.occupational_health_line,
                ),
                (is_employer, RecommendedServiceChannel.employer_line),
                (
                    is_partner & person("question_concerns_individual_client", period),
                    RecommendedServiceChannel.authority_line,
                ),
                (is_partner, RecommendedServiceChannel.partner_chat),
                (is_protected & online, RecommendedServiceChannel.online_service),
                (is_protected, RecommendedServiceChannel.customer_phone),
                (visit & in_reach & is_complex, RecommendedServiceChannel.service_point_appointment_by_kela),
                (visit & in_reach, RecommendedServiceChannel.service_point),
                (visit, RecommendedServiceChannel.shared_service_point),
                (is_complex, RecommendedServiceChannel.phone_appointment),
                (online & ~person("needs_personal_service", period), RecommendedServiceChannel.online_service),
            ],
            otherwise=RecommendedServiceChannel.customer_phone,
        )
