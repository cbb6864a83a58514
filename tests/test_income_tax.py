"""Tax and contributions of the year: an independent calculator in decimals, properties, and what must be told."""

import datetime
from decimal import Decimal

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from openfisca_core.simulation_builder import SimulationBuilder

import tax_oracle
from families import simulation_of
from households import cents, months
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.quantities import MissingFactError

LAW = CountryTaxBenefitSystem()
MONTHS = months("2023-01")
YEAR_AMOUNTS = {
    "annual_wages": 200_000,
    "annual_taxable_benefits": 40_000,
    "annual_pensions": 120_000,
    "annual_study_grant": 4_000,
    "commuting_expenses": 12_000,
    "other_wage_expenses": 2_000,
    "labour_union_fees": 900,
    "unemployment_fund_fees": 200,
}


@some.composite
def a_taxpayer(draw):
    """(date of birth, children, whether they are single, facts)."""
    born = draw(some.dates(datetime.date(1940, 1, 1), datetime.date(2008, 12, 31)))
    near_a_limit = some.sampled_from([15_702.99, 15_703.0, 16_499.0, 16_862.0, 17_255.0, 35_000.0, 52_850.0])
    facts = {name: draw(cents(most)) for name, most in YEAR_AMOUNTS.items()}
    if draw(some.booleans()):
        facts["annual_wages"] = draw(near_a_limit)
    facts["full_months_of_unemployment_in_tax_year"] = draw(some.sampled_from([0, 0, 1, 12]))
    facts["municipal_tax_rate"] = draw(some.sampled_from([0.053, 0.0757, 0.106]))
    facts["church_tax_rate"] = draw(some.sampled_from([0.01, 0.0138, 0.022]))
    return born, draw(some.integers(0, 4)), draw(some.booleans()), facts


def exact(facts):
    """Facts as decimals."""
    return {name: Decimal(str(value)) for name, value in facts.items()}


@settings(max_examples=40, deadline=None)
@given(taxpayers=some.lists(a_taxpayer(), min_size=4, max_size=12), month=some.sampled_from(MONTHS))
def test_every_result_of_the_year_is_that_of_an_oracle_in_decimals(taxpayers, month):
    simulation = simulation_of_taxpayers(taxpayers, month)
    for place, (born, children, is_single, facts) in enumerate(taxpayers):
        expected = tax_oracle.assessment(month, born, children, is_single and children > 0, exact(facts))
        of_taxpayer = list(simulation.persons.ids).index(f"taxpayer {place}")
        got = {name: f"{simulation.calculate(name, month)[of_taxpayer]:.2f}" for name in expected}
        assert got == {name: f"{amount:.2f}" for name, amount in expected.items()}, (month, born, facts)


def simulation_of_taxpayers(taxpayers, month):
    """A simulation of taxpayers, each with their children and, who is not single, a spouse."""
    people, homes, groups = {}, {}, {}
    for number, (born, children, is_single, facts) in enumerate(taxpayers):
        adults, minors = [f"taxpayer {number}"], [f"child {number}.{place}" for place in range(children)]
        people[adults[0]] = {name: {month: value} for name, value in facts.items()} | {
            "birth_date": {"ETERNITY": born.isoformat()}
        }
        if not is_single:
            adults.append(f"spouse {number}")
            people[adults[1]] = {"household_role": {month: "spouse"}, "age": {month: 40}}
        people |= {identity: {"household_role": {month: "child"}, "age": {month: 7}} for identity in minors}
        homes[f"home {number}"] = {"members": [*adults, *minors]}
        groups[f"family {number}"] = {"adults": adults, "children": minors}
    return SimulationBuilder().build_from_entities(LAW, {"persons": people, "households": homes, "families": groups})


def net_incomes(month, wages, **facts):
    """Net incomes of a year of people who differ in their wages."""
    adult = {"household_role": "applicant", "age": 40, **facts}
    people = [({"municipality_code": "837"}, {}, [adult | {"annual_wages": float(wage)}]) for wage in wages]
    return simulation_of(LAW, people, month).calculate("annual_net_income", month)


@pytest.mark.parametrize("year", tax_oracle.YEARS)
def test_more_wages_never_leave_less_but_where_the_daily_allowance_contribution_begins(year):
    rate, threshold = tax_oracle.YEARS[year].daily_allowance
    wages = numpy.unique([*numpy.arange(0, 200_000, 97), *numpy.arange(threshold - 30, threshold + 30)]).astype(float)
    less = net_incomes(f"{year}-05", wages)
    more = net_incomes(f"{year}-05", wages + 1)

    begins = (wages < threshold) & (wages + 1 >= threshold)
    assert begins.sum() == 1
    # Each of ten results is rounded, so that a euro may seem to lose as many half cents.
    assert (more[~begins] - less[~begins] > 0).all()
    assert -float(rate) / 100 * threshold < (more - less)[begins][0] < 0


@settings(max_examples=20, deadline=None)
@given(taxpayers=some.lists(a_taxpayer(), min_size=4, max_size=12), month=some.sampled_from(MONTHS))
def test_what_wages_and_benefits_bear_is_the_whole(taxpayers, month):
    simulation = simulation_of_taxpayers(taxpayers, month)

    def of(name):
        return simulation.calculate(name, month)

    assert (numpy.abs(of("net_earned_income") + of("net_taxable_benefits") - of("net_income")) <= 0.011).all()
    assert (of("income_tax_total") >= 0).all()
    assert (of("annual_net_income") <= of("gross_earned_income")).all()
    shares = of("income_tax_total") / numpy.maximum(of("gross_earned_income"), 1)
    assert ((of("withholding_rate") >= shares - 1e-9) & (of("withholding_rate") < shares + 0.005 + 1e-9)).all()


def test_an_orthodox_parish_without_a_known_rate_must_be_told():
    member = {"household_role": "applicant", "age": 40, "wages": 3000.0, "church_membership": "orthodox"}
    home = ({"municipality_code": "091"}, {}, [member])
    with pytest.raises(MissingFactError, match=r"church_tax_rate.*tell the rate of the Orthodox parish"):
        simulation_of(LAW, [home], "2024-05").calculate("church_tax", "2024-05")
    told = ({"municipality_code": "091"}, {}, [member | {"church_tax_rate": 0.018}])
    assert simulation_of(LAW, [told], "2024-05").calculate("church_tax", "2024-05")[0] > 0


def test_who_turns_65_within_the_year_gets_the_increase_only_the_year_after():
    def increase(month, born):
        taxpayer = (datetime.date.fromisoformat(born), 0, True, {"annual_wages": 30_000.0})
        return simulation_of_taxpayers([taxpayer], month).calculate("increase_of_earned_income_credit", month)[0]

    assert increase("2024-12", "1959-03-10") == 0
    assert increase("2025-01", "1959-03-10") == 1200
    assert increase("2024-06", "1958-12-31") == 1200
    assert increase("2024-06", "1959-01-01") == 0
