"""The command `simulate`: what it prints, refuses, and does not do twice."""

import json

import pytest
from click.testing import CliRunner

from openfisca_kela.cli import main
from populations import write_random

PROPOSAL = "title: Ninety per cent\ngeneral_housing_allowance.reimbursement_rate: {2024-04-01: 0.9}\n"


def run(*arguments, status=0):
    result = CliRunner().invoke(main, ["simulate", *map(str, arguments)])
    assert result.exit_code == status, result.output
    return result.output


@pytest.fixture(scope="module")
def population(tmp_path_factory):
    write_random(tmp_path_factory.mktemp("p"), 20)
    return tmp_path_factory.getbasetemp() / "p0"


def test_one_command_calculates_the_package_over_the_population_that_comes_along(tmp_path):
    page = tmp_path / "report.html"
    asked = ("--package", "2024-04", "--months", "2024-04", "--out", tmp_path / "r", "--report", page)
    printed = run(*asked, "--language", "en")
    text = page.read_text(encoding="utf-8")
    assert '<html lang="en"' in text
    assert "Earnings deduction repealed 2024" in text
    assert printed.startswith("General housing allowance, April 2024 to April 2024\n")
    assert "Law in force" in printed and "Without the package" in printed
    plan = json.loads((tmp_path / "r" / "run.json").read_bytes())
    assert len(plan["package"]["coalitions"]) == 2 ** len(plan["package"]["changes"]) == 16
    assert plan["package"]["changes"] == [
        "reimbursement_rate_2024",
        "basic_deductible_2024",
        "earnings_deduction_2024",
        "municipality_groups_2024",
    ]


def test_the_months_of_a_package_are_its_first_twelve(population, tmp_path):
    run("--population", population, "--package", "2023-01", "--out", tmp_path / "r")
    plan = json.loads((tmp_path / "r" / "run.json").read_bytes())
    assert (plan["months"][0], plan["months"][-1], len(plan["months"])) == ("2023-01", "2023-12", 12)


def test_each_law_asked_for_is_a_variant_of_its_own(population, tmp_path):
    (tmp_path / "ninety.yaml").write_text(PROPOSAL, encoding="utf-8")
    laws = ("--without", "reimbursement_rate_2024,basic_deductible_2024", "--without", "index_freeze_2024")
    asked = ("--population", population, "--month", "2024-05", *laws, "--proposal", tmp_path / "ninety.yaml")
    printed = run(*asked, "--out", tmp_path / "r", "--language", "fi")
    plan = json.loads((tmp_path / "r" / "run.json").read_bytes())
    assert [variant["key"] for variant in plan["variants"]] == [
        "baseline",
        "without_reimbursement_rate_2024_and_basic_deductible_2024",
        "without_index_freeze_2024",
        "proposal_ninety_per_cent",
    ]
    assert plan["command"][:3] == ["simulate", "--months", "2024-05:2024-05"]
    assert str(tmp_path) not in json.dumps(plan)
    assert "Lisäksi: Ninety per cent" in printed


def test_the_same_command_again_calculates_nothing_again(population, tmp_path):
    asked = ("--population", population, "--month", "2024-05", "--out", tmp_path / "r")
    first = run(*asked)
    part = tmp_path / "r" / "parts" / "00000.parquet"
    written = part.stat().st_mtime_ns
    assert run(*asked) == first
    assert part.stat().st_mtime_ns == written


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ((), "tell the month to calculate"),
        (("--month", "2024-13"), "'2024-13' is no month"),
        (("--months", "2024-05:2024-04"), "ends before it begins"),
        (("--month", "2014-12"), "the act is encoded from 2015-01"),
        (("--month", "2024-05", "--without", "reimbursement_rate"), "did you mean reimbursement_rate_2024"),
        (("--package", "2024-05"), "no enacted change commenced in 2024-05; accepted: 2023-01, 2024-01, 2024-04"),
        (("--month", "2024-05", "--output", "wages"), "wages: is no variable of a household"),
        (("--month", "2024-05", "--population", "nowhere"), "nowhere: holds no population"),
        (("--month", "2024-05", "--workers", "0"), "0 is not in the range"),
    ],
)
def test_what_cannot_be_run_is_refused(asked, words, tmp_path):
    printed = run(*asked, "--out", tmp_path / "r", status=2)
    assert words in printed
    assert "Traceback" not in printed
    assert not (tmp_path / "r").exists()


def test_two_proposals_of_one_title_are_refused(population, tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(PROPOSAL, encoding="utf-8")
    files = ("--proposal", tmp_path / "a.yaml", "--proposal", tmp_path / "b.yaml")
    asked = ("--population", population, "--month", "2024-05", *files, "--out", tmp_path / "r")
    assert "two proposals have the title 'Ninety per cent'" in run(*asked, status=2)


def test_another_run_is_not_written_over(population, tmp_path):
    run("--population", population, "--month", "2024-05", "--out", tmp_path / "r")
    printed = run("--population", population, "--month", "2024-06", "--out", tmp_path / "r", status=2)
    assert "holds another run" in printed and "months" in printed
    run("--population", population, "--month", "2024-06", "--out", tmp_path / "r", "--replace")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.txt").write_text("mine")
    assert "is not empty, and holds no run" in run("--month", "2024-05", "--out", tmp_path / "own", status=2)
    assert "is not empty" in run("--month", "2024-05", "--out", tmp_path / "own", "--replace", status=2)
    assert (tmp_path / "own" / "letter.txt").read_text() == "mine"
