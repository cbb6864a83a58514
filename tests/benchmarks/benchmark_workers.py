"""What a second process, and a cluster in the place of processes, do for a run over a population; and its memory.

A year of the law in force, results written. Run with `make benchmark`. WORKERS_HOUSEHOLDS sets the size (262,144 unless
told: eight parts; the targets are meant for 2,800,000). How much faster two processes are can only be measured where two
processors have nothing else to do; so it is told, and their processor time beside it.
"""

import datetime
import os
import resource
import shutil
import subprocess
import sys
from functools import partial

import numpy
import pyarrow
import pytest
from distributed import LocalCluster

from households import drawn_households, months
from openfisca_kela.benefits import benefits
from openfisca_kela.microsimulation.population import PART, write_population
from openfisca_kela.microsimulation.run import plan_of, simulate
from openfisca_kela.microsimulation.run.cluster import on_dask
from openfisca_kela.microsimulation.run.engines import in_processes, in_this_process
from openfisca_kela.microsimulation.run.laws import baseline
from populations import tables_of
from rounds import TIME_ON_THE_WALL, Spread, Target, hold, interleaved, ratio, tell

HOUSEHOLDS = int(os.environ.get("WORKERS_HOUSEHOLDS", 8 * PART))
SIZE = f"{HOUSEHOLDS:,} households, twelve months"
DRAWN, YEAR = 2_000, months("2024-04", "2025-03")
BENEFIT = benefits()["general_housing_allowance"]

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
    homes, persons = tables_of(drawn_households(DRAWN), [datetime.date(2023, number % 12 + 1, 1) for number in range(DRAWN)])
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


def test_two_processes_and_a_cluster_of_two(population, tmp_path, capsys):
    plan = plan_of(population, BENEFIT, YEAR, [baseline()])

    def run(name, engine):
        simulate(tmp_path / name, plan, population, engine=engine)
        shutil.rmtree(tmp_path / name)

    one, two = partial(run, "one", in_this_process), partial(run, "two", partial(in_processes, workers=2))
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=":0", memory_limit=0) as cluster:
        of_two = partial(run, "cluster", partial(on_dask, scheduler=cluster.scheduler_address))
        seconds = {}

        def measure():
            seconds.update(interleaved({"one": one, "two": two, "cluster": of_two}, clock=TIME_ON_THE_WALL))
            return ratio(seconds, "cluster", "two")

        hold(capsys, Target("T6", 1.25), f"{SIZE}, a cluster of two workers to two processes", measure)
    faster = ratio(seconds, "two", "one")
    hold(capsys, Target("T5", 1 / 1.8, is_aim=True), f"{SIZE}, two processes to one", lambda: faster)
    used = interleaved({"one": one, "two": two}, clock=processor_time)
    tell(capsys, "", f"{SIZE}, two processes to one, processor time", ratio(used, "two", "one"))


def measured(population, out, workers):
    """Greatest memory of a process that calculates, in megabytes."""
    asked = [sys.executable, "-c", MEASURE, population.path, out, str(workers), *YEAR]
    return int(subprocess.run(asked, check=True, capture_output=True, text=True).stdout) / 1024


def test_memory(population, tmp_path, capsys):
    """A worker against a process that has nothing to do; a quarter of the households against all; one process for all."""
    quarter = written(tmp_path / "quarter", max(HOUSEHOLDS // 4, 2 * PART))
    idle = measured(written(tmp_path / "few", 20), tmp_path / "a", 1)
    few, many = (measured(some, tmp_path / name, 2) for name, some in (("b", quarter), ("c", population)))
    whole = measured(population, tmp_path / "d", 1)
    per_million = Spread.of([whole / max(1, HOUSEHOLDS / 1e6)])
    hold(capsys, Target("T7", 300), f"{SIZE}, megabytes of a worker above an idle one", lambda: Spread.of([many - idle]))
    hold(capsys, Target("T7", 1.1), f"{SIZE}, a worker's memory to that for a quarter", lambda: Spread.of([many / few]))
    hold(capsys, Target("T7", 350), f"{SIZE}, megabytes of one process, a million or less", lambda: per_million)
