"""The commands that explain: why not, why different, and a decision recorded and verified."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from openfisca_kela.cli import main
from openfisca_kela.labels import LANGUAGES

EXAMPLES = Path(__file__).parent.parent / "examples"


def run(*arguments, input=None):
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=input)


def example(name):
    return EXAMPLES / f"{name}.yaml"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_of_april_2024_is_split_into_its_four_causes(language):
    answer = run("compare", example("heikki_before"), example("heikki_after"), "--language", language)

    assert answer.exit_code == 0
    text = answer.stdout.replace("\xa0", " ").replace("−", "-")
    for part in ("33.10", "103.30", "23.61", "51.65", "108.36"):
        assert (part if language == "en" else part.replace(".", ",")) in text


def test_the_same_case_under_another_law():
    answer = run("compare", example("anni_after"), "--without", "reimbursement_rate_2024", "--format", "json")

    found = json.loads(answer.stdout)
    # 0.80 × (734 − 573.50) = 128.40 instead of 112.35: the whole difference is the rate's.
    assert (found["before"]["amount"], found["after"]["amount"]) == ("112.35", "128.40")
    assert [(cause["change"], cause["contribution"]) for cause in found["causes"]] == [("reimbursement_rate_2024", "16.05")]


def test_a_refusal_names_its_section_and_the_smallest_way():
    answer = run("why-not", example("refused"), "--language", "en")

    assert answer.exit_code == 0
    assert "938/2014 16 §" in answer.stdout
    # 667 + 2 × 94 = 855; 0.70 × (808 − 0.50 × (2,428 − 855)) = 15.05, and 2,300 + 128.49 is rounded to 2,428.
    assert "€128.49" in answer.stdout
    granted = run("why-not", example("heikki_after"), "--language", "en")
    assert "not refused" in granted.stdout


def test_a_record_is_verified_and_a_change_is_found(tmp_path):
    recorded = run("record", example("heikki_after"))
    assert recorded.exit_code == 0
    assert run("record", example("heikki_after")).stdout == recorded.stdout
    file = tmp_path / "heikki.json"
    file.write_text(recorded.stdout, encoding="utf-8")
    assert run("verify", file).exit_code == 0

    file.write_text(recorded.stdout.replace("124.25", "124.26"), encoding="utf-8")
    record = json.loads(recorded.stdout)
    assert "124,25" in record["letters"]["fi"]
    assert record["letters"].keys() == set(LANGUAGES)
    changed = run("verify", file, "--language", "fi")
    assert changed.exit_code == 1
    assert "/amount" in changed.stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_letter_says_what_was_decided_and_that_it_is_no_decision_of_kela(language):
    answer = run("explain", example("heikki_after"), "--language", language, "--brief")

    assert answer.exit_code == 0
    text = " ".join(answer.stdout.split())
    assert ("124.25" if language == "en" else "124,25") in text
    assert {"fi": "ei Kelan päätös", "sv": "inte ett beslut av FPA", "en": "not a decision of Kela"}[language] in text


def test_a_letter_as_html_and_as_data():
    page = run("explain", example("refused"), "--format", "html", "--brief").stdout
    assert page.lstrip().lower().startswith("<!doctype html>")
    told = json.loads(run("explain", example("heikki_after"), "--format", "json").stdout)
    assert told[0]["decision"]["amount"] == "124.25"
    wages = next(one for one in told[0]["turning"] if one["fact"] == "wages")
    assert (wages["slope"]["change"], wages["slope"]["per"]) == ("-0.35", "1")


@pytest.mark.parametrize("command", ["explain", "why-not", "compare", "record"])
def test_a_fault_ends_with_status_two_and_names_its_place(command):
    answer = run(command, "-", input="period: 2024-05\nhousehold: {rent: much}\npersons: [{age: 40}]\n")

    assert answer.exit_code == 2
    assert "/household/rent" in answer.stderr


def test_a_record_that_is_none_is_said_to_be_none():
    answer = run("verify", "-", input="no record")
    assert answer.exit_code == 1


def test_compare_names_the_case_that_cannot_be_calculated(tmp_path):
    """Without a municipality no maximum can be looked up; the persons of the two cases have other ids."""
    known = tmp_path / "known.yaml"
    known.write_text("{period: 2024-05, persons: [{id: a, age: 40}], household: {rent: 600, municipality_code: '091'}}")
    unknown = tmp_path / "unknown.yaml"
    unknown.write_text("{period: 2024-05, persons: [{id: b, age: 40}], household: {rent: 600}}")
    for files in ((unknown, known), (known, unknown)):
        result = CliRunner().invoke(main, ["compare", *map(str, files)])
        assert result.exit_code == 2
        assert result.output.startswith(f"{unknown}: /household/municipality_code: ")
