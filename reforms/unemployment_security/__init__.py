"""Changes of the act on unemployment security (1290/2002), in the order of commencement."""

from openfisca_kela.reforms.unemployment_security.earnings_related_steps_2024 import earnings_related_steps_2024
from openfisca_kela.reforms.unemployment_security.employment_condition_2024 import employment_condition_2024
from openfisca_kela.reforms.unemployment_security.general_support import general_support
from openfisca_kela.reforms.unemployment_security.increase_components_removal import increase_components_removal
from openfisca_kela.reforms.unemployment_security.parental_home_floor_2025 import parental_home_floor_2025
from openfisca_kela.reforms.unemployment_security.temporary_child_increase_2023 import temporary_child_increase_2023
from openfisca_kela.reforms.unemployment_security.unemployment_child_increase_removal import (
    unemployment_child_increase_removal,
)
from openfisca_kela.reforms.unemployment_security.unemployment_exempt_amount_removal import (
    unemployment_exempt_amount_removal,
)
from openfisca_kela.reforms.unemployment_security.waiting_period_2024 import waiting_period_2024

TITLE = {"en": "Unemployment security", "fi": "Työttömyysturva", "sv": "Utkomstskydd för arbetslösa"}
ENACTED = (
    temporary_child_increase_2023,
    waiting_period_2024,
    unemployment_child_increase_removal,
    unemployment_exempt_amount_removal,
    employment_condition_2024,
    earnings_related_steps_2024,
    increase_components_removal,
    parental_home_floor_2025,
    general_support,
)
