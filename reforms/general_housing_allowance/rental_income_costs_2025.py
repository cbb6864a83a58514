"""Costs of rental income of 2025: upkeep is deducted without a limit."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.general_housing_allowance.aland import IN_ALAND, NOT_CONFIRMED


class rental_income_costs_2025(LegislativeChange):
    """Costs of rental income of 2025: upkeep is deducted without a limit."""

    title = {
        "en": "Costs of rental income 2025",
        "fi": "Vuokratulon hoitomenot 2025",
        "sv": "Underhållsutgifterna för hyresinkomst 2025",
    }
    act, proposal, commencement = "1241/2023", "HE 74/2023 vp", "2025-01-01"
    sections = ("938/2014 12 § 6 mom.",)
    source = {
        "title": "938/2014 12 § 6 mom. (1241/2023)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2023/1241",
    }
    transition = "granted_or_reviewed_from"
    notice = NOT_CONFIRMED
    notice_where = IN_ALAND
    values = {"general_housing_allowance.income.rental_maintenance_deduction_cap.is_in_force": False}
