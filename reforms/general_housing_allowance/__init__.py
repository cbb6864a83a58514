"""Changes of the act on general housing allowance (938/2014), in the order of commencement."""

from openfisca_kela.reforms.general_housing_allowance.asset_test_2025 import asset_test_2025
from openfisca_kela.reforms.general_housing_allowance.basic_deductible_2024 import basic_deductible_2024
from openfisca_kela.reforms.general_housing_allowance.earnings_deduction_2024 import earnings_deduction_2024
from openfisca_kela.reforms.general_housing_allowance.entrepreneur_income_2025 import entrepreneur_income_2025
from openfisca_kela.reforms.general_housing_allowance.heating_norm_increase_2023 import heating_norm_increase_2023
from openfisca_kela.reforms.general_housing_allowance.index_freeze_2024 import index_freeze_2024
from openfisca_kela.reforms.general_housing_allowance.municipality_groups_2024 import municipality_groups_2024
from openfisca_kela.reforms.general_housing_allowance.municipality_groups_2025 import municipality_groups_2025
from openfisca_kela.reforms.general_housing_allowance.owner_occupied_dwellings_2025 import owner_occupied_dwellings_2025
from openfisca_kela.reforms.general_housing_allowance.reimbursement_rate_2024 import reimbursement_rate_2024
from openfisca_kela.reforms.general_housing_allowance.rental_income_costs_2025 import rental_income_costs_2025
from openfisca_kela.reforms.general_housing_allowance.retroactive_grant_2025 import retroactive_grant_2025
from openfisca_kela.reforms.general_housing_allowance.right_of_occupancy_interest_2025 import (
    right_of_occupancy_interest_2025,
)
from openfisca_kela.reforms.general_housing_allowance.students_2025 import students_2025

TITLE = {"en": "General housing allowance", "fi": "Yleinen asumistuki", "sv": "Allmänt bostadsbidrag"}
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
