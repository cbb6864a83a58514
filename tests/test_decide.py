"""A decision as data: the amounts of the worked examples, and a basis that is exactly what the calculation read."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from households import SEED_AMOUNTS
from openfisca_kela import law_in_force
from openfisca_kela.benefits import benefits
from openfisca_kela.decision import decide, decide_each
from openfisca_kela.decision.values import decimal_text
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.proposals import read_proposal
from openfisca_kela.reforms import general_housing_allowance
from openfisca_kela.situation import SituationError, read
from openfisca_kela.situation.reading import law_in_force_today

EXAMPLES = Path(__file__).parent.parent / "examples"
BENEFIT = benefits()["general_housing_allowance"]


def example(name):
    return read((EXAMPLES / f"{name}.yaml").read_bytes())


def decided(case, system=None):
    return decide(system or law_in_force_today(), case, BENEFIT)


@pytest.mark.parametrize(("name", "amount"), SEED_AMOUNTS.items())
def test_the_worked_examples_are_granted_to_the_cent(name, amount):
    decision = decided(example(name))

    assert (decision.amount, decision.granted, decision.ground) == (amount, True, "none")


def test_the_refused_example_names_its_ground():
    decision = decided(example("refused"))

    assert (decision.amount, decision.granted, decision.ground) == ("0.00", False, "income_too_high")
    assert set(decision.ground_label) == set(LANGUAGES)
    assert "938/2014 16 §" in {section for step in decision.steps for section in step.sections}


def test_the_law_is_that_of_the_month_of_the_decision():
    runs_on, reviewed = decided(example("ilona_before")), decided(example("ilona_after"))

    assert (runs_on.month, runs_on.decided_in, runs_on.month_of_law) == ("2024-08", "2023-09", "2023-09")
    assert (reviewed.month, reviewed.decided_in, reviewed.month_of_law) == ("2024-09", None, "2024-09")


def traced(case):
    """What core's tracer says was read, by variable."""
    simulation = case.simulation(law_in_force_today())
    simulation.calculate(BENEFIT.amount, case.month)
    read_by = {}
    for node in simulation.tracer.browse_trace():
        own = read_by.setdefault(node.name, set())
        own |= {(parameter.name, str(parameter.period)) for parameter in node.parameters}
    return read_by


@pytest.mark.parametrize("name", [*SEED_AMOUNTS, "refused"])
def test_every_step_rests_on_what_the_trace_read(name):
    case = example(name)
    read_by, decision = traced(case), decided(example(name))

    # The trace read more: the branches that were not taken.
    for step in decision.steps:
        assert {(value.path, value.month) for value in step.law} <= read_by[step.variable]
    used = {step.variable for step in decision.steps} | {fact.variable for fact in decision.told + decision.assumed}
    assert used <= set(read_by)


@pytest.mark.parametrize("name", [*SEED_AMOUNTS, "refused"])
def test_steps_stand_in_the_order_of_a_decision(name):
    places = {module: place for place, module in enumerate(BENEFIT.modules)}
    modules = [type(law_in_force_today().variables[step.variable]).__module__ for step in decided(example(name)).steps]

    own = [places[module.rsplit(".", 1)[1]] for module in modules if f".{BENEFIT.key}." in module]
    assert own == sorted(own)
    assert all(f".{BENEFIT.key}." in module for module in modules[len(modules) - len(own) :])


def test_each_value_of_law_tells_its_day_its_source_and_its_change():
    values = {value.path: value for step in decided(example("heikki_after")).steps for value in step.law}
    rate = values["general_housing_allowance.reimbursement_rate"]

    assert (rate.value, rate.since, rate.set_by.name) == ("0.7", "2024-04-01", "reimbursement_rate_2024")
    assert rate.sources[0]["title"] == "938/2014 8 § 1 mom. (1241/2023)"
    assert set(rate.label) == set(LANGUAGES)
    minimum = values["general_housing_allowance.minimum_payable"]
    assert (minimum.value, minimum.since, minimum.set_by) == ("15.00", "2015-01-01", None)


def test_every_fact_told_is_either_used_or_said_not_to_be():
    case = read(
        {
            "period": "2024-05",
            "persons": [{"id": "anna", "age": 40, "wages": {"2024-04": 900, "2024-05": 1000}}],
            "household": {"rent": 650, "municipality_code": "091", "general_housing_allowance_income_in_decision": 5},
        }
    )
    decision = decided(case)
    told = {(name, period) for facts in case.told.values() for name, values in facts.items() for period in values}

    assert {(fact.variable, fact.period) for fact in decision.told + decision.not_used} == told
    assert {(fact.variable, fact.period) for fact in decision.not_used} == {
        ("wages", "2024-04"),
        ("general_housing_allowance_income_in_decision", "2024-05"),
    }


def test_what_was_not_told_is_assumed_and_what_was_calculated_is_neither():
    decision = decided(example("anni_after"))
    assumed = {(fact.variable, fact.whose) for fact in decision.assumed}
    told = {(fact.variable, fact.whose) for fact in decision.told}

    assert ("dividend_income", "anni") in assumed
    # A child's income is not counted (12 § 1 mom.), so nothing need be assumed of it.
    assert ("wages", "elsa") not in assumed
    assert ("wages", "anni") in told
    assert ("dwelling_type", "household_1") in assumed
    assert not assumed & told
    assert not {step.variable for step in decision.steps} & {name for name, _ in assumed}


@given(rent=st.integers(0, 2_000), wages=st.integers(0, 4_000), children=st.integers(0, 3))
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
def test_facts_that_do_not_affect_the_result_do_not_affect_it(rent, wages, children):
    def case(unused):
        persons = [{"id": "a", "age": 40, "wages": wages}, *({"role": "child", "age": 7} for _ in range(children))]
        household = {"rent": rent, "municipality_code": "564", "general_housing_allowance_income_in_decision": unused}
        return read({"period": "2024-06", "persons": persons, "household": household})

    first, second = decided(case(0)), decided(case(5000))

    assert "general_housing_allowance_income_in_decision" in [fact.variable for fact in first.not_used]
    assert first.steps == second.steps
    assert Decimal(first.amount) == Decimal(second.amount) >= 0


def test_each_household_is_decided_for_itself():
    case = read(
        {
            "period": "2024-05",
            "households": [
                {"id": "koti", "rent": 650, "municipality_code": "091", "persons": [{"id": "anna", "age": 40}]},
                {"id": "mökki", "rent": 300, "municipality_code": "564", "persons": [{"id": "eero", "age": 50}]},
            ],
        }
    )
    first, second = decide_each(law_in_force_today(), case, BENEFIT)

    assert (first.case, second.case) == ("koti", "mökki")
    maxima = [
        {value.path for step in decision.steps for value in step.law if "maximum_housing_costs.I" in value.path}
        for decision in (first, second)
    ]
    assert not maxima[0] & maxima[1]
    with pytest.raises(ValueError, match="2 decisions"):
        decide(law_in_force_today(), case, BENEFIT)


def test_a_change_left_out_and_a_proposal_are_named():
    proposal = read_proposal("title: Eighty again\ngeneral_housing_allowance.reimbursement_rate: {2024-01-01: 0.8}")
    decision = decided(example("heikki_after"), law_in_force(without=["basic_deductible_2024"], with_=[proposal]))

    assert [change.name for change in decision.changes_left_out] == ["basic_deductible_2024"]
    assert [change.title["en"] for change in decision.changes_added] == ["Eighty again"]
    rate = next(v for step in decision.steps for v in step.law if v.path == "general_housing_allowance.reimbursement_rate")
    assert (rate.value, rate.set_by.title["en"]) == ("0.8", "Eighty again")


@pytest.mark.parametrize("change", general_housing_allowance.ENACTED)
def test_the_examples_are_decided_without_any_one_change(change):
    system = law_in_force(without=[change])

    for name in SEED_AMOUNTS:
        assert decided(example(name), system).changes_left_out[0].name == change.__name__


def test_a_missing_municipality_is_a_fault_of_the_input():
    case = read({"period": "2024-05", "persons": [{"id": "anna"}], "household": {"rent": 650}})

    with pytest.raises(SituationError) as error:
        decided(case)
    assert [fault.path for fault in error.value.faults] == ["/household/municipality_code"]


def test_a_decision_after_the_month_is_a_fault_of_the_input():
    case = example("heikki_after").telling("household", BENEFIT.month_of_decision, "2024-07-01")

    with pytest.raises(SituationError) as error:
        decided(case)
    assert [(fault.path, fault.given) for fault in error.value.faults] == [
        (f"/household/{BENEFIT.month_of_decision}", "'2024-07-01'")
    ]


def test_aland_has_its_notice():
    case = read({"period": "2023-05", "persons": [{"age": 40}], "household": {"rent": 500, "municipality_code": "478"}})

    assert "Åland" in decided(case).notices[0].text["en"]
    assert decided(example("heikki_after")).notices == ()


def test_a_change_left_out_says_what_cannot_be_undone():
    law = law_in_force(without=["index_freeze_2024"])
    notices = decide(law, example("heikki_after"), BENEFIT).notices
    assert [notice.change.name for notice in notices] == ["index_freeze_2024"]
    assert "cost-of-living" in notices[0].text["en"]


@pytest.mark.parametrize("name", [*SEED_AMOUNTS, "refused"])
def test_a_decision_is_json_with_money_in_decimal_texts(name):
    def no_floats(data):
        if isinstance(data, dict):
            return all(no_floats(value) for value in data.values())
        if isinstance(data, list | tuple):
            return all(no_floats(value) for value in data)
        return not isinstance(data, float)

    data = decided(example(name)).as_dict()

    assert no_floats(data)
    assert json.loads(json.dumps(data, allow_nan=False))["amount"] == decided(example(name)).amount


@given(cents=st.integers(0, 10**10))
def test_an_amount_is_written_without_binary_noise(cents):
    assert decimal_text(cents / 100, "currency-EUR") == f"{Decimal(cents) / 100:.2f}"
