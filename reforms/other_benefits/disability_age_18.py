"""Disability pension and sickness allowance from 18 instead of 16 years, from 2025."""

from openfisca_kela.reforms.change import LegislativeChange


class disability_age_18(LegislativeChange):
    """Disability pension and sickness allowance from 18 instead of 16 years, from 2025."""

    title = {
        "en": "Disability pension and sickness allowance from 18 in 2025",
        "fi": "Työkyvyttömyyseläke ja sairauspäiväraha 18-vuotiaasta 2025",
        "sv": "Sjukpension och sjukdagpenning från 18 år 2025",
    }
    act, proposal, commencement = "733/2024", "HE 125/2024 vp", "2025-01-01"
    sections = (
        "568/2007 12 §",
        "1224/2004 8:1 §",
    )
    source = {
        "title": "568/2007 12 § (733/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/733",
    }
    transition = "directly"
    values = {
        "national_pension.disability_minimum_age": 18,
        "sickness_insurance.minimum_age": 18,
    }
