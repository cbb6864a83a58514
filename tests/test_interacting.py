"""What interacts with housing allowance and social assistance: every formula replays in every month, a second reader agrees,
nothing is read beyond its known time, and rates are the difference of two calculations.
"""

import numpy
import pytest
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.periods import period as period_of

from families import simulation_of
from households import computed_in, months
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.replay import Replay
from openfisca_kela.explanation.second_reader import disagreements
from openfisca_kela.quantities.told import formula_in
from taxpayers import FOLDERS, drawn_families
from test_every_month import known_until, parameters_read

LAW = CountryTaxBenefitSystem()
FIRST = "2023-01"
FAMILIES = drawn_families(16)
# A month after each commencement, and the first and last of all.
TURNS = (
    "2023-01",
    "2023-12",
    "2024-01",
    "2024-04",
    "2024-08",
    "2024-09",
    "2025-01",
    "2025-08",
    "2026-01",
    "2026-05",
    "2026-12",
)
# Rates calculate everything as often as a household has persons; a few months of them are enough.
RATES = ("effective_marginal_tax_rate", "participation_tax_rate")
OUTPUTS = {name: variable for name, variable in computed_in(LAW, FOLDERS).items() if name not in RATES}
BENEFITS = (
    "unemployment_benefit",
    "study_grant_paid",
    "student_housing_supplement",
    "child_benefit",
    "child_maintenance_support",
    "child_home_care_allowance",
    "partial_or_flexible_care_allowance",
    "sickness_or_parental_allowance",
    "national_pension",
    "guarantee_pension",
    "tax_free_benefits",
    "maternity_grant",
)


@pytest.mark.parametrize("month", TURNS)
def test_every_formula_replays(month):
    replay = Replay(simulation_of(LAW, FAMILIES, month))
    for name, variable in OUTPUTS.items():
        assert (replay.term(name, period_of(month)) is None) == (formula_in(variable, period_of(month)) is None), name


@pytest.mark.parametrize("month", months(FIRST))
def test_every_output_is_finite_and_within_the_known_time(month):
    simulation = simulation_of(LAW, FAMILIES, month)
    simulation.trace = True
    for name in OUTPUTS:
        values = simulation.calculate(name, month)
        if not isinstance(values, EnumArray) and values.dtype.kind == "f":
            assert numpy.isfinite(values).all(), name
        if name in BENEFITS:
            assert (values >= 0).all(), name
    read = parameters_read(simulation)
    assert any(path.startswith("income_tax.") for path, _ in read)
    for path, day in read:
        assert day <= known_until(path), path


@pytest.mark.parametrize("month", TURNS)
def test_the_second_reader_arrives_at_every_value(month):
    family = drawn_families(1, seed=100 + TURNS.index(month))
    simulation = simulation_of(LAW, family, month)
    for name in ("household_disposable_income", "student_aid_recovered"):
        assert disagreements(derive(simulation, name, month)) == []


@pytest.mark.parametrize("month", ["2024-03", "2026-06"])
def test_rates_replay_and_the_second_reader_arrives_at_them(month):
    couple = next(family for family in FAMILIES if len(family[2]) == 2)
    simulation = simulation_of(LAW, [couple], month)
    for name in RATES:
        assert Replay(simulation).term(name, period_of(month)) is not None
        assert disagreements(derive(simulation, name, month, 1)) == []


def with_wages(families, place, more=0.0, told=None):
    """The families, in which the adults at a place of theirs earn more, or just what is told, without working time."""
    changed = []
    for household, family, persons in families:
        members = [dict(person) for person in persons]
        if place < len(members):
            members[place]["wages"] = told if told is not None else members[place]["wages"] + more
            if told is not None:
                members[place]["unemployment_working_time_share"] = 0.0
        changed.append((household, family, members))
    return changed


@pytest.mark.parametrize("month", ["2024-03", "2026-06"])
def test_marginal_and_participation_rates_are_those_of_two_calculations(month):
    now = simulation_of(LAW, FAMILIES, month)
    for place in (0, 1):
        more = simulation_of(LAW, with_wages(FAMILIES, place, more=100), month)
        none = simulation_of(LAW, with_wages(FAMILIES, place, told=0.0), month)
        homes = [number for number, family in enumerate(FAMILIES) if place < len(family[2])]
        persons = [list(now.persons.ids).index(f"person {number}.{place}") for number in homes]
        before, after, without = (
            simulation.calculate("household_disposable_income", month)[homes] for simulation in (now, more, none)
        )
        marginal, participation, wages = (now.calculate(name, month)[persons] for name in (*RATES, "wages"))
        assert numpy.allclose(marginal, 1 - (after - before) / 100, atol=1e-9)
        share = 1 - (before - without) / numpy.where(wages > 0, wages, 1)
        assert numpy.allclose(participation, numpy.where(wages > 0, share, 0), atol=1e-9)


@pytest.mark.parametrize("month", ["2023-06", "2026-06"])
def test_alone_or_in_a_crowd_the_income_is_the_same(month):
    together = simulation_of(LAW, FAMILIES, month).calculate("household_disposable_income", month)
    for place in (0, 7):
        alone = simulation_of(LAW, [FAMILIES[place]], month).calculate("household_disposable_income", month)
        assert alone[0] == together[place]
