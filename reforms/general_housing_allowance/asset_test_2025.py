"""Asset test of 2025: assets yield an income, and from a ceiling on there is no right."""

from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.reforms.general_housing_allowance.aland import IN_ALAND, NOT_CONFIRMED


class asset_test_2025(LegislativeChange):
    """Asset test of 2025: assets yield an income, and from a ceiling on there is no right."""

    title = {
        "en": "Asset test 2025",
        "fi": "Varallisuusharkinta 2025",
        "sv": "Förmögenhetsprövningen 2025",
    }
    act, proposal, commencement = "910/2024", "HE 126/2024 vp", "2025-01-01"
    sections = ("938/2014 12 § 5 mom.", "938/2014 13 §", "938/2014 51 § 1 mom.")
    source = {
        "title": "938/2014 13 § (910/2024)",
        "href": "https://www.finlex.fi/fi/lainsaadanto/saadoskokoelma/2024/910",
    }
    transition = "granted_or_reviewed_from"
    notice = NOT_CONFIRMED
    notice_where = IN_ALAND
    values = {
        "general_housing_allowance.asset_test.is_in_force": True,
        "general_housing_allowance.asset_test.income_share": 0.20,
        "general_housing_allowance.asset_test.free_amount.one_adult": 10_000,
        "general_housing_allowance.asset_test.free_amount.several_adults": 20_000,
        "general_housing_allowance.asset_test.ceiling": 50_000,
        "general_housing_allowance.asset_test.deposit_deduction_per_person": 2_000,
        "general_housing_allowance.asset_test.listed_share_valuation_rate": 0.70,
        "general_housing_allowance.asset_test.forest_income_multiplier": 10,
    }
