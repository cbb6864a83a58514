"""Law as changes: one module a legislative change, and the list of those enacted in the order of commencement."""

from openfisca_kela.reforms.asset_test_2025 import asset_test_2025
from openfisca_kela.reforms.basic_deductible_2024 import basic_deductible_2024
from openfisca_kela.reforms.earnings_deduction_2024 import earnings_deduction_2024
from openfisca_kela.reforms.entrepreneur_income_2025 import entrepreneur_income_2025
from openfisca_kela.reforms.heating_norm_increase_2023 import heating_norm_increase_2023
from openfisca_kela.reforms.index_freeze_2024 import index_freeze_2024
from openfisca_kela.reforms.municipality_groups_2024 import municipality_groups_2024
from openfisca_kela.reforms.municipality_groups_2025 import municipality_groups_2025
from openfisca_kela.reforms.owner_occupied_dwellings_2025 import owner_occupied_dwellings_2025
from openfisca_kela.reforms.reimbursement_rate_2024 import reimbursement_rate_2024
from openfisca_kela.reforms.rental_income_costs_2025 import rental_income_costs_2025
from openfisca_kela.reforms.retroactive_grant_2025 import retroactive_grant_2025
from openfisca_kela.reforms.right_of_occupancy_interest_2025 import right_of_occupancy_interest_2025
from openfisca_kela.reforms.students_2025 import students_2025

ENACTED = (
    heating_norm_increase_2023,
    index_freeze_2024,
    reimbursement_rate_2024,
    basic_deductible_2024,
    earnings_deduction_2024,
    municipality_groups_2024,
    municipality_groups_2025,
    owner_occupied_dwellings_2025,
    right_of_occupancy_interest_2025,
    asset_test_2025,
    rental_income_costs_2025,
    entrepreneur_income_2025,
    retroactive_grant_2025,
    students_2025,
)

__all__ = [
    "ENACTED",
    "asset_test_2025",
    "basic_deductible_2024",
    "earnings_deduction_2024",
    "entrepreneur_income_2025",
    "heating_norm_increase_2023",
    "index_freeze_2024",
    "municipality_groups_2024",
    "municipality_groups_2025",
    "owner_occupied_dwellings_2025",
    "reimbursement_rate_2024",
    "rental_income_costs_2025",
    "retroactive_grant_2025",
    "right_of_occupancy_interest_2025",
    "students_2025",
]
