"""Waiting time of 2025: need is asked, and the months are limited, for young people too."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_waiting_time_2025(LegislativeChange):
    """Waiting time of 2025: need is asked, and the months are limited, for young people too."""

    title = {
        "en": "Waiting and intervening time of young people 2025",
        "fi": "Nuorten odotus- ja väliaika 2025",
        "sv": "Väntetid och mellanliggande tid för unga 2025",
    }
    act, proposal, commencement = "730/2024", "HE 124/2024 vp", "2025-01-01"
    sections = ("566/2005 24 §",)
    source = {
        "title": "566/2005 24 § (730/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/730",
    }
    transition = "granted_or_reviewed_from"
    values = {
        "rehabilitation_allowance.waiting_time.limit_applies_to_section_7a": True,
        "rehabilitation_allowance.waiting_time.limit_applies_to_youth_allowance": True,
        "rehabilitation_allowance.waiting_time.livelihood_bars_youth_allowance": True,
        "rehabilitation_allowance.waiting_time.need_is_asked_of_section_7a": True,
        "rehabilitation_allowance.waiting_time.need_is_asked_of_youth_allowance": True,
    }
