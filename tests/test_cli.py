"""The command line: what it prints, in three languages, and how it ends."""

import json
import os
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openfisca_kela import cli, locale
from openfisca_kela.cli import main
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.microsimulation import run as runs
from openfisca_kela.reforms import ENACTED
from openfisca_kela.wording import words as words_module
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words

EXAMPLES = Path(__file__).parent.parent / "examples"
AFTER = str(EXAMPLES / "heikki_after.yaml")
FIRST_LINES = {
    "fi": "Yleinen asumistuki, huhtikuu 2024: 124,25 € kuukaudessa",
    "sv": "Allmänt bostadsbidrag, april 2024: 124,25 € per månad",
    "en": "General housing allowance, April 2024: €124.25 a month",
}


def run(*arguments, text=None, status=0, **environment):
    result = CliRunner(env=environment).invoke(main, list(arguments), input=text)
    assert result.exit_code == status, result.output
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def plain(text):
    return text.replace("\xa0", " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_decision_comes_first(language):
    lines = plain(run("decide", AFTER, "--language", language).stdout).splitlines()

    assert lines[0] == FIRST_LINES[language]


@pytest.mark.parametrize(
    ("name", "amount"),
    [
        ("heikki_before", "232,61 €"),
        ("heikki_after", "124,25 €"),
        ("anni_before", "274,72 €"),
        ("anni_after", "112,35 €"),
        ("ilona_before", "465,60 €"),
        ("ilona_after", "394,10 €"),
    ],
)
def test_the_examples_have_their_amounts(name, amount):
    first = plain(run("decide", str(EXAMPLES / f"{name}.yaml"), "--language", "fi").stdout).splitlines()[0]

    assert first.endswith(f"{amount} kuukaudessa")


def test_a_refusal_tells_its_ground():
    text = run("decide", str(EXAMPLES / "refused.yaml"), "--language", "en").stdout

    assert text.splitlines()[0] == "General housing allowance, April 2024: not granted"
    assert "Ground of refusal: The income is too high" in text


def test_the_text_tells_steps_values_of_law_and_their_sources():
    text = plain(run("decide", AFTER, "--language", "fi").stdout)
    words = " ".join(text.split())

    assert re.search(r"^Perusomavastuuosuus +269,50 €$", text, re.MULTILINE)
    assert "667 € (1.1.2024 alkaen, 938/2014 51 §; 1296/2023 1–2 §)" in words
    assert "Korvausprosentti: 70 % (1.4.2024 alkaen, 938/2014 8 § 1 mom. (1241/2023))" in words
    assert "pyöristetty lähimpään senttiin (938/2014 52 §)" in words
    assert text.rstrip().endswith("Tämä on laskelma, ei Kelan päätös.")


def test_steps_that_came_to_nothing_are_shown_when_asked_for():
    label = "Hyväksyttävät lämmityskustannukset"

    assert label not in run("decide", AFTER, "--language", "fi").stdout
    assert label in run("decide", AFTER, "--language", "fi", "--all").stdout


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_example_is_told_whole_in_each_language(path, language):
    assert run("decide", str(path), "--all", "--language", language).stdout


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_are_the_same_in_each_language(language):
    def numbers(text):
        return sorted(re.findall(r"\d", text))

    texts = {one: run("decide", AFTER, "--language", one).stdout.splitlines()[0] for one in (language, "en")}

    assert numbers(texts[language]) == numbers(texts["en"])


def test_piped_text_has_no_colour_no_frames_and_no_trailing_spaces():
    text = run("decide", AFTER, "--language", "fi").stdout

    assert "\x1b" not in text
    assert not re.search("[─│┃━╭╮]", text)
    assert all(line == line.rstrip(" ") and len(line) <= 100 for line in text.splitlines())


def test_the_language_is_that_of_the_environment_unless_told():
    assert plain(run("decide", AFTER, LANG="sv_FI.UTF-8").stdout).startswith(FIRST_LINES["sv"])
    assert plain(run("decide", AFTER, LANG="de_DE.UTF-8").stdout).startswith(FIRST_LINES["en"])
    assert plain(run("decide", AFTER, "--language", "fi", LANG="sv_FI.UTF-8").stdout).startswith(FIRST_LINES["fi"])


def test_json_holds_money_in_decimal_texts():
    data = json.loads(run("decide", AFTER, "--format", "json").stdout)

    (decision,) = data["decisions"]
    assert (decision["amount"], decision["granted"], data["warnings"]) == ("124.25", True, [])
    assert re.match(r"openfisca-kela \d", data["package"])
    rate = next(step for step in decision["steps"] if step["variable"] == "general_housing_allowance_reimbursement_rate")
    assert rate["values"] == {"household_1": "0.7"}


def test_another_law_and_another_month_may_be_asked_for(tmp_path):
    def amount(*options):
        return json.loads(run("decide", AFTER, "--format", "json", *options).stdout)["decisions"][0]["amount"]

    proposal = tmp_path / "proposal.yaml"
    proposal.write_text("title: Back\ngeneral_housing_allowance.reimbursement_rate: {2024-04-01: 0.8}\n", encoding="utf-8")

    without = amount("--without", "reimbursement_rate_2024")
    assert without == amount("--proposal", str(proposal)) == "142.00"
    assert amount("--until", "2024-03-31") == amount("--decided", "2024-03") == amount("--month", "2024-03")
    assert amount("--until", "2024-03-31", "--with", "basic_deductible_2024") != amount("--until", "2024-03-31")


def test_what_is_left_out_is_said():
    text = run("decide", AFTER, "--language", "fi", "--without", "reimbursement_rate_2024").stdout

    assert "Laskettu ilman lain muutosta: Korvausprosentti 2024" in text


def test_faults_stand_one_a_line_on_standard_error():
    case = "period: 2024-04\npersons: [{id: anna, age: 140}]\nhousehold: {rent: '5', municipality_code: Helsinki}"
    result = run("decide", "-", "--without", "nothing", text=case, status=2)

    assert result.stdout == ""
    assert result.stderr.splitlines() == [
        result.stderr.splitlines()[0],
        "<stdin>: /persons/anna/age: 140: is out of bounds; accepted: a whole number from 0 to 130",
        "<stdin>: /household/rent: '5': is a text, not a number (write it without quotes); "
        "accepted: an amount in euros from 0 to 100,000",
        "<stdin>: /household/municipality_code: 'Helsinki': is a name, not a code; "
        "accepted: three digits of Statistics Finland in quotes; Helsinki (Helsingfors) is '091'",
    ]
    assert result.stderr.startswith("--without: no enacted change is called 'nothing'")


@pytest.mark.parametrize(
    "arguments",
    [
        ("decide", "absent.yaml"),
        ("decide", AFTER, "--month", "2024-13"),
        ("decide", AFTER, "--month", "2014-01"),
        ("decide", AFTER, "--decided", "2024-05"),
        ("decide", AFTER, "--until", "2024-02-30"),
        ("decide", AFTER, "--without", "reimbursement_rate_2023"),
        ("decide", AFTER, "--proposal", AFTER),
        ("decide", AFTER, "--month", "2027-01", "--strict"),
        ("decide", AFTER, "--language", "de"),
        ("law", "938/2014"),
        ("law", "938/2014", "999"),
        ("law", "938/2014", "sixteen"),
        ("law", "1/1900", "1"),
        ("nothing",),
    ],
)
def test_bad_input_ends_with_status_two_and_words(arguments):
    assert run(*arguments, status=2).stderr


def test_an_unknown_change_is_told_the_nearest_names():
    assert "reimbursement_rate_2024" in run("decide", AFTER, "--without", "reimbursment_rate", status=2).stderr


def test_a_warning_stands_on_standard_error():
    result = run("decide", AFTER, "--month", "2027-01", "--format", "json")

    assert "the law is known until 2026-12-31" in result.stderr
    assert [warning["kind"] for warning in json.loads(result.stdout)["warnings"]] == ["not_known"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_changes_are_listed_in_order(language):
    text = " ".join(run("changes", "--language", language).stdout.split())
    places = [text.index(f"({change.__name__})") for change in ENACTED]

    assert places == sorted(places)
    assert all(change.title[language] in text and change.proposal in text for change in ENACTED)
    data = json.loads(run("changes", "--format", "json").stdout)
    assert [change["name"] for change in data["changes"]] == [change.__name__ for change in ENACTED]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_tells_what_encodes_it(language):
    text = plain(run("law", "938/2014", "16", "§", "--on", "2024-05-01", "--language", language).stdout)

    assert "general_housing_allowance_basic_deductible" in text
    assert "basic_deductible_2024" in text
    assert {"fi": "667 €", "sv": "667 €", "en": "€667"}[language] in text
    data = json.loads(run("law", "938/2014", "8", "a", "--format", "json").stdout)
    assert data["section"] == "8 a"


def test_help_and_version():
    for arguments in (("--help",), ("decide", "--help"), ("changes", "--help"), ("law", "--help")):
        assert "Example" in run(*arguments).stdout
    assert "openfisca-kela" in run("--version").stdout


def command(*arguments, text=None, **environment):
    program = [sys.executable, "-c", "from openfisca_kela.cli import main; main(prog_name='openfisca-kela')", *arguments]
    return subprocess.run(
        program, input=text, capture_output=True, check=False, encoding="utf-8", env={**os.environ, **environment}
    )


def test_as_a_program_it_reads_standard_input_and_ends_with_its_status():
    case = Path(AFTER).read_text(encoding="utf-8")
    done = command("decide", "-", "--language", "fi", text=case, PYTHONUTF8="1")
    assert (done.returncode, plain(done.stdout).splitlines()[0], done.stderr) == (0, FIRST_LINES["fi"], "")

    refused = command("decide", "-", text="rent: 5", PYTHONUTF8="1")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "Traceback" not in refused.stderr
    assert len(refused.stderr.splitlines()) == 3


def test_a_terminal_without_the_letters_is_no_error():
    done = command("decide", AFTER, "--language", "fi", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert (done.returncode, done.stderr) == (0, "")


@given(text=st.binary() | st.text().map(str.encode))
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_input_ends_in_a_traceback(text):
    result = CliRunner().invoke(main, ["decide", "-"], input=text)

    assert result.exit_code == 2
    assert isinstance(result.exception, SystemExit)


def messages_of_the_code():
    rooms = (Path(module.__file__).parent for module in (cli, words_module, runs))
    found = [
        message
        for room in rooms
        for message in extract_from_dir(room, keywords={"words": None, "message": None}, comment_tags=())
    ]
    return {text for _, _, text, *_ in found}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_no_message_is_missing_and_none_is_an_orphan(language):
    path = files(locale).joinpath(language, "LC_MESSAGES", "messages.po")
    with path.open("rb") as file:
        catalogue = {entry.id: entry.string for entry in read_po(file) if entry.id}

    assert set(catalogue) == messages_of_the_code()
    for text, translation in catalogue.items():
        assert translation
        assert sorted(re.findall(r"{\w+}", text)) == sorted(re.findall(r"{\w+}", translation))


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (
            "fi",
            [
                "1 063,70 €",
                "667 €",
                "50 %",
                "1.4.2024",
                "huhtikuu 2024",
                "13,95 € päivässä",
                "12 kuukautta",
                "kyllä",
            ],
        ),
        (
            "sv",
            ["1 063,70 €", "667 €", "50 %", "1.4.2024", "april 2024", "13,95 € per dag", "12 månader", "ja"],
        ),
        ("en", ["€1,063.70", "€667", "50%", "1 April 2024", "April 2024", "€13.95 a day", "12 months", "yes"]),
    ],
)
def test_values_have_the_form_of_the_language(language, texts):
    forms = Forms(Words(language))

    assert [
        plain(text)
        for text in (
            forms.money("1063.70"),
            forms.money("667.00", short=True),
            forms.value("0.5", "/1"),
            forms.value("2024-04-01"),
            forms.month("2024-04"),
            forms.value("13.95", "currency-EUR/day"),
            forms.value(12, "month"),
            forms.value(True),
        )
    ] == texts
