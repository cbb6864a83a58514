"""Rental deposit (vuokravakuus, hyresgaranti): a part of basic social assistance, 1412/1997, and Kela's guideline on it."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="rental_deposit",
    name={"en": "Rental deposit", "fi": "Vuokravakuus", "sv": "Hyresgaranti"},
    about={
        "en": "Whether Kela grants a rental deposit, how large, in which form and to whom, and what a landlord gets of it.",
        "fi": "Myöntääkö Kela vuokravakuuden, minkä suuruisena, missä muodossa ja kenelle toimitettuna, ja mitä "
        "vuokranantaja saa siitä.",
        "sv": "Om FPA beviljar en hyresgaranti, till vilket belopp, i vilken form och till vem den levereras, och vad "
        "hyresvärden får ur den.",
    },
    first_month="2017-01",
    outputs=(
        "rental_deposit_decision",
        "rental_deposit_refusal_ground",
        "rental_deposit_statement_to_be_requested",
        "rental_deposit_stricter_consideration",
        "rental_deposit_contact_with_social_services",
        "rental_deposit_amount",
        "rental_deposit_form",
        "rental_deposit_commitment_delivered_to",
        "deposit_paid_to_landlord",
        "deposit_compensable_claims",
        "deposit_claim_refusal_ground",
    ),
    grounds={
        "rental_deposit_decision": "rental_deposit_refusal_ground",
        "rental_deposit_amount": "rental_deposit_refusal_ground",
        "deposit_paid_to_landlord": "deposit_claim_refusal_ground",
    },
    modules=("moving", "grant", "amount", "delivery", "realization"),
)
