"""Payment of a benefit to the landlord (maksaminen vuokranantajalle, betalning till hyresvärden)."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="payment_to_landlord",
    name={
        "en": "Payment to the landlord",
        "fi": "Tuen maksaminen vuokranantajalle",
        "sv": "Betalning av stöd till hyresvärden",
    },
    about={
        "en": "To whom a benefit for housing is paid, on which ground, and whom Kela hears before that changes.",
        "fi": "Kenelle asumiseen myönnetty etuus maksetaan, millä perusteella ja ketä Kela kuulee ennen maksunsaajan "
        "muuttamista.",
        "sv": "Till vem en förmån för boendet betalas, på vilken grund, och vem FPA hör innan betalningsmottagaren ändras.",
    },
    first_month="2015-01",
    outputs=(
        "general_housing_allowance_payee",
        "general_housing_allowance_payment_to_landlord_ground",
        "general_housing_allowance_payment_to_landlord_refusal_ground",
        "pensioners_housing_allowance_payment_to_landlord_ground",
        "social_assistance_rent_share_payee",
        "social_assistance_payment_to_landlord_ground",
        "social_assistance_payment_to_landlord_refusal_ground",
        "recipient_must_be_heard_before_payment_to_landlord",
        "landlord_must_be_heard_before_ending_payment",
    ),
    grounds={
        "general_housing_allowance_payee": (
            "general_housing_allowance_payment_to_landlord_ground",
            "general_housing_allowance_payment_to_landlord_refusal_ground",
        ),
        "social_assistance_rent_share_payee": (
            "social_assistance_payment_to_landlord_ground",
            "social_assistance_payment_to_landlord_refusal_ground",
        ),
    },
    modules=("hearing",),
)
