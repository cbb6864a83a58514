"""What a landlord claims from a deposit, item by item, and what decides whether an item is compensated."""

from openfisca_kela.entities import Family
from openfisca_kela.quantities import ConditionVariable, EuroVariable

SOCIAL_ASSISTANCE = "https://www.finlex.fi/fi/lainsaadanto/1997/1412"
TENANCY = "https://www.finlex.fi/fi/lainsaadanto/1995/481"


class deposit_claim_unpaid_rent(EuroVariable):
    """Rent that is unpaid."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for unpaid rent"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_charges_in_lease(EuroVariable):
    """Water, parking and sauna charges that the lease names."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for unpaid water, parking and sauna charges named in the lease"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_charges_not_in_lease(EuroVariable):
    """Charges that the lease does not name."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for charges not named in the lease"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_damage_to_dwelling(EuroVariable):
    """Damage to the dwelling caused wilfully or carelessly; how much, the caseworker has found."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for damage to the dwelling caused wilfully or carelessly"
    reference = ["481/1995 20 §", TENANCY]


class deposit_claim_normal_wear(EuroVariable):
    """Wear of ordinary use, which the tenant does not answer for."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for normal wear and tear"
    reference = ["481/1995 20 §", TENANCY]


class deposit_claim_smoking_damage(EuroVariable):
    """Harm from smoking in the dwelling."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for harm from smoking"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_furniture_damage(EuroVariable):
    """Damage to a bed and other loose furniture."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for damage to loose furniture of the dwelling"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_extra_cleaning(EuroVariable):
    """Final cleaning that an essential neglect has made necessary."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for extra final cleaning after essential neglect"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_rekeying(EuroVariable):
    """New keys or locks."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for rekeying of locks"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_contract_penalty(EuroVariable):
    """Penalty of the contract, and damages for cancelling the lease."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for a contractual penalty and damages for cancelling the lease"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_eviction_authority_costs(EuroVariable):
    """What the authorities charge for an eviction."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for what the authorities charge for an eviction"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_interest(EuroVariable):
    """Interest on the claim. Not confirmed: what Kela says of it contradicts itself; it is taken not to be compensated."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for interest"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_invoicing_surcharges(EuroVariable):
    """Surcharges for invoices."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for invoicing surcharges"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class deposit_claim_landlord_indirect_costs(EuroVariable):
    """The landlord's own trouble, such as travel."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Claim for the landlord's indirect costs such as travel"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class rental_deposit_commitment_in_force(EuroVariable):
    """Amount of the commitment that Kela has granted for the tenancy that has ended."""

    entity = Family
    unit = "currency-EUR"
    bounds = (0, 100_000_000)
    label = "Deposit commitment that Kela has granted for the ended tenancy"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class lease_prohibits_smoking(ConditionVariable):
    """The lease expressly forbids smoking in the dwelling."""

    entity = Family
    label = "Lease expressly forbids smoking"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class keys_are_not_all_returned(ConditionVariable):
    """Some of the keys that were recorded as handed over have not come back."""

    entity = Family
    label = "Tenant has not returned all keys recorded as handed over"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class tenancy_is_in_force(ConditionVariable):
    """The tenancy still runs."""

    entity = Family
    label = "Tenancy is still in force"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]


class months_from_end_of_tenancy_to_claim(EuroVariable):
    """Months from the end of the tenancy and moving out, whichever came later, to the claim; parts of a month count."""

    entity = Family
    unit = "month"
    bounds = (0, 1_200)
    label = "Months from the end of the tenancy and moving out to the landlord's claim"
    reference = ["1412/1997 16 § 3–4 mom. (1023/2022)", "481/1995 8 §", SOCIAL_ASSISTANCE]
