"""What the web API answers: the same as the command line, with faults at their places in what was sent."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from households import case_of, drawn_households
from openfisca_kela.cli import main
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.situation.document import document_of
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.system import OPEN_API_EXAMPLES
from openfisca_kela.web.answers import ROUTES, LawOf, as_python, as_test, letter_of

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = sorted(path.stem for path in EXAMPLES.glob("*.yaml"))
AMOUNT, GROUND = "general_housing_allowance", "general_housing_allowance_refusal_ground"
DECIDED = "general_housing_allowance_latest_grant_or_review_month"
RATE = "general_housing_allowance.reimbursement_rate"
HIGHER = {"proposals": [{"title": "Higher", RATE: {"2024-04-01": 0.75}}]}
LAW = LawOf()


def case(name):
    return document_of((EXAMPLES / f"{name}.yaml").read_bytes(), Faults())


def told(*words):
    """What a command prints as JSON."""
    answer = CliRunner().invoke(main, [str(word) for word in (*words, "--format", "json")])
    assert answer.exit_code == 0, answer.stderr
    return json.loads(answer.stdout)


def answered(route, body):
    """The answer as a client reads it."""
    return json.loads(json.dumps(ROUTES[route](LAW, body), allow_nan=False))


def faults_of(answer, *arguments, **keywords):
    with pytest.raises(SituationError) as refused:
        answer(*arguments, **keywords)
    return {fault.path: fault for fault in refused.value.faults}


def faults(route, body, **keywords):
    return faults_of(ROUTES[route], LAW, body, **keywords)


def columns(households):
    """(households, persons) of drawn households as columns."""
    names = households[0][0]
    people = {name: None for _, persons in households for person in persons for name in person}
    home = [place for place, (_, persons) in enumerate(households) for _ in persons]
    return (
        {name: [facts[name] for facts, _ in households] for name in names},
        {"household": home} | {name: [person[name] for _, own in households for person in own] for name in people},
    )


# The same as the command line


@pytest.mark.parametrize("name", NAMES)
def test_explain_says_what_the_command_says(name):
    body = {"case": case(name)}
    assert answered("explain", body) == told("decide", EXAMPLES / f"{name}.yaml")


def test_explain_says_how_a_decision_would_change_where_it_is_asked():
    (command,) = told("explain", EXAMPLES / "heikki_after.yaml")
    found = answered("explain", {"case": case("heikki_after"), "brief": False})
    assert {"decision": found["decisions"][0], **found["besides"][0]} == command


def test_month_law_and_month_of_the_decision_are_those_of_the_options():
    asked = {"month": "2025-03", "decided": "2025-02", "law": {"without": ["asset_test_2025"]}}
    words = ("--month", "2025-03", "--decided", "2025-02", "--without", "asset_test_2025")
    assert answered("explain", {"case": case("anni_after")} | asked) == told("decide", EXAMPLES / "anni_after.yaml", *words)


@pytest.mark.parametrize("name", ["refused", "heikki_after"])
def test_why_not_says_what_the_command_says(name):
    assert answered("why_not", {"case": case(name)})["reasons"] == told("why-not", EXAMPLES / f"{name}.yaml")


def test_compare_says_what_the_command_says():
    files = [EXAMPLES / f"{name}.yaml" for name in ("heikki_before", "heikki_after")]
    found = answered("compare", {"before": case("heikki_before"), "after": case("heikki_after")})
    assert found.pop("warnings") == []
    assert found == told("compare", *files)


def test_compare_takes_the_same_case_in_another_month_and_law():
    without = {"without": ["reimbursement_rate_2024"]}
    found = answered("compare", {"before": case("heikki_before"), "month": "2024-05", "law": without})
    words = ("--month", "2024-05", "--without", "reimbursement_rate_2024")
    assert {**told("compare", EXAMPLES / "heikki_before.yaml", *words), "warnings": []} == found


def test_law_and_changes_say_what_the_commands_say():
    found = answered("law", {"section": "938/2014 8 a §", "on": "2024-05-01"})
    assert {name: found[name] for name in found if name != "parameters"} == told(
        "law", "938/2014", "8a", "--on", "2024-05-01"
    )
    assert answered("changes", {}) == told("changes")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_is_that_of_the_command(language):
    words = ["explain", str(EXAMPLES / "anni_after.yaml"), "--brief", "--language", language, "--format"]
    for form in ("text", "markdown", "html"):
        command = CliRunner().invoke(main, [*words, form]).stdout
        assert letter_of(LAW, {"case": case("anni_after")}, language, form) == command
    if language == "fi":
        assert letter_of(LAW, {"case": case("anni_after")}, language, "pdf").startswith(b"%PDF")


def test_a_letter_tells_of_one_household_where_its_form_holds_one():
    two = {
        "persons": {"a": {}, "b": {}},
        "households": {name: {"members": [name], "municipality_code": "091"} for name in ("a", "b")},
    }
    body = {"case": two, "month": "2024-05"}
    assert len(answered("explain", body)["decisions"]) == 2
    assert letter_of(LAW, body, "en", "text").count("General housing allowance: calculation and its grounds") == 2
    assert set(faults_of(letter_of, LAW, body, "en", "html")) == {"/case"}
    assert set(faults("compare", {"before": two | {"period": "2024-05"}})) == {"/before"}


# The law asked for


def test_laws_are_kept_and_not_more_than_told():
    law = LawOf(most=2)
    wrong = Faults()
    bodies = [{"law": {"without": [name]}} for name in ("students_2025", "asset_test_2025", "index_freeze_2024")]
    first = law(bodies[0], wrong)
    assert law(bodies[0], wrong) is first
    assert law({"law": {}}, wrong) is law({}, wrong) is law_in_force_today()
    for body in bodies[1:]:
        law(body, wrong)
    assert len(law) == 2
    assert law(bodies[0], wrong) is not first
    assert not wrong


def test_a_proposal_has_the_effect_that_it_has_on_the_command_line(tmp_path):
    file = tmp_path / "proposal.yaml"
    file.write_text(f"title: Higher\n{RATE}: {{2024-04-01: 0.75}}\n", encoding="utf-8")
    found = answered("explain", {"case": case("anni_after"), "law": HIGHER})
    assert found == told("decide", EXAMPLES / "anni_after.yaml", "--proposal", file)
    # 0.75 × (734 − 573.50) = 120.375
    assert found["decisions"][0]["amount"] == "120.38"


# Faults and their places


def test_every_fault_of_a_request_has_its_place():
    law = {
        "without": ["x", 5],
        "with": "y",
        "until": "May",
        "proposals": [{"a.b": 1}, 4, {RATE: {"2024-04-01": 7}}],
        "foo": 1,
    }
    body = {
        "case": {"persons": [{"age": -4}], "household": {"rentt": 4}},
        "law": law,
        "month": "2024-13",
        "benefit": "x",
        "strict": 1,
        "caze": 1,
    }
    assert set(faults("explain", body)) == {
        "/caze",
        "/law/foo",
        "/law/without/0",
        "/law/without/1",
        "/law/with",
        "/law/until",
        "/law/proposals/0/a.b",
        "/law/proposals/1",
        f"/law/proposals/2/{RATE}/2024-04-01",
        "/month",
        "/benefit",
        "/strict",
        "/case/period",
        "/case/persons/person_1/age",
        "/case/household/rentt",
    }
    assert set(faults("explain", {"law": [], "decided": 5})) == {"/law", "/decided", "/case"}
    assert set(faults("explain", [1])) == {"/"}
    assert set(faults("explain", {"case": case("anni_after"), "brief": "no"})) == {"/brief"}


def test_what_cannot_be_calculated_is_told_at_its_place():
    nowhere = {"period": "2024-05", "persons": [{"age": 40}], "household": {"rent": 400}}
    place = "/household/municipality_code"
    assert set(faults("explain", {"case": nowhere})) == {f"/case{place}"}
    assert set(faults("why_not", {"case": nowhere})) == {f"/case{place}"}
    assert set(faults("compare", {"before": nowhere, "after": case("anni_after")})) == {f"/before{place}"}
    assert set(faults("compare", {"before": case("anni_after"), "after": nowhere})) == {f"/after{place}"}
    assert set(faults("explain", {"case": case("anni_after"), "month": "2014-12"})) == {"/month"}


def test_law_refuses_what_nothing_encodes():
    assert set(faults("law", {"section": "938/2014 99"})) == set(faults("law", {"section": "1/1999 1"})) == {"/section"}
    assert set(faults("law", {"section": "938/2014"})) == set(faults("law", {"section": "938/2014 x"})) == {"/section"}
    wrong = faults("law", {"parameter": "general_housing_allowance.reimbursement_rat", "on": "2024-05-01"})
    assert RATE in wrong["/parameter"].problem
    assert set(faults("law", {"parameter": f"{RATE}.x"})) == {"/parameter"}
    assert set(faults("law", {"parameter": RATE, "section": "938/2014 8"})) == {"/parameter"}
    assert set(faults("law", {"on": "today", "parameter": 5})) == {"/on", "/parameter"}
    assert set(faults("changes", {"x": 1})) == {"/x"}


# The history of values


def test_a_parameter_has_its_whole_history():
    found = answered("law", {"parameter": RATE, "on": "2024-03-01"})
    (parameter,) = found["parameters"]
    assert (found["values"][0]["value"], parameter["unit"], parameter["known_until"]) == ("0.8", "/1", "2026-12-31")
    first, second = parameter["history"]
    assert (first["since"], first["value"], first["set_by"]) == ("2015-01-01", "0.8", None)
    assert (second["since"], second["value"], second["set_by"]["name"]) == ("2024-04-01", "0.7", "reimbursement_rate_2024")
    assert second["sources"][0]["title"] == "938/2014 8 § 1 mom. (1241/2023)"


def test_tables_and_the_index_are_told():
    assert "16" in answered("law", {})["acts"]["938/2014"]
    found = answered("law", {"parameter": "general_housing_allowance", "on": "2016-01-01"})
    assert len(found["parameters"]) > len(found["values"]) > 20
    # A municipality that was merged has no region from then on.
    values = [at for one in answered("law", {"parameter": "municipalities"})["parameters"] for at in one["history"]]
    assert None in [at["value"] for at in values]


# Inputs


def test_inputs_of_a_benefit_are_what_any_rule_reads():
    found = answered("inputs", {"month": "2024-05"})
    by_name = {one["name"]: one for one in found["inputs"]}
    assert {"rent", "wages", "water_is_paid_separately", "age", "birth_date", DECIDED} <= by_name.keys()
    assert by_name["rent"] == {
        "name": "rent",
        "entity": "household",
        "type": "number",
        "label": by_name["rent"]["label"],
        "unit": "currency-EUR/month",
        "bounds": [0, 100_000],
        "items": None,
        "accepted": "an amount in euros from 0 to 100,000",
        "computed_where_not_told": False,
    }
    assert set(by_name["rent"]["label"]) == set(LANGUAGES)
    assert by_name["dwelling_type"]["items"][0]["name"] == "rented"
    assert by_name["age"]["computed_where_not_told"]
    assert AMOUNT not in by_name
    (rent,) = answered("inputs", {"variable": "rent", "month": "2024-05"})["inputs"]
    assert rent["name"] == "rent"


def test_inputs_of_a_case_begin_with_what_can_still_change_it():
    found = answered("inputs", {"case": case("heikki_after")})["inputs"]
    states = {one["name"]: (one["of"][0]["state"], one["of"][0]["told"]) for one in found}
    assert states["right_of_occupancy_charge"] == ("read", True)
    assert states["pensions"] == ("read", False)
    assert states["rent"] == ("not_read", False)
    ranks = [min((of["state"] != "read", of["told"]) for of in one["of"]) for one in found]
    assert ranks == sorted(ranks)


def test_no_change_of_a_fact_that_is_not_read_changes_the_amount():
    body = case("anni_after")
    amount = answered("explain", {"case": body})["decisions"][0]["amount"]
    unread = [
        (one, of["id"])
        for one in answered("inputs", {"case": body})["inputs"]
        for of in one["of"]
        if of["state"] == "not_read" and one["type"] in ("number", "boolean")
    ]
    assert len(unread) > 20
    for one, identity in unread[::3]:
        value = True if one["type"] == "boolean" else min(300, one["bounds"][1])
        changed = json.loads(json.dumps(body))
        facts = changed["household"] if one["entity"] == "household" else None
        facts = facts if facts is not None else next(person for person in changed["persons"] if person["id"] == identity)
        facts[one["name"]] = value
        assert answered("explain", {"case": changed})["decisions"][0]["amount"] == amount, one["name"]


def test_inputs_say_what_a_case_cannot_be_calculated_without():
    found = answered("inputs", {"case": {"period": "2024-05", "persons": [{}], "household": {}}})["inputs"]
    assert (found[0]["name"], found[0]["of"][0]["state"]) == ("municipality_code", "needed")
    assert {of["state"] for one in found[1:] for of in one["of"]} == {"not_known"}


def test_inputs_refuse_what_is_no_output():
    assert set(faults("inputs", {"variable": "rentt", "month": "2024-05"})) == {"/variable"}
    assert set(faults("inputs", {"variable": "birth_date", "month": "2024-05"})) == {"/variable"}
    assert set(faults("inputs", {"variable": "rent", "benefit": AMOUNT, "month": "2024-05"})) == {"/variable"}
    assert set(faults("inputs", {})) == set(faults("inputs", {"month": "1999-01"})) == {"/month"}


# Many at once


@pytest.mark.parametrize("law", [{}, HIGHER])
@pytest.mark.parametrize("month", ["2016-07", "2024-05", "2025-09"])
def test_a_batch_is_what_single_decisions_are(month, law):
    drawn = drawn_households(30, seed=int(month[:4]))
    homes, people = columns(drawn)
    decisions = [f"{month[:4]}-{number % int(month[5:]) + 1:02}-01" for number in range(30)]
    found = answered("batch", {"month": month, "households": homes | {DECIDED: decisions}, "persons": people, "law": law})
    system = LAW({"law": law}, Faults())
    assert found["failed"] == []
    for place, (household, decided) in enumerate(zip(drawn, decisions, strict=True)):
        simulation = case_of(household, month).telling("household", DECIDED, decided).simulation(system)
        assert round(float(simulation.calculate(AMOUNT, month)[0]), 2) == found["outputs"][AMOUNT][place]
        assert simulation.calculate(GROUND, month).decode_to_str()[0] == found["outputs"][GROUND][place]
    assert sum(amount > 0 for amount in found["outputs"][AMOUNT]) > 3


def test_a_batch_keeps_the_order_of_the_request_and_names_who_failed():
    body = {
        "month": "2024-05",
        "outputs": [AMOUNT, "wages", f"{AMOUNT}_month_of_law", "dwelling_type", "general_housing_allowance_household_size"],
        "households": {"rent": [400, 500, 300], "municipality_code": ["091", "837", "091"]},
        "persons": {
            "household": [2, 0, 1, 0],
            "household_role": ["applicant", "applicant", "applicant", "child"],
            "age": [40, 40, 40, 3],
            "wages": [1, 2.5, 3, 0],
        },
    }
    outputs = answered("batch", body)["outputs"]
    # 0.70 × 400, 0.70 × 447 (the maximum in Tampere), 0.70 × 300
    assert outputs[AMOUNT] == [280, 312.9, 210]
    assert outputs["wages"] == [1, 2.5, 3, 0]
    assert outputs["general_housing_allowance_household_size"] == [2, 1, 1]
    assert outputs[f"{AMOUNT}_month_of_law"] == ["2024-05-01"] * 3
    assert outputs["dwelling_type"] == ["rented"] * 3
    del body["households"]["municipality_code"]
    found = answered("batch", body)
    assert found["outputs"][AMOUNT] == [None, None, None]
    assert [one["household"] for one in found["failed"]] == [0, 1, 2]
    assert "municipality_code" in found["failed"][0]["why"]


def test_who_cannot_be_calculated_does_not_keep_the_others_back():
    homes = {"rent": [400, 500], "municipality_code": ["091", "091"], DECIDED: ["2024-05-01", "2014-05-01"]}
    body = {"month": "2024-05", "households": homes, "persons": {"household": [1, 0], "wages": [0, 1]}}
    found = answered("batch", body | {"outputs": [AMOUNT, "wages"]})
    assert [one["household"] for one in found["failed"]] == [1]
    assert found["outputs"] == {AMOUNT: [280, None], "wages": [None, 1]}


def test_every_fault_of_a_batch_has_its_row():
    homes, people = columns(drawn_households(30, seed=3))
    homes["rent"][17], homes["rent"][18], homes["rent"][19] = "5", float("nan"), 10**400
    homes["municipality_code"][3], homes["municipality_code"][4] = "999", None
    homes["dwelling_type"] = ["tent"] * 30
    homes["water_is_paid_separately"][2] = 1
    people["wages"][2] = -3
    people["household"][5] = 30
    people |= {"rent": people["wages"], "foo": people["wages"], "age": people["age"][1:], "pensions": 5}
    body = {"month": "2024-05", "households": homes, "persons": people}
    tents = {f"/households/dwelling_type/{row}" for row in range(20)}
    assert set(faults("batch", body)) == tents | {
        "/households/dwelling_type",
        "/households/rent/17",
        "/households/rent/18",
        "/households/rent/19",
        "/households/municipality_code/3",
        "/households/municipality_code/4",
        "/households/water_is_paid_separately/2",
        "/persons/wages/2",
        "/persons/household/5",
        "/persons/rent",
        "/persons/foo",
        "/persons/age",
        "/persons/pensions",
    }
    assert set(faults("batch", body | {"outputs": ["x", AMOUNT, "birth_date", 5], "month": "2014-12"})) == {
        "/outputs/0",
        "/outputs/2",
        "/outputs/3",
        "/month",
    }
    assert faults("batch", body, most_households=29)["/households"].kind == "too_many"
    assert set(faults("batch", {})) == {"/month"}
    assert set(faults("batch", {"month": "2024-05", "outputs": []})) == {"/outputs"}
    assert set(faults("batch", {"month": "2024-05", "households": 4})) == {"/households", "/persons", "/persons/household"}
    assert set(faults("batch", {"month": "2024-05", "households": {"rent": []}, "persons": {}})) == {"/households"}


def test_a_batch_is_refused_where_its_people_cannot_live_so():
    homes = {"rent": [400, 500], "municipality_code": ["091", "091"]}

    def refused(**people):
        return {
            path: str(fault)
            for path, fault in faults("batch", {"month": "2024-05", "households": homes, "persons": people}).items()
        }

    assert "household 1: has no persons" in refused(household=[0])["/households"]
    assert set(refused(household=[0, 1, 1])) == {"/persons/household_role"}
    assert set(refused(household=[0, 0])) == {"/households", "/persons/household_role"}
    child = ["applicant", "applicant", "child"]
    assert set(refused(household=[0, 1, 1], household_role=child)) == {"/persons/age/2"}
    born = ["1980-01-01", "1981-01-01", "2024-06-01"]
    assert set(refused(household=[0, 1, 1], household_role=child, birth_date=born)) == {"/persons/birth_date/2"}
    twice = ["applicant", "applicant", "applicant"]
    assert "household 1: has not one applicant" in refused(household=[0, 1, 1], household_role=twice)["/households"]
    spouses = ["applicant", "applicant", "spouse", "spouse"]
    assert "several spouses" in refused(household=[0, 1, 1, 1], household_role=spouses)["/households"]
    homes["municipality_code"][1] = "174"
    assert set(refused(household=[0, 1])) == {"/households/municipality_code/1"}


def test_a_batch_warns_after_what_is_known():
    body = {"month": "2027-05", "households": {"rent": [400], "municipality_code": ["091"]}, "persons": {"household": [0]}}
    assert answered("batch", body)["warnings"][0]["path"] == "/month"


# Handed back


@pytest.fixture(scope="module")
def request_of_calculate():
    body = json.loads(json.dumps(OPEN_API_EXAMPLES["simulation_example"]))
    body["persons"]["a/b"] = {"household_role": {"2024-04": "child"}, "age": {"2024-04": 3}, "wages": {"2024-04": None}}
    body["families"]["family"]["children"] = ["a/b"]
    home = body["households"]["home"]
    home["members"].append("a/b")
    home[DECIDED] = {"2024-04": "2024-03-01"}
    asked = ("refusal_ground", "month_of_law", "dwelling_is_in_aland", "household_size")
    return body | {"households": {"home": home | {f"{AMOUNT}_{name}": {"2024-04": None} for name in asked}}}


def test_a_request_as_a_test_holds(request_of_calculate, tmp_path):
    text = as_test(request_of_calculate)
    assert "general_housing_allowance:\n          2024-04: 494.19" in text

    def runs(content):
        file = tmp_path / "request.yaml"
        file.write_text(content, encoding="utf-8")
        program = [str(Path(sys.executable).with_name("openfisca")), "test", "--country-package", "openfisca_kela"]
        return subprocess.run([*program, str(file)], capture_output=True, check=False).returncode == 0

    assert runs(text)
    assert not runs(text.replace("494.19", "494.18"))


def test_a_request_as_a_script_prints_the_answers(request_of_calculate):
    done = subprocess.run([sys.executable, "-c", as_python(request_of_calculate)], capture_output=True, check=True)
    printed = json.loads(done.stdout)
    assert printed["households"]["home"][AMOUNT] == {"2024-04": 494.19}
    assert printed["households"]["home"][GROUND] == {"2024-04": "none"}
    assert printed["households"]["home"][f"{AMOUNT}_month_of_law"] == {"2024-04": "2024-03-01"}
    assert printed["persons"] == {"a/b": {"wages": {"2024-04": 0.0}}}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ({}, "/"),
        ([], "/"),
        ({"persons": {"a": {"age": {"2024-05": 3}}}}, "/"),
        ({"persons": []}, "/persons"),
        ({"persons": {"a": []}}, "/persons/a"),
        ({"persons": {"a": {"wages": {"2024": None}}}}, "/persons/a/wages/2024"),
        ({"persons": {"a": {"wages": {"x": None}}}}, "/persons/a/wages/x"),
        ({"persons": {"a": {"wagess": {"2024-05": None}}}}, "/persons/a/wagess"),
        ({"persons": {"a": {"rent": {"2024-05": None}}}}, "/persons/a/rent"),
        ({"persons": {"a": {"wages": {"2024-05": float("nan")}}}}, "/persons/a/wages/2024-05"),
        ({"persons": {"a": {"age": {"2024-05": "x", "2024-06": None}}}}, "/persons/a/age/2024-05"),
    ],
)
def test_a_request_that_cannot_be_calculated_is_not_handed_back(body, place):
    assert set(faults_of(as_test, body)) == set(faults_of(as_python, body)) == {place}


def test_what_is_not_known_is_no_output_of_a_test():
    name = f"{AMOUNT}_income_in_decision"
    body = {"persons": {"a": {}}, "households": {"h": {"members": ["a"], name: {"2024-05": None}}}}
    assert set(faults_of(as_test, body)) == {f"/households/h/{name}/2024-05"}
    done = subprocess.run([sys.executable, "-c", as_python(body)], capture_output=True, check=True)
    assert json.loads(done.stdout) == {"households": {"h": {name: {"2024-05": None}}}}
