"""What the client asks for beyond basic social assistance, and whether that has been decided."""

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ConditionVariable

SOCIAL_ASSISTANCE = "https://www.finlex.fi/fi/lainsaadanto/1997/1412"


class application_has_other_expenses(ConditionVariable):
    """The application names expenses that basic social assistance does not cover."""

    entity = Family
    label = "Application names expenses outside basic social assistance"
    reference = ["1412/1997 14 c § (14 d § –2022)", SOCIAL_ASSISTANCE]


class client_requests_forwarding(ConditionVariable):
    """The client asks Kela to hand the application on."""

    entity = Family
    label = "Client asks to forward the application"
    reference = ["1412/1997 14 c § (14 d § –2022)", SOCIAL_ASSISTANCE]


class substance_care_fee_not_acceptable(ConditionVariable):
    """The client's own share of a fee of substance-abuse care cannot be accepted in basic social assistance."""

    entity = Family
    label = "Client's own share of a substance-abuse care fee cannot be accepted in basic social assistance"
    reference = ["1412/1997 14 c § (14 d § –2022)", SOCIAL_ASSISTANCE]


class supplementary_need_is_urgent(ConditionVariable):
    """The need of supplementary or preventive assistance is urgent, as the caseworker has found."""

    entity = Family
    decided_by_caseworker = True
    label = "Need of supplementary or preventive assistance is urgent"
    reference = ["1412/1997 14 c § 2 mom. (14 d § 2 mom. –2022)", SOCIAL_ASSISTANCE]


class basic_social_assistance_decided(ConditionVariable):
    """Kela has decided on basic social assistance for the month."""

    entity = Family
    label = "Kela has decided on basic social assistance"
    reference = ["1412/1997 14 c § (14 d § –2022)", SOCIAL_ASSISTANCE]
