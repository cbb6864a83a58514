"""Increase components and increased earnings parts of unemployment benefits end in 2025."""

from openfisca_kela.reforms.change import LegislativeChange


class increase_components_removal(LegislativeChange):
    """Increase components and increased earnings parts of unemployment benefits end in 2025."""

    title = {
        "en": "Increase components end 2025",
        "fi": "Korotusosien poisto 2025",
        "sv": "Förhöjningsdelarna slopas 2025",
    }
    act, proposal, commencement = "962/2024", "HE 135/2024 vp", "2025-01-01"
    sections = (
        "1290/2002 6:1 §",
        "1290/2002 6:2 §",
    )
    source = {
        "title": "1290/2002 6:1 §, 6:2 § (962/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/962",
    }
    transition = "directly"
    values = {
        "unemployment_security.increases_are_in_force": False,
    }
