"""Maternity grant of 2026: 210 instead of 170 euros."""

from openfisca_kela.reforms.change import LegislativeChange


class maternity_grant_2026(LegislativeChange):
    """Maternity grant of 2026: 210 instead of 170 euros."""

    title = {
        "en": "Maternity grant 2026",
        "fi": "Äitiysavustus 2026",
        "sv": "Moderskapsunderstöd 2026",
    }
    act, proposal, commencement = "1502/2025", "", "2026-01-01"
    sections = ("477/1993 7 §",)
    source = {
        "title": "477/1993 7 § (1502/2025)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2025/1502",
    }
    transition = "directly"
    values = {
        "maternity_grant.cash_amount": 210,
    }
