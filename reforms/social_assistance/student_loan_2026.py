"""A student loan is required of every student of 18 or over."""

from openfisca_kela.reforms.change import LegislativeChange


class student_loan_2026(LegislativeChange):
    """A student loan is required of every student of 18 or over."""

    title = {
        "en": "Student loan required of all adult students 2026",
        "fi": "Opintolainaa edellytetään kaikilta täysi-ikäisiltä opiskelijoilta 2026",
        "sv": "Studielån krävs av alla myndiga studerande 2026",
    }
    act, proposal, commencement = "26/2026", "HE 116/2025 vp", "2026-02-01"
    sections = (
        "1412/1997 2 §",
        "1412/1997 10 §",
    )
    source = {
        "title": "1412/1997 2 §, 10 § (26/2026)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2026/26",
    }
    transition = "directly"
    notice = {
        "en": "The act 26/2026 has not been read; this change rests on Kela's releases and an independent model.",
        "fi": "Lakia 26/2026 ei ole luettu; muutos perustuu Kelan tiedotteisiin ja riippumattomaan malliin.",
        "sv": "Lagen 26/2026 har inte lästs; ändringen grundar sig på FPA:s meddelanden och en oberoende modell.",
    }
    values = {
        "social_assistance.student.loan_required_without_discretion.is_in_force": True,
        "social_assistance.student.earlier_no_loan_decision_valid_until": "2026-07-31",
    }
