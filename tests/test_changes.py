"""Each change can be switched off by itself, and does then what it says and nothing else."""

import pytest
from openfisca_core.parameters import Parameter
from openfisca_core.simulation_builder import SimulationBuilder

from households import months
from openfisca_kela import CountryTaxBenefitSystem, law_in_force
from openfisca_kela.reforms import ENACTED, general_housing_allowance
from openfisca_kela.system import UnknownChangeError, base_parameters

LAW = CountryTaxBenefitSystem()
NAMES = [change.__name__ for change in ENACTED]
ACT = "general_housing_allowance"


def values(tree):
    """{path: [(day, value), …]} of every parameter."""
    return {
        node.name: sorted((at.instant_str, at.value) for at in node.values_list)
        for node in tree.get_descendants()
        if isinstance(node, Parameter)
    }


IN_FORCE = values(LAW.parameters)


def value(law, path, day):
    node = law.parameters.children[ACT]
    for name in path.split("."):
        node = node.children[name]
    return node.get_at_instant(day)


def anni(law, month="2024-04"):
    """The allowance of Kela's example Anni: two children, rented, Rauma, wages of 2,500 euros."""
    child = {"household_role": {month: "child"}, "age": {month: 10}}
    situation = {
        "persons": {"anni": {"age": {month: 40}, "wages": {month: 2500}}, "a": child, "b": child},
        "households": {
            "home": {
                "members": ["anni", "a", "b"],
                "municipality_code": {month: "684"},
                "rent": {month: 800},
                "water_is_paid_separately": {month: True},
            }
        },
        "families": {"family": {"adults": ["anni"], "children": ["a", "b"]}},
    }
    return SimulationBuilder().build_from_entities(law, situation).calculate(ACT, month)[0]


def test_the_law_in_force_has_every_change_in_order_of_commencement():
    assert LAW.changes == ENACTED
    assert [change.commencement for change in ENACTED] == sorted(change.commencement for change in ENACTED)


def test_all_off_is_the_base_act_with_group_four_and_its_amounts():
    off = law_in_force(without=NAMES)
    assert values(off.parameters) == values(base_parameters())
    assert value(off, "municipality_group.other", "2026-12-01") == "IV"
    assert value(off, "maximum_housing_costs.IV.3", "2026-12-01") == 734
    # 706 + 117 + 2 × 261 = 1,345 by the index of 2024 and 2,500 − 300 = 2,200; 800 + 3 × 22 = 866, at most 734;
    # 0.42 × (2,200 − 1,345) = 359.10; 0.80 × (734 − 359.10) = 299.92.
    assert anni(off) == 299.92


def test_anni_before_the_package_with_the_index_frozen():
    off = law_in_force(without=[name for name in NAMES if name != "index_freeze_2024"])
    # 667 + 111 + 2 × 246 = 1,270; 0.42 × (2,200 − 1,270) = 390.60; 0.80 × (734 − 390.60) = 274.72.
    assert anni(off) == 274.72


@pytest.mark.parametrize("change", ENACTED, ids=NAMES)
def test_one_change_off_touches_only_what_it_states(change):
    off = law_in_force(without=[change])
    in_force, without = IN_FORCE, values(off.parameters)
    stated = set(change.values_in(off.parameters))
    differing = {path for path in in_force if in_force[path] != without[path]}
    assert differing
    if change.__name__ in ("index_freeze_2024", "municipality_groups_2024"):
        stated |= differing & set(_built_on(change))
    assert differing <= stated
    # Before its commencement the law is the same.
    for path in differing:
        before = [[pair for pair in side[path] if pair[0] < change.commencement] for side in (in_force, without)]
        assert before[0] == before[1], path


def _built_on(change):
    """Paths of other changes that a rule-like change passes on to: amounts by index, cities by group."""
    act = f"{ACT}.basic_deductible.full_allowance_income"
    aland = f"{ACT}.aland.basic_deductible.full_allowance_income"
    if change.__name__ == "index_freeze_2024":
        return [f"{act}.per_adult", f"{act}.per_child", f"{aland}.per_adult", f"{aland}.per_child"]
    return [f"{ACT}.municipality_group.{code}" for code in ("205", "286", "405", "491", "609", "905")]


@pytest.mark.parametrize("change", general_housing_allowance.ENACTED, ids=lambda change: change.__name__)
def test_every_change_can_be_off_and_the_law_still_calculates(change):
    off = law_in_force(without=[change])
    for month in months("2023-01")[::5]:
        assert anni(off, month) >= 0


@pytest.mark.parametrize(
    ("without", "path", "day", "expected"),
    [
        ("reimbursement_rate_2024", "reimbursement_rate", "2024-04-01", 0.80),
        ("reimbursement_rate_2024", "aland.reimbursement_rate", "2024-05-01", 0.80),
        (None, "aland.reimbursement_rate", "2024-05-01", 0.70),
        (None, "aland.reimbursement_rate", "2024-09-01", 0.80),
        ("basic_deductible_2024", "basic_deductible.full_allowance_income.per_child", "2024-04-01", 246),
        (None, "basic_deductible.full_allowance_income.per_child", "2024-04-01", 296),
        (None, "aland.basic_deductible.full_allowance_income.per_child", "2024-09-01", 246),
        # 246 × 1911 ÷ 1502 = 312.99 and 246 × 1939 ÷ 1502 = 317.57: the new statutory amount follows the index.
        ("index_freeze_2024", "basic_deductible.full_allowance_income.per_child", "2024-04-01", 313),
        ("index_freeze_2024", "basic_deductible.full_allowance_income.per_child", "2026-01-01", 318),
        ("index_freeze_2024", "water_norm.per_person", "2024-01-01", 22),
        ("index_freeze_2024", "maximum_housing_costs.I.1", "2026-01-01", 563),
        # Without the increase of 2023 the index alone gives the amounts of 2024 already in 2023.
        ("heating_norm_increase_2023", "heating_norm.first_person", "2023-06-01", 46),
        ("heating_norm_increase_2023", "owner_occupied.house_maintenance_norm.4", "2023-06-01", 191),
        (None, "heating_norm.first_person", "2023-12-31", 66),
        (None, "heating_norm.first_person", "2024-01-01", 46),
        ("earnings_deduction_2024", "earnings_deduction.is_in_force", "2026-01-01", True),
        ("municipality_groups_2024", "municipality_group.091", "2026-01-01", "I"),
        ("municipality_groups_2024", "municipality_group.049", "2026-01-01", "II"),
        # Without the groups of 2024 the six cities move from the old third to the old fourth group.
        ("municipality_groups_2024", "municipality_group.205", "2025-01-01", "IV"),
        ("municipality_groups_2024", "maximum_housing_costs.I.1", "2026-01-01", 582),
        ("municipality_groups_2025", "municipality_group.205", "2026-01-01", "II"),
        (None, "municipality_group.205", "2024-12-01", "II"),
        (None, "municipality_group.205", "2025-01-01", "III"),
        ("owner_occupied_dwellings_2025", "owner_occupied.is_in_force", "2026-01-01", True),
        ("asset_test_2025", "asset_test.is_in_force", "2026-01-01", False),
        ("students_2025", "students.exclusion_by_housing_supplement.is_in_force", "2025-08-01", False),
        ("retroactive_grant_2025", "retroactive_longer_for_special_reason", "2026-01-01", False),
    ],
)
def test_values_with_a_change_off(without, path, day, expected):
    assert value(law_in_force(without=without or ()), path, day) == expected


def test_until_a_date_leaves_out_what_commenced_later():
    law = law_in_force(until="2024-03-31")
    assert law.changes == tuple(change for change in ENACTED if change.commencement <= "2024-03-31")
    names = [change.__name__ for change in law.changes]
    assert "index_freeze_2024" in names
    assert "reimbursement_rate_2024" not in names
    with_rate = law_in_force(until="2024-03-31", with_=["reimbursement_rate_2024"])
    assert value(with_rate, "reimbursement_rate", "2024-05-01") == 0.70


def test_an_unknown_change_names_the_nearest():
    with pytest.raises(UnknownChangeError, match="'reimbursement_rate_2025'; did you mean reimbursement_rate_2024"):
        law_in_force(without=["reimbursement_rate_2025"])


def test_each_value_set_by_a_change_carries_its_source_and_its_name():
    rate = LAW.parameters.general_housing_allowance.reimbursement_rate
    assert rate.metadata["set_by"] == {"2024-04-01": "reimbursement_rate_2024"}
    assert rate.metadata["reference"]["2024-04-01"][0]["title"] == "938/2014 8 § 1 mom. (1241/2023)"
    assert "set_by" not in base_parameters().general_housing_allowance.reimbursement_rate.metadata


def test_openfisca_takes_a_change_and_its_absence_by_dotted_path():
    without = LAW.apply_reform("openfisca_kela.reforms.without.reimbursement_rate_2024")
    assert value(without, "reimbursement_rate", "2024-05-01") == 0.80
    again = without.apply_reform("openfisca_kela.reforms.reimbursement_rate_2024")
    assert value(again, "reimbursement_rate", "2024-05-01") == 0.70
    assert again.get_parameters_at_instant("2024-05-01").general_housing_allowance.reimbursement_rate == 0.70
    both = without.apply_reform("openfisca_kela.reforms.without.municipality_groups_2024")
    assert (value(both, "reimbursement_rate", "2024-05-01"), value(both, "municipality_group.091", "2024-05-01")) == (
        0.8,
        "I",
    )


def test_a_change_enacted_twice_changes_nothing():
    twice = LAW.apply_reform("openfisca_kela.reforms.municipality_groups_2024")
    assert values(twice.parameters) == values(LAW.parameters)
