"""Waiting period of 2024: seven days instead of five. Who is in it is told, and no amount moves."""

from openfisca_kela.reforms.change import LegislativeChange


class waiting_period_2024(LegislativeChange):
    """Waiting period of 2024: seven days instead of five. Who is in it is told, and no amount moves."""

    title = {
        "en": "Waiting period of seven days 2024",
        "fi": "Omavastuuaika seitsemän päivää 2024",
        "sv": "Självrisktid på sju dagar 2024",
    }
    act, proposal, commencement = "1300/2023", "HE 73/2023 vp", "2024-01-01"
    sections = ("1290/2002 5:13 §",)
    source = {
        "title": "1290/2002 5:13 § (1300/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1300",
    }
    transition = "directly"
    values = {
        "unemployment_security.waiting_days": 7,
    }
