"""Basic social assistance: every formula replays in every month, a second reader agrees, and what must hold always does."""

import copy
import json
from importlib.resources import files

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from jsonschema import Draft202012Validator
from openfisca_core.indexed_enums import EnumArray
from openfisca_core.periods import period as period_of

import assistance_oracle
import openfisca_kela.explanation
from families import FOLDERS, a_family, drawn_families, simulation_of
from households import computed_in, months
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.replay import Replay
from openfisca_kela.explanation.second_reader import disagreements
from openfisca_kela.quantities import MissingFactError
from openfisca_kela.quantities.told import formula_in

LAW = CountryTaxBenefitSystem()
AMOUNT = "basic_social_assistance"
FIRST = "2017-01"
FAMILIES = drawn_families(24)
SCHEMA = Draft202012Validator(
    json.loads(files(openfisca_kela.explanation).joinpath("derivation.schema.json").read_text(encoding="utf-8"))
)
ANY_MONTH = some.sampled_from(months(FIRST))
# The shared steps of dwellings and region belong to the walk of the general housing allowance.
OUTPUTS = [name for name, variable in computed_in(LAW, FOLDERS).items() if variable.definition_period == "month"]


def without_told_limit(families):
    """The same families where the tables know the limit."""
    return [
        (
            household,
            {name: value for name, value in family.items() if name != "social_assistance_housing_cost_limit"},
            persons,
        )
        for household, family, persons in families
    ]


def living_in(month):
    """Families with the limit told where no table is at hand."""
    return simulation_of(LAW, without_told_limit(FAMILIES) if month >= "2022-01" else FAMILIES, month)


@pytest.mark.parametrize(
    "month", sorted({*months(FIRST)[::4], "2018-05", "2018-06", "2022-12", "2024-04", "2026-02", "2026-03"})
)
def test_every_formula_replays(month):
    """Taxes and other acts have no formula before 2023; they are then told."""
    replay, period = Replay(living_in(month)), period_of(month)
    for name in OUTPUTS:
        assert replay.term(name, period) is not None or formula_in(LAW.variables[name], period) is None
        assert month < "2023-01" or formula_in(LAW.variables[name], period) is not None


@pytest.mark.parametrize("month", months(FIRST))
def test_every_output_is_finite_in_every_month(month):
    simulation = living_in(month)
    for name in OUTPUTS:
        values = simulation.calculate(name, month)
        if not isinstance(values, EnumArray) and values.dtype.kind == "f":
            assert numpy.isfinite(values).all(), name


@pytest.mark.parametrize("month", months(FIRST)[::7])
def test_no_value_is_read_outside_its_known_time(month):
    simulation = simulation_of(LAW, FAMILIES, month)
    simulation.trace = True
    simulation.calculate(AMOUNT, month)
    read = [one for node in simulation.tracer.get_flat_trace().values() for one in node["parameters"]]
    assert any("social_assistance.basic_amount.living_alone" in one for one in read)
    assert all(one.rpartition("<")[2].rstrip(">") <= "2026-12-31" for one in read)


@settings(max_examples=20, deadline=None)
@given(family=a_family(), month=ANY_MONTH)
def test_the_second_reader_arrives_at_every_value(family, month):
    derivation = derive(simulation_of(LAW, [family], month), "social_assistance_paid_to_client", month)

    assert disagreements(derivation) == []
    SCHEMA.validate(derivation)
    assert json.loads(json.dumps(derivation, allow_nan=False)) == derivation


@settings(max_examples=30, deadline=None)
@given(families=some.lists(a_family(), min_size=1, max_size=6), month=ANY_MONTH)
def test_the_amount_is_that_of_an_oracle_in_decimals(families, month):
    simulation = simulation_of(LAW, families, month)
    amounts = simulation.calculate(AMOUNT, month)
    needs = simulation.calculate("social_assistance_need", month)
    for place, family in enumerate(families):
        need, amount = assistance_oracle.assistance(LAW, *family, month)
        assert (f"{needs[place]:.2f}", f"{amounts[place]:.2f}") == (f"{need:.2f}", f"{amount:.2f}")


@settings(max_examples=20, deadline=None)
@given(families=some.lists(a_family(), min_size=1, max_size=6), month=ANY_MONTH)
def test_amounts_are_never_negative_and_the_parts_make_up_the_whole(families, month):
    simulation = simulation_of(LAW, families, month)

    def of(name):
        return simulation.calculate(name, month)

    assistance, surplus, need = of(AMOUNT), of("social_assistance_surplus"), of("social_assistance_need")
    parts = [of(f"social_assistance_{part}") for part in ("rent_share_paid_to_landlord", "electricity_paid_to_company")]
    to_client = of("social_assistance_paid_to_client")
    for amounts in (assistance, surplus, to_client, *parts, of("social_assistance_basic_amount")):
        assert (amounts >= 0).all()
    assert numpy.allclose(assistance - surplus, need, atol=0.001)
    assert numpy.allclose(to_client + sum(parts), assistance, atol=0.001)


OWN_MONEY = ("net_earned_income", "net_benefit_income", "net_capital_income", "child_benefit", "child_maintenance")


@settings(max_examples=30, deadline=None)
@given(
    family=a_family(),
    month=ANY_MONTH,
    source=some.sampled_from([*OWN_MONEY, "liquid_assets"]),
    steps=some.lists(some.integers(0, 200_00), min_size=6, max_size=6),
)
def test_own_money_never_lowers_the_total_income(family, month, source, steps):
    """Of own money assistance takes at most the money itself: nobody has less in hand for having earned more.

    The act has no jump here. What jumps is told, not earned: a child's income that the caseworker no longer holds small or
    irregular (11 § 2 mom.); the electricity bill that is paid whole or not at all moves money between payees only.
    """
    household, facts, (applicant, *others) = family
    amounts = [cents / 100 for cents in numpy.cumsum(steps).tolist()]
    alike = [(household, facts, [applicant | {source: amount}, *others]) for amount in amounts]
    assistance = simulation_of(LAW, alike, month).calculate(AMOUNT, month)

    assert (numpy.diff(assistance) <= 0.001).all()
    assert (numpy.diff(assistance + numpy.array(amounts)) >= -0.0101).all()


@settings(max_examples=15, deadline=None)
@given(families=some.lists(a_family(), min_size=2, max_size=6), month=ANY_MONTH)
def test_a_family_is_the_same_alone_in_a_crowd_and_in_any_order(families, month):
    together = simulation_of(LAW, families, month).calculate(AMOUNT, month)
    reverse = simulation_of(LAW, families[::-1], month).calculate(AMOUNT, month)
    alone = [simulation_of(LAW, [family], month).calculate(AMOUNT, month)[0] for family in families]
    assert together.tolist() == alone == reverse[::-1].tolist()


def a_single_person(month="2019-05", **family):
    return {"municipality_code": "837", "rent": 800.0}, family, [{"household_role": "applicant", "age": 40}]


def test_a_limit_that_decides_and_is_not_known_is_an_error_that_names_it():
    told = {"housing_allowance_received": 0.0, "social_assistance_cheaper_housing_status": "deadline_passed"}
    with pytest.raises(MissingFactError, match=r"'family 0'.*social_assistance_housing_cost_limit.*2017–2021"):
        simulation_of(LAW, [a_single_person(**told)], "2019-05").calculate(AMOUNT, "2019-05")
    with_limit = told | {"social_assistance_housing_cost_limit": 500.0}
    # 497.29 + 500.
    assert simulation_of(LAW, [a_single_person(**with_limit)], "2019-05").calculate(AMOUNT, "2019-05")[0] == 997.29


def test_a_limit_that_does_not_decide_need_not_be_known():
    # 497.29 + 800.
    found = simulation_of(LAW, [a_single_person(housing_allowance_received=0.0)], "2019-05").calculate(AMOUNT, "2019-05")
    assert found[0] == 1297.29


def test_aland_is_refused_with_the_reason():
    household, family, persons = a_single_person(housing_allowance_received=0.0)
    with pytest.raises(MissingFactError, match="Åland grants social assistance under an act of its own"):
        simulation_of(LAW, [(household | {"municipality_code": "478"}, family, persons)], "2024-05").calculate(
            AMOUNT, "2024-05"
        )


def test_more_days_abroad_than_the_month_has_are_an_error():
    household, family, persons = a_single_person(housing_allowance_received=0.0)
    with pytest.raises(MissingFactError, match="days_abroad: at most the days of the month"):
        simulation_of(LAW, [(household, family, [persons[0] | {"days_abroad": 31}])], "2019-06").calculate(AMOUNT, "2019-06")


def test_discretion_is_marked_where_the_caseworker_has_decided():
    household, family, persons = a_single_person(housing_allowance_received=0.0, social_assistance_health_care_expenses=60.0)
    derivation = derive(simulation_of(LAW, [(household, family, persons)], "2024-05"), AMOUNT, "2024-05")
    marked = [node["variable"] for node in derivation["nodes"] if node.get("decided_by_caseworker")]
    assert marked == ["social_assistance_health_care_expenses"]


def test_facts_that_are_not_mentioned_do_not_matter():
    household, family, persons = FAMILIES[0]
    derivation = derive(simulation_of(LAW, [FAMILIES[0]], "2024-05"), AMOUNT, "2024-05")
    mentioned = {(node["of"], node["variable"]) for node in derivation["nodes"]}
    amount = next(node["value"] for node in derivation["nodes"] if node["id"] == derivation["root"])
    other = copy.deepcopy(FAMILIES[1][0])
    changed = {name: value if ("home 0", name) in mentioned else other.get(name, value) for name, value in household.items()}
    found = simulation_of(LAW, [(changed, family, persons)], "2024-05").calculate(AMOUNT, "2024-05")
    assert f"{found[0]:.2f}" == amount
