"""Why not: every failing condition, and changes of facts that remove the refusal, none of which can be left out."""

import dataclasses
import itertools
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as some
from openfisca_core.periods import DateUnit

from households import a_household, months
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.benefits import benefits
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.explanation.turning.copies import Fact, Strip, same
from openfisca_kela.explanation.turning.crowd import Crowd
from openfisca_kela.explanation.why.changes import parts_of
from openfisca_kela.explanation.why.facts import FactsBehind
from openfisca_kela.explanation.why.search import Ways
from openfisca_kela.explanation.why.why_not import why_not
from openfisca_kela.quantities import MissingFactError
from openfisca_kela.situation import read

LAW = CountryTaxBenefitSystem()
ALLOWANCE = benefits()["general_housing_allowance"]


def anna(month="2025-05", others=(), home=None, **facts):
    people = [{"id": "anna", "age": 40, **facts}, *others]
    return read({"period": month, "persons": people, "household": {"municipality_code": "837", "rent": 600} | (home or {})})


def asked(case, **options):
    return why_not(LAW, case, ALLOWANCE, **options)


def ways(told):
    """Each way as {(whose, fact): value}."""
    return [{(change.whose, change.fact): change.to for change in way.changes} for way in told.ways]


def case_of(household, month):
    facts, persons = household
    people = [{"id": f"person {place}"} | person for place, person in enumerate(persons)]
    return read({"period": month, "persons": people, "household": facts})


def outcome(case, changes):
    """(amount, ground) of a case with changes, calculated as any other case is."""
    told = {key: dict(facts) for key, facts in case.told.items()}
    for change in changes:
        variable = LAW.get_variable(change.fact)
        value = change.to
        if variable.value_type in (int, float):
            value = variable.value_type(Decimal(value))
        told.setdefault((change.entity, change.whose), {})[change.fact] = {change.period: value}
    simulation = dataclasses.replace(case, told=told).simulation(LAW, trace=False)
    amount = simulation.calculate(ALLOWANCE.amount, case.month)[0]
    return f"{amount:.2f}", str(simulation.calculate(ALLOWANCE.refusal_ground, case.month).decode_to_str()[0])


def nearer(change):
    """A number one step nearer to its value of today."""
    step = 1 if LAW.get_variable(change.fact).value_type is int else Decimal("0.01")
    towards = 1 if Decimal(change.value) > Decimal(change.to) else -1
    return dataclasses.replace(change, to=str(Decimal(change.to) + towards * step))


def test_an_owner_occupied_dwelling_is_refused_from_2025():
    told = asked(anna("2025-01", home={"dwelling_type": "owner_occupied_share", "maintenance_charge": 300}))
    (failing,) = told.failing

    assert (told.ground, failing.ground) == ("dwelling", "dwelling")
    assert failing.section == ("938/2014 7 §",)
    assert [(read.variable, read.whose, read.value) for read in failing.conditions] == [
        ("general_housing_allowance_dwelling_is_eligible", "household_1", False)
    ]
    assert set(failing.label) == set(failing.conditions[0].label) == {"fi", "sv", "en"}


def test_the_minimal_change_of_an_owner_is_the_tenure():
    """The rent is told, so each tenure with a rent is enough; a right of occupancy would need its charge too."""
    told = asked(anna("2025-01", home={"dwelling_type": "owner_occupied_share"}))

    alone = [way for way in ways(told) if len(way) == 1]
    assert {fact for way in alone for fact in way} == {("household_1", "dwelling_type")}
    assert [way["household_1", "dwelling_type"] for way in alone] == [
        "rented",
        "sublet_part",
        "part_ownership",
        "service_housing",
    ]
    assert told.ways[0].amount == "312.90"
    assert told.ways[0].changes[0].to_label["en"] == "Rented dwelling"
    assert told.is_complete


def test_an_owner_without_a_rent_needs_one_too():
    """15.00 / 0.70 = 21.43: a cent less would be 14.99. Water is not paid apart, so the rent alone counts."""
    told = asked(anna("2025-01", home={"dwelling_type": "owner_occupied_share", "rent": 0}))

    assert {("household_1", "dwelling_type"): "rented", ("household_1", "rent"): "21.43"} in ways(told)
    right = {("household_1", "dwelling_type"): "right_of_occupancy", ("household_1", "right_of_occupancy_charge"): "21.43"}
    assert right in ways(told)


def test_all_failing_conditions_are_told_in_the_order_of_the_law():
    told = asked(anna(home={"dwelling_type": "owner_occupied_house"}, wages=5_000, bank_deposits=80_000))

    assert [failing.ground for failing in told.failing] == ["dwelling", "assets", "income_too_high"]
    assert any("13 §" in section for section in told.failing[1].section)


def test_three_failing_conditions_need_three_changes():
    """Assets of 10,000.29 yield 0.20 × 0.29 / 12 = 0.00 (to the cent); wages of 1,612.49 are 1,612: 15.05 are paid."""
    told = asked(anna(home={"dwelling_type": "owner_occupied_house"}, wages=5_000, bank_deposits=80_000))

    assert told.most_changes == 3
    assert {
        ("household_1", "dwelling_type"): "rented",
        ("anna", "wages"): "1612.49",
        ("anna", "bank_deposits"): "12000.29",
    } in ways(told)


def test_assets_at_the_ceiling():
    """50,000 and 2,000 of the own deposits: a cent less, or a cent more than 8,000 of debts."""
    told = asked(anna(wages=900, bank_deposits=60_000))

    assert {("anna", "bank_deposits"): "51999.99"} in ways(told)
    assert {("anna", "debts"): "8000.01"} in ways(told)


def test_wages_of_a_single_person_have_one_nearest_value():
    told = asked(anna(wages=2_000))
    (way,) = [way for way in told.ways if [change.fact for change in way.changes] == ["wages"]]
    (wages,) = way.changes

    assert (told.ground, told.failing[0].ground) == ("income_too_high", "income_too_high")
    assert (wages.value, wages.to, wages.kind, way.amount) == ("2000.00", "1612.49", "given", "15.05")


def test_of_two_earners_either_alone_is_not_enough():
    """Two adults of Tampere: 0.70 × (600 − 0.50 × (T − 855)) is 15.05 at T = 2,012; the limit is 667 + 2 × 94 = 855."""
    told = asked(anna(wages=5_000, others=[{"id": "bo", "role": "spouse", "age": 40, "wages": 4_000}]))

    assert {("anna", "wages"): "0.00", ("bo", "wages"): "2012.49"} in ways(told)
    assert {("anna", "wages"): "2012.49", ("bo", "wages"): "0.00"} in ways(told)
    assert not [way for way in ways(told) if len(way) == 1]
    assert {change.kind for change in told.ways[0].changes} == {"given"}


def test_a_student_with_the_housing_supplement():
    told = asked(anna("2025-09", is_entitled_to_student_housing_supplement=True))

    assert told.ground == "student"
    assert {("anna", "is_entitled_to_student_housing_supplement"): False} in ways(told)


def test_who_the_persons_are_and_when_it_was_decided_stays():
    clock = {"general_housing_allowance_latest_grant_or_review_month": "2025-02-01", "dwelling_type": "owner_occupied_share"}
    told = asked(anna(home=clock, wages=5_000))

    changed = {fact for way in ways(told) for _, fact in way}
    assert not changed & {"household_role", "birth_date", "municipality_code", *clock.keys() - {"dwelling_type"}}


def test_what_is_granted_has_no_why_not():
    told = asked(anna(wages=500))

    assert (told.ground, told.failing, told.ways) == ("none", (), ())


def test_each_of_several_households_is_asked_apart():
    people = [{"id": "anna", "age": 40}, {"id": "bo", "age": 40, "wages": 2000, "role": "applicant"}]
    home = {"municipality_code": "837", "rent": 600}
    case = read(
        {
            "period": "2024-05",
            "persons": people,
            "households": [{"id": "one", "members": ["anna"], **home}, {"id": "two", "members": ["bo"], **home}],
        }
    )

    assert asked(case, position=0).ground == "none"
    assert {("bo", "wages"): "1612.49"} in ways(asked(case, position=1))


def test_a_decision_that_cannot_be_calculated_says_so():
    case = read({"period": "2025-05", "persons": [{"id": "anna", "age": 40}], "household": {"rent": 600}})

    with pytest.raises(MissingFactError, match="municipality_code"):
        asked(case)


def test_as_dict_is_plain_data_with_money_as_text():
    told = asked(anna(wages=2_000)).as_dict()

    assert told["ground"] == "income_too_high"
    assert told["ways"][0]["amount"] == "15.05"


def test_the_same_question_has_the_same_answer():
    case = anna(wages=5_000, bank_deposits=60_000)

    assert asked(case) == asked(case)


def test_a_search_that_has_too_much_to_try_says_so():
    ways = Ways(Crowd(LAW, anna(wages=5_000), ALLOWANCE), most_cases=100)
    ways.try_one_more()

    assert not ways.is_complete


REFUSED = settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])


@REFUSED
@given(household=a_household(), month=some.sampled_from(months("2023-01")))
def test_a_way_leads_to_payment_and_neither_a_part_of_it_nor_a_number_nearer_to_today_does(household, month):
    case = case_of(household, month)
    assume(outcome(case, ())[1] != "none")
    told = asked(case, most_changes=1)

    assert told.failing[0].ground == told.ground == outcome(case, ())[1]
    for way in told.ways[:12]:
        assert outcome(case, way.changes) == (way.amount, "none")
        for size in range(len(way.changes)):
            for part in itertools.combinations(way.changes, size):
                assert outcome(case, part)[1] != "none"
        for place, change in enumerate(way.changes):
            if LAW.get_variable(change.fact).value_type in (int, float):
                others = way.changes[:place] + way.changes[place + 1 :]
                assert outcome(case, (*others, nearer(change)))[1] != "none"


@REFUSED
@given(household=a_household(), month=some.sampled_from(months("2023-01")))
def test_no_single_flip_was_overlooked(household, month):
    """Brute force: every condition of every person and of the household, turned round alone."""
    case = case_of(household, month)
    assume(outcome(case, ())[1] != "none")
    told = asked(case, most_changes=1)
    crowd = Crowd(LAW, case, ALLOWANCE)
    flips = []
    for variable in LAW.variables.values():
        if variable.value_type is bool and not variable.formulas and variable.definition_period == DateUnit.MONTH:
            for identity in crowd.one.populations[variable.entity.key].ids:
                flips.append((variable.entity.key, str(identity), variable.name))
    facts = [Fact(*flip, month) for flip in flips]
    paid = crowd.outcomes([same(others={fact: not crowd.value_of(fact)}) for fact in facts]).is_paid

    alone = {(way.changes[0].whose, way.changes[0].fact) for way in told.ways if len(way.changes) == 1}
    assert {(fact.of, fact.variable) for fact, is_paid in zip(facts, paid, strict=True) if is_paid} <= alone


@REFUSED
@given(household=a_household(), month=some.sampled_from(months()))
def test_the_facts_behind_a_value_are_those_of_its_derivation(household, month):
    case = case_of(household, month)
    crowd = Crowd(LAW, case, ALLOWANCE)
    simulation = crowd.simulation([same(2)])
    found = FactsBehind(simulation).of(ALLOWANCE.amount, crowd.period, 1)
    derivation = derive(case.simulation(LAW, trace=False), ALLOWANCE.amount, month, 0, case.told)

    ids = {key: population.ids for key, population in simulation.populations.items()}
    facts = {(name, str(ids[LAW.get_variable(name).entity.key][place])) for name, place, _ in found}
    assert facts == {(node["variable"], node["of"]) for node in derivation["nodes"] if node["kind"] != "computed"}


def test_parts_of_changes():
    assert parts_of({"a": 1, "b": 2, "c": 3})[:4] == [{"a": 1}, {"b": 2}, {"c": 3}, {"a": 1, "b": 2}]


def test_strips_may_change_other_facts_as_well():
    crowd = Crowd(LAW, anna(wages=2_000), ALLOWANCE)
    wages = Fact("person", "anna", "wages", "2025-05")

    assert crowd.outcomes([Strip(None, [0, 0], {wages: 1_000.0}), same()]).is_paid.tolist() == [True, True, False]
