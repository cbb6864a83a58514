"""Flex days of 2023: the full allowance for a day without rehabilitation, where reduced capacity asks for it."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_flex_days_2023(LegislativeChange):
    """Flex days of 2023: the full allowance for a day without rehabilitation, where reduced capacity asks for it."""

    title = {
        "en": "Flex days 2023",
        "fi": "Joustopäivät 2023",
        "sv": "Flexibla dagar 2023",
    }
    act, proposal, commencement = "1028/2022", "HE 181/2022 vp", "2023-01-01"
    sections = ("566/2005 23 § 3 mom.",)
    source = {
        "title": "566/2005 23 § 3 mom. (1028/2022)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2022/1028",
    }
    transition = "directly"
    values = {
        "rehabilitation_allowance.flex_days_in_statute": True,
        "rehabilitation_allowance.flex_minimum_days_per_week": 3,
        "rehabilitation_allowance.flex_full_days_per_week": 5,
    }
