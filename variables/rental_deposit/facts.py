"""What is known of a move and of the deposit applied for."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, CountVariable, EuroVariable

SOCIAL_ASSISTANCE = "https://www.finlex.fi/fi/lainsaadanto/1997/1412"
TENANCY = "https://www.finlex.fi/fi/lainsaadanto/1995/481"
GUARDIANSHIP = "https://www.finlex.fi/fi/lainsaadanto/1999/442"


class MovingGround(Enum):
    """Why the family moves."""

    none = "No reason told"
    separation = "Separation from the spouse or partner"
    health = "Health"
    family_size_change = "The size of the family has changed"
    homelessness = "Homelessness"
    threat_of_homelessness = "Threat of homelessness"
    work_elsewhere = "Work elsewhere"
    studies_elsewhere = "Studies elsewhere"
    told_to_find_cheaper_dwelling = "Kela has told the family to find a cheaper dwelling"
    convenience = "Convenience"
    wish_for_dearer_dwelling = "Wish for a dearer dwelling"
    change_of_locality = "Mere change of locality"


class rental_deposit_is_granted_for_current_dwelling(ConditionVariable):
    """Kela has granted the deposit of the dwelling in which the family lives now, at whatever time."""

    entity = Family
    label = "Kela has granted a rental deposit for the present dwelling"
    reference = ["1412/1997 16 § (26/2026)", SOCIAL_ASSISTANCE]


class moving_ground(ChoiceVariable):
    """Why the family moves, as the caseworker has found it. Kela accepts the first eight of these grounds."""

    entity = Family
    possible_values = MovingGround
    default_value = MovingGround.none
    label = "Reason for moving"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class new_dwelling_rent(EuroVariable):
    """Rent of the dwelling for which the deposit is applied for."""

    entity = Family
    label = "Rent of the new dwelling"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class had_previous_tenancy(ConditionVariable):
    """The applicant has rented a dwelling before this one."""

    entity = Family
    label = "Applicant comes from a rented dwelling"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class previous_landlord_statement_submitted(ConditionVariable):
    """The former landlord states that no rent is in arrears, that the dwelling was left in good condition, and that the last
    rent was not set off against the deposit.
    """

    entity = Family
    label = "Statement of the previous landlord handed in (no arrears, good condition, deposit not used for last rent)"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class minor_moving_for_short_non_vocational_studies(ConditionVariable):
    """A minor moves for short studies that do not lead to a profession. A deposit is then not granted as a rule: where an
    exception is made, tell that the statement does not hold.
    """

    entity = Family
    decided_by_caseworker = True
    label = "Minor moves for short studies that do not lead to a profession"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class new_dwelling_is_outside_assigned_municipality(ConditionVariable):
    """The dwelling lies outside the municipality where the holder of a residence permit was placed. It is no ground for
    refusal, and no rule reads it.
    """

    entity = Family
    label = "Dwelling lies outside the municipality where the residence-permit holder was placed (no ground for refusal)"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class earlier_deposit_realizations(CountVariable):
    """Deposits granted by Kela that have been paid out to landlords of the applicant."""

    entity = Family
    unit = None
    bounds = (0, 1_000)
    label = "Earlier deposits of the applicant paid out to landlords"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class application_continues_fixed_term_lease(ConditionVariable):
    """A new lease of the same dwelling follows a fixed-term one, and the deposit is applied for again."""

    entity = Family
    label = "Application concerns a new lease for the same dwelling after a fixed-term lease"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class days_from_end_of_fixed_term_lease_to_application(CountVariable):
    """Days from the end of the fixed term to the application for its continuation; none where it came before the end."""

    entity = Family
    unit = "day"
    bounds = (0, 366)
    label = "Days from the end of the fixed-term lease to the application"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class continuation_lease_matches_earlier_lease(ConditionVariable):
    """The new lease is of the same dwelling on the same terms."""

    entity = Family
    label = "The new lease matches the earlier one"
    reference = ["1412/1997 7 a § (7 b § –2022)", SOCIAL_ASSISTANCE]


class has_justified_need_for_third_deposit_month(ConditionVariable):
    """Threat of homelessness, or a client who is hard to house: the weighing is left to the caseworker."""

    entity = Family
    decided_by_caseworker = True
    label = "Justified need for a deposit of three months (threat of homelessness, hard to house)"
    reference = ["481/1995 8 § 2 mom.", "1412/1997 7 a § (7 b § –2022)", TENANCY]


class deposit_months_required_by_lease(CountVariable):
    """Months of rent that the lease asks as deposit; 0 where it is not told, and the usual months are taken."""

    entity = Family
    unit = "month"
    bounds = (0, 1_200)
    label = "Deposit the lease requires, in months of rent"
    reference = ["481/1995 8 §", TENANCY]


class has_weighty_reason_for_deposit_in_money(ConditionVariable):
    """The weighing is left to the caseworker."""

    entity = Family
    decided_by_caseworker = True
    label = "Especially weighty reason to grant the deposit in money"
    reference = ["1412/1997 16 § 4 mom. (1023/2022)", SOCIAL_ASSISTANCE]


class client_requests_direct_delivery_to_landlord(ConditionVariable):
    """The client asks that the commitment be sent straight to the landlord."""

    entity = Family
    label = "Client asks Kela to send the commitment to the landlord"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", SOCIAL_ASSISTANCE]


class guardian_requests_delivery(ConditionVariable):
    """An appointed guardian, or an attorney under a continuing power, asks for the commitment and delivers it."""

    entity = Family
    label = "Appointed guardian or continuing-power attorney asks for the commitment"
    reference = ["442/1999 29 §", "1412/1997 16 § 3–4 mom. (1023/2022)", GUARDIANSHIP]


class landlord_uses_tampuuri(ConditionVariable):
    """The property system through which a commitment can be delivered; in 2024 the only one."""

    entity = Family
    label = "Landlord's property system is Tampuuri"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", SOCIAL_ASSISTANCE]
