"""Waiting time of 2023: only a livelihood such as work bars, now also for young people in vocational rehabilitation."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_waiting_time_2023(LegislativeChange):
    """Waiting time of 2023: only a livelihood such as work bars, now also for young people in vocational rehabilitation."""

    title = {
        "en": "Waiting and intervening time 2023",
        "fi": "Odotus- ja väliaika 2023",
        "sv": "Väntetid och mellanliggande tid 2023",
    }
    act, proposal, commencement = "1028/2022", "HE 181/2022 vp", "2023-01-01"
    sections = ("566/2005 24 § 1 mom.", "566/2005 24 § 2 mom.")
    source = {
        "title": "566/2005 24 § 1 mom. (1028/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1028",
    }
    transition = "directly"
    values = {
        "rehabilitation_allowance.waiting_time.other_basic_security_bars": False,
        "rehabilitation_allowance.waiting_time.livelihood_bars_section_7a": True,
    }
