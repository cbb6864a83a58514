"""Instalments of 2024: one below the daily minimum is paid too."""

from openfisca_kela.reforms.change import LegislativeChange


class rehabilitation_instalment_2024(LegislativeChange):
    """Instalments of 2024: one below the daily minimum is paid too."""

    title = {
        "en": "Small instalments 2024",
        "fi": "Pienet maksuerät 2024",
        "sv": "Små rater 2024",
    }
    act, proposal, commencement = "1240/2023", "", "2024-01-01"
    sections = ("566/2005 46 § 2 mom.",)
    source = {
        "title": "566/2005 46 § 2 mom. (1240/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1240",
    }
    transition = "directly"
    values = {"rehabilitation_allowance.instalment_below_daily_minimum_is_unpaid": False}
