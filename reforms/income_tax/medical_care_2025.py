"""Health insurance contributions of 2025: wages bear more of the medical care, benefits and pensions less."""

from openfisca_kela.reforms.change import LegislativeChange


class medical_care_2025(LegislativeChange):
    """Health insurance contributions of 2025: wages bear more of the medical care, benefits and pensions less."""

    title = {
        "en": "Health insurance contributions 2025",
        "fi": "Sairausvakuutusmaksut 2025",
        "sv": "Sjukförsäkringspremier 2025",
    }
    act, proposal, commencement = "694/2024", "", "2025-01-01"
    sections = (
        "1224/2004 18:23 §",
        "1224/2004 18:24 §",
    )
    source = {
        "title": "1224/2004 18:23 §, 18:24 § (694/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/694",
    }
    transition = "directly"
    values = {
        "social_contributions.health_insurance.medical_care.rate_wages": 0.0106,
        "social_contributions.health_insurance.medical_care.rate_benefits_and_pensions": 0.0145,
        "social_contributions.health_insurance.daily_allowance.rate": 0.0084,
        "social_contributions.health_insurance.daily_allowance.income_threshold": 16862,
    }
