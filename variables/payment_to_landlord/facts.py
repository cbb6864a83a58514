"""Authorization, unpaid rent and hearing, as Kela knows them in the month."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Household
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, CountVariable

ACT = "https://www.finlex.fi/fi/lainsaadanto/2014/938"
HEARING = "https://www.finlex.fi/fi/lainsaadanto/2003/434"


class LandlordPaymentGroundInForce(Enum):
    """Ground on which a benefit goes to the landlord today."""

    none = "The benefit is paid to the recipient"
    authorization = "The recipient's authorization"
    neglected_rent = "Neglected rent"
    rental_deposit = "Kela granted the rental deposit of the dwelling"


class tenant_authorizes_payment_to_landlord(ConditionVariable):
    """An authorization (valtuutus, fullmakt) that the recipient has given to Kela."""

    entity = Household
    label = "Recipient has authorized Kela to pay the landlord"
    reference = ["938/2014 25 § 1 mom.", ACT]


class lease_has_payment_to_landlord_clause(ConditionVariable):
    """A clause in the lease is no authorization given to Kela, and no rule reads it."""

    entity = Household
    label = "The lease says that the allowance is paid to the landlord"
    reference = ["938/2014 25 § 1 mom.", ACT]


class consecutive_months_rent_wholly_unpaid(CountVariable):
    """Latest months in a row for which no rent at all has been paid."""

    entity = Household
    unit = "month"
    bounds = (0, 1_200)
    label = "Latest consecutive months whose rent is wholly unpaid"
    reference = ["938/2014 25 § 2 mom.", ACT]


class consecutive_months_rent_wholly_or_partly_unpaid(CountVariable):
    """Latest months in a row for which the rent has not been paid in full."""

    entity = Household
    unit = "month"
    bounds = (0, 1_200)
    label = "Latest consecutive months whose rent is wholly or partly unpaid"
    reference = ["938/2014 25 § 2 mom. (1151/2022)", ACT]


class recipient_circumstances_excuse_rent_neglect(ConditionVariable):
    """Kela's weighing of the recipient's circumstances: discretion, told by the caseworker."""

    entity = Household
    decided_by_caseworker = True
    label = "The recipient's circumstances excuse the neglect"
    reference = ["938/2014 25 § 2 mom.", ACT]


class landlord_reports_rent_neglect(ConditionVariable):
    """A landlord's notice of arrears; it starts the hearing of the recipient and decides nothing by itself."""

    entity = Household
    label = "Landlord has told Kela of unpaid rent"
    reference = ["938/2014 25 § 2 mom.", ACT]


class recipient_heard_on_rent_neglect(ConditionVariable):
    """The recipient has had the occasion to be heard before a payment on the ground of neglect."""

    entity = Household
    default_value = True
    label = "Recipient has been heard on the neglect"
    reference = ["434/2003 34 §", HEARING]


class landlord_payment_ground_in_force(ChoiceVariable):
    """Why the benefit goes to the landlord at the moment."""

    entity = Household
    possible_values = LandlordPaymentGroundInForce
    default_value = LandlordPaymentGroundInForce.none
    label = "Ground on which the benefit is now paid to the landlord"
    reference = ["938/2014 25 §", ACT]


class recipient_requests_payment_to_self(ConditionVariable):
    """The recipient withdraws the authorization or asks for the end of a payment on the ground of neglect."""

    entity = Household
    label = "Recipient asks for the payment to the own account"
    reference = ["938/2014 25 § 2 mom.", ACT]


class rent_neglect_ground_still_exists(ConditionVariable):
    """Whether the arrears for which the payment was moved still exist."""

    entity = Household
    label = "The ground of neglect still exists"
    reference = ["938/2014 25 § 2 mom.", ACT]


class landlord_heard_on_ending_payment(ConditionVariable):
    """The landlord has had the occasion to be heard before a payment on the ground of neglect ends."""

    entity = Household
    label = "Landlord has been heard on ending the payment"
    reference = ["434/2003 34 §", HEARING]
