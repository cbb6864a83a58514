"""Pension income allowance of 2025: its second reduction is steeper."""

from openfisca_kela.reforms.change import LegislativeChange


class pension_allowance_2025(LegislativeChange):
    """Pension income allowance of 2025: its second reduction is steeper."""

    title = {
        "en": "Pension income allowance 2025",
        "fi": "Eläketulovähennys 2025",
        "sv": "Pensionsinkomstavdrag 2025",
    }
    act, proposal, commencement = "", "HE 108/2024 vp", "2025-01-01"
    sections = ("1535/1992 100 §",)
    source = {
        "title": "1535/1992 100 § (HE 108/2024 vp)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/1992/1535",
    }
    transition = "directly"
    values = {
        "income_tax.pension_allowance.reduction_rate_2": 0.196,
    }
