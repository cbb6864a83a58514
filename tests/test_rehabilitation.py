"""Rehabilitation, its allowance and TEAK: derivations are faithful, every month is known, changes can be taken out."""

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.periods import period as period_of

from households import computed_in
from openfisca_kela import CountryTaxBenefitSystem, law_in_force
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.replay import Replay
from openfisca_kela.explanation.second_reader import disagreements
from openfisca_kela.quantities.histories import node_at
from openfisca_kela.reforms import rehabilitation_allowance
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


@settings(max_examples=60, deadline=None)
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
