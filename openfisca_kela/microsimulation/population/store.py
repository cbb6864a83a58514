"""Populations on disk: two Parquet tables, sorted by household, whose row groups hold the same households."""

import functools
import itertools
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from pathlib import Path

import numpy
import pyarrow
import pyarrow.compute as pc
import pyarrow.parquet as pq

from openfisca_kela import microsimulation
from openfisca_kela.explanation.records.files import versions
from openfisca_kela.explanation.records.record import canonical_json
from openfisca_kela.microsimulation.files import remove_unfinished, sha256_of, write_bytes, written_whole
from openfisca_kela.microsimulation.population.check import check_tables
from openfisca_kela.microsimulation.population.columns import (
    HOUSEHOLD_ID,
    HOUSEHOLDS,
    OPTIONAL,
    PERSONS,
    REQUIRED,
    TEXTS,
    WEIGHT,
    WEIGHT_UNITS,
    type_of,
)
from openfisca_kela.microsimulation.population.manifest import (
    FORMAT,
    NAME,
    VERSION,
    NotAPopulationError,
    in_every_language,
    read_manifest,
)
from openfisca_kela.situation.reading import law_in_force_today

PART = 32_768  # households of a row group, and of a part of a run


@dataclass(frozen=True)
class Population:
    """A population on disk.

    Attributes:
        path: its directory.
        manifest: what it tells of itself, plain data.
    """

    path: Path
    manifest: dict

    @property
    def parts(self):
        """Number of parts."""
        return -(-self.manifest["households"] // PART)

    @property
    def identity(self):
        """SHA-256 of the manifest, and so of everything."""
        return sha256_of(self.path / NAME)

    @property
    def columns_of_households(self):
        """Names of the columns of the table of households."""
        return _parquet_file(self.file(HOUSEHOLDS)).schema_arrow.names

    def file(self, table):
        """Path of a table, `households` or `persons`."""
        return self.path / f"{table}.parquet"

    def part(self, number):
        """One part: its table of households and its table of persons, both in the order of the households."""
        return tuple(self._file_of(table).read_row_group(number, use_threads=False) for table in (HOUSEHOLDS, PERSONS))

    def rows(self, number):
        """Number of households of a part."""
        return min(PART, self.manifest["households"] - number * PART)

    def counted_weights(self, households):
        """Weights of households in sums of money: 0 of those who do not receive what they are entitled to.

        Args:
            households: table of households of a part.

        Returns:
            (households,) float64.
        """
        weights = households[WEIGHT].to_numpy()
        for dimension, items in self.manifest["counted"].items():
            is_counted = pc.is_in(households[dimension].cast(pyarrow.string()), pyarrow.array(items))
            weights = numpy.where(is_counted.to_numpy(zero_copy_only=False), weights, 0.0)
        return weights

    def check_files(self):
        """Refuse tables that are not those that were written.

        Raises:
            NotAPopulationError: a table is missing or was changed.
        """
        for name, stated in self.manifest["files"].items():
            file = self.path / name
            if not file.is_file():
                raise NotAPopulationError(f"{file}: is missing")
            if sha256_of(file) != stated["sha256"]:
                raise NotAPopulationError(f"{file}: was changed after the population was written; import it again")

    def _file_of(self, table):
        return _parquet_file(self.file(table))


@functools.lru_cache(maxsize=4)
def _parquet_file(path):
    return pq.ParquetFile(path)


def open_population(path):
    """A population on disk.

    Args:
        path: its directory.

    Raises:
        NotAPopulationError: it is none.
    """
    return Population(Path(path), read_manifest(Path(path)))


def embedded_population():
    """Path of the small population that comes with the package."""
    return Path(str(files(microsimulation).joinpath("embedded")))


def write_population(out, households, persons, *, period, title, source, dimensions=None, counted=None, method=None):
    """Check a population and write it.

    Args:
        out: directory, which is made where it is missing.
        households, persons: `pyarrow.Table`, columns named as the variables.
        period: month whose facts these are, ``"2023-12"``.
        title: what it is called, a text or texts by language.
        source: where it comes from, a text or texts by language.
        dimensions: {column of households that is no variable: {"label": texts, "items": {item: texts}}}, by which
            reports are cut.
        counted: {dimension: its items whose households receive what they are entitled to}; of the others nothing is
            counted in sums of money. None: everybody is counted.
        method: how it was made, plain data.

    Returns:
        A `Population`.

    Raises:
        SituationError: with everything that is wrong.
    """
    out, dimensions, system = Path(out), dimensions or {}, law_in_force_today()
    check_tables(households, persons, system, period, dimensions)
    households, persons = in_order(stored_form(households, HOUSEHOLDS, system), stored_form(persons, PERSONS, system))
    out.mkdir(parents=True, exist_ok=True)
    (out / NAME).unlink(missing_ok=True)
    ends = numpy.searchsorted(persons[HOUSEHOLD_ID].to_numpy(), households[HOUSEHOLD_ID].to_numpy()[PART::PART])
    _write(out / f"{HOUSEHOLDS}.parquet", households, range(PART, len(households), PART))
    _write(out / f"{PERSONS}.parquet", persons, ends.tolist())
    weight = Decimal(int(numpy.rint(households[WEIGHT].to_numpy() * WEIGHT_UNITS).astype(numpy.int64).sum())) / WEIGHT_UNITS
    manifest = {
        "format": FORMAT,
        "version": VERSION,
        "period": period,
        "title": in_every_language(title),
        "source": in_every_language(source),
        "made_with": versions(),
        "method": method or {},
        "households": len(households),
        "persons": len(persons),
        "weight_total": f"{weight:f}",
        "dimensions": dimensions,
        "counted": counted or {},
        "files": {f"{table}.parquet": {"sha256": sha256_of(out / f"{table}.parquet")} for table in (HOUSEHOLDS, PERSONS)},
    }
    write_bytes(out / NAME, canonical_json(manifest))
    remove_unfinished(out)
    return Population(out, manifest)


def stored_form(table, name, system):
    """A table with each column in the type in which it is stored."""
    columns = {}
    for column in table.column_names:
        known = (REQUIRED[name] | OPTIONAL[name]).get(column)
        variable = system.variables.get(column)
        wanted = known or (type_of(variable) if variable else TEXTS)
        values = table[column].combine_chunks()
        if pyarrow.types.is_dictionary(values.type):
            values = values.dictionary_decode()
        columns[column] = values.dictionary_encode() if wanted == TEXTS else values.cast(wanted)
    return pyarrow.table(columns)


def in_order(households, persons):
    """Both tables sorted by household; within a household the persons keep their order."""
    order = numpy.argsort(households[HOUSEHOLD_ID].to_numpy(), kind="stable")
    of_persons = numpy.argsort(persons[HOUSEHOLD_ID].to_numpy(), kind="stable")
    return households.take(pyarrow.array(order)), persons.take(pyarrow.array(of_persons))


def _write(path, table, cuts):
    """A table with a row group up to each of the places, and one for the rest."""
    table = _same_dictionaries(table)
    bounds = [0, *cuts, len(table)]
    with written_whole(path) as unfinished, pq.ParquetWriter(unfinished, table.schema, compression="snappy") as writer:
        for first, last in itertools.pairwise(bounds):
            writer.write_table(table.slice(first, last - first), row_group_size=max(last - first, 1))


def _same_dictionaries(table):
    """Texts with their items in alphabetical order, so that the same population has the same bytes."""
    columns = []
    for column in table.columns:
        values = column.combine_chunks()
        if pyarrow.types.is_dictionary(values.type):
            texts = sorted(pc.unique(values.dictionary_decode()).to_pylist())
            places = pc.index_in(values.dictionary_decode(), pyarrow.array(texts, pyarrow.string()))
            values = pyarrow.DictionaryArray.from_arrays(places, pyarrow.array(texts, pyarrow.string()))
        columns.append(values)
    return pyarrow.table(columns, names=table.column_names)
