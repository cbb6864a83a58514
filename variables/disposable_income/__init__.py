"""What is left in hand: net incomes, tax-free benefits, housing allowances and social assistance, from 2023 on.

No act defines it. Nothing earlier in the order of the acts looks at housing allowance or social assistance, so there is no
loop: wages, benefits, taxes, child benefit, housing allowance, social assistance, disposable income.
"""

from openfisca_kela.quantities.composition import Composition

COMPOSITION = Composition(
    whole="household_disposable_income",
    parts=(
        "net_wages",
        "net_taxable_benefits",
        "child_benefit",
        "child_maintenance",
        "student_housing_supplement",
        "national_pension_child_increase",
        "housing_allowance_received",
        "basic_social_assistance",
    ),
)
