"""Additional tax on pension income of 2026: a higher threshold."""

from openfisca_kela.reforms.change import LegislativeChange


class pension_additional_tax_2026(LegislativeChange):
    """Additional tax on pension income of 2026: a higher threshold."""

    title = {
        "en": "Additional tax on pension income 2026",
        "fi": "Eläketulon lisävero 2026",
        "sv": "Tilläggsskatt på pensionsinkomst 2026",
    }
    act, proposal, commencement = "1141/2025", "", "2026-01-01"
    sections = ("1535/1992 124 §",)
    source = {
        "title": "1535/1992 124 § (1141/2025)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2025/1141",
    }
    transition = "directly"
    values = {
        "income_tax.pension_additional_tax.threshold": 60000,
    }
