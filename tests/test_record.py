"""A decision record gives the same bytes again, and tells what no longer agrees."""

import copy
import json
import shutil
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

import openfisca_kela
from openfisca_kela import CountryTaxBenefitSystem, law_in_force, parameters, reforms, variables
from openfisca_kela.explanation.records import make as record_make
from openfisca_kela.explanation.records import verify as record_verify
from openfisca_kela.explanation.records.files import hashes, hashes_of_folder
from openfisca_kela.explanation.records.record import canonical_json, record, seal_of, verify
from openfisca_kela.proposals import read_proposal
from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.situation import read

LAW = CountryTaxBenefitSystem()
DECIDED = "general_housing_allowance_latest_grant_or_review_month"
HASHES = hashes()


@pytest.fixture(scope="module", autouse=True)
def same_files():
    """The files are hashed once: what is tested here is not whether somebody edits them meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(record_make, "hashes", lambda: copy.deepcopy(HASHES))
        patch.setattr(record_verify, "hashes", lambda: copy.deepcopy(HASHES))
        yield


def anni(month="2024-06"):
    persons = [{"id": "anni", "age": 40, "wages": 2500.5}, {"id": "siiri", "role": "child", "age": 10}, {"age": 30}]
    home = {"municipality_code": "684", "rent": 800, "water_is_paid_separately": True, DECIDED: "2024-05-01"}
    return read({"period": month, "persons": persons, "household": home})


def letters(made_of):
    """Letters of a kind: the machine that writes real ones is not the subject here."""
    return {language: f"{made_of['amount']} {made_of['clocks']['month_paid']}" for language in ("fi", "sv", "en")}


def kinds(findings):
    return {finding.kind for finding in findings}


def resealed(made_of):
    return made_of | {"seal": seal_of(made_of)}


RECORD = record(LAW, anni(), write=letters)


def test_a_record_says_what_was_decided_and_from_what():
    assert RECORD["clocks"] == {"month_paid": "2024-06", "month_of_law": "2024-05", "decided": "2024-05"}
    assert (RECORD["benefit"], RECORD["of"], RECORD["ground"]) == ("general_housing_allowance", "household_1", "none")
    assert RECORD["inputs"]["persons"]["anni"]["wages"] == {"2024-06": "2500.5"}
    assert RECORD["inputs"]["roles_by_position"] == {"anni": "applicant", "person_3": "other_adult"}
    assert RECORD["amount"] == RECORD["derivation"]["nodes"][0]["value"]
    assert set(RECORD["versions"]) == {"openfisca-kela", "openfisca-core", "numpy", "python"}
    assert "parameters/general_housing_allowance/reimbursement_rate.yaml" in RECORD["hashes"]["law"]["files"]
    assert "openfisca_kela/explanation/records/make.py" in RECORD["hashes"]["package"]["files"]


def test_the_same_decision_gives_the_same_bytes():
    again = record(CountryTaxBenefitSystem(), anni(), write=letters)
    assert canonical_json(again) == canonical_json(RECORD)
    assert json.loads(canonical_json(RECORD)) == RECORD


def test_only_the_caller_tells_when_it_was_made():
    assert RECORD["made"] is None
    noted = record(LAW, anni(), made="2024-06-03T12:00:00+03:00")
    assert noted["made"] == "2024-06-03T12:00:00+03:00"
    assert verify(noted) == []


@pytest.mark.parametrize("form", [lambda made: made, canonical_json, lambda made: canonical_json(made).decode()])
def test_a_record_that_stands_has_no_findings(form):
    assert verify(form(RECORD), write=letters) == []
    assert verify(form(RECORD)) == []


def test_money_is_never_a_binary_number():
    with pytest.raises(TypeError, match="write it as text"):
        canonical_json({"amount": [0.1]})


def test_a_law_without_a_change_or_with_a_proposal_is_built_again():
    proposal = read_proposal("{title: Three quarters, general_housing_allowance.reimbursement_rate: {2024-05-01: 0.75}}")
    for law in (law_in_force(without=["reimbursement_rate_2024"]), law_in_force(with_=[proposal])):
        made = record(law, anni())
        assert made["amount"] != RECORD["amount"]
        assert verify(canonical_json(made)) == []


def test_a_change_with_rules_of_its_own_needs_its_law():
    class Unknown(LegislativeChange):
        """Made up: its values are reckoned."""

        commencement, transition = "2024-05-01", "granted_or_reviewed_from"
        source = {"title": "made up", "href": ""}

        @classmethod
        def values_in(cls, tree):
            return {"general_housing_allowance.reimbursement_rate": 0.6}

    law = law_in_force(with_=[Unknown])
    made = record(law, anni())
    assert verify(made, law=law) == []
    assert "amount" in kinds(verify(made))


def changed(names, value):
    made = copy.deepcopy(RECORD)
    part = made
    for name in names[:-1]:
        part = part[name]
    part[names[-1]] = value
    return made


@pytest.mark.parametrize(
    ("names", "value", "kind"),
    [
        (("amount",), "999.00", "amount"),
        (("ground",), "assets", "amount"),
        (("versions", "openfisca-kela"), "0.0.1", "version"),
        (("hashes", "law", "files", "reforms/tree.py"), "0" * 64, "law_file"),
        (("hashes", "package", "files", "openfisca_kela/system.py"), "0" * 64, "package_file"),
        (("clocks", "month_of_law"), "2024-01", "clock"),
        (("inputs", "persons", "anni", "wages"), {"2024-06": "2600"}, "node"),
        (("inputs", "persons", "anni", "wages"), {"2024-06": "much"}, "document"),
        (("inputs", "households", "household_1", "rnet"), {"2024-06": "1"}, "document"),
        (("law", "changes"), ["reimbursement_rate_2023"], "law"),
        (("derivation", "nodes", 0, "value"), "999.00", "node"),
        (("derivation", "nodes", 0, "value"), "999.00", "arithmetic"),
        (("derivation", "nodes", 0, "checked"), 1, "node"),
        (("letters", "sv"), "999,00", "letter"),
        (("of",), "household_2", "calculation"),
        (("benefit",), "no_such_benefit", "record"),
        (("derivation",), [], "record"),
    ],
    ids=str,
)
def test_what_no_longer_agrees_is_told_by_kind(names, value, kind):
    assert kind in kinds(verify(resealed(changed(names, value)), write=letters))
    assert "record" in kinds(verify(changed(names, value), write=letters))


def test_a_changed_file_is_named():
    name = "parameters/general_housing_allowance/reimbursement_rate.yaml"
    findings = verify(resealed(changed(("hashes", "law", "files", name), "0" * 64)))
    assert [(one.kind, one.where) for one in findings] == [("law_file", name)]


def test_a_node_that_differs_is_named():
    findings = verify(resealed(changed(("derivation", "nodes", 2, "label", "fi"), "Muu")))
    (one,) = findings
    assert (one.kind, one.where) == ("node", f"{RECORD['derivation']['nodes'][2]['id']}/label/fi")
    assert (one.recorded, one.found) == ("Muu", RECORD["derivation"]["nodes"][2]["label"]["fi"])


@pytest.mark.parametrize("text", ["", "{", "[]", "3", '"a"', "{}", '{"inputs": {}}', b"\xff"])
def test_what_is_no_record_is_told_as_such(text):
    assert kinds(verify(text)) == {"record"}


def places(data, names=()):
    """Names that lead to every single value of a record."""
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if not isinstance(data, dict | list) or not data:
        yield names
    for name, part in parts:
        yield from places(part, (*names, name))


PLACES = list(places(RECORD))
OTHERS = some.sampled_from(
    [None, True, False, 0, 1, "", "0", "1", "2024-06", "household_1", [], {}, ["x"], {"x": {"y": "z"}}]
)


@settings(max_examples=30, deadline=None)
@given(some.sampled_from(PLACES), OTHERS, some.booleans())
def test_tampering_with_any_single_value_is_found(names, value, is_sealed):
    tampered = changed(names, value)
    if json.dumps(tampered) == json.dumps(RECORD):
        return
    # Who seals anew can hide only what nothing is calculated from: an unused fact, and when the record was made.
    if is_sealed and names[0] not in ("inputs", "made", "seal"):
        tampered = resealed(tampered)
    assert verify(tampered, write=letters)


@settings(max_examples=12, deadline=None)
@given(some.sampled_from(PLACES))
def test_leaving_out_any_single_value_is_found(names):
    made = copy.deepcopy(RECORD)
    part = made
    for name in names[:-1]:
        part = part[name]
    del part[names[-1]]
    assert verify(resealed(made) if names[0] not in ("inputs", "made", "seal") else made, write=letters)


def test_an_installed_package_hashes_like_an_editable_one(tmp_path):
    law = {"parameters": parameters, "variables": variables, "reforms": reforms}
    expected = hashes()
    installed = tmp_path / "site-packages" / "openfisca_kela"
    shutil.copytree(Path(str(files(openfisca_kela))), installed, ignore=shutil.ignore_patterns("__pycache__", ".*"))
    for name, package in law.items():
        shutil.copytree(Path(str(files(package))), installed / name)
    assert hashes_of_folder(installed, "openfisca_kela", without=law) == expected["package"]["files"]
    for name in law:
        own = {file: digest for file, digest in expected["law"]["files"].items() if file.startswith(f"{name}/")}
        assert hashes_of_folder(installed / name, name) == own != {}
    assert HASHES["law"]["combined"] != HASHES["package"]["combined"]


def test_a_case_of_several_decisions_needs_a_choice():
    persons = [{"id": "a", "age": 30, "role": "applicant"}, {"id": "b", "age": 30, "role": "applicant"}]
    two = read({"period": "2025-03", "persons": persons, "household": {"municipality_code": "837", "rent": 500}})
    with pytest.raises(ValueError, match="choose one household"):
        record(LAW, two)
