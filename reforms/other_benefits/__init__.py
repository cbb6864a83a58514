"""Changes of benefits that touch several acts, or one of the smaller ones, in the order of commencement."""

from openfisca_kela.reforms.other_benefits.benefit_index_freeze_2024 import benefit_index_freeze_2024
from openfisca_kela.reforms.other_benefits.disability_age_18 import disability_age_18
from openfisca_kela.reforms.other_benefits.extra_index_2022_08 import extra_index_2022_08
from openfisca_kela.reforms.other_benefits.maternity_grant_2026 import maternity_grant_2026
from openfisca_kela.reforms.other_benefits.sickness_allowance_2025 import sickness_allowance_2025

TITLE = {"en": "Other benefits", "fi": "Muut etuudet", "sv": "Övriga förmåner"}
ENACTED = (
    extra_index_2022_08,
    benefit_index_freeze_2024,
    sickness_allowance_2025,
    disability_age_18,
    maternity_grant_2026,
)
