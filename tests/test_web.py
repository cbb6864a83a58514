"""The web API: OpenFisca's routes as they are for a well-formed request, and no fault of a client's is the server's."""

import contextlib
import copy
import dataclasses
import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from openfisca_web_api.app import create_app as create_openfisca_app

from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web import Settings, SettingsError, create_app

LAW = law_in_force_today()
EXAMPLE = LAW.open_api_config["simulation_example"]
AMOUNT = "general_housing_allowance"
MONTH = "2024-05"
LIMITS = Settings(most_bytes=20_000, most_persons=5, most_groups=4, most_periods=20, cors=("https://example.fi",))


@pytest.fixture(scope="module")
def client():
    return create_app(LIMITS).test_client()


@pytest.fixture(scope="module")
def bare():
    return create_openfisca_app(LAW).test_client()


def question(persons=None, members=("heikki",), **household):
    """A question of one household in May 2024; a fact may be told by its periods."""
    facts = {"municipality_code": "837", "rent": 550, AMOUNT: None} | household
    return {
        "persons": {"heikki": {"wages": {"2024-05": 1000}}} if persons is None else persons,
        "households": {
            "home": {
                "members": list(members),
                **{name: value if isinstance(value, dict) else {"2024-05": value} for name, value in facts.items()},
            }
        },
    }


def refused(client, body, path, status=400, **options):
    """The fault at a place of a request that is refused."""
    options = {"data": body, "content_type": "application/json"} if isinstance(body, str | bytes) else {"json": body}
    answer = client.post("/calculate", **options)
    assert answer.status_code == status, answer.text
    assert answer.json.keys() == {"error", "faults", "documentation"}
    found = {fault["path"]: fault for fault in answer.json["faults"]}
    assert path in found, found
    return found[path]


def with_answers(monkeypatch, routes):
    """A client of an application with other answers of its own."""
    monkeypatch.setattr("openfisca_kela.web.app.ROUTES", routes)
    monkeypatch.setattr("openfisca_kela.web.app.LawOf", lambda: "laws")
    return create_app(Settings()).test_client()


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
    rules = {re.sub(r"<[^>]*>", "{}", rule.rule) for rule in client.application.url_map.iter_rules()}
    assert {re.sub(r"{[^}]*}", "{}", path) for path in document["paths"]} | {"/"} == rules
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


# Headers


def test_every_answer_says_who_answers_by_which_law(client):
    for path in ("/variables", "/health", "/nowhere", "/calculate"):
        answer = client.get(path, headers={"X-Request-Id": "request-12"})
        assert answer.headers["Openfisca-Kela-Version"] == "0.1.0"
        assert re.fullmatch("[0-9a-f]{64}", answer.headers["Openfisca-Kela-Law"])
        assert answer.headers["X-Request-Id"] == "request-12"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert client.post("/calculate", json=EXAMPLE).headers["Cache-Control"] == "no-store"
    made = client.get("/health", headers={"X-Request-Id": "not sane <"}).headers["X-Request-Id"]
    assert re.fullmatch("[0-9a-f]{16}", made)


def test_metadata_are_validated_by_their_tag(client):
    for path in ("/entities", "/variables", f"/variable/{AMOUNT}", "/parameters", "/spec"):
        answer = client.get(path)
        assert "max-age" in answer.headers["Cache-Control"]
        assert client.head(path).headers["ETag"] == answer.headers["ETag"]
        again = client.get(path, headers={"If-None-Match": answer.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b"")
        assert client.get(path, headers={"If-None-Match": '"another"'}).status_code == 200


# Log, probes, settings


def lines(capsys):
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_the_log_has_a_line_a_request_and_nothing_that_was_told(client, capsys):
    marked = "salaisuus-4711"
    client.post(f"/calculate?name={marked}", json=question({marked: {"wages": {"2024-05": marked}}}, [marked]))
    client.post("/calculate", json=question({marked: {"wages": {"2024-05": 4711}}}, [marked]))
    client.get(f"/variable/{marked}")
    client.get(f"/{marked}")
    client.open("/calculate", method=marked.upper())
    client.get("/health", headers={"X-Request-Id": f"{marked} {marked}", "User-Agent": marked})
    printed = capsys.readouterr()
    assert "4711" not in (printed.out + printed.err)
    found = [json.loads(line) for line in printed.err.splitlines()]
    assert [line["status"] for line in found] == [400, 200, 404, 404, 405, 200]
    assert [line["route"] for line in found] == ["/calculate", "/calculate", "/variable/<name>", None, None, "/health"]
    assert all(line.keys() == {"time", "id", "method", "route", "status", "milliseconds", "bytes"} for line in found)


def test_a_failure_of_ours_is_logged_without_its_words(monkeypatch, capsys):
    def fails(*_, **__):
        raise RuntimeError("salaisuus")

    answer = with_answers(monkeypatch, {"explain": fails}).post("/explain", json={"persons": {}})
    assert answer.status_code == 500
    assert "salaisuus" not in answer.text
    failure, request = lines(capsys)
    assert failure["failure"] == "RuntimeError"
    assert failure["id"] == request["id"]
    assert "salaisuus" not in json.dumps(failure)


def test_own_routes_are_served_by_their_names(monkeypatch):
    def answer(laws, asked, *, language):
        faults = Faults()
        if "wrong" in asked:
            faults.add("/wrong", 1, "is wrong", "nothing", "type")
        faults.raise_any()
        if "missing" in asked:
            raise CalculationError("it cannot be calculated", variable="rent")
        return {"laws": laws, "asked": asked, "language": language}

    client = with_answers(monkeypatch, {"why_not": answer, "law": answer})
    posted = client.post("/why-not?language=sv", json={"a": 1})
    assert posted.json == {"laws": "laws", "asked": {"a": 1}, "language": "sv"}
    assert posted.headers["Cache-Control"] == "no-store"
    looked_up = client.get("/law?section=16", headers={"Accept-Language": "en-GB"})
    assert looked_up.json == {"laws": "laws", "asked": {"section": "16"}, "language": "en"}
    assert "ETag" in looked_up.headers
    assert client.post("/why-not", json={"wrong": 1}).json["faults"][0]["path"] == "/wrong"
    assert client.post("/why-not", json={"missing": 1}).status_code == 400
    many = {"case": {"persons": [{}] * 201}}
    assert client.post("/why-not", json=many).json["faults"][0]["path"] == "/case/persons"
    assert client.get("/law?language=de").json["faults"][0]["path"] == "/language"
    assert client.post("/why-not", data="[]", content_type="application/json").status_code == 400


def test_the_answers_of_the_package_are_served(client):
    case = {"period": "2024-05", "persons": [{"id": "heikki", "wages": 1000}]}
    case["household"] = {"rent": 550, "municipality_code": "837"}
    assert client.post("/explain", json={"case": case}).json["decisions"][0]["month"] == "2024-05"
    assert client.get("/changes").json["changes"]
    assert client.get("/law").json["acts"]
    for path in ("/compare", "/why-not", "/inputs", "/batch"):
        assert client.post(path, json={}).status_code == 400


def test_a_server_says_that_it_lives_and_that_it_can_decide(client, monkeypatch):
    assert client.get("/health").json == {"status": "alive"}
    assert client.get("/ready").json == {"status": "ready"}

    def cannot(*_):
        raise SituationError([])

    monkeypatch.setattr("openfisca_web_api.handlers.calculate", cannot)
    assert client.get("/ready").status_code == 503
    assert client.get("/health").status_code == 200


def test_settings_come_from_the_environment_and_what_is_told_wins():
    environment = {"OPENFISCA_KELA_MOST_BYTES": "10", "OPENFISCA_KELA_CORS": "https://a.fi http://b.fi:80", "OTHER": "x"}
    assert Settings.from_environment(environment, most_persons=3, timeout=None) == Settings(
        most_bytes=10, most_persons=3, cors=("https://a.fi", "http://b.fi:80")
    )


@pytest.mark.parametrize(
    ("environment", "told", "name"),
    [
        ({"OPENFISCA_KELA_TIMEOUT": "soon"}, {}, "OPENFISCA_KELA_TIMEOUT"),
        ({"OPENFISCA_KELA_MOST_PERSONS": "0"}, {}, "most_persons"),
        ({}, {"cors": ("example.fi",)}, "cors"),
        ({}, {"timeout": -1}, "timeout"),
    ],
)
def test_a_setting_that_cannot_be_is_refused_by_name(environment, told, name):
    with pytest.raises(SettingsError, match=name):
        Settings.from_environment(environment, **told)


# The command


@contextlib.contextmanager
def served(*options):
    """Address of `openfisca-kela serve` in a process of its own, and the process."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-c", "from openfisca_kela.cli import main; main()", "serve", f"--port={port}", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, env=os.environ, encoding="utf-8")
    try:
        first = json.loads(process.stderr.readline())
        assert first["serving"] == f"127.0.0.1:{port}"
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def test_the_command_serves_and_stops_when_it_is_told_to():
    with served("--workers=1", "--timeout=20", "--cors=https://example.fi") as (address, process):
        body = json.dumps(EXAMPLE).encode()
        headers = {"Content-Type": "application/json", "Origin": "https://example.fi"}
        with urllib.request.urlopen(urllib.request.Request(f"{address}/calculate", body, headers), timeout=20) as answer:
            assert json.load(answer)["households"]["home"][AMOUNT] == {"2024-04": 124.25}
            assert answer.headers["Access-Control-Allow-Origin"] == "https://example.fi"
        started = time.monotonic()
        process.send_signal(signal.SIGTERM)
        rest = process.stderr.read()
        assert process.wait(20) == 0
        assert time.monotonic() - started < 15
    request, stopped = map(json.loads, rest.splitlines())
    assert request["route"] == "/calculate"
    assert stopped["stopped"] in address


def test_the_command_refuses_settings_that_cannot_be():
    command = [sys.executable, "-c", "from openfisca_kela.cli import main; main()", "serve", "--cors=example.fi"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=30)
    assert done.returncode == 2
    assert "https://example.fi" in done.stderr


def case_of_heikki():
    return {"case": question(persons={"heikki": {"age": {MONTH: 40}, "wages": {MONTH: 1000}}})}


@pytest.mark.parametrize(
    ("accepted", "language", "words"),
    [
        ("text/plain", "fi", "RATKAISU"),
        ("text/html", "sv", '<html lang="sv"'),
        ("text/markdown", "en", "## "),
    ],
)
def test_a_decision_is_explained_as_the_letter_that_is_accepted(client, accepted, language, words):
    answer = client.post("/explain", json=case_of_heikki(), headers={"Accept": accepted, "Accept-Language": language})
    assert (answer.status_code, answer.mimetype) == (200, accepted)
    assert words in answer.text


def test_a_decision_is_explained_as_data_unless_a_letter_is_asked_for(client):
    for headers in ({}, {"Accept": "*/*"}, {"Accept": "application/json"}):
        answer = client.post("/explain", json=case_of_heikki(), headers=headers)
        assert answer.mimetype == "application/json"
        assert answer.json["decisions"]


def test_a_letter_as_pdf_is_one(client):
    answer = client.post("/explain", json=case_of_heikki(), headers={"Accept": "application/pdf"})
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    assert answer.data.startswith(b"%PDF-")


def test_a_request_is_handed_back_as_a_test_and_as_a_script(client):
    asked = question(persons={"heikki": {"age": {MONTH: 40}, "wages": {MONTH: 1000}}})
    as_test = client.post("/calculate?as=test", json=asked)
    as_python = client.post("/calculate?as=python", json=asked)
    assert (as_test.mimetype, as_python.mimetype) == ("application/yaml", "text/x-python")
    [test] = yaml.safe_load(as_test.text)
    amount = client.post("/calculate", json=asked).json["households"]["home"][AMOUNT][MONTH]
    assert str(amount) in json.dumps(test["output"])
    compile(as_python.text, "script", "exec")
    refused = client.post("/calculate?as=poem", json=asked)
    assert (refused.status_code, refused.json["faults"][0]["accepted"]) == (400, "test, python")
    wrong = client.post("/calculate?as=test", json=asked | {"persons": {"heikki": {"wages": {MONTH: -1}}}})
    assert (wrong.status_code, wrong.json["faults"][0]["path"]) == (400, f"/persons/heikki/wages/{MONTH}")


def test_a_batch_has_a_limit_of_its_own(client):
    def body(count):
        households = {"municipality_code": ["091"] * count, "rent": [600] * count}
        persons = {"household": list(range(count)), "age": [40] * count, "household_role": ["applicant"] * count}
        return {"month": MONTH, "households": households, "persons": persons}

    some = create_app(dataclasses.replace(LIMITS, most_batch=3)).test_client()
    assert len(some.post("/batch", json=body(3)).json["outputs"][AMOUNT]) == 3
    refused = some.post("/batch", json=body(4))
    assert refused.status_code == 400
    assert "3" in refused.json["faults"][0]["accepted"]
