"""Unemployment insurance contribution of 2025."""

from openfisca_kela.reforms.change import LegislativeChange


class contributions_2025(LegislativeChange):
    """Unemployment insurance contribution of 2025."""

    title = {
        "en": "Unemployment insurance contribution 2025",
        "fi": "Työttömyysvakuutusmaksu 2025",
        "sv": "Arbetslöshetsförsäkringspremie 2025",
    }
    act, proposal, commencement = "751/2024", "", "2025-01-01"
    sections = ("555/1998 18 §",)
    source = {
        "title": "555/1998 18 § (751/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/751",
    }
    transition = "directly"
    values = {
        "social_contributions.unemployment_insurance.rate": 0.0059,
    }
