"""Tables as they come, Parquet or CSV, read into the types of the facts."""

import datetime
from pathlib import Path

import numpy
import pyarrow
import pyarrow.compute as pc
import pyarrow.parquet as pq
from pyarrow import csv

from openfisca_kela.microsimulation.population.check import check_tables, rows_in_words
from openfisca_kela.microsimulation.population.columns import HOUSEHOLDS, OPTIONAL, PERSONS, REQUIRED, TEXTS, type_of
from openfisca_kela.microsimulation.population.manifest import in_every_language
from openfisca_kela.microsimulation.population.store import write_population
from openfisca_kela.situation.faults import Faults, pointer
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.situation.values import accepted_words

# A text of this form can be stored as the type; everything else is a fault of its row.
FORMS = {
    pyarrow.int64(): (r"^-?[0-9]{1,18}$", "a whole number"),
    pyarrow.int32(): (r"^-?[0-9]{1,9}$", "a whole number"),
    pyarrow.float64(): (r"^-?[0-9]+(\.[0-9]+)?$", "a number with a decimal point"),
    pyarrow.bool_(): (r"^(true|false)$", "true or false"),
    pyarrow.date32(): (r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a date written 2024-05-31"),
}


def import_population(out, households, persons, *, period, title, source, dimensions=()):
    """Read two tables from files, check them, and write them as a population.

    Args:
        out: directory to write.
        households, persons: paths of Parquet files, or of CSV files in UTF-8 with a header, commas and decimal points.
        period: month of the facts.
        title, source: what the population is called, and where it comes from.
        dimensions: columns of households by which reports are cut.

    Returns:
        A `Population`.

    Raises:
        SituationError: with everything that is wrong.
    """
    system, faults = law_in_force_today(), Faults()
    tables = [read_table(file, name, system, faults) for name, file in ((HOUSEHOLDS, households), (PERSONS, persons))]
    found = dimensions_of(tables[0], dimensions)
    check_tables(*tables, system, period, found, unread=faults)
    return write_population(out, *tables, period=period, title=title, source=source, dimensions=found)


def read_table(file, name, system, faults):
    """A table from a file.

    Args:
        file: path of a Parquet or a CSV file.
        name: which table it is, `households` or `persons`.
        system: the law, for the types of facts.
        faults: where the columns that cannot be read are told; they are not in the table.

    Returns:
        A `pyarrow.Table`.
    """
    file = Path(file)
    try:
        if file.suffix.casefold() == ".csv":
            return _of_texts(_texts(file), name, system, faults)
        return pq.read_table(file)
    except pyarrow.ArrowInvalid as error:
        accepted = "a Parquet file, or a CSV file in UTF-8"
        faults.add(pointer(name), str(file), f"cannot be read: {error}", accepted, "document")
        faults.raise_any()


def dimensions_of(households, columns):
    """Dimensions of reports whose labels are their own names: {column: {"label": …, "items": …}}."""
    found = {}
    for column in columns:
        texts = pc.unique(households[column].cast(pyarrow.string())).to_pylist() if column in households.column_names else []
        items = {text: in_every_language(text) for text in sorted(text for text in texts if text is not None)}
        found[column] = {"label": in_every_language(column), "items": items}
    return found


def _texts(file):
    """All columns of a CSV file as texts; what is empty is missing."""
    with file.open("rb") as opened:
        header = opened.readline().decode("utf-8-sig").strip("\r\n").split(",")
    columns = [column.strip().strip('"') for column in header]
    options = csv.ConvertOptions(
        column_types=dict.fromkeys(columns, pyarrow.string()), null_values=[""], strings_can_be_null=True
    )
    return csv.read_csv(file, convert_options=options)


def _of_texts(texts, name, system, faults):
    """A table of texts in the types of its columns, without those that have faults."""
    columns = {}
    for column in texts.column_names:
        variable = system.variables.get(column)
        wanted = (REQUIRED[name] | OPTIONAL[name]).get(column) or (type_of(variable) if variable else TEXTS)
        told = pc.utf8_trim_whitespace(texts[column])
        if wanted == pyarrow.bool_():
            told = pc.utf8_lower(told)
        failing = _unreadable(told, wanted)
        if failing.any():
            accepted = accepted_words(variable) if variable else FORMS[wanted][1]
            problem = f"{rows_in_words(failing)}: cannot be read"
            faults.add(pointer(name, column), told[int(failing.argmax())].as_py(), problem, accepted, "type")
        else:
            columns[column] = told if wanted == TEXTS else told.cast(wanted)
    return pyarrow.table(columns)


def _unreadable(texts, wanted):
    """Rows whose text cannot be read as the type wanted, as a boolean array."""
    if wanted == TEXTS:
        return numpy.zeros(len(texts), bool)
    readable = pc.match_substring_regex(texts, FORMS[wanted][0])
    if wanted == pyarrow.date32():
        readable = pc.and_(readable, pc.is_in(texts, pyarrow.array(_days(texts), pyarrow.string())))
    return ~pc.fill_null(readable, True).to_numpy()


def _days(texts):
    """Those of the distinct texts that are days of the calendar."""
    days = []
    for text in pc.unique(texts).drop_null().to_pylist():
        try:
            days.append(datetime.date.fromisoformat(text).isoformat())
        except ValueError:
            continue
    return days
