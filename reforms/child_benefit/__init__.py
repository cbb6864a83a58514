"""Changes of the child benefit act (796/1992), in the order of commencement."""

from openfisca_kela.reforms.child_benefit.child_benefit_2024 import child_benefit_2024
from openfisca_kela.reforms.child_benefit.temporary_single_parent_supplement_2023 import (
    temporary_single_parent_supplement_2023,
)

TITLE = {"en": "Child benefit", "fi": "Lapsilisä", "sv": "Barnbidrag"}
ENACTED = (
    temporary_single_parent_supplement_2023,
    child_benefit_2024,
)
