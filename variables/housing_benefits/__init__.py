"""The benefits for housing side by side: which act applies to a household, and why none of the others does."""

from openfisca_kela.quantities.side_by_side import SideBySide

SIDE_BY_SIDE = SideBySide(
    key="housing_benefits",
    name={"en": "Benefits for housing", "fi": "Asumisen tuet", "sv": "Stöd för boende"},
    applies="housing_benefit_that_applies",
    why_not={
        "general_housing_allowance": "why_general_housing_allowance_does_not_apply",
        "student_housing_supplement": "why_student_housing_supplement_does_not_apply",
    },
)
