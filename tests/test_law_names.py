"""Which rules name which others in their formulas."""

from openfisca_kela.decision import decide
from openfisca_kela.law_names import RuleNames
from openfisca_kela.situation import read
from openfisca_kela.situation.reading import law_in_force_today

LAW = law_in_force_today()
NAMES = RuleNames(LAW)
BEFORE = "general_housing_allowance_basic_deductible_before_threshold"


def test_a_formula_names_what_stands_in_it_and_in_the_functions_that_it_uses():
    named = NAMES.named_by(BEFORE)
    assert named[:2] == ["general_housing_allowance_income", "general_housing_allowance_full_allowance_income"]
    assert "general_housing_allowance_dwelling_is_in_aland" in named  # by the function beside it
    assert "general_housing_allowance" not in named  # the name of the act's folder among the values
    assert "general_housing_allowance" in NAMES.named_by("general_housing_allowance_own_share_of_housing_costs")
    assert NAMES.naming(BEFORE) == ["general_housing_allowance_basic_deductible"]
    assert NAMES.named_by("rent") == []


def test_whatever_a_decision_rests_on_is_named():
    """Each step of a decision says what it was calculated from; every one of these stands in its formula."""
    household = "household: {municipality_code: '837', rent: 600, heating_costs: 50, heating_is_paid_separately: true}"
    case = read(f"{{period: 2024-05, persons: [{{age: 40, wages: 900}}, {{age: 7}}], {household}}}", system=LAW)
    steps = decide(LAW, case, case.benefit).steps
    assert len(steps) > 20
    for step in steps:
        assert set(step.uses) <= set(NAMES.named_by(step.variable)), step.variable
