"""The web API as it is run: headers, log, probes, settings, the routes of our own and the command that serves them."""

import dataclasses
import json
import re
import subprocess
import sys

import pytest
import yaml
from openfisca_web_api.app import create_app as create_openfisca_app

import test_yaml_exactly
from openfisca_kela.quantities import CalculationError
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.web import Settings, SettingsError, create_app
from questions import AMOUNT, EXAMPLE, LAW, LIMITS, MONTH, question, with_answers


@pytest.fixture(scope="module")
def client():
    return create_app(LIMITS).test_client()


@pytest.fixture(scope="module")
def bare():
    return create_openfisca_app(LAW).test_client()


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
    for path in ("/entities", "/variables", f"/variable/{AMOUNT}", "/parameters", "/spec", "/schema", "/law", "/changes"):
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


@pytest.mark.parametrize("law", [{}, {"without": ["reimbursement_rate_2024"]}])
def test_a_decision_is_handed_back_as_a_test_that_holds(client, law):
    body = case_of_heikki() | {"law": law}
    [test] = yaml.safe_load(client.post("/explain?as=test", json=body).text)
    amount = client.post("/explain", json=body).json["decisions"][0]["amount"]
    assert test["output"]["households"]["home"][AMOUNT] == {MONTH: float(amount)}
    assert test.get("reforms", []) == [f"openfisca_kela.reforms.without.{name}" for name in law.get("without", ())]
    test_yaml_exactly.test_expected_values_exactly(test)


def test_a_test_cannot_tell_a_proposal(client):
    proposal = {"general_housing_allowance.reimbursement_rate": {"2024-04-01": 0.75}}
    answer = client.post("/explain?as=test", json=case_of_heikki() | {"law": {"proposals": [proposal]}})
    assert (answer.status_code, answer.json["faults"][0]["path"]) == (400, "/law")


@pytest.mark.parametrize("path", ["/explain", "/inputs", "/compare", "/batch", "/calculate", "/trace"])
def test_a_request_is_handed_back_as_a_script_that_prints_the_answer(client, path, capsys):
    asked = question(persons={"heikki": {"age": {MONTH: 40}, "wages": {MONTH: 1000}}})
    proposal = {"general_housing_allowance.reimbursement_rate": {"2024-04-01": 0.75}}
    batch = {"month": MONTH, "households": {"municipality_code": ["091"], "rent": [600]}, "persons": {"household": [0]}}
    law = {"law": {"proposals": [proposal]}}
    bodies = {"/explain": {"case": asked}, "/inputs": {"case": asked}, "/compare": {"before": asked}, "/batch": batch}
    body = bodies[path] | law if path in bodies else asked
    told = client.post(f"{path}?as=python", json=body)
    assert (told.status_code, told.mimetype) == (200, "text/x-python")
    capsys.readouterr()
    exec(compile(told.text, "script", "exec"), {})
    printed = json.loads(capsys.readouterr().out)
    if path in bodies:
        assert printed == client.post(path, json=body).json
    else:
        answered = client.post("/calculate", json=asked).json
        assert printed["households"]["home"][AMOUNT] == answered["households"]["home"][AMOUNT]


def test_what_nobody_answers_is_not_asked_in_silence(client):
    for path, place in (("/explain?langage=sv", "/langage"), ("/batch?as=test", "/as"), ("/calculate?as=poem", "/as")):
        answer = client.post(path, json={})
        assert answer.status_code == 400
        assert place in [fault["path"] for fault in answer.json["faults"]]
    assert client.post("/calculate?strict=perhaps", json=question()).json["faults"][0]["path"] == "/strict"


def test_periods_and_depth_of_a_body_are_bounded(client):
    home = {"municipality_code": "091", "rent": {f"{2015 + number // 12}-{1 + number % 12:02}": 500 for number in range(21)}}
    case = {"period": MONTH, "persons": [{"id": "a"}], "household": home}
    fault = client.post("/explain", json={"case": case}).json["faults"][0]
    assert (fault["kind"], fault["accepted"]) == ("limit", "at most 20 in a request")
    home["rent"] = {MONTH: 500}
    for nested in ("[" * 400 + "]" * 400, '{"a":' * 400 + "1" + "}" * 400):
        body = json.dumps({"case": case | {"note": "here"}}).replace('"here"', nested)
        for path in ("/explain", "/explain?as=python", "/inputs", "/compare", "/calculate"):
            answer = client.post(path, data=body, content_type="application/json")
            assert answer.status_code == 400
            assert "nested too deeply" in answer.json["faults"][0]["problem"]
