"""A run on disk: begun, gone on with, finished, and read."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from openfisca_kela.explanation.records.record import canonical_json
from openfisca_kela.microsimulation.files import is_unfinished, remove_unfinished, sha256_of, write_bytes
from openfisca_kela.microsimulation.population import PART, Population, open_population
from openfisca_kela.microsimulation.run import tables
from openfisca_kela.microsimulation.run.engines import in_this_process
from openfisca_kela.microsimulation.run.errors import PartFailedError
from openfisca_kela.microsimulation.run.parts import FOLDER, finished, part_file
from openfisca_kela.microsimulation.run.plan import FORMAT, PLAN, VERSION, CannotRunError

MANIFEST = "manifest.json"
PLACE = "population.json"


class NotARunError(ValueError):
    """A directory holds no run, or one that is not finished, or whose population is not where it was."""


class PartsFailedError(RuntimeError):
    """Some parts could not be calculated; the others are there."""

    def __init__(self, failures):
        """Name the parts."""
        super().__init__("\n".join([*failures, "the other parts are done; give the same command again for these"]))


@dataclass(frozen=True)
class Run:
    """A finished run.

    Attributes:
        path: its directory.
        plan: what was calculated, plain data.
        manifest: its parts with their hashes, the households that failed, and the totals.
        population: the `Population`.
    """

    path: Path
    plan: dict
    manifest: dict
    population: Population

    def connection(self):
        """A DuckDB connection with the views `households`, `parts` and `results`; see `tables`."""
        return tables.connection(self.path, self.plan, self.population)

    def damaged(self):
        """Names of the parts that are missing or were changed."""
        return [
            part["file"]
            for number, part in enumerate(self.manifest["parts"])
            if not part_file(self.path, number).is_file() or sha256_of(self.path / part["file"]) != part["sha256"]
        ]


def simulate(out, plan, population, *, engine=in_this_process, block=None, replace=False, progress=None):
    """Carry out a plan, or go on with it where it was broken off.

    Every part is written whole, so a run can be killed at any moment. Parts that are missing or were changed are
    calculated again, also those of a finished run. The bytes are the same for any engine, any number of workers and any
    block; several processes may calculate the same run at once.

    Args:
        out: directory of the run.
        plan: plain data of `plan_of`.
        population: the `Population`.
        engine: function of (run, population, numbers of parts, block) that yields households done.
        block: households calculated at a time; a part unless told.
        replace: whether another run that stands there is deleted.
        progress: called with the number of households done, from the first part on; None: nobody is told.

    Returns:
        A `Run`.

    Raises:
        CannotRunError: another run stands there, or something that is no run.
        PartsFailedError: parts could not be calculated; the others are kept.
        CannotGoOnError: the engine cannot calculate what is left; what is done is kept.
        OSError: the disk is full, or cannot be written; what is done is kept.
    """
    out = Path(out)
    population.check_files()
    standing = _begin(out, plan, population, replace)
    was_finished = (out / MANIFEST).is_file()
    parts = range(population.parts)
    left = [number for number in parts if finished(out, number, standing) is None]
    if left and was_finished:
        (out / MANIFEST).unlink(missing_ok=True)
    done = population.manifest["households"] - sum(map(population.rows, left))
    if progress is not None:
        progress(done)
    failures = []
    for answer in engine(out, population.path, left, block or PART):
        if isinstance(answer, PartFailedError):
            failures.append(str(answer))
            continue
        done += answer
        if progress is not None:
            progress(done)
    if failures:
        raise PartsFailedError(failures)
    _finish(out, plan, population, standing)
    return open_run(out, population.path)


def open_run(path, population=None):
    """A finished run.

    Args:
        path: its directory.
        population: directory of its population, where it is not where it was.

    Raises:
        NotARunError: there is none, it is not finished, or its population is missing or another.
    """
    path = Path(path)
    plan, manifest = read_run(path)
    return Run(path, plan, manifest, population_of(path, plan, population))


def read_run(path):
    """(plan, manifest) of a finished run, plain data.

    Args:
        path: its directory, a `Path`.

    Raises:
        NotARunError: there is none, or it is not finished.
    """
    plan = _read(path / PLAN)
    if plan is None or (plan.get("format"), plan.get("version")) != (FORMAT, VERSION):
        raise NotARunError(f"{path}: holds no run")
    manifest = _read(path / MANIFEST)
    if manifest is None:
        raise NotARunError(f"{path}: the run is not finished; give the same command again, and it goes on")
    return plan, manifest


def population_of(path, plan, population=None):
    """The `Population` of a run.

    Args:
        path: directory of the run, a `Path`.
        plan: its plan.
        population: its directory, where it is not where it was.

    Raises:
        NotARunError: it is missing, or is another.
    """
    noted = _read(path / PLACE) or {}
    place = Path(population or path / str(noted.get("population", "")))
    try:
        opened = open_population(place)
    except ValueError as error:
        raise NotARunError(f"{path}: its population is not found ({error}); tell where it is") from None
    if opened.identity != plan["population"]["identity"]:
        raise NotARunError(f"{path}: {place} is not the population of this run")
    return opened


def _begin(out, plan, population, replace):
    """Write the plan, or find the same one there.

    Returns:
        SHA-256 of the plan as it stands.
    """
    standing = _read(out / PLAN)
    differing = _differing(plan, standing) if standing is not None else []
    if standing is None and out.is_dir() and not all(map(is_unfinished, out.iterdir())):
        raise CannotRunError(f"{out}: is not empty, and holds no run")
    if differing and not replace:
        raise CannotRunError(f"{out}: holds another run (its {', '.join(differing)} differ); replace it, or write elsewhere")
    if differing:
        _clear(out)
    if differing or standing is None:
        out.mkdir(parents=True, exist_ok=True)
        write_bytes(out / PLAN, canonical_json(plan))
    (out / FOLDER).mkdir(exist_ok=True)
    place = {"population": os.path.relpath(population.path.resolve(), out.resolve())}
    if _read(out / PLACE) != place:
        write_bytes(out / PLACE, canonical_json(place))
    return sha256_of(out / PLAN)


def _differing(plan, standing):
    """What two plans say otherwise; the same results can be asked for in other words."""
    keys = (plan.keys() | standing.keys()) - {"command"}
    return sorted(key for key in keys if plan.get(key) != standing.get(key))


def _clear(out):
    """Delete the results of a run; its plan stays until another takes its place, so that it is always known for a run."""
    (out / MANIFEST).unlink(missing_ok=True)
    for file in (out / FOLDER).glob("*"):
        file.unlink(missing_ok=True)


def _finish(out, plan, population, standing):
    """Write the manifest from the notes of the parts, unless it is there and says the same."""
    if _differing(plan, _read(out / PLAN) or {}):
        raise CannotRunError(f"{out}: another run has taken the place of this one while it was calculated")
    notes = [finished(out, number, standing) for number in range(population.parts)]
    lost = [f"part {number} was changed while the run was calculated" for number, note in enumerate(notes) if note is None]
    if lost:
        raise PartsFailedError(lost)
    manifest = {
        "plan": standing,
        "parts": [{key: note[key] for key in ("file", "rows", "sha256")} for note in notes],
        "households": sum(note["rows"] for note in notes),
        "failed": [failure for note in notes for failure in note["failed"]],
        "totals": tables.totals(out, plan, population),
    }
    if _read(out / MANIFEST) != manifest:
        write_bytes(out / MANIFEST, canonical_json(manifest))
    for folder in (out, out / FOLDER):
        remove_unfinished(folder)


def _read(file):
    """Plain data of a file that holds a mapping; None of any other, and where there is none."""
    try:
        found = json.loads(file.read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    return found if isinstance(found, dict) else None
