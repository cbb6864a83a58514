"""Sickness allowance of 2025: a lower income limit, and 15 per cent above it."""

from openfisca_kela.reforms.change import LegislativeChange


class sickness_allowance_2025(LegislativeChange):
    """Sickness allowance of 2025: a lower income limit, and 15 per cent above it."""

    title = {
        "en": "Sickness allowance 2025",
        "fi": "Sairauspäiväraha 2025",
        "sv": "Sjukdagpenning 2025",
    }
    act, proposal, commencement = "693/2024", "HE 123/2024 vp", "2025-01-01"
    sections = ("1224/2004 11:1 §",)
    source = {
        "title": "1224/2004 11:1 § (693/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/693",
    }
    transition = "directly"
    notice_without = {
        "en": "Without the change the income limit of 2024 goes on; the wage coefficient is not reckoned.",
        "fi": "Ilman muutosta vuoden 2024 tuloraja jatkuu: palkkakertoimen mukaista rajaa ei tunneta.",
        "sv": "Utan ändringen fortsätter inkomstgränsen för 2024: gränsen enligt lönekoefficienten är inte känd.",
    }
    values = {
        "sickness_insurance.sickness_allowance.first_limit": {"2025-01-01": 28241, "2026-01-01": 28899},
        "sickness_insurance.sickness_allowance.rate_above_first_limit": 0.15,
    }
