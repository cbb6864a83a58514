"""The benefits for housing side by side: each household belongs to one act, or is told why to none."""

import json

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as some

from households import months, simulation_of
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.benefits import benefits_side_by_side
from openfisca_kela.cli import main
from openfisca_kela.decision.side_by_side import side_by_side
from openfisca_kela.situation import read
from pensioners import Drawing, pensioners_home

LAW = CountryTaxBenefitSystem()
NEEDS = benefits_side_by_side()["housing_benefits"]
PENSIONER = {"id": "eino", "age": 70, "pension_type": "guarantee_pension", "pensions": 900}
HOME = {"municipality_code": "091", "rent": 600}

# Grounds of the general act that come before the right to the pensioners' allowance, and those of the pensioners' act that
# say that this is not the household's act.
BEFORE_THE_MIRROR = {"not_resident", "dwelling", "student"}
NOT_THIS_ACT = {"not_resident", "under_minimum_age", "no_entitling_pension", "general_housing_allowance_applies"}


@settings(max_examples=150, deadline=None)
@given(seed=some.integers(0, 10**9), month=some.sampled_from(months("2015-02")))
def test_the_two_allowances_give_every_household_exactly_one_act_or_a_ground_why_none(seed, month):
    home, persons = pensioners_home(Drawing(seed), month)
    simulation = simulation_of(LAW, [(home, persons)], month)

    def of(name):
        values = simulation.calculate(name, month)
        return (values.decode_to_str() if hasattr(values, "decode_to_str") else values)[0]

    general, pensioners = of("general_housing_allowance"), of("pensioners_housing_allowance_joint_amount")
    general_ground = of("general_housing_allowance_refusal_ground")
    pensioners_ground = of("pensioners_housing_allowance_refusal_ground")
    is_pensioners = of("pensioners_housing_allowance_applies")

    assert general == 0 or pensioners == 0
    assert (general_ground == "none") == (general > 0)
    assert (pensioners_ground == "none") == (pensioners > 0)
    assert is_pensioners == of("general_housing_allowance_is_excluded_by_pensioners_allowance")
    if is_pensioners:
        assert general_ground in BEFORE_THE_MIRROR | {"pensioner"}
        assert pensioners_ground != "general_housing_allowance_applies"
    else:
        assert general_ground != "pensioner"
        assert pensioners_ground in NOT_THIS_ACT


def asked(persons, month="2026-01", **home):
    """{key of a benefit: `Alternative`} and the key that applies, of one household."""
    case = read({"period": month, "persons": persons, "household": HOME | home})
    (one,) = side_by_side(LAW, case, NEEDS)
    return one.applies, {alternative.key: alternative for alternative in one.alternatives}


CONSCRIPT = {"id": "otto", "age": 20, "conscript_service_type": "military_service"}
STUDENT = {"id": "saara", "age": 20, "is_entitled_to_student_housing_supplement": True}


@pytest.mark.parametrize(
    ("persons", "home", "month", "applies", "grounds"),
    [
        (
            [PENSIONER],
            {},
            "2026-01",
            "pensioners_housing_allowance",
            ("not_in_service", "none", "nobody_is_entitled", "pensioner"),
        ),
        (
            [PENSIONER, {"id": "lapsi", "role": "child", "age": 9}],
            {},
            "2026-01",
            "general_housing_allowance",
            ("not_in_service", "general_housing_allowance_applies", "nobody_is_entitled", "none"),
        ),
        (
            [CONSCRIPT],
            {},
            "2026-01",
            "conscripts_allowance",
            ("none", "no_entitling_pension", "nobody_is_entitled", "conscript"),
        ),
        (
            [CONSCRIPT | {"lived_independently_before_service": False}],
            {},
            "2026-01",
            "general_housing_allowance",
            ("no_special_reason_for_housing_assistance", "no_entitling_pension", "nobody_is_entitled", "none"),
        ),
        (
            [STUDENT],
            {},
            "2025-07",
            "general_housing_allowance",
            ("not_in_service", "no_entitling_pension", "others_belong_to_household", "none"),
        ),
        (
            [STUDENT],
            {},
            "2025-08",
            "student_housing_supplement",
            ("not_in_service", "no_entitling_pension", "none", "student"),
        ),
        (
            [STUDENT | {"student_housing_supplement_is_for_other_locality": True}],
            {},
            "2025-08",
            "general_housing_allowance",
            ("not_in_service", "no_entitling_pension", "only_for_other_locality", "none"),
        ),
        (
            [{"id": "anna", "age": 40, "is_resident_in_finland": False}],
            {},
            "2026-01",
            "none",
            ("not_in_service", "not_resident", "nobody_is_entitled", "not_resident"),
        ),
        (
            [{"id": "anna", "age": 40}],
            {"dwelling_type": "owner_occupied_share", "maintenance_charge": 300},
            "2025-01",
            "none",
            ("not_in_service", "no_entitling_pension", "nobody_is_entitled", "dwelling"),
        ),
    ],
)
def test_each_household_has_an_act_and_each_other_act_a_ground(persons, home, month, applies, grounds):
    found, alternatives = asked(persons, month, **home)
    order = (
        "conscripts_allowance",
        "pensioners_housing_allowance",
        "student_housing_supplement",
        "general_housing_allowance",
    )
    assert (found, tuple(alternatives[key].ground for key in order)) == (applies, grounds)
    for key in order:
        one = alternatives[key]
        assert one.applies == (key == applies)
        assert one.sections or one.ground == "none"
        assert all(set(reason.label) == {"fi", "sv", "en"} for reason in one.reasons)
        assert one.reasons or one.ground == "none"


def test_a_general_allowance_in_payment_goes_on_beside_the_conscripts():
    applies, alternatives = asked([CONSCRIPT], general_housing_allowance_amount_in_decision=200)
    assert applies == "conscripts_allowance"
    assert alternatives["conscripts_allowance"].amount == "400.00"
    assert alternatives["general_housing_allowance"].applies


def test_what_applies_and_gives_nothing_tells_why():
    applies, alternatives = asked([PENSIONER | {"pensions": 2500}])
    one = alternatives["pensioners_housing_allowance"]
    assert (applies, one.applies, one.amount, one.ground) == (
        "pensioners_housing_allowance",
        True,
        "0.00",
        "deductibles_cover_housing_costs",
    )


def test_a_benefit_that_cannot_be_calculated_says_so_and_stops_no_other():
    case = read({"period": "2026-01", "persons": [{"id": "anna", "age": 40}], "household": {"rent": 500}})
    (one,) = side_by_side(LAW, case, NEEDS)
    found = {alternative.key: alternative for alternative in one.alternatives}
    assert one.applies == "general_housing_allowance"
    assert "municipality_code" in found["general_housing_allowance"].faults[0]
    assert found["conscripts_allowance"].ground == "not_in_service"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_command_says_the_same_in_three_languages_and_as_data(language):
    told = CliRunner().invoke(main, ["which", "examples/conscript.yaml", "--language", language])
    data = CliRunner().invoke(main, ["which", "examples/conscript.yaml", "--format", "json"])
    (one,) = json.loads(data.output)["housing_benefits"]
    assert told.exit_code == data.exit_code == 0
    assert one["applies"] == "conscripts_allowance"
    assert one["label"][language] in told.output.splitlines()[0]
    assert all(alternative["name"][language] in told.output for alternative in one["alternatives"])


def test_a_case_that_cannot_be_accepted_is_refused_with_status_two(tmp_path):
    path = tmp_path / "wrong.yaml"
    path.write_text("period: 2026-01\npersons: [{id: anna, age: 400}]\n", encoding="utf-8")
    result = CliRunner().invoke(main, ["which", str(path)])
    assert result.exit_code == 2
    assert "/persons/anna/age: 400" in result.output
