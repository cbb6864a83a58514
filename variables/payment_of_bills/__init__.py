"""What of basic social assistance goes to others than the client, and when a bill is paid: 1412/1997 16 §."""

from openfisca_kela.quantities.topic import Topic

TOPIC = Topic(
    key="payment_of_bills",
    name={
        "en": "Payment of rent and bills from social assistance",
        "fi": "Vuokran ja laskujen maksaminen toimeentulotuesta",
        "sv": "Betalning av hyra och räkningar ur utkomststödet",
    },
    about={
        "en": "How much of basic social assistance goes to the landlord, to the electricity company and to the client, and "
        "when a bill is paid.",
        "fi": "Paljonko perustoimeentulotuesta maksetaan vuokranantajalle, sähköyhtiölle ja asiakkaalle ja milloin lasku "
        "maksetaan.",
        "sv": "Hur mycket av det grundläggande utkomststödet som betalas till hyresvärden, elbolaget och klienten, "
        "och när en räkning betalas.",
    },
    first_month="2017-01",
    outputs=(
        "social_assistance_rent_share_paid_to_landlord",
        "social_assistance_electricity_paid_to_company",
        "social_assistance_paid_to_client",
        "social_assistance_invoice_payment_timing",
    ),
    grounds={
        "social_assistance_rent_share_paid_to_landlord": "social_assistance_payment_to_landlord_refusal_ground",
    },
)
