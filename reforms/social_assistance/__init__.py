"""Changes of the act on social assistance (1412/1997) and of Kela's guideline to it, in the order of commencement."""

from openfisca_kela.reforms.social_assistance.basic_amount_2026 import basic_amount_2026
from openfisca_kela.reforms.social_assistance.child_basic_amount_2023 import child_basic_amount_2023
from openfisca_kela.reforms.social_assistance.child_benefit_december_2022 import child_benefit_december_2022
from openfisca_kela.reforms.social_assistance.coeliac_supplement_2025 import coeliac_supplement_2025
from openfisca_kela.reforms.social_assistance.earned_income_deduction_2026 import earned_income_deduction_2026
from openfisca_kela.reforms.social_assistance.guideline_2018_earned_income_deduction import (
    guideline_2018_earned_income_deduction,
)
from openfisca_kela.reforms.social_assistance.guideline_2018_week_15 import guideline_2018_week_15
from openfisca_kela.reforms.social_assistance.housing_cost_deadline_2024 import housing_cost_deadline_2024
from openfisca_kela.reforms.social_assistance.housing_cost_tolerance_2024 import housing_cost_tolerance_2024
from openfisca_kela.reforms.social_assistance.landlord_payment_2026 import landlord_payment_2026
from openfisca_kela.reforms.social_assistance.no_cheaper_dwelling_2024 import no_cheaper_dwelling_2024
from openfisca_kela.reforms.social_assistance.reduction_2026 import reduction_2026
from openfisca_kela.reforms.social_assistance.small_assistance_2026 import small_assistance_2026
from openfisca_kela.reforms.social_assistance.student_loan_2026 import student_loan_2026

TITLE = {"en": "Social assistance", "fi": "Toimeentulotuki", "sv": "Utkomststöd"}
ENACTED = (
    guideline_2018_week_15,
    guideline_2018_earned_income_deduction,
    child_benefit_december_2022,
    child_basic_amount_2023,
    housing_cost_tolerance_2024,
    housing_cost_deadline_2024,
    no_cheaper_dwelling_2024,
    coeliac_supplement_2025,
    reduction_2026,
    landlord_payment_2026,
    student_loan_2026,
    basic_amount_2026,
    earned_income_deduction_2026,
    small_assistance_2026,
)
