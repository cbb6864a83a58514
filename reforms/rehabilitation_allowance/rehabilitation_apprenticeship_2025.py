"""Apprenticeship of 2025: no longer a ground of its own, from one day for everybody."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_apprenticeship_2025(LegislativeChange):
    """Apprenticeship of 2025: no longer a ground of its own, from one day for everybody."""

    title = {
        "en": "Apprenticeship no longer a ground 2025",
        "fi": "Oppisopimuskoulutus ei enää perusteena 2025",
        "sv": "Läroavtalsutbildning inte längre en grund 2025",
    }
    act, proposal, commencement = "730/2024", "HE 124/2024 vp", "2025-01-01"
    sections = ("566/2005 19 § 2 mom.",)
    source = {
        "title": "566/2005 19 § 2 mom. (730/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/730",
    }
    transition = "directly"
    values = {"rehabilitation_allowance.apprenticeship_ground": False}
