"""Wages of 2025: they are deducted from the youth allowance as from the allowance during training."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_youth_wages_2025(LegislativeChange):
    """Wages of 2025: they are deducted from the youth allowance as from the allowance during training."""

    title = {
        "en": "Wages beside the youth rehabilitation allowance 2025",
        "fi": "Palkka nuoren kuntoutusrahan aikana 2025",
        "sv": "Lön vid rehabiliteringspenning för unga 2025",
    }
    act, proposal, commencement = "730/2024", "HE 124/2024 vp", "2025-01-01"
    sections = ("566/2005 37 § 1–2 mom.",)
    source = {
        "title": "566/2005 37 § 1–2 mom. (730/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/730",
    }
    transition = "directly"
    values = {"rehabilitation_allowance.training_wage_offset_applies_to_youth_allowance": True}
