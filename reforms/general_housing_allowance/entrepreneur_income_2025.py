"""Entrepreneur's income of 2025: another level counts if it is at least twice the confirmed one."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.general_housing_allowance.aland import IN_ALAND, NOT_CONFIRMED


class entrepreneur_income_2025(LegislativeChange):
    """Entrepreneur's income of 2025: another level counts if it is at least twice the confirmed one."""

    title = {
        "en": "Entrepreneur's actual income 2025",
        "fi": "Yrittäjän tosiasialliset tulot 2025",
        "sv": "Företagarens faktiska inkomster 2025",
    }
    act, proposal, commencement = "910/2024", "HE 126/2024 vp", "2025-01-01"
    sections = ("938/2014 12 § 4 mom. 1 kohta",)
    source = {
        "title": "938/2014 12 § 4 mom. 1 kohta (910/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/910",
    }
    transition = "granted_or_reviewed_from"
    notice = NOT_CONFIRMED
    notice_where = IN_ALAND
    values = {
        "general_housing_allowance.income.entrepreneur_actual_income.is_in_force": True,
        "general_housing_allowance.income.entrepreneur_actual_income.multiple": 2,
    }
