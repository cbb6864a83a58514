"""Changes of the act on housing allowance for pensioners (571/2007), in the order of commencement."""

from openfisca_kela.reforms.pensioners_housing_allowance.pensioners_additional_deductible_2020 import (
    pensioners_additional_deductible_2020,
)
from openfisca_kela.reforms.pensioners_housing_allowance.pensioners_additional_deductible_2025 import (
    pensioners_additional_deductible_2025,
)
from openfisca_kela.reforms.pensioners_housing_allowance.pensioners_assets_2025 import pensioners_assets_2025
from openfisca_kela.reforms.pensioners_housing_allowance.pensioners_index_freeze_2024 import pensioners_index_freeze_2024
from openfisca_kela.reforms.pensioners_housing_allowance.pensioners_norm_freeze_2024 import pensioners_norm_freeze_2024
from openfisca_kela.reforms.pensioners_housing_allowance.pensioners_partial_arrears_2023 import (
    pensioners_partial_arrears_2023,
)

TITLE = {
    "en": "Housing allowance for pensioners",
    "fi": "Eläkkeensaajan asumistuki",
    "sv": "Bostadsbidrag för pensionstagare",
}
ENACTED = (
    pensioners_additional_deductible_2020,
    pensioners_partial_arrears_2023,
    pensioners_index_freeze_2024,
    pensioners_norm_freeze_2024,
    pensioners_additional_deductible_2025,
    pensioners_assets_2025,
)
