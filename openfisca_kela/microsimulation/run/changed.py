"""What has changed since a run was made: its files, its population, and what calculates."""

import pyarrow
import pyarrow.parquet as pq

from openfisca_kela.explanation.records.files import hashes, versions
from openfisca_kela.explanation.records.verify import Finding, differences
from openfisca_kela.microsimulation.files import sha256_of
from openfisca_kela.microsimulation.population import NotAPopulationError
from openfisca_kela.microsimulation.run.parts import FOLDER
from openfisca_kela.microsimulation.run.plan import PLAN

KIND_OF_HASH = {"package": "package", "law": "law_files"}


def changed_plan(path, manifest):
    """`Finding`s of the plan: it is not the one that was carried out.

    Args:
        path: directory of the run.
        manifest: its manifest.
    """
    found = sha256_of(path / PLAN)
    return [] if manifest["plan"] == found else [Finding("record", f"/{PLAN}", manifest["plan"], found)]


def changed_parts(path, manifest):
    """`Finding`s of the parts: one is missing or was changed, or does not belong to the run. Args as in `changed_plan`."""
    findings = []
    for part in manifest["parts"]:
        file = path / part["file"]
        found = sha256_of(file) if file.is_file() else None
        if found != part["sha256"]:
            findings.append(Finding("part", part["file"], part["sha256"], found))
        elif _rows(file) != part["rows"]:
            findings.append(Finding("part", f"{part['file']}/rows", part["rows"], _rows(file)))
    known = {part["file"] for part in manifest["parts"]}
    present = {f"{FOLDER}/{file.name}" for file in (path / FOLDER).glob("*.parquet")}
    return findings + [Finding("part", file, None, "belongs to no run") for file in sorted(present - known)]


def changed_population(population):
    """`Finding`s of the tables of a `Population`: one is missing or was changed."""
    try:
        population.check_files()
    except NotAPopulationError as error:
        return [Finding("population", str(population.path), None, str(error))]
    return []


def changed_calculation(plan):
    """`Finding`s of what calculates: versions, files of the package, files of the law."""
    again = {part: found["combined"] for part, found in hashes().items()}
    findings = [
        Finding("version", f"/versions/{names[0]}", *values)
        for names, *values in differences(plan["versions"], versions(), ())
    ]
    return findings + [
        Finding(KIND_OF_HASH[part], f"/hashes/{part}", plan["hashes"][part], again[part])
        for part in KIND_OF_HASH
        if plan["hashes"][part] != again[part]
    ]


def _rows(file):
    try:
        return pq.read_metadata(file).num_rows
    except pyarrow.ArrowInvalid:
        return None
