"""Runs that are killed, interrupted, damaged, doubled or left without room: nothing is lost, and the bytes are the same."""

import contextlib
import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from random import Random

import pyarrow
import pyarrow.parquet as pq
import pytest

from commands import Command, run
from openfisca_kela.benefits import benefits
from openfisca_kela.microsimulation.population import PART
from openfisca_kela.microsimulation.run import CannotRunError, NotARunError, open_run, plan_of, simulate
from openfisca_kela.microsimulation.run.engines import in_this_process
from openfisca_kela.microsimulation.run.laws import baseline
from populations import write_tiny

BENEFIT = benefits()["general_housing_allowance"]
PARTS = 3
KILLS = 4


@pytest.fixture(scope="module")
def population(tmp_path_factory):
    return write_tiny(tmp_path_factory.mktemp("population"), (PARTS - 1) * PART + 700)


@pytest.fixture(scope="module")
def command(population):
    """The command that the runs here are asked for with, without where and by how many."""
    return "simulate", "--population", population.path, "--month", "2024-05"


@pytest.fixture(scope="module")
def plan(population):
    return plan_of(population, BENEFIT, ["2024-05"], [baseline()])


@pytest.fixture(scope="module")
def whole(command, tmp_path_factory):
    """An unbroken run."""
    out = tmp_path_factory.mktemp("whole") / "run"
    assert run(*command, "--workers", 1, "--out", out) == (0, "")
    return out


@pytest.fixture
def copied(whole, tmp_path):
    return shutil.copytree(whole, tmp_path / "copied")


def contents(out):
    """{name: bytes} of everything in a run but where its population is."""
    files = [path for path in out.rglob("*") if path.is_file() and path.name != "population.json"]
    return {str(path.relative_to(out)): path.read_bytes() for path in files}


def same(out, whole):
    """Whether two runs hold the same files with the same bytes, and nothing is left of what was broken off."""
    found, expected = contents(out), contents(whole)
    return found.keys() == expected.keys() and all(found[name] == expected[name] for name in expected)


def stamps(out):
    """{part: what changes when it is written again} of the parts that are done."""
    parts = [note.with_suffix(".parquet") for note in (out / "parts").glob("[0-9]*.json")]
    return {part.name: (part.stat().st_ino, part.stat().st_mtime_ns) for part in parts if part.exists()}


@pytest.mark.parametrize("workers", [2])
def test_a_run_that_is_killed_at_any_moment_goes_on(command, whole, tmp_path, workers):
    """The same run is killed as soon as it has written anything, or a while later, and each time begun again."""
    out, done, killed, random = tmp_path / "run", {}, 0, Random(workers)
    asked = *command, "--workers", workers, "--out", out
    for number in range(KILLS):
        with Command(*asked) as begun:
            begun.wait_for(out, "*", "parts/*")
            time.sleep(random.uniform(0, 0.3) if number % 3 else 0)
            begun.kill()
            killed += begun.process.returncode == -signal.SIGKILL
            assert begun.workers_have_ended()
        assert stamps(out).items() >= done.items()
        done = stamps(out)
        if (out / "manifest.json").exists():
            assert run(*asked) == (0, "")
            assert same(out, whole)
            shutil.rmtree(out)
            done = {}
    assert killed >= KILLS - 2
    assert run(*asked) == (0, "")
    assert stamps(out).items() >= done.items()
    assert same(out, whole)


def test_a_worker_that_is_killed_is_replaced(command, whole, tmp_path):
    out = tmp_path / "run"
    with Command(*command, "--workers", 2, "--out", out) as begun:
        assert begun.wait_for(out, "parts/.*")
        os.kill(begun.children()[0], signal.SIGKILL)
        assert begun.ended() == (0, "")
    assert same(out, whole)


def test_workers_that_are_always_killed_are_told(command, whole, tmp_path):
    out = tmp_path / "run"
    with Command(*command, "--workers", 2, "--out", out) as begun:
        while begun.process.poll() is None:
            for child in begun.children():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
            time.sleep(0.001)
        status, told = begun.ended()
    assert status == 1
    assert told.startswith("Error: worker processes were ended from outside 4 times; what is done is kept")
    assert "Traceback" not in told
    assert run(*command, "--out", out) == (0, "")
    assert same(out, whole)


@pytest.mark.parametrize("workers", [1])
def test_an_interrupted_run_says_so_and_goes_on(command, whole, tmp_path, workers):
    out = tmp_path / "run"
    asked = *command, "--workers", workers, "--out", out
    for step in ("run.json", "parts/.0000*.parquet.*", "parts/0000[012].json"):
        with Command(*asked) as begun:
            assert begun.wait_for(out, step)
            begun.interrupt()
            status, told = begun.ended()
        assert (status, told) == (130, "stopped; what is done is kept: give the same command again, and it goes on\n")
        assert not list(out.rglob(".*"))[: workers == 1]
    assert run(*asked) == (0, "")
    assert same(out, whole)


@contextlib.contextmanager
def small_disk(folder, options):
    """A file system of its own, mounted at a folder."""
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", folder], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("nothing may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.mark.parametrize("workers", [2])
def test_a_full_disk_is_told_and_the_run_goes_on_when_there_is_room(command, whole, tmp_path, workers):
    size = (whole / "parts" / "00000.parquet").stat().st_size
    with small_disk(tmp_path / "disk", f"size={size * 3 // 2 // 1024}k") as disk:
        asked = *command, "--workers", workers, "--out", disk / "run"
        status, told = run(*asked)
        assert (status, told) == (
            1,
            f"Error: {disk / 'run'}: No space left on device; what is done is kept: give the same command again\n",
        )
        assert not list(disk.rglob(".*"))
        expected = contents(whole)
        assert all(expected[name] == content for name, content in contents(disk / "run").items())
        done = stamps(disk / "run")
        subprocess.run(["mount", "-o", "remount,size=10m", disk], check=True)
        assert run(*asked) == (0, "")
        assert stamps(disk / "run").items() >= done.items()
        assert same(disk / "run", whole)


def test_a_file_that_may_not_grow_is_told(command, whole, tmp_path):
    size = (whole / "parts" / "00000.parquet").stat().st_size
    asked = *command, "--workers", 2, "--out", tmp_path / "run"
    status, told = run(*asked, largest=size // 2)
    assert (status, "File too large; what is done is kept" in told, "Traceback" in told) == (1, True, False)
    assert not (tmp_path / "run" / "parts" / "00000.parquet").exists()
    assert not list((tmp_path / "run").rglob(".*"))
    assert run(*asked) == (0, "")
    assert same(tmp_path / "run", whole)


def cut(file):
    os.truncate(file, file.stat().st_size // 2)


def spoil(file):
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def another(file):
    shutil.copy(file.with_name("00000.parquet"), file)


@pytest.mark.parametrize(
    ("name", "damage", "is_told"),
    [
        ("parts/00001.parquet", cut, True),
        ("parts/00001.parquet", spoil, True),
        ("parts/00001.parquet", another, True),
        ("parts/00001.parquet", os.remove, True),
        ("parts/00001.json", os.remove, False),
        ("parts/00001.json", cut, False),
        ("parts/00001.json", lambda file: file.write_text("[]"), False),
        ("manifest.json", cut, None),
        ("manifest.json", lambda file: file.write_text("[]"), None),
        ("manifest.json", lambda file: file.write_text('{"parts": []}'), False),
    ],
)
@pytest.mark.parametrize("has_finished", [True, False], ids=["finished", "broken off"])
def test_what_is_damaged_is_calculated_again_and_nothing_else(
    copied, whole, population, plan, name, damage, is_told, has_finished
):
    damage(copied / name)
    if is_told is not None:
        damaged = open_run(copied, population.path).damaged()
        assert damaged == ([name] if is_told else [])
    else:
        with pytest.raises(NotARunError, match="is not finished; give the same command again"):
            open_run(copied, population.path)
    if not has_finished:
        (copied / "manifest.json").unlink(missing_ok=True)
    before = stamps(copied)
    simulate(copied, plan, population)
    after = stamps(copied)
    again = {part for part in after if after[part] != before.get(part)}
    assert again == ({"00001.parquet"} if "00001" in name else set())
    assert {name: content for name, content in contents(copied).items() if name != "run.json"} == {
        name: content for name, content in contents(whole).items() if name != "run.json"
    }


def test_another_run_is_refused_and_replaced_where_that_is_asked(command, copied, whole, population, plan):
    another = *command[:-1], "2024-03", "--out", copied
    status, told = run(*another)
    assert (status, told) == (
        2,
        f"{copied}: holds another run (its columns, months differ); replace it, or write elsewhere\n",
    )
    assert same(copied, whole)
    with Command(*another, "--replace") as begun:
        while (copied / "manifest.json").exists():
            time.sleep(0.0005)
        begun.kill()
    assert run(*another, "--replace") == (0, "")
    assert open_run(copied, population.path).plan["months"] == ["2024-03"]
    assert run(*command, "--out", copied, "--replace", "--workers", 1) == (0, "")
    assert same(copied, whole)


def test_a_plan_in_other_words_is_the_same_run(copied, whole, population, plan):
    simulate(copied, plan | {"command": ["by", "hand"]}, population)
    assert same(copied, whole)


def test_the_law_of_another_version_is_another_run(copied, population, plan):
    stated = json.loads((copied / "run.json").read_bytes())
    (copied / "run.json").write_text(json.dumps(stated | {"hashes": {"package": "0", "law": "0"}, "versions": {}}))
    with pytest.raises(CannotRunError, match=r"its hashes, versions differ"):
        simulate(copied, plan, population)


def test_a_folder_with_something_else_is_left_alone(tmp_path, population, plan):
    (tmp_path / "letter.txt").write_text("Dear reader")
    for replace in (False, True):
        with pytest.raises(CannotRunError, match="is not empty, and holds no run"):
            simulate(tmp_path, plan, population, replace=replace)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_part_that_fails_by_our_error_names_its_households(command, whole, tmp_path, population):
    """A population by other hands: one of its households lives in what the law does not know."""
    spoiled = shutil.copytree(population.path, tmp_path / "population")
    homes, file = pq.read_table(spoiled / "households.parquet"), spoiled / "households.parquet"
    place = homes.column_names.index("dwelling_type")
    with pq.ParquetWriter(file, homes.schema) as writer:
        for number in range(PARTS):
            some = homes.slice(number * PART, PART)
            tenures = ["castle" if number == 1 and row == 5 else "rented" for row in range(len(some))]
            writer.write_table(some.set_column(place, homes.field(place), pyarrow.array(tenures).dictionary_encode()))
    manifest = json.loads((spoiled / "manifest.json").read_bytes())
    manifest["files"][file.name]["sha256"] = hashlib.sha256(file.read_bytes()).hexdigest()
    (spoiled / "manifest.json").write_text(json.dumps(manifest))
    for workers in (1, 2):
        out = tmp_path / f"run{workers}"
        status, told = run("simulate", "--population", spoiled, *command[3:], "--workers", workers, "--out", out)
        assert (status, told) == (
            1,
            f"Error: part 1, households {PART + 1} to {2 * PART}: KeyError: 'castle'\n"
            "the other parts are done; give the same command again for these\n",
        )
        assert sorted(stamps(out)) == ["00000.parquet", "00002.parquet"]
        for part in stamps(out):
            assert (out / "parts" / part).read_bytes() == (whole / "parts" / part).read_bytes()


def test_a_population_that_was_changed_is_refused(command, whole, tmp_path, population):
    changed = shutil.copytree(population.path, tmp_path / "population")
    shutil.copytree(whole, tmp_path / "run")
    asked = "simulate", "--population", changed, *command[3:], "--out", tmp_path / "run"
    with (changed / "persons.parquet").open("ab") as file:
        file.write(b"!")
    status, told = run(*asked)
    assert status == 2
    assert told.startswith(f"{changed / 'persons.parquet'}: was changed after the population was written")
    write_tiny(changed, (PARTS - 1) * PART + 700, rent=800)
    status, told = run(*asked)
    assert (status, "holds another run (its population differ)" in told) == (2, True)


def test_several_processes_calculate_the_same_run(command, whole, tmp_path):
    out = tmp_path / "run"
    with contextlib.ExitStack() as stack:
        begun = [stack.enter_context(Command(*command, "--workers", workers, "--out", out)) for workers in (1, 2, 1)]
        assert [one.ended() for one in begun] == [(0, "")] * 3
    assert same(out, whole)


def test_a_run_that_is_replaced_while_it_is_calculated_says_so(tmp_path, population, plan):
    other = plan_of(population, BENEFIT, ["2024-03"], [baseline()])

    def engine(run, people, parts, block):
        yield from in_this_process(run, people, parts[:1], block)
        simulate(tmp_path / "run", other, population, replace=True)
        yield from in_this_process(run, people, parts[1:], block)

    with pytest.raises(CannotRunError, match="another run has taken the place of this one"):
        simulate(tmp_path / "run", plan, population, engine=engine)
    assert open_run(tmp_path / "run").damaged() == []
    assert open_run(tmp_path / "run").plan["months"] == ["2024-03"]


def test_where_nothing_can_be_written_that_is_told(command, whole, tmp_path):
    (tmp_path / "file").write_text("")
    status, told = run(*command, "--out", tmp_path / "file" / "run")
    assert (status, told) == (
        1,
        f"Error: {tmp_path / 'file' / 'run'}: Not a directory; what is done is kept: give the same command again\n",
    )
    assert run(*command, "--out", tmp_path / "no" / "such" / "folder", "--workers", 1) == (0, "")
    assert same(tmp_path / "no" / "such" / "folder", whole)
    with small_disk(tmp_path / "disk", "ro") as disk:
        status, told = run(*command, "--out", disk / "run")
        assert (status, told) == (
            1,
            f"Error: {disk / 'run'}: Read-only file system; what is done is kept: give the same command again\n",
        )


def test_a_finished_run_that_may_not_be_written_is_only_read(command, whole, tmp_path):
    with small_disk(tmp_path / "disk", "size=10m") as disk:
        assert run(*command, "--out", disk / "run", "--workers", 1) == (0, "")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        assert run(*command, "--out", disk / "run") == (0, "")


MEASURE = """
import resource, sys
from functools import partial
from openfisca_kela.benefits import benefits
from openfisca_kela.microsimulation.population import open_population
from openfisca_kela.microsimulation.run import plan_of, simulate
from openfisca_kela.microsimulation.run.engines import in_processes
from openfisca_kela.microsimulation.run.laws import baseline
population, out = open_population(sys.argv[1]), sys.argv[2]
plan = plan_of(population, benefits()["general_housing_allowance"], ["2024-03", "2024-04", "2024-05"], [baseline()])
simulate(out, plan, population, engine=partial(in_processes, workers=2))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_the_memory_of_a_worker_does_not_grow_with_the_population(tmp_path):
    """Two parts against twelve, two workers: the greatest memory of any worker, in kilobytes."""
    greatest = []
    for parts in (2, 12):
        write_tiny(tmp_path / f"p{parts}", parts * PART)
        measured = [sys.executable, "-c", MEASURE, tmp_path / f"p{parts}", tmp_path / f"r{parts}"]
        greatest.append(int(subprocess.run(measured, check=True, capture_output=True, text=True).stdout))
    assert greatest[1] < greatest[0] * 1.15 + 10_000, greatest
