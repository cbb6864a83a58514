"""Whether the deposit is granted: the first condition that is not met, then what Kela does before it decides."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ChoiceVariable, ConditionVariable, first_that_holds
from openfisca_kela.variables.rental_deposit.act import GRANTED, law_of_month


class RentalDepositRefusalGround(Enum):
    """First reason for refusing the deposit."""

    none = "The deposit is not refused"
    not_entitled_to_basic_social_assistance = "No right to basic social assistance"
    continuation_applied_late = "The deposit for a continued lease was applied for too late"
    continuation_lease_differs = "The new lease does not match the earlier one"
    minor_short_studies = "A minor moves for short studies that do not lead to a profession"
    no_accepted_moving_ground = "There is no ground for moving that Kela accepts"
    rent_above_reasonable_level = "The rent is above the reasonable level"


class RentalDepositDecision(Enum):
    """What Kela decides, or does first."""

    granted = "Granted"
    refused = "Refused"
    statement_requested = "The previous landlord's statement is asked for"
    discretionary = "Left to Kela's discretion"


class rental_deposit_continuation_is_late(ConditionVariable):
    """A deposit for the continuation of a fixed-term lease is applied for within a month of its end, which is at most 31
    days. Asked since the guideline of April 2018.
    """

    entity = Family
    label = "The deposit for the continuation was applied for late"
    reference = GRANTED

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        is_asked = law("guideline_2018_is_in_force")
        days = law("continuation_application_period_months", where=is_asked) * law("days_in_month", where=is_asked)
        is_continuation = family("application_continues_fixed_term_lease", period)
        return is_asked & is_continuation & (family("days_from_end_of_fixed_term_lease_to_application", period) > days)


class rental_deposit_continuation_lease_differs(ConditionVariable):
    """The application is for the continuation of a lease, and the new lease has another dwelling or other terms. It may
    then be judged as a new application.
    """

    entity = Family
    label = "The new lease differs from the one that it continues"
    reference = GRANTED

    def formula(family, period):
        is_continuation = family("application_continues_fixed_term_lease", period)
        return is_continuation & ~family("continuation_lease_matches_earlier_lease", period)


class rental_deposit_refusal_ground(ChoiceVariable):
    """Right to basic social assistance, the continuation, the ground for moving, the rent. Who continues a lease does not
    move, and is not asked for a ground. That the dwelling lies outside the municipality of a placement is no ground.
    """

    entity = Family
    possible_values = RentalDepositRefusalGround
    default_value = RentalDepositRefusalGround.none
    label = "First reason for refusing the rental deposit"
    reference = GRANTED

    def formula(family, period):
        is_continuation = family("application_continues_fixed_term_lease", period)
        return first_that_holds(
            [
                (
                    family("basic_social_assistance", period) <= 0,
                    RentalDepositRefusalGround.not_entitled_to_basic_social_assistance,
                ),
                (
                    family("rental_deposit_continuation_is_late", period),
                    RentalDepositRefusalGround.continuation_applied_late,
                ),
                (
                    family("rental_deposit_continuation_lease_differs", period),
                    RentalDepositRefusalGround.continuation_lease_differs,
                ),
                (
                    family("minor_moving_for_short_non_vocational_studies", period),
                    RentalDepositRefusalGround.minor_short_studies,
                ),
                (
                    ~is_continuation & ~family("moving_ground_accepted", period),
                    RentalDepositRefusalGround.no_accepted_moving_ground,
                ),
                (
                    ~family("rental_deposit_rent_reasonable", period),
                    RentalDepositRefusalGround.rent_above_reasonable_level,
                ),
            ],
            otherwise=RentalDepositRefusalGround.none,
        )


class rental_deposit_statement_to_be_requested(ConditionVariable):
    """The applicant comes from a rented dwelling and has not handed in the statement of its landlord. Not asked of who
    continues a lease. Asked since the guideline of April 2018.
    """

    entity = Family
    label = "Kela asks for the previous landlord's statement"
    reference = GRANTED

    def formula(family, period, parameters):
        return (
            law_of_month(family, period, parameters)("guideline_2018_is_in_force")
            & family("had_previous_tenancy", period)
            & ~family("previous_landlord_statement_submitted", period)
            & ~family("application_continues_fixed_term_lease", period)
        )


class rental_deposit_stricter_consideration(ConditionVariable):
    """A deposit granted earlier had to be paid out. What then comes of the weighing cannot be calculated."""

    entity = Family
    label = "A new deposit is considered more strictly"
    reference = GRANTED

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        is_asked = law("guideline_2018_is_in_force")
        realizations = family("earlier_deposit_realizations", period)
        return is_asked & (realizations >= law("stricter_consideration_from_realizations", where=is_asked))


class rental_deposit_contact_with_social_services(ConditionVariable):
    """Several deposits granted earlier had to be paid out; several is read as two or more."""

    entity = Family
    label = "Kela works with social services on the new deposit"
    reference = GRANTED

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        is_asked = law("guideline_2018_is_in_force")
        realizations = family("earlier_deposit_realizations", period)
        return is_asked & (realizations >= law("social_services_contact_from_realizations", where=is_asked))


class rental_deposit_decision(ChoiceVariable):
    """Refused on the first ground; else the missing statement is asked for, without which the conditions cannot be judged;
    else left to discretion after an earlier realization; else granted.
    """

    entity = Family
    possible_values = RentalDepositDecision
    default_value = RentalDepositDecision.granted
    label = "Decision on the rental deposit"
    reference = GRANTED

    def formula(family, period):
        ground = family("rental_deposit_refusal_ground", period)
        return first_that_holds(
            [
                (ground != RentalDepositRefusalGround.none, RentalDepositDecision.refused),
                (family("rental_deposit_statement_to_be_requested", period), RentalDepositDecision.statement_requested),
                (family("rental_deposit_stricter_consideration", period), RentalDepositDecision.discretionary),
            ],
            otherwise=RentalDepositDecision.granted,
        )
