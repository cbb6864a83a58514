"""A run that no longer agrees with its record is found out."""

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

from openfisca_kela.cli import main
from openfisca_kela.explanation.records.record import canonical_json
from openfisca_kela.microsimulation.files import sha256_of
from openfisca_kela.microsimulation.population import write_population
from openfisca_kela.microsimulation.run import SAME, NotARunError, open_run, plan_of, simulate
from openfisca_kela.microsimulation.run.laws import baseline
from openfisca_kela.microsimulation.run.row import ChangedRowError, row_of
from openfisca_kela.microsimulation.run.verify import verify
from populations import write_random
from rows import AMOUNT, BENEFIT, GROUND, HOUSEHOLDS, VARIANTS, WITHOUT, write_run


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return write_run(tmp_path_factory.mktemp("rows"))


@pytest.fixture
def copied(run, tmp_path):
    """The same run with its population, to be spoiled."""
    shutil.copytree(run.path.parent, tmp_path / "copied")
    return tmp_path / "copied" / "run"


def invoke(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


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
