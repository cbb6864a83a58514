"""To whom the assistance is paid: landlord, electricity company, client. 1412/1997 16 §; Kela's guideline."""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Family
from openfisca_kela.quantities import (
    ChoiceVariable,
    ConditionVariable,
    EuroVariable,
    first_that_holds,
    of_household,
    rounded,
    where,
)
from openfisca_kela.variables.shared.dwelling import DwellingType
from openfisca_kela.variables.social_assistance.act import FINLEX, ROUNDING
from openfisca_kela.variables.social_assistance.landlord import RentSharePayee

PRACTICE = "1412/1997 16 § (Kelan soveltamiskäytäntö)"


class InvoicePayee(Enum):
    """To whom a bill is paid."""

    client = "The client"
    biller = "The biller"


class InvoicePaymentTiming(Enum):
    """When a bill is paid."""

    with_regular_or_retroactive_payment = "With the regular or retroactive payment"
    within_two_banking_days_of_processing = "Within two banking days of processing"
    on_due_date = "On the due date"


class invoice_payee(ChoiceVariable):
    """To whom a bill, such as that of the electricity company, is paid."""

    entity = Family
    possible_values = InvoicePayee
    default_value = InvoicePayee.client
    label = "To whom the bill is paid"
    reference = [PRACTICE, FINLEX]


class invoice_received_before_decision(ConditionVariable):
    """The bill was there when the decision was made."""

    entity = Family
    label = "The bill was handed in before the decision"
    reference = [PRACTICE, FINLEX]


class social_assistance_rent_share_paid_to_landlord(EuroVariable):
    """The recognised costs of a rented dwelling that the housing allowance leaves, as far as the assistance reaches; also
    where that is not the whole rent.
    """

    entity = Family
    label = "Social assistance paid to the landlord"
    reference = ["1412/1997 16 §", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        kind = of_household(family, "dwelling_type", period)
        is_owner = (
            (kind == DwellingType.owner_occupied_share)
            | (kind == DwellingType.owner_occupied_house)
            | (kind == DwellingType.no_lease_owner_like)
        )
        to_landlord = ~is_owner & (family("social_assistance_rent_share_payee", period) == RentSharePayee.landlord)
        costs = family("social_assistance_recognised_housing_costs", period)
        left_by_allowance = numpy.maximum(costs - family("housing_allowance_received", period), 0)
        return where(to_landlord, numpy.minimum(family("basic_social_assistance", period), left_by_allowance), 0)


class social_assistance_left_after_rent_share(EuroVariable):
    """What remains of the assistance for the bills and the client."""

    entity = Family
    label = "Social assistance left after the rent share"
    reference = ["1412/1997 16 §", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        assistance = family("basic_social_assistance", period)
        return assistance - family("social_assistance_rent_share_paid_to_landlord", period)


class social_assistance_electricity_paid_to_company(EuroVariable):
    """The whole bill, or nothing: what remains after the rent share must cover it. That the rent comes first is not stated
    anywhere and is assumed.
    """

    entity = Family
    label = "Social assistance paid to the electricity company"
    reference = [PRACTICE, FINLEX]

    def formula(family, period):
        to_company = family("invoice_payee", period) == InvoicePayee.biller
        bill = family("social_assistance_recognised_electricity_costs", period)
        is_covered = family("social_assistance_left_after_rent_share", period) >= bill
        return where(to_company & is_covered, bill, 0)


class social_assistance_paid_to_client(EuroVariable):
    """What remains."""

    entity = Family
    label = "Social assistance paid to the client"
    reference = ["1412/1997 16 § 1 mom.", FINLEX]

    @rounded(to="cent", by=ROUNDING)
    def formula(family, period):
        left = family("social_assistance_left_after_rent_share", period)
        return left - family("social_assistance_electricity_paid_to_company", period)


class social_assistance_invoice_payment_timing(ChoiceVariable):
    """The biller has the money on the due date, the client with the regular payment or two banking days after processing."""

    entity = Family
    possible_values = InvoicePaymentTiming
    default_value = InvoicePaymentTiming.with_regular_or_retroactive_payment
    label = "When the bill is paid"
    reference = [PRACTICE, FINLEX]

    def formula(family, period):
        to_biller = family("invoice_payee", period) == InvoicePayee.biller
        came_later = ~family("invoice_received_before_decision", period)
        return first_that_holds(
            [
                (to_biller, InvoicePaymentTiming.on_due_date),
                (came_later, InvoicePaymentTiming.within_two_banking_days_of_processing),
            ],
            otherwise=InvoicePaymentTiming.with_regular_or_retroactive_payment,
        )
