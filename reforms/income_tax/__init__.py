"""Changes of tax and contributions on earned income, in the order of commencement."""

from openfisca_kela.reforms.income_tax.broadcasting_tax_2025 import broadcasting_tax_2025
from openfisca_kela.reforms.income_tax.contributions_2024 import contributions_2024
from openfisca_kela.reforms.income_tax.contributions_2025 import contributions_2025
from openfisca_kela.reforms.income_tax.contributions_2026 import contributions_2026
from openfisca_kela.reforms.income_tax.earned_income_allowance_repeal_2025 import earned_income_allowance_repeal_2025
from openfisca_kela.reforms.income_tax.medical_care_2025 import medical_care_2025
from openfisca_kela.reforms.income_tax.pension_additional_tax_2026 import pension_additional_tax_2026
from openfisca_kela.reforms.income_tax.pension_allowance_2025 import pension_allowance_2025
from openfisca_kela.reforms.income_tax.tax_2024_credit_and_allowances import tax_2024_credit_and_allowances
from openfisca_kela.reforms.income_tax.tax_2024_scale import tax_2024_scale
from openfisca_kela.reforms.income_tax.tax_2025_scale import tax_2025_scale
from openfisca_kela.reforms.income_tax.tax_2026_credit import tax_2026_credit
from openfisca_kela.reforms.income_tax.tax_2026_scale import tax_2026_scale
from openfisca_kela.reforms.income_tax.union_fees_2026 import union_fees_2026

TITLE = {"en": "Tax and contributions", "fi": "Verot ja maksut", "sv": "Skatter och avgifter"}
ENACTED = (
    tax_2024_scale,
    tax_2024_credit_and_allowances,
    contributions_2024,
    tax_2025_scale,
    earned_income_allowance_repeal_2025,
    pension_allowance_2025,
    medical_care_2025,
    contributions_2025,
    broadcasting_tax_2025,
    tax_2026_scale,
    tax_2026_credit,
    union_fees_2026,
    pension_additional_tax_2026,
    contributions_2026,
)
