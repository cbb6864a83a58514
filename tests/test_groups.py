"""Across the entities: the dwelling of a family, the order of persons, days of the calendar and of the law."""

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import period as period_of
from openfisca_core.simulation_builder import SimulationBuilder

from openfisca_kela import CountryTaxBenefitSystem, law_in_force
from openfisca_kela.quantities import days_of_month, of_household, order_in_group
from openfisca_kela.quantities.histories import history
from openfisca_kela.quantities.law_by_month import law_by_month

LAW = CountryTaxBenefitSystem()
MONTH = "2024-05"


def simulation_of(families, homes):
    """A simulation of persons by their families and homes: lists of lists of ids."""
    persons = {identity: {} for family in families for identity in family}
    return SimulationBuilder().build_from_entities(
        LAW,
        {
            "persons": persons,
            "families": {f"family {number}": {"adults": members} for number, members in enumerate(families)},
            "households": {
                f"home {number}": {"members": members, "rent": {MONTH: 100.0 * (number + 1)}}
                for number, members in enumerate(homes)
            },
        },
    )


def test_each_family_reads_the_dwelling_of_its_first_member():
    simulation = simulation_of([["a", "b"], ["c"], ["d"]], [["d"], ["c", "a", "b"]])
    rents = of_household(simulation.populations["family"], "rent", period_of(MONTH))
    assert rents.tolist() == [200, 200, 100]


@settings(deadline=None)
@given(ages=some.lists(some.lists(some.integers(0, 17), min_size=1, max_size=5), min_size=1, max_size=4), data=some.data())
def test_the_order_is_that_of_sorting_each_group(ages, data):
    families = [[f"{number}.{place}" for place in range(len(members))] for number, members in enumerate(ages)]
    simulation = simulation_of(families, families)
    age = numpy.array([one for members in ages for one in members])
    among = numpy.array(data.draw(some.lists(some.booleans(), min_size=len(age), max_size=len(age))))
    found = order_in_group(simulation.persons, "family", among=among, by=[-age])

    start = 0
    for members in ages:
        there = [place for place in range(start, start + len(members)) if among[place]]
        ordered = sorted(there, key=lambda place: -age[place])
        assert [found[place] for place in ordered] == list(range(1, len(ordered) + 1))
        start += len(members)
    assert (found[~among] == 0).all()


@pytest.mark.parametrize(("month", "days"), [("2024-02", 29), ("2023-02", 28), ("2024-04", 30), ("2024-12", 31)])
def test_a_month_has_its_days(month, days):
    persons = simulation_of([["a"]], [["a"]]).persons
    assert days_of_month(persons, period_of(month)).tolist() == [days]


def test_a_value_that_is_a_day_is_read_as_one():
    data = {"d": {"metadata": {"unit": "date"}, "values": {"2020-01-01": None, "2024-01-01": "2024-07-31"}}}
    found = history(ParameterNode("", data=data), "d", ())
    assert found.values.astype(str).tolist() == ["NaT", "2024-07-31"]


@pytest.mark.parametrize("without", [(), "reduction_2026"])
def test_a_day_that_the_law_does_not_have_is_no_day(without):
    law = law_in_force(without=without)
    simulation = SimulationBuilder().build_default_simulation(law, count=1)
    read = law_by_month(
        simulation.persons, "social_assistance", numpy.datetime64("2026-05-01"), law.get_parameters_at_instant
    )
    path = "reduction.first_month_payable_on_new_grounds"
    in_force = read("reduction.rules_of_2026.is_in_force")
    assert read(path, where=in_force).astype(str).tolist() == (["NaT"] if without else ["2026-03-01"])


def test_a_guideline_is_no_act():
    guidelines = [change.__name__ for change in LAW.changes if change.is_guideline]
    assert guidelines == ["guideline_2018_week_15", "guideline_2018_earned_income_deduction"]
