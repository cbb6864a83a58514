"""Payment of the rent share to the landlord (vuokran osuus, hyresandel): 1412/1997 16 §.

Assistance is paid to the applicant; for a special reason it may pay an expense directly. Kela's guideline fills the special
reason: the client's authorization, or rent neglected for one month. From February 2026 it always goes to the landlord where
Kela granted the deposit of the present dwelling.
"""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, first_that_holds, of_household
from openfisca_kela.variables.payment_to_landlord.facts import LandlordPaymentGroundInForce
from openfisca_kela.variables.social_assistance.act import FINLEX, law_of_month

HEARING = "434/2003 34 §"


class RentShareGround(Enum):
    """Why the rent share goes to the landlord."""

    none = "It is paid to the recipient"
    authorization = "The recipient has authorized it"
    neglected_rent = "The rent has been neglected"
    rental_deposit = "Kela has granted the rental deposit of the dwelling"


class RentShareRefusalGround(Enum):
    """First reason why it does not."""

    none = "It is paid to the landlord"
    recipient_took_payment_back = "The recipient has taken the payment back"
    circumstances_excuse_neglect = "The recipient's circumstances excuse the neglect"
    recipient_not_heard = "The recipient has not been heard yet"
    no_authorization_or_neglect = "There is no authorization and no neglect"


class RentSharePayee(Enum):
    """Who receives the rent share."""

    recipient = "The recipient"
    landlord = "The landlord"


class social_assistance_rent_neglect_condition_met(ConditionVariable):
    """The rent of the latest month at least is unpaid, wholly or partly."""

    entity = Family
    label = "The rent has been neglected for long enough"
    reference = ["1412/1997 16 § 2 mom.", FINLEX]

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        months = numpy.maximum(
            of_household(family, "consecutive_months_rent_wholly_or_partly_unpaid", period),
            of_household(family, "consecutive_months_rent_wholly_unpaid", period),
        )
        return months >= law("payment.landlord_neglect_months")


class social_assistance_neglect_payment_continues(ConditionVariable):
    """Paid on the ground of neglect and not released: the recipient must ask, the ground must be gone, and the landlord must
    have been heard.
    """

    entity = Family
    label = "Payment of the rent share on the ground of neglect continues"
    reference = ["1412/1997 16 § 2 mom.", FINLEX, HEARING]

    def formula(family, period):
        in_force = of_household(family, "landlord_payment_ground_in_force", period)
        is_released = (
            of_household(family, "recipient_requests_payment_to_self", period)
            & ~of_household(family, "rent_neglect_ground_still_exists", period)
            & of_household(family, "landlord_heard_on_ending_payment", period)
        )
        return (in_force == LandlordPaymentGroundInForce.neglected_rent) & ~is_released


class social_assistance_recipient_took_payment_back(ConditionVariable):
    """The recipient has withdrawn an authorization, or has been released from a payment on the ground of neglect."""

    entity = Family
    label = "The recipient has taken the rent share back from the landlord"
    reference = ["1412/1997 16 §", FINLEX]

    def formula(family, period):
        in_force = of_household(family, "landlord_payment_ground_in_force", period)
        was_paid_to_landlord = (in_force != LandlordPaymentGroundInForce.none) | of_household(
            family, "tenant_authorizes_payment_to_landlord", period
        )
        asks = of_household(family, "recipient_requests_payment_to_self", period)
        return was_paid_to_landlord & asks & ~family("social_assistance_neglect_payment_continues", period)


class social_assistance_payment_to_landlord_ground(ChoiceVariable):
    """The deposit of the present dwelling, whatever the client wishes; else authorization, or neglect after a hearing."""

    entity = Family
    possible_values = RentShareGround
    default_value = RentShareGround.none
    label = "Ground for paying the rent share to the landlord"
    reference = ["1412/1997 16 §", FINLEX]

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        has_deposit = law("payment.to_landlord_when_deposit_granted.is_in_force") & family(
            "rental_deposit_is_granted_for_current_dwelling", period
        )
        in_force = of_household(family, "landlord_payment_ground_in_force", period)
        is_authorized = of_household(family, "tenant_authorizes_payment_to_landlord", period) | (
            in_force == LandlordPaymentGroundInForce.authorization
        )
        is_neglected = (
            family("social_assistance_rent_neglect_condition_met", period)
            & ~of_household(family, "recipient_circumstances_excuse_rent_neglect", period)
            & of_household(family, "recipient_heard_on_rent_neglect", period)
        )
        return first_that_holds(
            [
                (has_deposit, RentShareGround.rental_deposit),
                (family("social_assistance_neglect_payment_continues", period), RentShareGround.neglected_rent),
                (family("social_assistance_recipient_took_payment_back", period), RentShareGround.none),
                (is_authorized, RentShareGround.authorization),
                (is_neglected, RentShareGround.neglected_rent),
            ],
            otherwise=RentShareGround.none,
        )


class social_assistance_payment_to_landlord_refusal_ground(ChoiceVariable):
    """First reason why the rent share is not paid to the landlord."""

    entity = Family
    possible_values = RentShareRefusalGround
    default_value = RentShareRefusalGround.none
    label = "First reason why the rent share is not paid to the landlord"
    reference = ["1412/1997 16 §", FINLEX]

    def formula(family, period):
        is_paid = family("social_assistance_payment_to_landlord_ground", period) != RentShareGround.none
        is_neglected = family("social_assistance_rent_neglect_condition_met", period)
        is_excused = of_household(family, "recipient_circumstances_excuse_rent_neglect", period)
        is_heard = of_household(family, "recipient_heard_on_rent_neglect", period)
        took_back = family("social_assistance_recipient_took_payment_back", period)
        return first_that_holds(
            [
                (is_paid, RentShareRefusalGround.none),
                (took_back, RentShareRefusalGround.recipient_took_payment_back),
                (is_neglected & is_excused, RentShareRefusalGround.circumstances_excuse_neglect),
                (is_neglected & ~is_heard, RentShareRefusalGround.recipient_not_heard),
            ],
            otherwise=RentShareRefusalGround.no_authorization_or_neglect,
        )


class social_assistance_rent_share_payee(ChoiceVariable):
    """The recipient, unless there is a ground for paying the landlord."""

    entity = Family
    possible_values = RentSharePayee
    default_value = RentSharePayee.recipient
    label = "Who receives the rent share of social assistance"
    reference = ["1412/1997 16 §", FINLEX]

    def formula(family, period):
        ground = family("social_assistance_payment_to_landlord_ground", period)
        to_landlord = ground != RentShareGround.none
        return first_that_holds([(to_landlord, RentSharePayee.landlord)], otherwise=RentSharePayee.recipient)
