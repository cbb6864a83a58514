"""Any row of a run is explained like a single case, and a run that no longer agrees with its record is found out."""

import datetime
import json
import shutil
import tempfile
from decimal import Decimal
from pathlib import Path

import pyarrow
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as some

from households import MAINLAND, case_of, drawn_households, months
from openfisca_kela.benefits import benefits
from openfisca_kela.cli import main
from openfisca_kela.decision import decide
from openfisca_kela.explanation.comparison.compare import compare
from openfisca_kela.explanation.records.record import canonical_json
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter import letter
from openfisca_kela.microsimulation.files import sha256_of
from openfisca_kela.microsimulation.population import PART, write_population
from openfisca_kela.microsimulation.population.household import (
    UnknownHouseholdError,
    place_of_household,
    tables_of_household,
)
from openfisca_kela.microsimulation.run import AS_GIVEN, SAME, NotARunError, open_run, plan_of, simulate
from openfisca_kela.microsimulation.run.laws import baseline, with_proposal, without
from openfisca_kela.microsimulation.run.row import ChangedRowError, FailedRowError, NoSuchRowError, row_of
from openfisca_kela.microsimulation.run.verify import verify
from openfisca_kela.proposals import read_proposal
from openfisca_kela.reforms import ENACTED
from populations import DECIDED, tables_of, write_random

BENEFIT = benefits()["general_housing_allowance"]
AMOUNT, GROUND = BENEFIT.amount, BENEFIT.refusal_ground
HOUSEHOLDS = 60
MONTHS = months("2024-03", "2024-06")
LOWER_RATE = next(change for change in ENACTED if change.__name__ == "reimbursement_rate_2024")
PROPOSAL = read_proposal("{title: Lower, general_housing_allowance.basic_deductible.income_share: {2024-01-01: 0.45}}")
VARIANTS = [baseline(), without([LOWER_RATE]), with_proposal(PROPOSAL)]
LAWS = {variant.key: variant.system for variant in VARIANTS}
WITHOUT = VARIANTS[1].key


def drawn():
    """Random households; every third has another adult, who in the run has a family of his own."""
    households = drawn_households(HOUSEHOLDS, seed=7, municipalities=MAINLAND)
    for number, (_, persons) in enumerate(households):
        if number % 3 == 0:
            other = {name: 0 for name in persons[0]} | {"household_role": "other_adult", "age": 30 + number % 40}
            truths = {name: False for name, value in persons[0].items() if isinstance(value, bool)}
            persons.append(other | truths | {"wages": 10.55 * number})
    return households


DRAWN = drawn()


def decided_in(number):
    """Month of 2023 in which a household was decided."""
    return number * 5 % 12 + 1


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A run of three laws over four months, decided as the population tells."""
    homes, persons = tables_of(DRAWN, [datetime.date(2023, decided_in(number), 1) for number in range(HOUSEHOLDS)])
    folder = tmp_path_factory.mktemp("rows")
    told = {"period": "2023-12", "title": "Drawn", "source": "drawn at random"}
    population = write_population(folder / "population", homes, persons, **told)
    plan = plan_of(population, BENEFIT, MONTHS, VARIANTS, decided=AS_GIVEN)
    return simulate(folder / "run", plan, population)


@pytest.fixture
def copied(run, tmp_path):
    """The same run with its population, to be spoiled."""
    shutil.copytree(run.path.parent, tmp_path / "copied")
    return tmp_path / "copied" / "run"


def case_by_hand(number, month):
    """The case of a drawn household: its facts, and the month of its latest yearly review."""
    decided = decided_in(number)
    year = 2024 if decided <= int(month[5:]) else 2023
    return case_of(DRAWN[number], month).telling("household", DECIDED, f"{year}-{decided:02}-01")


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


# A run that no longer agrees


def note_again(path, change):
    """Change the columns of the first part, and note its new hash in the manifest."""
    manifest = json.loads((path / "manifest.json").read_bytes())
    part = manifest["parts"][0]
    table = pq.read_table(path / part["file"])
    columns = {name: table[name].to_pylist() for name in table.column_names}
    change(columns)
    changed = pyarrow.table({name: pyarrow.array(columns[name], table.schema.field(name).type) for name in columns})
    pq.write_table(changed, path / part["file"])
    part["sha256"] = sha256_of(path / part["file"])
    (path / "manifest.json").write_bytes(canonical_json(manifest))


def change_json(file, names, value):
    data = json.loads(file.read_bytes())
    part = data
    for name in names[:-1]:
        part = part[name]
    part[names[-1]] = value
    file.write_bytes(canonical_json(data))


def kinds(findings):
    return {finding.kind for finding in findings}


def test_a_run_that_agrees_has_no_findings(run):
    assert verify(run.path, sample=10) == []
    assert verify(run.path, sample=3, seed=2) == []


def test_a_changed_byte_of_a_part_is_found(copied):
    file = copied / "parts" / "00000.parquet"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    (finding,) = verify(copied, sample=0)
    assert (finding.kind, finding.where) == ("part", "parts/00000.parquet")


def test_a_missing_part_and_one_too_many_are_found(copied):
    file = copied / "parts" / "00000.parquet"
    file.rename(copied / "parts" / "00007.parquet")
    found = {(one.kind, one.where, one.found) for one in verify(copied, sample=0)}
    assert found == {("part", "parts/00000.parquet", None), ("part", "parts/00007.parquet", "belongs to no run")}
    with pytest.raises(ChangedRowError, match=r"cannot be read .*changed since the run was made: a part of the run"):
        row_of(open_run(copied), 1, "2024-05").check()


@pytest.mark.parametrize(
    ("names", "value", "where"),
    [
        (("totals", "baseline", "2024-05", "cents"), "1", "/totals/baseline/2024-05/cents"),
        (("totals", WITHOUT, "2024-03", "recipients"), "2.5", f"/totals/{WITHOUT}/2024-03/recipients"),
        (("households",), 61, "/households"),
        (("failed",), [{"household": 1, "variant": WITHOUT, "month": "2024-03", "why": ""}], f"/failed/{WITHOUT}/2024-03"),
    ],
)
def test_a_changed_total_is_found(copied, names, value, where):
    change_json(copied / "manifest.json", names, value)
    (finding,) = verify(copied, sample=0)
    assert (finding.kind, finding.where) == ("total", where)


def change_plan(path, names, value):
    """Change the plan, and note its new hash in the manifest."""
    change_json(path / "run.json", names, value)
    change_json(path / "manifest.json", ("plan",), sha256_of(path / "run.json"))


@pytest.mark.parametrize(
    ("names", "value", "kind", "where"),
    [
        (("hashes", "law"), "0" * 64, "law_files", "/hashes/law"),
        (("hashes", "package"), "0" * 64, "package", "/hashes/package"),
        (("versions", "numpy"), "1.0", "version", "/versions/numpy"),
        (("variants", 1, "law", "changes"), ["no_such_change"], "law", f"/variants/{WITHOUT}"),
    ],
)
def test_what_calculates_otherwise_now_is_found(copied, names, value, kind, where):
    change_json(copied / "run.json", names, value)
    assert kinds(verify(copied, sample=0)) == {"record"}  # the manifest seals the plan
    change_plan(copied, names, value)
    (finding,) = verify(copied, sample=0)
    assert (finding.kind, finding.where) == (kind, where)


def places(data, names=()):
    """Names that lead to every single value of plain data."""
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    if not isinstance(data, dict | list) or not data:
        yield names
    for name, part in parts:
        yield from places(part, (*names, name))


@settings(max_examples=30, deadline=None)
@given(some.data())
def test_tampering_with_any_single_value_is_found(run, data):
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(run.path.parent, folder, dirs_exist_ok=True)
        path = Path(folder) / "run"
        file = path / data.draw(some.sampled_from(["manifest.json", "run.json"]))
        before = json.loads(file.read_bytes())
        change_json(
            file,
            data.draw(some.sampled_from(list(places(before)))),
            data.draw(some.sampled_from([None, True, 0, 1, "", "0", "x", "2024-05", [], {}, ["x"], {"x": {"y": "z"}}])),
        )
        try:
            assert verify(path, sample=0) or json.loads(file.read_bytes()) == before
        except NotARunError:
            assert file.name == "run.json"  # its format is another


def test_a_population_that_was_changed_is_found(copied):
    table = copied.parent / "population" / "persons.parquet"
    pq.write_table(pq.read_table(table), table, compression="gzip")
    assert kinds(verify(copied, sample=0)) == {"population"}
    change_json(copied.parent / "population" / "manifest.json", ("seed",), 3)
    (finding,) = verify(copied, sample=0)
    assert "is not the population of this run" in finding.found
    shutil.rmtree(copied.parent / "population")
    (finding,) = verify(copied, sample=0)
    assert "tell where it is" in finding.found


def test_a_population_that_was_moved_is_told(copied):
    (copied.parent / "population").rename(copied.parent / "elsewhere")
    assert kinds(verify(copied, sample=0)) == {"population"}
    assert verify(copied, population=copied.parent / "elsewhere", sample=1) == []


def test_a_wrong_amount_in_a_part_that_was_noted_again_is_found_by_deciding_again(copied):
    """Two households exchange their amounts where both weigh the same: hashes and totals agree."""
    column = f"{AMOUNT}.{WITHOUT}.2024-04"
    row = {}

    def exchange(columns):
        amounts, weights = columns[column], columns["weight"]
        pairs = [(a, b) for a in range(HOUSEHOLDS) for b in range(a) if weights[a] == weights[b]]
        a, b = next((a, b) for a, b in pairs if amounts[a] and amounts[b] and amounts[a] != amounts[b])
        amounts[a], amounts[b] = amounts[b], amounts[a]
        row["ids"] = {a + 1, b + 1}

    note_again(copied, exchange)
    assert verify(copied, sample=0) == []
    for household in row["ids"]:
        with pytest.raises(ChangedRowError, match="nothing has changed since the run was made but the number itself"):
            row_of(open_run(copied), household, "2024-04", WITHOUT).check()
    change_json(copied / "run.json", ("hashes", "law"), "0" * 64)
    answer = invoke("explain", "--run", copied, "--household", household, "--month", "2024-04", "--variant", WITHOUT)
    assert answer.exit_code == 2
    assert "changed since the run was made: the plan of the run, the files of the law" in answer.stderr


def test_other_weights_and_other_households_in_a_part_that_was_noted_again_are_found(copied):
    def spoil(columns):
        columns["weight"][3] += 1
        columns["household_id"][5:7] = columns["household_id"][6:4:-1]

    note_again(copied, spoil)
    found = {finding.where for finding in verify(copied, sample=0)}
    assert {"parts/00000.parquet/household_id", "parts/00000.parquet/weight"} <= found
    with pytest.raises(ChangedRowError, match="the run has household 7 in its place"):
        row_of(open_run(copied), 6, "2024-05").check()


def test_who_is_not_counted_in_sums_of_money_is_verified_too(tmp_path):
    homes, persons = write_random(tmp_path / "all", 6).part(0)
    takes_up = {"takes_up": {"label": {"en": "Takes up"}, "items": {"yes": {"en": "Yes"}, "no": {"en": "No"}}}}
    homes = homes.append_column("takes_up", [["yes", "no", "yes"] * 2])
    told = {"period": "2023-12", "title": "", "source": "", "dimensions": takes_up, "counted": {"takes_up": ["yes"]}}
    population = write_population(tmp_path / "p", homes, persons, **told)
    run = simulate(tmp_path / "r", plan_of(population, BENEFIT, ["2024-04"], [baseline()], decided=SAME), population)
    assert verify(run.path, sample=2) == []
    row_of(run, 2).check()


def test_a_sample_of_every_row_finds_any_wrong_value(tmp_path):
    population = write_random(tmp_path / "p", 4)
    plan = plan_of(population, BENEFIT, ["2024-04"], VARIANTS[:2], decided=SAME)
    run = simulate(tmp_path / "r", plan, population)
    cents = f"general_housing_allowance_income.{WITHOUT}.2024-04"

    def spoil(columns):
        columns[cents][1] += 1
        columns[f"{GROUND}.baseline.2024-04"][2] = "assets"

    note_again(run.path, spoil)
    found = {finding.where: (finding.recorded, finding.found) for finding in verify(run.path, sample=8)}
    assert found.keys() == {f"/2/{WITHOUT}/2024-04/general_housing_allowance_income", f"/3/baseline/2024-04/{GROUND}"}
    recorded, again = map(Decimal, found[f"/2/{WITHOUT}/2024-04/general_housing_allowance_income"])
    assert recorded - again == Decimal("0.01")


def test_what_is_no_run_or_not_finished_is_said_to_be_none(copied, tmp_path):
    with pytest.raises(NotARunError, match="holds no run"):
        verify(tmp_path)
    change_json(copied / "manifest.json", ("totals",), [])
    assert kinds(verify(copied)) == {"record"}
    (copied / "manifest.json").unlink()
    with pytest.raises(NotARunError, match="not finished"):
        verify(copied)


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


def test_verify_ends_with_one_where_anything_differs_and_with_two_where_there_is_no_run(copied, tmp_path):
    agrees = invoke("verify", copied, "--sample", 2, "--seed", 5, "--language", "en")
    assert (agrees.exit_code, agrees.stdout) == (0, "Everything agrees with the record.\n")
    change_json(copied / "manifest.json", ("totals", "baseline", "2024-05", "cents"), "1")
    differs = invoke("verify", copied, "--sample", 0, "--language", "fi")
    assert differs.exit_code == 1
    assert "/totals/baseline/2024-05/cents" in differs.stdout
    (copied / "manifest.json").unlink()
    none = invoke("verify", copied)
    assert (none.exit_code, "not finished" in none.stderr) == (2, True)


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
