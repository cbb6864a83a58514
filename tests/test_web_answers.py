"""What the web API answers: the same as the command line, with faults at their places in what was sent."""

import json

import pytest
from click.testing import CliRunner

from asked import AMOUNT, DECIDED, EXAMPLES, HIGHER, LAW, NAMES, RATE, answered, case, faults, faults_of, told
from openfisca_kela.cli import main
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.situation import Faults
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers import LawOf, letter_of

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
