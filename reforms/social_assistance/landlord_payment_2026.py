"""The rent share goes to the landlord wherever Kela granted the deposit of the dwelling."""

from openfisca_kela.reforms.change import LegislativeChange


class landlord_payment_2026(LegislativeChange):
    """The rent share goes to the landlord wherever Kela granted the deposit of the dwelling."""

    title = {
        "en": "Rent share to the landlord with a deposit from Kela 2026",
        "fi": "Vuokran osuus vuokranantajalle Kelan vakuuden perusteella 2026",
        "sv": "Hyresandelen till hyresvärden vid FPA:s garanti 2026",
    }
    act, proposal, commencement = "26/2026", "HE 116/2025 vp", "2026-02-01"
    sections = ("1412/1997 16 §",)
    source = {
        "title": "1412/1997 16 § (26/2026)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2026/26",
    }
    transition = "directly"
    notice = {
        "en": "The act 26/2026 has not been read; this change rests on Kela's releases and an independent model.",
        "fi": "Lakia 26/2026 ei ole luettu; muutos perustuu Kelan tiedotteisiin ja riippumattomaan malliin.",
        "sv": "Lagen 26/2026 har inte lästs; ändringen grundar sig på FPA:s meddelanden och en oberoende modell.",
    }
    values = {
        "social_assistance.payment.to_landlord_when_deposit_granted.is_in_force": True,
    }
