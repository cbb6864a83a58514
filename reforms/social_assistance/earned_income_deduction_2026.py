"""The earned-income deduction ends for persons of 18 or over."""

from openfisca_kela.reforms.change import LegislativeChange


class earned_income_deduction_2026(LegislativeChange):
    """The earned-income deduction ends for persons of 18 or over."""

    title = {
        "en": "Earned-income deduction for adults ends 2026",
        "fi": "Täysi-ikäisten ansiotulovähennys päättyy 2026",
        "sv": "Förvärvsinkomstavdraget för myndiga upphör 2026",
    }
    act, proposal, commencement = "26/2026", "HE 116/2025 vp", "2026-02-01"
    sections = ("1412/1997 11 §",)
    source = {
        "title": "1412/1997 11 § (26/2026)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2026/26",
    }
    transition = "directly"
    notice = {
        "en": "The act 26/2026 has not been read; this change rests on Kela's releases and an independent model.",
        "fi": "Lakia 26/2026 ei ole luettu; muutos perustuu Kelan tiedotteisiin ja riippumattomaan malliin.",
        "sv": "Lagen 26/2026 har inte lästs; ändringen grundar sig på FPA:s meddelanden och en oberoende modell.",
    }
    values = {
        "social_assistance.earned_income_deduction.adults.is_in_force": {"2026-03-01": False},
    }
