"""Rehabilitation of young people of 2025: not beside work; coaching outside the main-occupation rule."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_of_young_2025(LegislativeChange):
    """Rehabilitation of young people of 2025: not beside work; coaching outside the main-occupation rule."""

    title = {
        "en": "Vocational rehabilitation for young people 2025",
        "fi": "Nuoren ammatillinen kuntoutus 2025",
        "sv": "Yrkesinriktad rehabilitering för unga 2025",
    }
    act, proposal, commencement = "730/2024", "HE 124/2024 vp", "2025-01-01"
    sections = ("566/2005 23 § 2 mom.", "566/2005 7 a § 4 mom.")
    source = {
        "title": "566/2005 23 § 2 mom. (730/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/730",
    }
    transition = "granted_or_reviewed_from"
    values = {
        "vocational_rehabilitation_for_young.excluded_while_working": True,
        "rehabilitation_allowance.young_coaching_excluded": True,
    }
