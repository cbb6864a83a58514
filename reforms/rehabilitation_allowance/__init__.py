"""Changes of the act on rehabilitation and the rehabilitation allowance (566/2005), in the order of commencement."""

from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_age_limit_2025 import rehabilitation_age_limit_2025
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_application_time_2023 import (
    rehabilitation_application_time_2023,
)
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_apprenticeship_2025 import (
    rehabilitation_apprenticeship_2025,
)
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_flex_days_2023 import rehabilitation_flex_days_2023
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_income_limit_2025 import rehabilitation_income_limit_2025
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_index_2024 import rehabilitation_index_2024
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_index_freeze_2024 import rehabilitation_index_freeze_2024
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_instalment_2024 import rehabilitation_instalment_2024
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_of_young_2025 import rehabilitation_of_young_2025
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_outside_working_life_2023 import (
    rehabilitation_outside_working_life_2023,
)
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_study_grant_2025 import rehabilitation_study_grant_2025
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_vocational_amount_2024 import (
    rehabilitation_vocational_amount_2024,
)
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_waiting_period_2023 import (
    rehabilitation_waiting_period_2023,
)
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_waiting_time_2023 import rehabilitation_waiting_time_2023
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_waiting_time_2025 import rehabilitation_waiting_time_2025
from openfisca_kela.reforms.rehabilitation_allowance.rehabilitation_youth_wages_2025 import rehabilitation_youth_wages_2025

TITLE = {"en": "Rehabilitation", "fi": "Kuntoutus", "sv": "Rehabilitering"}
ENACTED = (
    rehabilitation_outside_working_life_2023,
    rehabilitation_flex_days_2023,
    rehabilitation_waiting_time_2023,
    rehabilitation_waiting_period_2023,
    rehabilitation_application_time_2023,
    rehabilitation_vocational_amount_2024,
    rehabilitation_instalment_2024,
    rehabilitation_index_2024,
    rehabilitation_index_freeze_2024,
    rehabilitation_income_limit_2025,
    rehabilitation_of_young_2025,
    rehabilitation_waiting_time_2025,
    rehabilitation_youth_wages_2025,
    rehabilitation_apprenticeship_2025,
    rehabilitation_age_limit_2025,
    rehabilitation_study_grant_2025,
)
