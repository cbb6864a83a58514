"""Realization (realisointi, realisering): what of a landlord's claim is paid from the deposit, item by item."""

import numpy
from openfisca_core.indexed_enums import Enum

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ChoiceVariable, EuroVariable, first_that_holds, where
from openfisca_kela.variables.rental_deposit.act import COMMITMENT, law_of_month

REFERENCE = [COMMITMENT[0], "481/1995 8 §", *COMMITMENT[1:]]


class DepositClaimRefusalGround(Enum):
    """First reason for paying nothing."""

    none = "The deposit is paid out"
    no_deposit_commitment = "Kela has granted no commitment"
    claimed_late = "The claim was made too late"
    rent_during_tenancy = "The tenancy is still in force"
    nothing_compensable = "Nothing claimed is compensated from a deposit"


class deposit_compensable_unpaid_rent(EuroVariable):
    """Rent is compensated when the tenancy has ended, and never while it runs."""

    entity = Family
    unit = "currency-EUR"
    label = "Unpaid rent that a deposit covers"
    reference = REFERENCE

    def formula(family, period):
        return where(family("tenancy_is_in_force", period), 0, family("deposit_claim_unpaid_rent", period))


class deposit_compensable_smoking_damage(EuroVariable):
    """Harm from smoking is compensated only where the lease expressly forbids smoking."""

    entity = Family
    unit = "currency-EUR"
    label = "Harm from smoking that a deposit covers"
    reference = REFERENCE

    def formula(family, period):
        return where(family("lease_prohibits_smoking", period), family("deposit_claim_smoking_damage", period), 0)


class deposit_compensable_rekeying(EuroVariable):
    """Rekeying is compensated where not all keys that were recorded as handed over came back."""

    entity = Family
    unit = "currency-EUR"
    label = "Rekeying that a deposit covers"
    reference = REFERENCE

    def formula(family, period):
        return where(family("keys_are_not_all_returned", period), family("deposit_claim_rekeying", period), 0)


class deposit_compensable_claims(EuroVariable):
    """Left out are normal wear (481/1995 20 §), charges that the lease does not name, damage to loose furniture, interest,
    surcharges for invoices and the landlord's indirect costs.
    """

    entity = Family
    unit = "currency-EUR"
    label = "Claims that a deposit covers"
    reference = [COMMITMENT[0], "481/1995 8 §", "481/1995 20 §", *COMMITMENT[1:]]

    def formula(family, period):
        return (
            family("deposit_compensable_unpaid_rent", period)
            + family("deposit_claim_charges_in_lease", period)
            + family("deposit_claim_damage_to_dwelling", period)
            + family("deposit_compensable_smoking_damage", period)
            + family("deposit_claim_extra_cleaning", period)
            + family("deposit_compensable_rekeying", period)
            + family("deposit_claim_contract_penalty", period)
            + family("deposit_claim_eviction_authority_costs", period)
        )


class deposit_claim_refusal_ground(ChoiceVariable):
    """The commitment, the time of the claim, rent of a running tenancy that is all that is claimed, and whether anything
    claimed is compensated.
    """

    entity = Family
    possible_values = DepositClaimRefusalGround
    default_value = DepositClaimRefusalGround.none
    label = "First reason for paying nothing from the deposit"
    reference = REFERENCE

    def formula(family, period, parameters):
        law = law_of_month(family, period, parameters)
        covers_nothing = family("deposit_compensable_claims", period) <= 0
        claims_rent = family("deposit_claim_unpaid_rent", period) > 0
        return first_that_holds(
            [
                (
                    family("rental_deposit_commitment_in_force", period) <= 0,
                    DepositClaimRefusalGround.no_deposit_commitment,
                ),
                (
                    family("months_from_end_of_tenancy_to_claim", period) > law("claim_period_months"),
                    DepositClaimRefusalGround.claimed_late,
                ),
                (
                    covers_nothing & claims_rent & family("tenancy_is_in_force", period),
                    DepositClaimRefusalGround.rent_during_tenancy,
                ),
                (covers_nothing, DepositClaimRefusalGround.nothing_compensable),
            ],
            otherwise=DepositClaimRefusalGround.none,
        )


class deposit_paid_to_landlord(EuroVariable):
    """What the deposit covers, but no more than the commitment."""

    entity = Family
    unit = "currency-EUR"
    label = "Deposit paid out to the landlord"
    reference = REFERENCE

    def formula(family, period):
        ground = family("deposit_claim_refusal_ground", period)
        covered = numpy.minimum(
            family("deposit_compensable_claims", period), family("rental_deposit_commitment_in_force", period)
        )
        return where(ground == DepositClaimRefusalGround.none, covered, 0)
