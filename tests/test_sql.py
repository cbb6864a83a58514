"""Questions to a run in SQL: answered exactly, and without writing anything."""

import json

import pytest
from click.testing import CliRunner

from openfisca_kela.cli import main
from runs import BENEFIT, CHANGES, write_four

RATE, DEDUCTIBLE = CHANGES


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return write_four(tmp_path_factory.mktemp("run"))


def sql(run, query, *options, **further):
    return CliRunner().invoke(main, ["sql", str(run), query, *options], **further)


def test_sql_answers_exactly(run):
    query = (
        f"select month, sum(weight * {BENEFIT}) as cents from results where variant = 'baseline' group by month order by 1"
    )

    assert sql(run, query, "--format", "csv").stdout == "month,cents\n2024-04,120017500.000000\n2024-05,118517000.000000\n"
    assert json.loads(sql(run, query, "--format", "json").stdout)[0] == {"month": "2024-04", "cents": "120017500.000000"}
    assert sql(run, query).stdout.splitlines()[1].split() == ["2024-04", "120017500.000000"]
    assert sql(run, "-", "--format", "csv", input="select count(*) as n from households").stdout == "n\n4\n"


def test_sql_joins_results_with_facts(run):
    query = (
        f"select household_type, sum(weight * {BENEFIT}) as cents from results join households using (household_id, weight) "
        "where variant = 'baseline' and month = '2024-05' group by all order by all"
    )
    assert (
        sql(run, query, "--format", "csv").stdout == "household_type,cents\nalone,58509500.000000\nfamily,60007500.000000\n"
    )


@pytest.mark.parametrize(
    ("query", "why"),
    [
        ("create table copy as select * from results", "nothing can be written"),
        ("copy (select 1) to 'copy.csv'", "nothing can be written"),
        ("insert into households select * from households", "nothing can be written"),
        ("drop view results", "nothing can be written"),
        ("attach 'other.db'", "nothing can be written"),
        ("set threads = 1", "nothing can be written"),
        ("select 1; drop view results", "one statement"),
        ("", "one statement"),
        ("select * from read_csv('/etc/passwd')", "disabled by configuration"),
        ("selec 1", "syntax error"),
        ("select rent from results", "not found"),
    ],
)
def test_sql_refuses_what_is_no_question(run, query, why):
    outcome = sql(run, query)

    assert outcome.exit_code == 2 and isinstance(outcome.exception, SystemExit)
    assert why in outcome.stderr and outcome.stdout == ""
