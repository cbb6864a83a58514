"""Contributions of 2024: unemployment insurance, daily allowance and medical care."""

from openfisca_kela.reforms.change import LegislativeChange


class contributions_2024(LegislativeChange):
    """Contributions of 2024: unemployment insurance, daily allowance and medical care."""

    title = {
        "en": "Contributions 2024",
        "fi": "Palkansaajan maksut 2024",
        "sv": "Arbetstagarens avgifter 2024",
    }
    act, proposal, commencement = "1127/2023", "", "2024-01-01"
    sections = (
        "555/1998 18 §",
        "1224/2004 18:23 §",
        "1224/2004 18:24 §",
    )
    source = {
        "title": "555/1998 18 § (1127/2023); 1224/2004 18:23 §, 18:24 § (1026/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1127",
    }
    transition = "directly"
    values = {
        "social_contributions.unemployment_insurance.rate": 0.0079,
        "social_contributions.health_insurance.daily_allowance.rate": 0.0101,
        "social_contributions.health_insurance.daily_allowance.income_threshold": 16499,
        "social_contributions.health_insurance.medical_care.rate_wages": 0.0051,
        "social_contributions.health_insurance.medical_care.rate_benefits_and_pensions": 0.0148,
    }
