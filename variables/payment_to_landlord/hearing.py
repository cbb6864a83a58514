"""Whom Kela must hear before a benefit goes to the landlord, or back to the recipient: 434/2003 34 §."""

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ConditionVariable
from openfisca_kela.variables.payment_to_landlord.facts import HEARING, LandlordPaymentGroundInForce


class recipient_must_be_heard_before_payment_to_landlord(ConditionVariable):
    """Rent is unpaid or a landlord has told so, the recipient has not authorized the payment and has not been heard yet."""

    entity = Household
    label = "Kela must hear the recipient first"
    reference = ["434/2003 34 §", HEARING]

    def formula(household, period):
        is_reported = household("landlord_reports_rent_neglect", period) | (
            household("consecutive_months_rent_wholly_or_partly_unpaid", period) > 0
        )
        is_authorized = household("tenant_authorizes_payment_to_landlord", period)
        return is_reported & ~is_authorized & ~household("recipient_heard_on_rent_neglect", period)


class landlord_must_be_heard_before_ending_payment(ConditionVariable):
    """The recipient asks for the end of a payment on the ground of neglect, the ground is gone, and the landlord has not
    been heard yet. Where the recipient withdraws an authorization, the landlord is not heard.
    """

    entity = Household
    label = "Kela must hear the landlord first"
    reference = ["434/2003 34 §", HEARING]

    def formula(household, period):
        in_force = household("landlord_payment_ground_in_force", period)
        return (
            (in_force == LandlordPaymentGroundInForce.neglected_rent)
            & household("recipient_requests_payment_to_self", period)
            & ~household("rent_neglect_ground_still_exists", period)
            & ~household("landlord_heard_on_ending_payment", period)
        )
