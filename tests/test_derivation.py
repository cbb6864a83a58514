"""Derivations are faithful: every formula replays, and a second reader arrives at every value of every derivation."""

import copy
import json
from importlib.resources import files

import numpy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from jsonschema import Draft202012Validator
from openfisca_core.indexed_enums import Enum
from openfisca_core.periods import DateUnit
from openfisca_core.periods import period as period_of

import openfisca_kela.explanation
from households import MAINLAND, a_household, computed_in, drawn_households, months, simulation_of
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.entities import Household
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.replay import Replay, ReplayError
from openfisca_kela.explanation.second_reader import disagreements
from openfisca_kela.quantities import CalculationError, EuroVariable

LAW = CountryTaxBenefitSystem()
AMOUNT = "general_housing_allowance"
SCHEMA = Draft202012Validator(
    json.loads(files(openfisca_kela.explanation).joinpath("derivation.schema.json").read_text(encoding="utf-8"))
)
WITH_ALAND = (*MAINLAND, "478")


def every_dated_formula():
    """(variable, month in which the formula is in force) of every formula of every variable."""
    for name, variable in computed_in(LAW).items():
        for start in variable.formulas:
            yield pytest.param(name, max(start[:7], "2015-02"), id=f"{name} {start}")


@pytest.fixture(scope="module")
def crowds():
    """{month: simulation of random households}, one in every sixth month, each decided within the year before."""
    drawn = {}
    for number, month in enumerate(months("2015-02")[::6]):
        households = drawn_households(12, seed=number, municipalities=WITH_ALAND)
        decided = [max("2015-02", str(numpy.datetime64(month) - back)) for back in range(12)]
        drawn[month] = simulation_of(LAW, households, month, decided, also_told=sorted(set(decided) - {month}))
    return drawn


@pytest.mark.parametrize(("name", "first_month"), list(every_dated_formula()))
def test_every_formula_replays_to_the_computed_value(crowds, name, first_month):
    replayed = 0
    for month, simulation in crowds.items():
        if month >= first_month:
            assert Replay(simulation).term(name, period_of(month)) is not None
            replayed += 1
    assert replayed


@settings(max_examples=30, deadline=None)
@given(
    household=a_household(municipalities=WITH_ALAND), month=some.sampled_from(months("2015-02")), back=some.integers(0, 12)
)
def test_the_second_reader_arrives_at_every_value(household, month, back):
    decided = [max("2015-02", str(numpy.datetime64(month) - back))]
    derivation = derive(simulation_of(LAW, [household], month, decided), AMOUNT, month)

    assert disagreements(derivation) == []
    SCHEMA.validate(derivation)
    assert json.loads(json.dumps(derivation, allow_nan=False)) == derivation


@settings(max_examples=25, deadline=None)
@given(household=a_household(), other=a_household(), month=some.sampled_from(months("2023-01")))
def test_facts_that_are_not_mentioned_do_not_matter(household, other, month):
    facts, persons = household
    derivation = derive(simulation_of(LAW, [household], month), AMOUNT, month)
    mentioned = {(node["of"], node["variable"]) for node in derivation["nodes"]}
    amount = next(node["value"] for node in derivation["nodes"] if node["id"] == derivation["root"])

    def replaced(of, own, others):
        return {name: value if (of, name) in mentioned else others.get(name, value) for name, value in own.items()}

    changed = (
        replaced("home 0", facts, other[0]),
        [
            replaced(f"person 0.{place}", person, {**other[1][0], "household_role": person["household_role"]})
            for place, person in enumerate(persons)
        ],
    )
    assert f"{simulation_of(LAW, [changed], month).calculate(AMOUNT, month)[0]:.2f}" == amount


def test_a_changed_value_is_found():
    household = ({"municipality_code": "837", "rent": 600.0}, [{"age": 40, "wages": 1300.0}])
    derivation = derive(simulation_of(LAW, [household], "2024-05"), AMOUNT, "2024-05")
    for place, node in enumerate(derivation["nodes"]):
        if node["kind"] == "computed" and node["unit"].startswith("currency"):
            tampered = copy.deepcopy(derivation)
            tampered["nodes"][place]["value"] = f"{float(node['value']) + 1:.2f}"
            assert any(sentence.startswith(node["id"]) for sentence in disagreements(tampered)), node["id"]


def test_facts_are_given_or_assumed():
    household = ({"municipality_code": "837", "rent": 600.0}, [{"age": 40, "wages": 1300.0}])
    derivation = derive(simulation_of(LAW, [household], "2024-05"), AMOUNT, "2024-05")
    kinds = {node["variable"]: node["kind"] for node in derivation["nodes"]}
    assert (kinds["rent"], kinds["age"], kinds["interest_income"], kinds[AMOUNT]) == (
        "given",
        "given",
        "assumed",
        "computed",
    )


def test_the_law_read_names_its_source_and_the_change_that_set_it():
    household = ({"municipality_code": "837", "rent": 600.0}, [{"age": 40, "wages": 1300.0}])
    derivation = derive(simulation_of(LAW, [household], "2024-05"), AMOUNT, "2024-05")
    (rate,) = (n for n in derivation["nodes"] if n["variable"] == "general_housing_allowance_reimbursement_rate")
    read = rate["operation"]["taken"]
    assert (read["value"], read["holds"], read["set_by"]) == ("0.7", "2024-04-01/", "reimbursement_rate_2024")
    assert read["source"][0]["title"] == "938/2014 8 § 1 mom. (1241/2023)"


def refused(formula):
    """Message of the error when a variable with this formula is replayed."""
    variable = type("a_variable", (EuroVariable,), {"entity": Household, "label": "A variable", "formula": formula})
    law = CountryTaxBenefitSystem()
    law.add_variable(variable)
    simulation = simulation_of(law, [({"rent": 500.0}, [{}])], "2024-05")
    with pytest.raises(ReplayError) as caught:
        Replay(simulation).term("a_variable", period_of("2024-05"))
    return str(caught.value)


def with_if(household, period):
    if household("rent", period) > 400:
        return household("rent", period)
    return 0


def with_bare_array(household, period):
    return numpy.asarray(household("rent", period))


def with_astype(household, period):
    return household("rent", period).astype(int)


def with_index(household, period):
    return household("rent", period)[0]


def with_a_hidden_step(household, period):
    return numpy.sqrt(household("rent", period))


def with_plain_parameters(household, period, parameters):
    return parameters(period).general_housing_allowance.minimum_payable


@pytest.mark.parametrize(
    ("formula", "line", "instead"),
    [
        (with_if, "if household", "numpy.where"),
        (with_bare_array, "numpy.asarray", "numpy.where"),
        (with_astype, ".astype(int)", "@rounded"),
        (with_index, "[0]", "law(path, key)"),
        (with_a_hidden_step, "numpy.sqrt", "add"),
        (with_plain_parameters, "parameters(period)", "numpy.where"),
    ],
)
def test_what_cannot_be_followed_is_refused_with_line_and_alternative(formula, line, instead):
    message = refused(formula)
    assert message.startswith("a_variable, line ")
    assert line in message
    assert instead in message


def other_values(variable, value):
    """Other values of a fact, of its kind."""
    if variable.value_type is bool:
        return [not value]
    if variable.value_type is Enum:
        return [item.name for item in variable.possible_values if item.name != value]
    if variable.value_type is str:
        return [code for code in ("091", "853", "478", "297") if code != value]
    least, most = variable.bounds
    return [min(max(number, least), most) for number in (value + 1, 0, value + 100, most)]


@pytest.mark.parametrize("seed", range(3))
def test_every_fact_that_is_mentioned_matters_to_a_step(seed):
    (household,) = drawn_households(1, seed=seed)
    month = ("2019-05", "2024-05", "2025-09")[seed]

    def steps(facts, persons):
        nodes = derive(simulation_of(LAW, [(facts, persons)], month), AMOUNT, month)["nodes"]
        return {node["id"]: node for node in nodes}

    told = steps(*household)
    for identity, node in told.items():
        variable = LAW.get_variable(node["variable"])
        if node["kind"] == "computed" or variable.definition_period == DateUnit.ETERNITY:
            continue
        facts, persons = copy.deepcopy(household)
        of = facts if node["entity"] == "household" else persons[int(node["of"].rpartition(".")[2])]
        now = of.get(variable.name, getattr(variable.default_value, "name", variable.default_value))
        for other in other_values(variable, now):
            of[variable.name] = other
            try:
                changed = steps(facts, persons)
            except CalculationError:
                break  # Another fact is now needed.
            if {one for one in told.keys() | changed.keys() if told.get(one) != changed.get(one)} - {identity}:
                break
        else:
            raise AssertionError(f"{identity} is mentioned, and no step depends on it")
