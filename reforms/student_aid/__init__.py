"""Changes of the act on financial aid for students (65/1994), in the order of commencement."""

from openfisca_kela.reforms.student_aid.provider_supplement_2024 import provider_supplement_2024
from openfisca_kela.reforms.student_aid.student_housing_supplement import student_housing_supplement
from openfisca_kela.reforms.student_aid.student_loan_guarantee_2024 import student_loan_guarantee_2024
from openfisca_kela.reforms.student_aid.temporary_provider_supplement_2023 import temporary_provider_supplement_2023

TITLE = {"en": "Student aid", "fi": "Opintotuki", "sv": "Studiestöd"}
ENACTED = (
    temporary_provider_supplement_2023,
    provider_supplement_2024,
    student_loan_guarantee_2024,
    student_housing_supplement,
)
