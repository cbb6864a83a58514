"""Payment to the landlord (maksaminen vuokranantajalle, betalning till hyresvärden): 938/2014 25 §."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, first_that_holds, where
from openfisca_kela.variables.general_housing_allowance.act import FINLEX, law_of_month
from openfisca_kela.variables.payment_to_landlord.facts import LandlordPaymentGroundInForce


class PaymentToLandlordGround(Enum):
    """Why the allowance goes to the landlord."""

    none = "It is paid to the recipient"
    authorization = "The recipient has authorized it"
    neglected_rent = "The rent has been neglected"


class PaymentToLandlordRefusalGround(Enum):
    """First reason why it does not."""

    none = "It is paid to the landlord"
    recipient_took_payment_back = "The recipient has taken the payment back"
    circumstances_excuse_neglect = "The recipient's circumstances excuse the neglect"
    recipient_not_heard = "The recipient has not been heard yet"
    neglect_only_partial = "The rent has been paid in part"
    neglect_shorter_than_required = "The rent has been neglected for a shorter time than required"
    no_authorization_or_neglect = "There is no authorization and no neglect"


class Payee(Enum):
    """Who receives the allowance."""

    recipient = "The recipient"
    landlord = "The landlord"


class general_housing_allowance_can_be_paid_to_landlord_without_consent(ConditionVariable):
    """The rent of enough consecutive months is unpaid: wholly, or since January 2023 wholly or partly (1151/2022). The
    wording in force when Kela decides applies.
    """

    entity = Household
    label = "Kela may pay the landlord without authorisation"
    reference = ["938/2014 25 § 2 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        neglected_months = where(
            law("landlord_payment.partial_arrears_suffice"),
            household("consecutive_months_rent_wholly_or_partly_unpaid", period),
            household("consecutive_months_rent_wholly_unpaid", period),
        )
        return neglected_months >= law("landlord_payment.arrears_months")


class general_housing_allowance_neglect_payment_continues(ConditionVariable):
    """Paid on the ground of neglect, and not released: the recipient must ask, the ground must be gone, and the landlord
    must have been heard.
    """

    entity = Household
    label = "Payment to the landlord on the ground of neglect continues"
    reference = ["938/2014 25 § 2 mom.", "434/2003 34 §", FINLEX]

    def formula(household, period):
        is_in_force = household("landlord_payment_ground_in_force", period) == LandlordPaymentGroundInForce.neglected_rent
        is_released = (
            household("recipient_requests_payment_to_self", period)
            & ~household("rent_neglect_ground_still_exists", period)
            & household("landlord_heard_on_ending_payment", period)
        )
        return is_in_force & ~is_released


class general_housing_allowance_recipient_took_payment_back(ConditionVariable):
    """The recipient has withdrawn an authorization, or has been released from a payment on the ground of neglect."""

    entity = Household
    label = "The recipient has taken the payment back from the landlord"
    reference = ["938/2014 25 § 1–2 mom.", FINLEX]

    def formula(household, period):
        in_force = household("landlord_payment_ground_in_force", period)
        was_paid_to_landlord = (
            (in_force == LandlordPaymentGroundInForce.authorization)
            | (in_force == LandlordPaymentGroundInForce.neglected_rent)
            | household("tenant_authorizes_payment_to_landlord", period)
        )
        asks_for_own_account = household("recipient_requests_payment_to_self", period)
        continues = household("general_housing_allowance_neglect_payment_continues", period)
        return was_paid_to_landlord & asks_for_own_account & ~continues


class general_housing_allowance_payment_to_landlord_ground(ChoiceVariable):
    """Authorization, or neglected rent after the recipient has been heard. A clause in the lease is neither."""

    entity = Household
    possible_values = PaymentToLandlordGround
    default_value = PaymentToLandlordGround.none
    label = "Ground for paying the general housing allowance to the landlord"
    reference = ["938/2014 25 §", FINLEX]

    def formula(household, period):
        is_authorized = household("tenant_authorizes_payment_to_landlord", period) | (
            household("landlord_payment_ground_in_force", period) == LandlordPaymentGroundInForce.authorization
        )
        is_neglected = (
            household("general_housing_allowance_can_be_paid_to_landlord_without_consent", period)
            & ~household("recipient_circumstances_excuse_rent_neglect", period)
            & household("recipient_heard_on_rent_neglect", period)
        )
        return first_that_holds(
            [
                (
                    household("general_housing_allowance_neglect_payment_continues", period),
                    PaymentToLandlordGround.neglected_rent,
                ),
                (
                    household("general_housing_allowance_recipient_took_payment_back", period),
                    PaymentToLandlordGround.none,
                ),
                (is_authorized, PaymentToLandlordGround.authorization),
                (is_neglected, PaymentToLandlordGround.neglected_rent),
            ],
            otherwise=PaymentToLandlordGround.none,
        )


class general_housing_allowance_payment_to_landlord_refusal_ground(ChoiceVariable):
    """First reason why the allowance is not paid to the landlord."""

    entity = Household
    possible_values = PaymentToLandlordRefusalGround
    default_value = PaymentToLandlordRefusalGround.none
    label = "First reason why the allowance is not paid to the landlord"
    reference = ["938/2014 25 §", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        months_unpaid = household("consecutive_months_rent_wholly_or_partly_unpaid", period)
        is_neglected = household("general_housing_allowance_can_be_paid_to_landlord_without_consent", period)
        is_long_enough = months_unpaid >= law("landlord_payment.arrears_months")
        is_excused = household("recipient_circumstances_excuse_rent_neglect", period)
        is_paid_to_landlord = (
            household("general_housing_allowance_payment_to_landlord_ground", period) != PaymentToLandlordGround.none
        )
        has_some_neglect = (months_unpaid > 0) | (household("consecutive_months_rent_wholly_unpaid", period) > 0)
        return first_that_holds(
            [
                (is_paid_to_landlord, PaymentToLandlordRefusalGround.none),
                (
                    household("general_housing_allowance_recipient_took_payment_back", period),
                    PaymentToLandlordRefusalGround.recipient_took_payment_back,
                ),
                (is_neglected & is_excused, PaymentToLandlordRefusalGround.circumstances_excuse_neglect),
                (
                    is_neglected & ~household("recipient_heard_on_rent_neglect", period),
                    PaymentToLandlordRefusalGround.recipient_not_heard,
                ),
                (is_long_enough, PaymentToLandlordRefusalGround.neglect_only_partial),
                (has_some_neglect, PaymentToLandlordRefusalGround.neglect_shorter_than_required),
            ],
            otherwise=PaymentToLandlordRefusalGround.no_authorization_or_neglect,
        )


class general_housing_allowance_payee(ChoiceVariable):
    """The recipient, unless there is a ground for paying the landlord."""

    entity = Household
    possible_values = Payee
    default_value = Payee.recipient
    label = "Who receives the general housing allowance"
    reference = ["938/2014 24 § 2 mom.", "938/2014 25 §", FINLEX]

    def formula(household, period):
        ground = household("general_housing_allowance_payment_to_landlord_ground", period)
        return first_that_holds([(ground != PaymentToLandlordGround.none, Payee.landlord)], otherwise=Payee.recipient)
