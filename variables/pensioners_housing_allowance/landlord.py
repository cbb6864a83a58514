"""Payment to the landlord (maksaminen vuokranantajalle, betalning till hyresvärden): 571/2007 25 a §.

The section has the text of 938/2014 25 §. What does not depend on the act, whether a payment on the ground of neglect goes
on and whether the recipient took it back, is therefore read from there.
"""

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, first_that_holds, where
from openfisca_kela.variables.general_housing_allowance.landlord import PaymentToLandlordGround
from openfisca_kela.variables.payment_to_landlord.facts import LandlordPaymentGroundInForce
from openfisca_kela.variables.pensioners_housing_allowance.act import FINLEX, law_of_month


class pensioners_housing_allowance_can_be_paid_to_landlord_without_consent(ConditionVariable):
    """The rent of enough consecutive months is unpaid: wholly, or since January 2023 wholly or partly."""

    entity = Household
    label = "Kela may pay the pensioners' housing allowance to the landlord without authorisation"
    reference = ["571/2007 25 a § 2 mom.", FINLEX]

    def formula(household, period, parameters):
        law = law_of_month(household, period, parameters)
        neglected_months = where(
            law("payment_to_landlord.partial_arrears_suffice"),
            household("consecutive_months_rent_wholly_or_partly_unpaid", period),
            household("consecutive_months_rent_wholly_unpaid", period),
        )
        return neglected_months >= law("payment_to_landlord.arrears_months")


class pensioners_housing_allowance_payment_to_landlord_ground(ChoiceVariable):
    """Authorization, or neglected rent after the recipient has been heard."""

    entity = Household
    possible_values = PaymentToLandlordGround
    default_value = PaymentToLandlordGround.none
    label = "Ground for paying the pensioners' housing allowance to the landlord"
    reference = ["571/2007 25 a §", FINLEX]

    def formula(household, period):
        in_force = household("landlord_payment_ground_in_force", period)
        is_authorized = household("tenant_authorizes_payment_to_landlord", period) | (
            in_force == LandlordPaymentGroundInForce.authorization
        )
        is_neglected = (
            household("pensioners_housing_allowance_can_be_paid_to_landlord_without_consent", period)
            & ~household("recipient_circumstances_excuse_rent_neglect", period)
            & household("recipient_heard_on_rent_neglect", period)
        )
        continues = household("general_housing_allowance_neglect_payment_continues", period)
        is_taken_back = household("general_housing_allowance_recipient_took_payment_back", period)
        return first_that_holds(
            [
                (continues, PaymentToLandlordGround.neglected_rent),
                (is_taken_back, PaymentToLandlordGround.none),
                (is_authorized, PaymentToLandlordGround.authorization),
                (is_neglected, PaymentToLandlordGround.neglected_rent),
            ],
            otherwise=PaymentToLandlordGround.none,
        )
