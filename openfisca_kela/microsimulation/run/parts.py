"""The parts of a run on disk: a Parquet file and a note of its hash, each there whole or not at all."""

import json

import numpy
import pyarrow
import pyarrow.parquet as pq

from openfisca_kela.explanation.records.record import canonical_json
from openfisca_kela.microsimulation.files import sha256_of, sha256_of_bytes, write_bytes
from openfisca_kela.microsimulation.population.columns import HOUSEHOLD_ID, WEIGHT
from openfisca_kela.microsimulation.run.plan import CENTS

FOLDER = "parts"
_UNITS = 100
HALF = 0.5
# What is left of binary noise in an amount of euros, in cents.
NOISE = 1e-6


def part_file(run, number):
    """Path of a part."""
    return run / FOLDER / f"{number:05}.parquet"


def note_file(run, number):
    """Path of the note of a part: its plan, its rows, its hash, and the households that failed."""
    return run / FOLDER / f"{number:05}.json"


def finished(run, number, plan):
    """The note of a part that is there, whole, and of a plan; or None.

    Args:
        run: directory of the run.
        number: number of the part.
        plan: SHA-256 of the plan.
    """
    note, file = note_file(run, number), part_file(run, number)
    try:
        stated = json.loads(note.read_bytes())
        whole = stated["plan"] == plan and stated["sha256"] == sha256_of(file)
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
    return stated if whole else None


def write_part(run, number, plan, table, failed):
    """Write a part, and then its note.

    Args:
        run: directory of the run.
        number: number of the part.
        plan: SHA-256 of the plan.
        table: `pyarrow.Table`.
        failed: list of plain data, one a household that failed.
    """
    stream = pyarrow.BufferOutputStream()
    pq.write_table(table, stream, compression="snappy", row_group_size=max(len(table), 1))
    content, file = stream.getvalue(), part_file(run, number)
    write_bytes(file, content)
    note = {
        "plan": plan,
        "file": f"{FOLDER}/{file.name}",
        "rows": len(table),
        "sha256": sha256_of_bytes(content),
        "failed": failed,
    }
    write_bytes(note_file(run, number), canonical_json(note))


def table_of(ids, weights, columns):
    """The table of a part.

    Args:
        ids, weights: of its households.
        columns: {name: `pyarrow.Array`}.
    """
    return pyarrow.table({HOUSEHOLD_ID: pyarrow.array(ids), WEIGHT: pyarrow.array(weights), **columns})


def column_of(values, failed, stored, variable):
    """Values as they are stored.

    Args:
        values: array; items of enums as their numbers.
        failed: boolean array: where there is no value.
        stored: how they are stored, as the plan says.
        variable: the variable.

    Returns:
        `pyarrow.Array`: money in whole cents, items of enums as texts.
    """
    mask = failed if failed.any() else None
    if stored == CENTS:
        return pyarrow.array(cents_of(values), mask=mask)
    if stored == "item":
        items = pyarrow.array([item.name for item in variable.possible_values])
        return pyarrow.DictionaryArray.from_arrays(pyarrow.array(values.astype(numpy.int32), mask=mask), items)
    if stored == "text":
        return pyarrow.array(values, pyarrow.string(), mask=mask)
    return pyarrow.array(values, mask=mask)


def cents_of(euros):
    """Whole cents of amounts of money, half a cent upwards; the amounts of decisions are whole cents already.

    >>> cents_of(numpy.array([124.25, 0.1 + 0.2, 1.005])).tolist()
    [12425, 30, 101]
    """
    return numpy.floor(euros * _UNITS + (HALF + NOISE)).astype(numpy.int64)
