"""Handing an application on: 1412/1997 14 c § (14 d § until 2022)."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ChoiceVariable, first_that_holds
from openfisca_kela.variables.notifications.receivers import law_of_month

REFERENCE = ["1412/1997 14 c § (14 d § –2022)", "https://www.finlex.fi/fi/lainsaadanto/1997/1412"]


class SupplementaryApplicationForwarding(Enum):
    """Whether and when the application is handed on."""

    not_forwarded = "It is not handed on"
    after_basic_decision = "It is handed on after the decision on basic social assistance"
    directly = "It is handed on directly"


class SupplementaryApplicationReceiver(Enum):
    """Who receives it."""

    none = "It is not handed on"
    municipality = "The municipality"
    wellbeing_services_county = "The wellbeing services county"


class supplementary_application_forwarding(ChoiceVariable):
    """At the client's request, after Kela has decided, where the application names other expenses. Directly where the
    client's own share of a fee of substance-abuse care cannot be accepted (Kela's guideline of April 2018).
    """

    entity = Family
    possible_values = SupplementaryApplicationForwarding
    default_value = SupplementaryApplicationForwarding.not_forwarded
    label = "Forwarding of the application for supplementary assistance"
    reference = REFERENCE

    def formula(family, period):
        is_requested = family("client_requests_forwarding", period)
        is_fee = family("substance_care_fee_not_acceptable", period)
        is_due = family("application_has_other_expenses", period) & family("basic_social_assistance_decided", period)
        return first_that_holds(
            [
                (is_requested & is_fee, SupplementaryApplicationForwarding.directly),
                (is_requested & is_due, SupplementaryApplicationForwarding.after_basic_decision),
            ],
            otherwise=SupplementaryApplicationForwarding.not_forwarded,
        )


class supplementary_application_receiver(ChoiceVariable):
    """The municipality, and from 2023 the wellbeing services county, where the application is handed on."""

    entity = Family
    possible_values = SupplementaryApplicationReceiver
    default_value = SupplementaryApplicationReceiver.none
    label = "Who receives the application for supplementary assistance"
    reference = REFERENCE

    def formula(family, period, parameters):
        forwarding = family("supplementary_application_forwarding", period)
        is_forwarded = forwarding != SupplementaryApplicationForwarding.not_forwarded
        law = law_of_month(family, period, parameters)
        return law("receiver.supplementary_application", items=SupplementaryApplicationReceiver, where=is_forwarded)
