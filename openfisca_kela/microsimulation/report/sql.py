"""Questions in SQL over a run, which can read it and nothing else."""

import duckdb

from openfisca_kela.microsimulation.report.written import literal

READING = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


class QueryError(ValueError):
    """A question that cannot be answered; the message says why."""


def answer(run, query):
    """Answer a question.

    Args:
        run: an open run.
        query: one statement of SQL that reads.

    Returns:
        (names of the columns, rows).

    Raises:
        QueryError: the statement is wrong, would write, or reads anything but the run and its population.
    """
    connection = run.connection()
    try:
        statements = connection.extract_statements(query)
    except duckdb.Error as error:
        raise QueryError(_plain(error)) from None
    if len(statements) != 1:
        raise QueryError(f"one statement is answered at a time; these are {len(statements)}")
    if statements[0].type not in READING:
        raise QueryError(f"nothing can be written here: {statements[0].type.name} is no question; write SELECT …")
    folders = [literal(path) for folder in (run.path, run.population.path) for path in (folder, folder.resolve())]
    connection.execute(f"SET allowed_directories = [{', '.join(folders)}]")
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")
    try:
        found = connection.execute(statements[0])
        return [name for name, *_ in found.description], found.fetchall()
    except duckdb.Error as error:
        raise QueryError(_plain(error)) from None


def _plain(error):
    """What DuckDB says, in one line for each of its own."""
    return "\n".join(line for line in str(error).splitlines() if line.strip())
