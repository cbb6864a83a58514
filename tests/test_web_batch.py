"""Many households in one request, and requests that are handed back as tests and scripts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from asked import AMOUNT, DECIDED, GROUND, HIGHER, LAW, answered, columns, faults, faults_of
from households import case_of, drawn_households
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.entities import Family
from openfisca_kela.quantities import CountVariable
from openfisca_kela.situation import Faults
from openfisca_kela.system import OPEN_API_EXAMPLES
from openfisca_kela.web.answers import ROUTES, as_python, as_test

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


def test_outputs_of_families_come_with_the_families():
    class PeopleInFamily(CountVariable):
        """People of a family."""

        entity = Family
        label = "People"

        def formula(self, period):
            return self.nb_persons()

    system = CountryTaxBenefitSystem()
    system.add_variable(PeopleInFamily)
    body = {
        "month": "2024-05",
        "outputs": ["PeopleInFamily", AMOUNT],
        "households": {"rent": [400, 500], "municipality_code": ["091", "091"], DECIDED: ["2014-05-01", "2024-05-01"]},
        "persons": {
            "household": [1, 0, 1, 1],
            "household_role": ["child", "applicant", "other_adult", "applicant"],
            "age": [3, 40, 50, 30],
        },
    }
    found = ROUTES["batch"](lambda *_: system, body)
    assert found["families"] == [[1], [0, 3], [2]]
    # The first household cannot be calculated by a law of 2014, and so its family has no value.
    assert found["outputs"]["PeopleInFamily"] == [None, 2, 1]
    assert [one["household"] for one in found["failed"]] == [0]


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
