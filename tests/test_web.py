"""The web API: OpenFisca's routes as they are for a well-formed request, and no fault of a client's is the server's."""

import copy
import io
import json
import re
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import jsonschema
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from openfisca_web_api.app import create_app as create_openfisca_app

from openfisca_kela.web import Settings, create_app
from questions import AMOUNT, EXAMPLE, LAW, LIMITS, question, refused, with_answers


@pytest.fixture(scope="module")
def client():
    return create_app(LIMITS).test_client()


@pytest.fixture(scope="module")
def bare():
    return create_openfisca_app(LAW).test_client()


# The table of what clients of a bare server meet


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity", "1e999", '"NaN"', '"1/2"'])
def test_what_is_no_number_is_refused_at_its_field(client, value):
    body = json.dumps(question()).replace("550", value)
    assert "an amount in euros" in refused(client, body, "/households/home/rent/2024-05")["accepted"]


@pytest.mark.parametrize("value", [1e308, -1, True, 10**400, 100_000.01])
def test_an_amount_out_of_bounds_is_refused_with_its_bounds(client, value):
    fault = refused(client, question(rent=value), "/households/home/rent/2024-05")
    assert fault["accepted"] == "an amount in euros from 0 to 100,000"


def test_an_id_with_a_slash_is_refused(client):
    fault = refused(client, question({"a/b": {}}, ["a/b"]), "/persons/a~1b")
    assert fault["kind"] == "id"


def test_a_year_of_a_monthly_variable_is_refused_with_the_mend(client):
    fault = refused(client, question(**{AMOUNT: {"2024": None}}), f"/households/home/{AMOUNT}/2024")
    assert fault["accepted"] == "its months one by one, 2024-01 to 2024-12; 2024 is a year"


def test_a_month_before_the_act_is_refused_with_the_first_month(client):
    fault = refused(client, question(**{AMOUNT: {"2014-12": None}}), f"/households/home/{AMOUNT}/2014-12")
    assert "938/2014" in fault["problem"]
    assert fault["accepted"] == "a month from 2015-01"


def test_a_month_that_is_not_known_yet_is_answered_with_a_warning(client):
    body = question(municipality_code={"9999-01": "837"}, rent={"9999-01": 550}, **{AMOUNT: {"9999-01": None}})
    answer = client.post("/calculate", json=body)
    assert answer.status_code == 200
    (warning,) = json.loads(answer.headers["Openfisca-Kela-Warnings"])
    assert warning["path"] == f"/households/home/{AMOUNT}/9999-01"
    assert "until 2026-12-31" in warning["problem"]

    strictly = client.post("/calculate?strict=true", json=body)
    assert strictly.status_code == 400
    assert strictly.json["faults"] == [warning]
    assert "Openfisca-Kela-Warnings" not in client.post("/calculate", json=question()).headers


@pytest.mark.parametrize("route", ["/calculate", "/trace"])
def test_no_body_and_another_form_are_refused(client, route):
    assert client.post(route).status_code == 400
    assert client.post(route, data=" ", content_type="application/json").status_code == 400
    assert client.post(route, data="persons: {}", content_type="text/yaml").status_code == 415
    assert client.post(route, data={"persons": "1"}).status_code == 415


def test_the_unit_of_a_variable_is_served(client, bare):
    for name in (AMOUNT, "age", "dwelling_type"):
        answer = client.get(f"/variable/{name}").json
        assert answer.pop("unit") == LAW.get_variable(name).unit
        assert answer == bare.get(f"/variable/{name}").json


def test_a_date_of_an_answer_is_written_as_iso(client):
    answer = client.post("/calculate", json=question({"heikki": {"birth_date": {"ETERNITY": None}}}))
    assert answer.json["persons"]["heikki"]["birth_date"] == {"ETERNITY": "1980-01-01"}


@pytest.mark.parametrize(("given", "hint"), [("kuopio", "Kuopio is '297'"), ("999", "three digits"), (91, "Helsinki")])
def test_an_unknown_municipality_is_refused_with_the_nearest(client, given, hint):
    fault = refused(client, question(municipality_code=given), "/households/home/municipality_code/2024-05")
    assert fault["kind"] == "municipality"
    assert hint in fault["accepted"]


def test_requests_are_bounded_on_both_sides(client):
    def people(count):
        ids = [f"p{number}" for number in range(count)]
        return question({one: {} for one in ids}, ids)

    def homes(count):
        body = people(count)
        home = body["households"].pop("home")
        body["households"] = {f"h{number}": {**home, "members": [f"p{number}"]} for number in range(count)}
        return body

    def months(count):
        named = {f"{2015 + number // 12}-{1 + number % 12:02}": 500 for number in range(count)}
        return question({"heikki": {}}, municipality_code={"2015-01": "837"}, rent=named, **{AMOUNT: {"2015-01": None}})

    for of, most, path in ((people, 5, "/persons"), (homes, 4, "/households"), (months, 20, "/")):
        assert client.post("/calculate", json=of(most)).status_code == 200
        fault = refused(client, of(most + 1), path)
        assert fault["kind"] == "limit"
        assert f"at most {most}" in fault["accepted"]
    body = json.dumps(question()).encode()
    fitting = body + b" " * (20_000 - len(body))
    assert client.post("/calculate", data=fitting, content_type="application/json").status_code == 200
    too_large = client.post("/calculate", data=fitting + b" ", content_type="application/json")
    assert too_large.status_code == 413
    assert "20000 bytes" in too_large.json["error"]
    for more in (0, 1, 5000):
        in_pieces = {"input_stream": io.BytesIO(fitting + b" " * more), "environ_overrides": {"wsgi.input_terminated": True}}
        answer = client.post("/calculate", content_type="application/json", **in_pieces)
        assert answer.status_code == (413 if more else 200)


def test_browsers_may_call_from_the_origins_configured_and_no_other(client):
    def allowed(of, origin):
        return of.post("/calculate", json=question(), headers={"Origin": origin}).headers.get("Access-Control-Allow-Origin")

    assert allowed(client, "https://example.fi") == "https://example.fi"
    assert allowed(client, "https://example.com") is None
    assert allowed(create_app(Settings(cors=("*",))).test_client(), "https://example.com") == "*"
    closed = create_app(Settings()).test_client()
    for path in ("/variables", "/health", "/nowhere"):
        answer = closed.get(path, headers={"Origin": "https://example.fi"})
        assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]
    asked = client.options("/calculate", headers={"Origin": "https://example.fi", "Access-Control-Request-Method": "POST"})
    assert "POST" in asked.headers["Access-Control-Allow-Methods"]


# Faults besides


def with_part(place, value):
    body = question()
    *outer, last = place
    part = body
    for name in outer:
        part = part[name]
    part[last] = value
    return body


@pytest.mark.parametrize(
    ("place", "value", "path", "hint"),
    [
        (["personen"], {}, "/personen", "persons"),
        (["period"], "2024-05", "/period", "persons, families, households"),
        (["axes"], [], "/axes", "persons, families, households"),
        (["persons"], [], "/persons", "by their ids"),
        (["persons"], {}, "/persons", "at least one person"),
        (["persons", "heikki"], None, "/persons/heikki", "facts of the person"),
        (["persons", ""], {}, "/persons/", "id of 1 to"),
        (["persons", "x" * 101], {}, "/persons/" + "x" * 101, "id of 1 to"),
        (["persons", "heikki", "wages"], 1000, "/persons/heikki/wages", "by their periods"),
        (["persons", "heikki", "wagess"], {"2024-05": 1}, "/persons/heikki/wagess", "a fact of a person"),
        (["persons", "heikki", "rent"], {"2024-05": 1}, "/persons/heikki/rent", "rent under household"),
        (["persons", "heikki", "wages"], {"2024-13": 1}, "/persons/heikki/wages/2024-13", "a month written"),
        (["persons", "heikki", "wages"], {"0001-01": 1}, "/persons/heikki/wages/0001-01", "a month written"),
        (["households", "home", "members"], ["anna"], "/households/home/members", "one of heikki"),
        (["households", "home", "members"], [None], "/households/home/members/0", "ids of persons"),
        (["households", "home", "members"], ["heikki", "heikki"], "/households/home/members", "one household"),
        (["households", "home", "dwelling_type"], {"2024-05": "tent"}, "/households/home/dwelling_type/2024-05", "rented"),
        (["households", "home", "generous"], {"2024-05": None}, "/households/home/generous", "a fact of a household"),
    ],
)
def test_a_fault_of_form_is_told_at_its_place(client, place, value, path, hint):
    assert hint in refused(client, with_part(place, value), path)["accepted"]


@pytest.mark.parametrize(
    "body", ["{", "[]", "1", "\xff".encode("latin-1"), "[" * 10_000, '{"a":' * 3000, "persons: {a: {}}"]
)
def test_what_is_no_json_object_is_refused(client, body):
    assert refused(client, body, "/")["accepted"] == "a JSON object in UTF-8"


def test_a_key_that_stands_twice_is_refused(client):
    body = json.dumps(question()).replace('"rent":', '"rent": {"2024-05": 1}, "rent":')
    assert refused(client, body, "/households/home/rent")["kind"] == "duplicate_key"


def test_no_more_than_a_hundred_faults_are_looked_for(client):
    facts = {f"wages{number}": {"2024-05": 1} for number in range(150)}
    answer = client.post("/calculate", json=question({"heikki": facts}))
    assert len(answer.json["faults"]) == 100


def test_what_only_a_rule_finds_is_told_at_its_fact(client):
    body = question()
    del body["households"]["home"]["municipality_code"]
    fault = refused(client, body, "/households/home/municipality_code")
    assert fault["kind"] == "calculation"
    assert "Helsinki is '091'" in fault["accepted"]


@pytest.mark.parametrize(
    ("method", "path", "status", "words"),
    [
        ("GET", "/calculate", 405, "POST"),
        ("DELETE", "/variables", 405, "GET"),
        ("GET", "/calculat", 404, "/calculate"),
        ("GET", "/variable/rentt", 404, "rent"),
        ("GET", "/parameter/general_housing_allowance.reimbursement_rat", 404, "reimbursement_rate"),
    ],
)
def test_what_is_not_served_is_said_with_what_is_near(client, method, path, status, words):
    answer = client.open(path, method=method)
    assert answer.status_code == status
    assert answer.json.keys() == {"error", "faults", "documentation"}
    assert words in answer.json["error"]
    assert status != HTTPStatus.METHOD_NOT_ALLOWED or words in answer.headers["Allow"]


# OpenFisca's own answers


def comparable(answer):
    """An answer without times and examples, which hold some, and with dates as ISO."""
    if isinstance(answer, dict):
        return {
            name: comparable(value) for name, value in answer.items() if not name.endswith("_time") and name != "example"
        }
    if isinstance(answer, list):
        return [comparable(value) for value in answer]
    is_date = isinstance(answer, str) and answer.endswith(" GMT")
    return parsedate_to_datetime(answer).date().isoformat() if is_date else answer


def test_well_formed_questions_are_answered_as_openfisca_answers_them(client, bare):
    spouses = question({"a": {"age": {"2024-05": 40}}, "b": {}, "c": {}}, ["a", "b"], rent={"2024-04": 500, "2024-05": 600})
    spouses["families"] = {"f": {"adults": ["a", "b"], "children": []}}
    for body in (EXAMPLE, question(), spouses, question({"1": {}}, ["1"]), question({"[!a]*": {}}, ["[!a]*"])):
        assert client.post("/calculate", json=body).json == bare.post("/calculate", json=body).json
        ours, theirs = (one.post("/trace", json=body).json for one in (client, bare))
        assert comparable(ours) == comparable(theirs)


def test_metadata_are_those_of_openfisca(client, bare):
    for path in ("/", "/entities", "/variables", "/parameters", "/parameter/general_housing_allowance"):
        ours, theirs = client.get(path), bare.get(path)
        assert (ours.status_code, comparable(ours.json)) == (theirs.status_code, comparable(theirs.json))
    for name in LAW.variables:
        assert client.get(f"/variable/{name}").status_code == 200


def test_the_specification_tells_every_route_and_its_faults(monkeypatch, bare):
    def answer(laws, asked, *, language):
        """Answer."""

    client = with_answers(monkeypatch, {"why_not": answer, "law": answer})
    document, theirs = client.get("/spec").json, bare.get("/spec").json
    assert document["paths"].keys() - theirs["paths"].keys() == {"/health", "/ready", "/why-not", "/law"}
    rules = client.application.url_map.iter_rules()
    served = {re.sub(r"<[^>]*>", "{}", rule.rule) for rule in rules if not rule.endpoint.startswith("page:")}
    assert {re.sub(r"{[^}]*}", "{}", path) for path in document["paths"]} | {"/"} == served
    names = re.findall(r'"#/components/schemas/(\w+)"', json.dumps(document))
    assert set(names) <= document["components"]["schemas"].keys()
    assert document["paths"]["/calculate"]["post"]["responses"].keys() == {"200", "400", "413", "415"}
    assert document["paths"]["/why-not"]["post"]["description"] == "Answer."
    assert "requestBody" not in document["paths"]["/law"]["get"]
    example = document["components"]["schemas"]["SituationInput"]["example"]
    answered = client.post("/calculate", json=example)
    assert answered.json == document["components"]["schemas"]["SituationOutput"]["example"]
    fault = client.post("/calculate", json={}).json
    jsonschema.validate(fault, {"$ref": "#/components/schemas/Problem", "components": document["components"]})


NAMES = st.sampled_from([*LAW.variables, "members", "adults", "rentt", ""])
PERIODS = st.sampled_from(
    ["2024-05", "2015-01", "2014-12", "9999-12", "0001-01", "2024", "ETERNITY", "2024-05-02", "", "a/b"]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from(["837", "rented"])
VALUES = SCALARS | st.lists(SCALARS, max_size=2) | st.dictionaries(PERIODS, SCALARS, max_size=2)
IDS = st.sampled_from(["heikki", "home", "a/b", "", "*", "ä", "\ud800"])
PLACES = st.sampled_from([("persons", "heikki"), ("households", "home"), ("families", "family")])


@hypothesis_settings(max_examples=250, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    facts=st.lists(st.tuples(PLACES, NAMES, VALUES | st.dictionaries(PERIODS, SCALARS, max_size=2)), max_size=3),
    others=st.dictionaries(
        st.sampled_from(["persons", "households", "x"]), st.dictionaries(IDS, VALUES, max_size=2), max_size=1
    ),
    route=st.sampled_from(["/calculate", "/trace"]),
)
def test_no_body_is_answered_with_a_failure(client, facts, others, route):
    body = copy.deepcopy(EXAMPLE)
    for (plural, identity), name, value in facts:
        body[plural][identity][name] = value
    for plural, parts in others.items():
        body.setdefault(plural, {}).update(parts)
    answer = client.post(route, data=json.dumps(body), content_type="application/json")
    assert answer.status_code in (200, 400)
    json.loads(answer.data, parse_constant=pytest.fail)
