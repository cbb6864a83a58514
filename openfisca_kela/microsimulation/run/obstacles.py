"""What keeps a process from working on a run: paths that it does not see, and another law than that of the plan."""

import json
import tempfile
from pathlib import Path

from openfisca_kela.explanation.records.files import hashes, versions
from openfisca_kela.microsimulation.population import NotAPopulationError, open_population
from openfisca_kela.microsimulation.run.parts import FOLDER
from openfisca_kela.microsimulation.run.plan import PLAN

WHAT = {"package": "the files of openfisca-kela", "law": "the files of the law"}


def obstacles(run, population):
    """What keeps this process from working on a run.

    Args:
        run: directory of the run, with its plan.
        population: directory of the population.

    Returns:
        List of texts; each names a path, or what differs. Empty where nothing is wrong.
    """
    run, population = Path(run), Path(population)
    try:
        plan = json.loads((run / PLAN).read_bytes())
    except (OSError, ValueError) as error:
        return [f"{run / PLAN}: cannot be read ({_reason(error)})", *_of_population(population, None)]
    return [*_of_folder(run / FOLDER), *_of_population(population, plan["population"]["identity"]), *_of_versions(plan)]


def _of_folder(folder):
    try:
        with tempfile.TemporaryFile(dir=folder):
            return []
    except OSError as error:
        return [f"{folder}: cannot be written ({_reason(error)})"]


def _of_population(path, identity):
    try:
        population = open_population(path)
        if identity not in (None, population.identity):
            return [f"{path}: is not the population of the run"]
        return [f"{file}: is missing" for file in map(path.joinpath, population.manifest["files"]) if not file.is_file()]
    except NotAPopulationError as error:
        return [str(error)]


def _of_versions(plan):
    own = versions()
    found = [
        f"{name} is {own.get(name)} here and {version} in the run"
        for name, version in plan["versions"].items()
        if own.get(name) != version
    ]
    return found + [
        f"{WHAT[part]} are not those of the run"
        for part, files in hashes().items()
        if files["combined"] != plan["hashes"][part]
    ]


def _reason(error):
    return getattr(error, "strerror", None) or str(error)
