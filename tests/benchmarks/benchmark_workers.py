"""What a second process, and a cluster in the place of processes, do for a run over a population; and its memory.

A year of the law in force, results written. Ratios of interleaved rounds only. Run with `make benchmark`. WORKERS_HOUSEHOLDS
sets the size (262,144 unless told: eight parts; the targets are meant for 2,800,000), ROUNDS the number of rounds.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from functools import partial

import dask
import numpy
import pyarrow
import pytest
from distributed import LocalCluster

from households import drawn_households, months
from openfisca_kela.benefits import benefits
from openfisca_kela.microsimulation.population import PART, write_population
from openfisca_kela.microsimulation.run import plan_of, simulate
from openfisca_kela.microsimulation.run.cluster import WORKER_ENVIRONMENT, on_dask
from openfisca_kela.microsimulation.run.engines import in_processes, in_this_process
from openfisca_kela.microsimulation.run.laws import baseline
from populations import tables_of

HOUSEHOLDS = int(os.environ.get("WORKERS_HOUSEHOLDS", 8 * PART))
ROUNDS = int(os.environ.get("ROUNDS", "5"))
WALL, USED = 0, 1
DRAWN, YEAR = 2_000, months("2024-04", "2025-03")
BENEFIT = benefits()["general_housing_allowance"]
FASTER, SLOWER, GROWTH, MEGABYTES, MEGABYTES_OF_ALL = 1.8, 1.25, 1.1, 300, 350

MEASURE = """
import re, resource, sys
from functools import partial
from pathlib import Path
from openfisca_kela.benefits import benefits
from openfisca_kela.microsimulation.population import open_population
from openfisca_kela.microsimulation.run import plan_of, simulate
from openfisca_kela.microsimulation.run.engines import in_processes, in_this_process
from openfisca_kela.microsimulation.run.laws import baseline
population, out, workers, *months = sys.argv[1:]
population = open_population(population)
plan = plan_of(population, benefits()["general_housing_allowance"], months, [baseline()])
engine = in_this_process if workers == "1" else partial(in_processes, workers=int(workers))
simulate(out, plan, population, engine=engine)
own = int(re.search("VmHWM:\\\\s+([0-9]+)", Path("/proc/self/status").read_text())[1])
print(own if workers == "1" else resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def written(out, count):
    """A population of so many households: some thousands that are drawn, repeated."""
    homes, persons = tables_of(drawn_households(DRAWN))
    size = numpy.bincount(persons["household_id"].to_numpy())[1:]
    times = -(-count // DRAWN)
    whose = (persons["household_id"].to_numpy() + DRAWN * numpy.arange(times)[:, None]).ravel()
    rows = numpy.arange(times * len(persons)) % len(persons)
    kept = int(numpy.tile(size, times)[:count].sum())
    homes = homes.take(numpy.arange(count) % DRAWN)
    persons = persons.take(rows[:kept])
    ids = {"household_id": pyarrow.array(whose[:kept]), "person_id": pyarrow.array(numpy.arange(1, kept + 1))}
    for name, values in ids.items():
        persons = persons.set_column(persons.column_names.index(name), name, values)
    homes = homes.set_column(0, "household_id", pyarrow.array(numpy.arange(1, count + 1)))
    return write_population(out, homes, persons, period="2023-12", title="Repeated", source="drawn at random")


@pytest.fixture(scope="module")
def population(tmp_path_factory):
    return written(tmp_path_factory.mktemp("population"), HOUSEHOLDS)


def processor_time():
    """Seconds that this process and those that it began and that have ended have calculated."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def rounds(engines, population, folder):
    """{name: [(seconds on the wall, seconds of processors) of each round]}.

    The engines take turns; a first round, which warms them up, is not counted.
    """
    plan, seconds = plan_of(population, BENEFIT, YEAR, [baseline()]), {name: [] for name in engines}
    for number in range(ROUNDS + 1):
        for name, engine in engines.items():
            wall, used = time.perf_counter(), processor_time()
            simulate(folder / name, plan, population, engine=engine)
            if number:
                seconds[name].append((time.perf_counter() - wall, processor_time() - used))
            shutil.rmtree(folder / name)
    return seconds


def ratios(upper, lower, clock):
    return [over[clock] / under[clock] for over, under in zip(upper, lower, strict=True)]


def told(ratios):
    return f"{statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})"


def test_two_processes_and_a_cluster_of_two(population, tmp_path, capsys):
    with (
        dask.config.set({"distributed.nanny.pre-spawn-environ": WORKER_ENVIRONMENT}),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", memory_limit=0) as cluster,
    ):
        engines = {
            "one": in_this_process,
            "two": partial(in_processes, workers=2),
            "cluster": partial(on_dask, scheduler=cluster.scheduler_address),
        }
        seconds = rounds(engines, population, tmp_path)
    one, two, cluster_of_two = seconds.values()
    faster, used, slower = ratios(one, two, WALL), ratios(two, one, USED), ratios(cluster_of_two, two, WALL)
    with capsys.disabled():
        print(f"\n{HOUSEHOLDS:,} households, {len(YEAR)} months, {ROUNDS} rounds, load {os.getloadavg()[0]:.1f}")
        print(f"T5 two processes do it {told(faster)} times as fast as one (at least {FASTER}, on processors of their own)")
        print(f"T5 they use {told(used)} times the processor time of one")
        print(f"T6 a cluster of two takes {told(slower)} times their time (at most {SLOWER})")


def measured(population, out, workers):
    """Greatest memory of the process that calculates, in kilobytes."""
    asked = [sys.executable, "-c", MEASURE, population.path, out, str(workers), *YEAR]
    return int(subprocess.run(asked, check=True, capture_output=True, text=True).stdout)


def test_memory(population, tmp_path, capsys):
    """A worker against one that has nothing to do; a quarter of the households against all; and one process for all."""
    quarter = written(tmp_path / "quarter", max(HOUSEHOLDS // 4, 2 * PART))
    idle = measured(written(tmp_path / "few", 20), tmp_path / "a", 1) / 1024
    few, many = (measured(some, tmp_path / name, 2) / 1024 for name, some in (("b", quarter), ("c", population)))
    whole = measured(population, tmp_path / "d", 1) / 1024
    with capsys.disabled():
        print(f"\nT7 a worker's peak is {many - idle:.0f} MB above that of an idle process (at most {MEGABYTES})")
        print(f"T7 with all households {many / few:.2f} times that with a quarter of them (at most {GROWTH})")
        print(f"T7 the whole job in one process: {whole:.0f} MB (at most {MEGABYTES_OF_ALL} for a million households)")
    assert many - idle <= MEGABYTES
    assert many / few <= GROWTH
    assert whole <= MEGABYTES_OF_ALL * max(1, HOUSEHOLDS / 1e6)
