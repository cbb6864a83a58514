"""Runs on a Dask cluster of several processes: the bytes are those of one process, and a lost worker loses nothing."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner
from distributed import LocalCluster

from commands import run
from openfisca_kela.benefits import benefits
from openfisca_kela.cli import main
from openfisca_kela.microsimulation.population import PART
from openfisca_kela.microsimulation.run import plan_of, simulate
from openfisca_kela.microsimulation.run.cluster import on_dask
from openfisca_kela.microsimulation.run.engines import in_processes
from openfisca_kela.microsimulation.run.errors import ClusterError
from openfisca_kela.microsimulation.run.laws import baseline
from populations import write_tiny

CHECKOUT = Path(__file__).parent.parent
PARTS = 4


@pytest.fixture(scope="module")
def population(tmp_path_factory):
    return write_tiny(tmp_path_factory.mktemp("population"), (PARTS - 1) * PART + 700)


@pytest.fixture(scope="module")
def plan(population):
    return plan_of(population, benefits()["general_housing_allowance"], ["2024-05"], [baseline()])


@pytest.fixture(scope="module")
def scheduler():
    """Address of the scheduler of two workers."""
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", memory_limit=0) as cluster:
        yield cluster.scheduler_address


@contextlib.contextmanager
def worker_of(scheduler, folder, *options, **environment):
    """A worker begun by hand."""
    began = [sys.executable, "-m", "distributed.cli.dask_worker", scheduler, "--no-dashboard", "--local-directory", folder]
    worker = subprocess.Popen(
        [*began, *options],
        cwd=folder,
        env=os.environ | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        for line in worker.stdout:
            if "Registered to" in line:
                break
        yield
    finally:
        worker.terminate()
        worker.communicate()


def contents(out):
    return {path.name: path.read_bytes() for path in out.rglob("*.*")}


def test_a_cluster_writes_the_bytes_that_processes_write(scheduler, population, plan, tmp_path):
    done = []
    on_cluster = simulate(
        tmp_path / "cluster", plan, population, engine=partial(on_dask, scheduler=scheduler), progress=done.append
    )
    at_home = simulate(tmp_path / "home", plan, population, engine=partial(in_processes, workers=2))
    assert contents(on_cluster.path) == contents(at_home.path)
    assert len(done) == PARTS + 1
    assert done[-1] == population.manifest["households"]
    # What is done is not asked for again: no scheduler is needed.
    simulate(tmp_path / "cluster", plan, population, engine=partial(on_dask, scheduler="tcp://127.0.0.1:1"))


def test_a_worker_that_is_killed_in_the_middle_loses_nothing(scheduler, population, plan, tmp_path):
    whole = simulate(tmp_path / "whole", plan, population)
    out = tmp_path / "run"

    def killing(run, *rest):
        """The engine; when the first part is done, a worker is killed by the work that it is given."""
        for number, done in enumerate(on_dask(run, *rest, scheduler=scheduler)):
            if number == 0:
                victim = min(workers_of_this_machine())
                os.kill(victim, signal.SIGKILL)
            yield done

    simulate(out, plan, population, engine=killing, block=1024)
    assert contents(out) == contents(whole.path)


def workers_of_this_machine():
    """Processes of the workers of the cluster: children of this process that know their scheduler."""
    own = Path(f"/proc/{os.getpid()}/task")
    children = {int(child) for task in own.iterdir() for child in (task / "children").read_text().split()}
    return [child for child in children if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def test_a_scheduler_that_does_not_answer_is_told(population, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        nobody, somebody_else = "tcp://127.0.0.1:1", f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        for address in (nobody, somebody_else, "not an address"):
            with pytest.raises(ClusterError, match=f"^{address}: no scheduler answers"):
                list(on_dask(tmp_path, population.path, [0], PART, scheduler=address, seconds=0.5))


def test_a_scheduler_without_workers_is_told(population, tmp_path):
    with (
        LocalCluster(n_workers=0, dashboard_address=":0") as cluster,
        pytest.raises(ClusterError, match=r"the scheduler has no workers after 0\.5 seconds"),
    ):
        list(on_dask(tmp_path, population.path, [0], PART, scheduler=cluster.scheduler_address, seconds=0.5))


def test_what_a_worker_does_not_see_is_told(scheduler, population, plan, tmp_path):
    with pytest.raises(ClusterError) as told:
        list(on_dask(tmp_path / "run", tmp_path / "people", [0], PART, scheduler=scheduler))
    assert str(told.value).count(f"{tmp_path / 'run' / 'run.json'}: cannot be read (No such file or directory)") == 2
    assert str(told.value).count(f"{tmp_path / 'people'}: holds no population") == 2
    out = simulate(tmp_path / "run", plan, population).path
    other = write_tiny(tmp_path / "people", 10)
    shutil.rmtree(out / "parts")
    with pytest.raises(ClusterError) as told:
        list(on_dask(out, other.path, [0], PART, scheduler=scheduler))
    assert str(told.value).count(f"{other.path}: is not the population of the run") == 2
    assert str(told.value).count(f"{out / 'parts'}: cannot be written (No such file or directory)") == 2


def test_workers_with_another_law_or_several_threads_are_refused(population, plan, tmp_path):
    """A copy of the package as it is installed, one value of whose law is another."""
    package = tmp_path / "copy" / "openfisca_kela"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(CHECKOUT / "openfisca_kela", package, ignore=ignored)
    for folder in ("parameters", "variables", "reforms"):
        shutil.copytree(CHECKOUT / folder, package / folder, ignore=ignored)
    value = package / "parameters" / "general_housing_allowance" / "minimum_payable.yaml"
    value.write_text(value.read_text().replace("15", "16"))
    with (
        LocalCluster(n_workers=0, dashboard_address=":0") as cluster,
        worker_of(cluster.scheduler_address, tmp_path, "--nthreads", "2", "--no-nanny", PYTHONPATH=str(tmp_path / "copy")),
        pytest.raises(ClusterError) as told,
    ):
        simulate(tmp_path / "run", plan, population, engine=partial(on_dask, scheduler=cluster.scheduler_address))
    lines = [line.split(": ", 1)[1] for line in str(told.value).splitlines()]
    assert lines == [
        "its workers cannot work on this run",
        "has 2 threads, one is needed",
        "the files of the law are not those of the run",
    ]


def test_the_command_line_asks_a_cluster(scheduler, population, plan, tmp_path):
    asked = "simulate", "--population", population.path, "--month", "2024-05", "--out", tmp_path / "run"
    for words, told in (
        (("--engine", "dask"), "--engine dask: tell the scheduler of the cluster"),
        (("--scheduler", scheduler), "--scheduler: belongs to a cluster"),
        (("--engine", "dask", "--scheduler", scheduler, "--workers", 2), "--workers: counts processes of this machine"),
    ):
        answer = CliRunner().invoke(main, list(map(str, (*asked, *words))))
        assert (answer.exit_code, told in answer.output) == (2, True)
    assert run(*asked, "--engine", "dask", "--scheduler", scheduler) == (0, "")
    at_home = simulate(tmp_path / "home", plan, population)
    parts = contents(tmp_path / "run" / "parts")
    assert {name: content for name, content in parts.items() if name.endswith("parquet")} == {
        path.name: path.read_bytes() for path in (at_home.path / "parts").glob("*.parquet")
    }


def test_dask_is_loaded_only_where_it_is_asked_for():
    script = "import sys, openfisca_kela.cli, openfisca_kela.microsimulation.run as run; print('dask' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout == "False\n"


def test_a_lost_scheduler_is_told(population, plan, tmp_path):
    def losing(run, *rest):
        with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=":0", memory_limit=0) as cluster:
            for done in on_dask(run, *rest, scheduler=cluster.scheduler_address):
                cluster.close()
                yield done

    with pytest.raises(ClusterError, match="was lost; what is done is kept: give the same command again"):
        simulate(tmp_path / "run", plan, population, engine=losing, block=512)

    simulate(tmp_path / "run", plan, population)
