"""Broadcasting tax of 2025: a higher threshold and a smaller greatest amount."""

from openfisca_kela.reforms.change import LegislativeChange


class broadcasting_tax_2025(LegislativeChange):
    """Broadcasting tax of 2025: a higher threshold and a smaller greatest amount."""

    title = {
        "en": "Broadcasting tax 2025",
        "fi": "Yleisradiovero 2025",
        "sv": "Rundradioskatt 2025",
    }
    act, proposal, commencement = "920/2024", "HE 186/2024 vp", "2025-01-01"
    sections = ("484/2012 2 §",)
    source = {
        "title": "484/2012 2 § (920/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/920",
    }
    transition = "directly"
    values = {
        "broadcasting_tax.income_threshold": 15150,
        "broadcasting_tax.maximum": 160,
    }
