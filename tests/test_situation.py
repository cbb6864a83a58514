"""Reading a case: what is accepted becomes a simulation, and whatever is wrong is told with its place."""

import copy
import json

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openfisca_kela.benefits import benefits
from openfisca_kela.decision import decide_each
from openfisca_kela.situation import SituationError, read
from openfisca_kela.situation.reading import law_in_force_today

BENEFIT = benefits()["general_housing_allowance"]
SLOW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))

VALID = {
    "period": "2024-05",
    "persons": [
        {"id": "anna", "age": 40, "wages": 1000},
        {"id": "otto", "role": "child", "birth_date": "2016-02-29"},
    ],
    "household": {"rent": 650, "municipality_code": "091", "dwelling_type": "rented", "water_is_paid_separately": True},
}
OPENFISCA = {
    "persons": {
        "anna": {"age": {"2024-05": 40}, "wages": {"2024-05": 1000}},
        "otto": {"household_role": {"2024-05": "child"}, "birth_date": {"ETERNITY": "2016-02-29"}},
    },
    "households": {
        "koti": {
            "members": ["anna", "otto"],
            "rent": {"2024-05": 650},
            "municipality_code": {"2024-05": "091"},
            "dwelling_type": {"2024-05": "rented"},
            "water_is_paid_separately": {"2024-05": True},
            "general_housing_allowance": {"2024-05": None},
        }
    },
    "families": {"perhe": {"adults": ["anna"], "children": ["otto"]}},
}


def faults_of(source, **options):
    with pytest.raises(SituationError) as error:
        read(source, **options)
    return error.value.faults


def amount(source):
    case = read(source)
    return case.simulation(law_in_force_today()).calculate("general_housing_allowance", case.month).tolist()


def with_fact(place, value):
    """The valid case with one part replaced."""
    document = copy.deepcopy(VALID)
    *outer, last = place
    part = document
    for name in outer:
        part = part[name]
    part[last] = value
    return document


def test_the_short_form_and_openfiscas_own_form_are_one_case():
    assert amount(VALID) == amount(OPENFISCA) == amount(yaml.safe_dump(VALID)) == amount(json.dumps(OPENFISCA))


def test_a_fact_told_without_a_period_holds_in_the_month_of_the_case():
    case = read(VALID)

    assert case.told["household", "household_1"]["rent"] == {"2024-05": 650}
    assert case.told["person", "otto"]["birth_date"] == {"ETERNITY": "2016-02-29"}


def test_facts_by_month_are_told_for_their_months():
    case = read(with_fact(("household", "rent"), {"2024-04": 600, "2024-05": 650}))

    assert case.told["household", "household_1"]["rent"] == {"2024-04": 600, "2024-05": 650}


def test_the_month_asked_for_takes_the_place_of_the_cases_own():
    assert read(VALID, month="2024-03").told["household", "household_1"]["rent"] == {"2024-03": 650}


def test_the_first_person_is_the_applicant_and_an_untold_role_is_not_told():
    case = read({**VALID, "persons": [{"id": "anna"}, {"id": "eero"}]})

    assert case.positions == {"anna": "applicant", "eero": "other_adult"}
    assert "household_role" not in case.told["person", "anna"]


def test_another_adult_is_a_family_of_one():
    case = read({**VALID, "persons": [{"id": "anna"}, {"id": "otto", "role": "child", "age": 3}, {"id": "eero"}]})

    assert [[member.person for member in family.members] for family in case.people["family"].values()] == [
        ["anna", "otto"],
        ["eero"],
    ]


def test_each_further_applicant_begins_a_household_with_the_same_facts():
    case = read({**VALID, "persons": [{"id": "anna"}, {"id": "eero", "role": "applicant"}]})

    assert list(case.people["household"]) == ["household_1", "household_2"]
    assert [len(home.people["person"]) for home in case.apart()] == [1, 1]
    assert case.told["household", "household_2"]["rent"] == {"2024-05": 650}


def test_plain_facts_go_to_whom_they_belong():
    case = read({"period": "2024-05", "facts": {"wages": 1000, "rent": 500}})

    assert case.told["person", "person_1"] == {"wages": {"2024-05": 1000}}
    assert case.told["household", "household_1"] == {"rent": {"2024-05": 500}}


def test_codes_are_texts_as_they_are_written():
    assert read("{period: 2024-05, persons: [{age: 40}], household: {municipality_code: 020}}").told[
        "household", "household_1"
    ] == {"municipality_code": {"2024-05": "020"}}


def test_a_decision_of_a_month_in_which_the_municipality_existed_may_name_it():
    facts = {"municipality_code": "099", "general_housing_allowance_latest_grant_or_review_month": "2020-05-01"}

    assert read({**VALID, "household": facts}).month == "2024-05"


SINGLE_FAULTS = [
    (("household", "rent"), True, "/household/rent", "type"),
    (("household", "rent"), "650", "/household/rent", "type"),
    (("household", "rent"), "1/3", "/household/rent", "type"),
    (("household", "rent"), None, "/household/rent", "type"),
    (("household", "rent"), [650], "/household/rent", "type"),
    (("household", "rent"), float("nan"), "/household/rent", "type"),
    (("household", "rent"), float("inf"), "/household/rent", "type"),
    (("household", "rent"), 1e308, "/household/rent", "bounds"),
    (("household", "rent"), 10**400, "/household/rent", "bounds"),
    (("household", "rent"), -0.01, "/household/rent", "bounds"),
    (("household", "rent"), {"2024": 650}, "/household/rent/2024", "period"),
    (("household", "rent"), {"2024-13": 650}, "/household/rent/2024-13", "period"),
    (("household", "rent"), {"2024-05": "x"}, "/household/rent/2024-05", "type"),
    (("household", "rentt"), 650, "/household/rentt", "unknown_name"),
    (("household", "wages"), 650, "/household/wages", "wrong_entity"),
    (("household", "municipality_code"), 91, "/household/municipality_code", "municipality"),
    (("household", "municipality_code"), "Helsinki", "/household/municipality_code", "municipality"),
    (("household", "municipality_code"), "92", "/household/municipality_code", "municipality"),
    (("household", "municipality_code"), "099", "/household/municipality_code", "municipality"),
    (("household", "dwelling_type"), "rentd", "/household/dwelling_type", "item"),
    (("household", "dwelling_type"), 1, "/household/dwelling_type", "type"),
    (("household", "water_is_paid_separately"), 1, "/household/water_is_paid_separately", "type"),
    (("household", "water_is_paid_separately"), "yes", "/household/water_is_paid_separately", "type"),
    (("persons", 0, "age"), 131, "/persons/anna/age", "bounds"),
    (("persons", 0, "age"), 40.5, "/persons/anna/age", "type"),
    (("persons", 0, "rent"), 650, "/persons/anna/rent", "wrong_entity"),
    (("persons", 0, "birth_date"), "2024-02-30", "/persons/anna/birth_date", "date"),
    (("persons", 0, "birth_date"), "2024-W01-1", "/persons/anna/birth_date", "date"),
    (("persons", 0, "birth_date"), "2024-06-01", "/persons/anna/birth_date", "date"),
    (("persons", 0, "birth_date"), "1879-06-01", "/persons/anna/birth_date", "bounds"),
    (("persons", 0, "role"), "boss", "/persons/anna/role", "item"),
    (("persons", 0, "role"), "spouse", "/household", "roles"),
    (("persons", 0, "household_role"), "applicant", None, None),
    (("persons", 1, "id"), "anna", "/persons/anna", "duplicate_id"),
    (("persons", 1, "id"), True, "/persons/True", "type"),
    (("persons", 1, "birth_date"), {"2024-05": "2016-01-01", "2024-06": "2016-01-01"}, "/persons/otto/birth_date", "period"),
    (("persons", 1), {"id": "otto", "role": "child"}, "/persons/otto", "missing"),
    (("persons", 1), "otto", "/persons/person_2", "type"),
    (("period",), "2024", "/period", "period"),
    (("period",), "2024-13", "/period", "period"),
    (("period",), 202405, "/period", "period"),
    (("period",), "2014-12", "/period", "period"),
    (("benefit",), "general_housing_alowance", "/benefit", "unknown_name"),
    (("familie",), {}, "/familie", "unknown_name"),
    (("rent",), 650, "/rent", "unknown_name"),
    (("facts",), {"rent": 650}, "/facts/rent", "duplicate_key"),
]


@pytest.mark.parametrize(("place", "value", "path", "kind"), SINGLE_FAULTS)
def test_a_fault_is_told_alone_and_with_its_place(place, value, path, kind):
    document = with_fact(place, value)
    if path is None:
        assert read(document)
        return

    assert [(fault.path, fault.kind) for fault in faults_of(document)] == [(path, kind)]


@given(
    chosen=st.lists(st.sampled_from([fault for fault in SINGLE_FAULTS if fault[3] in ("type", "bounds", "municipality")]))
)
@SLOW
def test_several_faults_are_told_together(chosen):
    document, paths = copy.deepcopy(VALID), {}
    for place, value, path, _ in chosen:
        part = document["household"] if place[0] == "household" else document["persons"][0]
        if place[0] == "household" or place[:2] == ("persons", 0):
            part[place[-1]] = value
            paths[place] = path

    told = {fault.path for fault in faults_of(document)} if paths else set()

    assert told == set(paths.values())


@pytest.mark.parametrize(
    ("change", "path", "kind"),
    [
        ({"households": {}}, "/households", "empty_group"),
        ({"households": {"koti": {"members": ["anna"]}}}, "/persons/otto", "no_group"),
        ({"households": {"koti": {"members": ["anna", "otto", "eero"]}}}, "/households/koti/members", "unknown_person"),
        ({"households": {"koti": {"members": ["anna", "otto", "otto"]}}}, "/households/koti/members", "two_groups"),
        (
            {"households": {"koti": {"members": ["anna", "otto"]}, "mökki": {"members": ["otto"]}}},
            "/households/mökki/members",
            "two_groups",
        ),
        ({"households": {"koti": {"members": ["anna", "otto"]}, "mökki": {}}}, "/households/mökki", "empty_group"),
        ({"families": {"perhe": {"adults": ["anna"]}}}, "/persons/otto", "no_group"),
        ({"families": {"a": {"adults": ["anna"]}, "b": {"children": ["otto"]}}}, "/families/b", "roles"),
        ({"axes": []}, "/axes", "unknown_name"),
        ({"persons": {"anna": {}, "otto": {}}}, "/households/koti", "roles"),
        ({"persons": {}}, "/persons", "empty_group"),
    ],
)
def test_who_lives_where_must_be_clear(change, path, kind):
    assert (path, kind) in {(fault.path, fault.kind) for fault in faults_of({**OPENFISCA, **change})}


def test_the_hint_names_the_nearest_right_thing():
    told = {fault.path: str(fault) for fault in faults_of(with_fact(("household", "municipality_code"), "helsinki"))}
    assert "Helsinki (Helsingfors) is '091'" in told["/household/municipality_code"]

    told = {fault.path: str(fault) for fault in faults_of(with_fact(("household", "municipality_code"), "99"))}
    assert "'099'" in told["/household/municipality_code"]

    told = {fault.path: str(fault) for fault in faults_of(with_fact(("household", "municipality_code"), "099"))}
    assert "'214', Kankaanpää" in told["/household/municipality_code"]

    told = {fault.path: str(fault) for fault in faults_of(with_fact(("household", "rentt"), 1))}
    assert "did you mean rent" in told["/household/rentt"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "- a",
        "rent",
        "a: b: c",
        "a: *b",
        "a: &b [*b]",
        "[" * 20_000,
        "{" * 20_000,
        '{"period": ' * 20_000,
        b"\xff\xfe",
        "? [a]\n: 1",
        "a: !!python/name:os.system x",
        "--- 1\n--- 2",
        "\0",
        "period: 2024-05\nperiod: 2024-06",
        '{"period": "2024-05", "period": "2024-05"}',
        "persons: " + "9" * 5000,
    ],
)
def test_what_is_no_document_is_refused(text):
    assert faults_of(text)


def test_a_key_that_stands_twice_is_a_fault_with_its_place():
    text = "{period: 2024-05, persons: [{id: anna, age: 1, age: 2}], household: {rent: 1, rent: 1}}"

    assert [fault.path for fault in faults_of(text)] == ["/persons/0/age", "/household/rent"]


def test_a_month_beyond_what_is_known_is_a_warning_and_in_strict_mode_a_fault():
    case = read(VALID, month="2027-01")

    assert [(warning.path, warning.kind) for warning in case.warnings] == [("/period", "not_known")]
    assert [fault.kind for fault in faults_of(VALID, month="2027-01", strict=True)] == ["not_known"]


def test_a_result_that_is_told_is_a_warning():
    case = read(with_fact(("household", "general_housing_allowance_income"), 1299))

    assert [(warning.path, warning.kind) for warning in case.warnings] == [
        ("/household/general_housing_allowance_income", "computed")
    ]
    assert not read(VALID).warnings


WORDS = """
    period persons household households family families facts members adults children role id rent age wages birth_date
    household_role municipality_code dwelling_type water_is_paid_separately anna otto 2024-05 2024-06 ETERNITY benefit
    general_housing_allowance general_housing_allowance_latest_grant_or_review_month a/b ~
"""
NAMES = st.sampled_from(WORDS.split())
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.sampled_from(["anna", "otto", "2024-05", "2024-02-30", "091", "applicant", "child", "1/3", "rented", 91, 650, 40]),
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES | st.text(max_size=4), inner, max_size=5),
    max_leaves=25,
)


def decide_or_refuse(source):
    """Whatever is read is decided or refused; nothing else may happen."""
    try:
        decide_each(law_in_force_today(), read(source), BENEFIT)
    except SituationError as error:
        assert error.faults
        for fault in error.faults:
            assert fault.path.startswith("/")
            assert fault.accepted
            assert "\n" not in str(fault)
            str(fault).encode()


@given(document=st.dictionaries(NAMES, JSON, max_size=6))
@SLOW
def test_any_json_is_decided_or_refused(document):
    decide_or_refuse(document)


@given(replacement=JSON, place=st.sampled_from([place for place, *_ in SINGLE_FAULTS]))
@SLOW
def test_any_json_within_a_case_is_decided_or_refused(replacement, place):
    decide_or_refuse(with_fact(place, replacement))


@given(text=st.text() | st.binary())
@SLOW
def test_any_text_is_decided_or_refused(text):
    decide_or_refuse(text)
