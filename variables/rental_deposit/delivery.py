"""In which form the deposit is granted, and to whom the commitment goes."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ChoiceVariable, first_that_holds
from openfisca_kela.variables.rental_deposit.act import COMMITMENT


class RentalDepositForm(Enum):
    """Form of the deposit."""

    payment_commitment = "Payment commitment"
    money = "Money"


class RentalDepositDeliveredTo(Enum):
    """Where the commitment is delivered."""

    client = "To the client"
    landlord_secure_email = "To the landlord by secure e-mail"
    landlord_property_system = "To the landlord's property system"
    guardian = "To the guardian or attorney"


class rental_deposit_form(ChoiceVariable):
    """A conditional payment commitment (maksusitoumus, betalningsförbindelse), by the act since 2023 and by Kela's guideline
    before; money only for especially weighty reasons.
    """

    entity = Family
    possible_values = RentalDepositForm
    default_value = RentalDepositForm.payment_commitment
    label = "Form of the deposit"
    reference = COMMITMENT

    def formula(family, period):
        in_money = family("has_weighty_reason_for_deposit_in_money", period)
        return first_that_holds([(in_money, RentalDepositForm.money)], otherwise=RentalDepositForm.payment_commitment)


class rental_deposit_commitment_delivered_to(ChoiceVariable):
    """The client hands it to the landlord, unless a guardian asks for it, or the client asks that Kela send it: into the
    landlord's property system where there is one that takes it, else by secure e-mail.
    """

    entity = Family
    possible_values = RentalDepositDeliveredTo
    default_value = RentalDepositDeliveredTo.client
    label = "Where Kela delivers the commitment"
    reference = [COMMITMENT[0], "442/1999 29 §", *COMMITMENT[1:]]

    def formula(family, period):
        is_sent = family("client_requests_direct_delivery_to_landlord", period)
        return first_that_holds(
            [
                (family("guardian_requests_delivery", period), RentalDepositDeliveredTo.guardian),
                (is_sent & family("landlord_uses_tampuuri", period), RentalDepositDeliveredTo.landlord_property_system),
                (is_sent, RentalDepositDeliveredTo.landlord_secure_email),
            ],
            otherwise=RentalDepositDeliveredTo.client,
        )
