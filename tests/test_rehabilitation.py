"""Rehabilitation, its allowance and TEAK: derivations are faithful, every month is known, changes can be taken out."""

import json

import numpy
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as some
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.periods import period as period_of

from asked import answered
from households import computed_in
from openfisca_kela import CountryTaxBenefitSystem, law_in_force
from openfisca_kela.cli import main
from openfisca_kela.decision import decide_each
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.replay import Replay
from openfisca_kela.explanation.second_reader import disagreements
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter import letter
from openfisca_kela.quantities.histories import node_at
from openfisca_kela.reforms import rehabilitation_allowance
from openfisca_kela.situation import read
from rehabilitations import DAYS, FOLDERS, a_crowd, period_of_variable
from test_derivation import SCHEMA

LAW = CountryTaxBenefitSystem()
COMPUTED = computed_in(LAW, FOLDERS)


@pytest.fixture(scope="module")
def crowds():
    return {day: a_crowd(LAW, day) for day in DAYS}


@pytest.mark.parametrize("name", list(COMPUTED))
def test_every_formula_replays_to_the_computed_value(crowds, name):
    for day, simulation in crowds.items():
        assert Replay(simulation).term(name, period_of(period_of_variable(COMPUTED[name], day))) is not None


@settings(max_examples=30, deadline=None)
@given(
    day=some.sampled_from(DAYS),
    seed=some.integers(0, 10_000),
    root=some.sampled_from(
        (
            "rehabilitation_allowance",
            "rehabilitation_allowance_per_day",
            "rehabilitation_allowance_paid_to_client",
            "maintenance_compensation_per_day",
            "rehabilitation_waiting_period_days",
            "rehabilitation_allowance_earliest_payable_date",
            "rehabilitation_income_review_period_end_date",
            "teak_rule_broken",
            "teak_feedback_in_time",
        )
    ),
)
def test_the_second_reader_arrives_at_every_value(day, seed, root):
    simulation = a_crowd(LAW, day, count=1, seed=seed)
    derivation = derive(simulation, root, period_of_variable(COMPUTED[root], day))
    assert disagreements(derivation) == []
    SCHEMA.validate(derivation)


@pytest.mark.parametrize("day", DAYS)
def test_every_output_is_finite_and_reads_nothing_beyond_its_known_time(day):
    simulation = a_crowd(LAW, day, seed="walk")
    simulation.trace = True
    for name, variable in COMPUTED.items():
        values = simulation.calculate(name, period_of_variable(variable, day))
        if not isinstance(values, EnumArray) and values.dtype.kind not in "OMb":
            assert numpy.isfinite(values).all(), name
    read = [name for node in simulation.tracer.get_flat_trace().values() for name in node["parameters"]]
    assert read
    for name in read:
        path, _, on = name.rpartition("<")
        assert on.rstrip(">") <= str(node_at(LAW.parameters, path.split("[")[0]).metadata.get("known_until", "2026-12-31"))


@pytest.mark.parametrize("change", rehabilitation_allowance.ENACTED, ids=lambda change: change.__name__)
def test_the_law_calculates_without_each_change(change):
    law = law_in_force(without=[change])
    for day in ("2023-01-02", "2024-09-18", "2025-08-04"):
        simulation = a_crowd(law, day, count=20)
        for name in (
            "rehabilitation_allowance",
            "rehabilitation_allowance_per_day",
            "is_outside_working_life_at_rehabilitation_start",
        ):
            assert simulation.calculate(name, period_of_variable(law.get_variable(name), day)).shape == (20,)


TWO_PERSONS = {
    "period": "2024-05",
    "benefit": "rehabilitation_allowance",
    "persons": [
        {
            "id": identity,
            "rehabilitation_basis": "medical_or_other",
            "rehabilitation_start_date": "2024-05-02",
            "rehabilitation_annual_income": 24000,
            "rehabilitation_allowance_full_days": days,
        }
        for identity, days in (("anna", 10), ("otto", 0))
    ],
}


def test_each_person_of_a_household_has_a_decision_and_a_letter_of_their_own():
    ran = CliRunner().invoke(main, ["explain", "-", "--language", "en"], input=json.dumps(TWO_PERSONS))
    assert (ran.exit_code, ran.output.count("WHAT WAS DECIDED")) == (0, 2)
    assert "€560.00 for the month" in ran.output
    assert "You are not paid the rehabilitation allowance" in ran.output

    assert str(answered("explain", {"case": TWO_PERSONS})).count("no_payable_days") > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_names_the_day_of_a_fact_and_every_number_of_it(language):
    days = {"2024-09-02": True, "2024-09-03": True}
    person = {
        "rehabilitation_basis": "training_section_6",
        "rehabilitation_start_date": "2021-11-01",
        "rehabilitation_annual_income": 24000,
        "takes_part_in_rehabilitation": days,
        "is_prevented_from_main_occupation_work": days,
    }
    case = read({"period": "2024-09", "benefit": "rehabilitation_allowance", "persons": [person]})
    (decision,) = decide_each(LAW, case, case.benefit)
    written = " ".join(letter(decision, decision.derivation, language, "text").split())
    assert {"fi": "2.9.2024", "sv": "2.9.2024", "en": "2 September 2024"}[language] in written
    assert "()" not in written
