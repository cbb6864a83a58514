"""Any row of a run is explained like a single case."""

import json
from decimal import Decimal

import pyarrow
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as some

from openfisca_kela.cli import main
from openfisca_kela.decision import decide
from openfisca_kela.explanation.comparison.compare import compare
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter import letter
from openfisca_kela.microsimulation.population import PART, write_population
from openfisca_kela.microsimulation.population.household import (
    UnknownHouseholdError,
    place_of_household,
    tables_of_household,
)
from openfisca_kela.microsimulation.run import SAME, plan_of, simulate
from openfisca_kela.microsimulation.run.laws import baseline
from openfisca_kela.microsimulation.run.row import FailedRowError, NoSuchRowError, row_of
from openfisca_kela.microsimulation.run.verify import verify
from populations import DECIDED, write_random
from rows import AMOUNT, BENEFIT, DRAWN, GROUND, HOUSEHOLDS, LAWS, MONTHS, WITHOUT, case_by_hand, write_run


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return write_run(tmp_path_factory.mktemp("rows"))


def with_ids_of_the_tables(data, number):
    """A derivation of the case by hand with the ids that the tables have."""
    text = json.dumps(data)
    first = 1 + sum(len(persons) for _, persons in DRAWN[:number])
    text = text.replace("household_1", str(number + 1))
    for place in reversed(range(len(DRAWN[number][1]))):
        text = text.replace(f"person {place}", str(first + place))
    return json.loads(text)


numbers = some.integers(0, HOUSEHOLDS - 1)


@settings(max_examples=12, deadline=None)
@given(numbers, some.sampled_from(sorted(LAWS)), some.sampled_from(MONTHS))
def test_a_row_is_the_single_case(run, number, variant, month):
    row = row_of(run, number + 1, month, variant)
    row.check()
    by_row, by_hand = decide(row.law, row.case, BENEFIT), decide(LAWS[variant], case_by_hand(number, month), BENEFIT)
    assert row.stored[AMOUNT] == Decimal(by_hand.amount) * 100
    assert row.stored[GROUND] == by_hand.ground
    assert json.loads(json.dumps(by_row.as_dict())) == with_ids_of_the_tables(by_hand.as_dict(), number)


@settings(max_examples=3, deadline=None)
@given(numbers, some.sampled_from(sorted(LAWS)), some.sampled_from(MONTHS))
def test_its_letters_are_written_in_three_languages(run, number, variant, month):
    row = row_of(run, number + 1, month, variant)
    decision = decide(row.law, row.case, BENEFIT)
    for language in LANGUAGES:
        assert letter(decision, decision.derivation, language, system=row.law)


@settings(max_examples=5, deadline=None)
@given(numbers, some.sampled_from(sorted(LAWS)), some.sampled_from(MONTHS), some.sampled_from(MONTHS))
def test_the_parts_of_a_difference_sum_to_the_stored_one(run, number, variant, first, second):
    before, after = row_of(run, number + 1, first), row_of(run, number + 1, second, variant)
    found = compare((before.law, before.case), (after.law, after.case))
    difference = Decimal(after.stored[AMOUNT] - before.stored[AMOUNT]) / 100
    assert sum(Decimal(cause["contribution"]) for cause in found["causes"]) == difference == Decimal(found["difference"])


def test_everybody_decided_under_the_law_of_the_month_is_told_so(run, tmp_path):
    plan = plan_of(run.population, BENEFIT, ["2024-05"], [baseline()], decided=SAME)
    same = simulate(tmp_path / "same", plan, run.population)
    row = row_of(same, 1)  # its only month, and the law in force
    row.check()
    assert row.case.told["household", "1"][DECIDED] == {"2024-05": "2024-05-01"}


def test_families_and_empty_cells_are_those_of_the_tables(tmp_path):
    """A mother with her adult daughter in one family, as the table gives it; the age of one is not told."""
    homes = {"household_id": [5], "weight": [1.0], "municipality_code": ["091"], "rent": [700.0]}
    people = {
        "person_id": [9, 8, 7],
        "household_id": [5, 5, 5],
        "household_role": ["applicant", "other_adult", "child"],
        "age": pyarrow.array([50, None, 10], pyarrow.int32()),
        "family_id": [2, 1, 2],
        "family_role": ["adult", "adult", "child"],
    }
    told = {"period": "2023-12", "title": "One", "source": "made up"}
    population = write_population(tmp_path / "p", pyarrow.table(homes), pyarrow.table(people), **told)
    run = simulate(tmp_path / "r", plan_of(population, BENEFIT, ["2024-05"], [baseline()], decided=SAME), population)
    row = row_of(run, 5)
    row.check()
    assert list(row.case.people["person"]) == ["9", "8", "7"]
    members = {key: [(one.person, one.role) for one in part.members] for key, part in row.case.people["family"].items()}
    assert members == {"2": [("9", "adult"), ("7", "child")], "1": [("8", "adult")]}
    assert "age" not in row.case.told["person", "8"]


def test_a_household_is_found_in_any_part(tmp_path):
    count = 2 * PART + 3
    ids = [3 * number + 7 for number in range(count)]
    homes = pyarrow.table({"household_id": ids, "weight": [1.0] * count})
    people = pyarrow.table({"person_id": range(count), "household_id": ids})
    population = write_population(tmp_path / "p", homes, people, period="2023-12", title="", source="")
    for place in (0, 1, PART - 1, PART, 2 * PART - 1, 2 * PART, count - 1):
        assert place_of_household(population, ids[place]) == place
        home, persons = tables_of_household(population, place)
        assert (home["household_id"].to_pylist(), persons["person_id"].to_pylist()) == ([ids[place]], [place])
    for unknown, near in ((0, "the nearest is 7"), (8, "are 7 and 10"), (ids[-1] + 1, f"the nearest is {ids[-1]}")):
        with pytest.raises(UnknownHouseholdError, match=f"from 7 to {ids[-1]}, .*{near}"):
            place_of_household(population, unknown)
    between = ids[PART] - 1
    with pytest.raises(UnknownHouseholdError, match=f"are {ids[PART - 1]} and {ids[PART]}"):
        place_of_household(population, between)


def test_what_a_run_does_not_have_is_told_with_what_it_has(run):
    with pytest.raises(NoSuchRowError, match="several months, choose one: 2024-03, 2024-04, 2024-05, 2024-06"):
        row_of(run, 1)
    with pytest.raises(NoSuchRowError, match="does not have 2025-01"):
        row_of(run, 1, "2025-01")
    with pytest.raises(NoSuchRowError, match=f"did you mean {WITHOUT}"):
        row_of(run, 1, "2024-05", "without_reimbursment_rate")


def test_a_household_that_failed_says_why(tmp_path):
    def spoiled(households):
        households[2][1].append(households[2][1][0] | {"household_role": "child", "age": None})

    population = write_random(tmp_path / "p", 4, change=spoiled)
    run = simulate(tmp_path / "r", plan_of(population, BENEFIT, ["2024-04"], [baseline()], decided=SAME), population)
    with pytest.raises(FailedRowError, match=r"could not be calculated in 2024-04, baseline: .*age"):
        row_of(run, 3).check()
    row_of(run, 2).check()
    assert verify(run.path, sample=4) == []
    answer = invoke("explain", "--run", run.path, "--household", 3)
    assert (answer.exit_code, "age" in answer.stderr) == (2, True)


# The commands


def invoke(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_the_letter_of_a_row_has_its_amount(run):
    row = row_of(run, 5, "2024-05", WITHOUT)
    asked = ["--run", run.path, "--household", 5, "--month", "2024-05", "--variant", WITHOUT]
    told = json.loads(invoke("explain", *asked, "--brief", "--format", "json").stdout)
    assert Decimal(told[0]["decision"]["amount"]) * 100 == row.stored[AMOUNT]
    for command in (["explain", "--brief"], ["why-not"], ["decide"], ["record"]):
        answer = invoke(*command, *asked)
        assert answer.exit_code == 0, answer.stderr
        assert answer.stdout


def test_a_row_is_compared_between_laws_and_between_months(run):
    household, stored = 5, {}
    for month, variant in (("2024-03", "baseline"), ("2024-05", "baseline"), ("2024-05", WITHOUT)):
        stored[month, variant] = Decimal(row_of(run, household, month, variant).stored[AMOUNT]) / 100
    asked = ["compare", "--run", run.path, "--household", household, "--format", "json"]
    laws = json.loads(invoke(*asked, "--month", "2024-05", "--variant", WITHOUT).stdout)
    assert Decimal(laws["difference"]) == stored["2024-05", WITHOUT] - stored["2024-05", "baseline"]
    between = json.loads(invoke(*asked, "--month", "2024-03", "--to-month", "2024-05").stdout)
    assert Decimal(between["difference"]) == stored["2024-05", "baseline"] - stored["2024-03", "baseline"]
    assert (between["before"]["month"], between["after"]["month"]) == ("2024-03", "2024-05")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["explain", "--household", 61, "--month", "2024-05"], "ids are whole numbers from 1 to 60"),
        (["explain", "--household", 1], "choose one: 2024-03"),
        (["explain", "--household", 1, "--month", "2024-05", "--variant", "basline"], "did you mean baseline?"),
        (["explain", "--month", "2024-05"], "tell the --household"),
        (["explain", "case.yaml", "--household", 1], "case.yaml"),
        (["explain", "-", "--household", 1], "CASE does not go with --run"),
        (["decide", "--household", 1, "--without", "index_freeze_2024"], "--without does not go with --run"),
        (["compare", "--household", 1, "--month", "2024-05"], "--variant or --to-month"),
        (["compare", "-", "--household", 1, "--month", "2024-05"], "BEFORE does not go with --run"),
    ],
)
def test_what_cannot_be_asked_of_a_run_ends_with_status_two(run, arguments, words):
    command, *others = arguments
    answer = invoke(command, *others, "--run", run.path)
    assert answer.exit_code == 2
    assert words in answer.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["explain"], "tell CASE, or --run"),
        (["explain", "-", "--household", "3"], "tell --run too"),
        (["compare", "-", "--to-month", "2024-05"], "tell --run too"),
        (["explain", "--run", "nowhere", "--household", "3"], "holds no run"),
        (["verify", "nowhere"], "nowhere"),
    ],
)
def test_what_is_no_case_and_no_run_ends_with_status_two(arguments, words):
    answer = invoke(*arguments)
    assert answer.exit_code == 2
    assert words in answer.stderr


def test_a_run_names_no_place_of_the_machine(tmp_path):
    """Everything is told by absolute paths; two folders get the same plan and the same manifest."""
    proposal = tmp_path / "proposal.yaml"
    proposal.write_text("title: Lower\ngeneral_housing_allowance.reimbursement_rate: {2024-01-01: 0.6}\n", encoding="utf-8")
    written = []
    for name in ("a", "b"):
        population = write_random(tmp_path / name / "people", 3).path
        asked = ["--population", population, "--proposal", proposal, "--month", "2024-05", "--decided", "same"]
        out = tmp_path / name / "deeper" / "run"
        assert invoke("simulate", *asked, "--out", out).exit_code == 0
        files = {file.name: file.read_text(encoding="utf-8") for file in out.glob("*.json")}
        assert files.keys() == {"run.json", "manifest.json", "population.json"}
        assert json.loads(files["population.json"]) == {"population": "../../people"}
        assert not [text for text in files.values() if str(tmp_path) in text]
        written.append(files)
    assert written[0] == written[1]
    for text in texts_in(json.loads(written[0]["run.json"])):
        assert not text.startswith("/")


def texts_in(data):
    if isinstance(data, str):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from texts_in(part)
