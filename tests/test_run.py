"""Runs over populations: every household gets what a single decision gives, however the run is cut."""

import datetime
import hashlib
from decimal import Decimal

import numpy
import pyarrow.parquet as pq
import pytest

from households import case_of, drawn_households, months, simulation_of
from openfisca_kela import law_in_force
from openfisca_kela.benefits import benefits, default_benefit, folder_of
from openfisca_kela.decision import decide
from openfisca_kela.microsimulation.population import PART, write_population
from openfisca_kela.microsimulation.population.block import block_of
from openfisca_kela.microsimulation.run import AS_GIVEN, SAME, CannotRunError, NotARunError, open_run, plan_of, simulate
from openfisca_kela.microsimulation.run.calculation import outcomes
from openfisca_kela.microsimulation.run.clock import Clock
from openfisca_kela.microsimulation.run.engines import in_processes, in_this_process
from openfisca_kela.microsimulation.run.laws import baseline, coalitions, package_of, with_proposal, without
from openfisca_kela.proposals import read_proposal
from populations import DECIDED, write_random

BENEFIT = benefits()["general_housing_allowance"]
AMOUNT = BENEFIT.amount
HOUSEHOLDS, YEAR = 90, months("2024-04", "2025-03")


@pytest.fixture(scope="module")
def population(tmp_path_factory):
    return write_random(tmp_path_factory.mktemp("population"), HOUSEHOLDS)


@pytest.fixture(scope="module")
def package(population, tmp_path_factory):
    """A run of the package of April 2024 over its first year."""
    changes = package_of("2024-04", default_benefit())
    variants = coalitions(changes)
    package = {"en": "Package"}, changes, variants
    plan = plan_of(population, BENEFIT, YEAR, variants, package=package)
    return simulate(tmp_path_factory.mktemp("run"), plan, population)


def hash_of(run):
    return hashlib.sha256(b"".join((run.path / part["file"]).read_bytes() for part in run.manifest["parts"])).hexdigest()


def latest_review(decided, month):
    """Month of the latest yearly review of who was decided in a month of 2023, reckoned by counting years back."""
    year = int(month[:4])
    return f"{year if f'{year}-{decided:02}' <= month else year - 1}-{decided:02}"


def test_every_household_gets_what_its_single_decision_gives(package, population):
    table = pq.read_table(package.path / "parts" / "00000.parquet").to_pylist()
    homes, _ = population.part(0)
    drawn = drawn_households(HOUSEHOLDS)
    checked = 0
    for month in ("2024-04", "2024-11", "2025-03"):
        for key in ("baseline", "without_package", "package_0100"):
            stated = next(variant for variant in package.plan["variants"] if variant["key"] == key)
            law = law_in_force(without=stated["without"])
            for row in range(0, HOUSEHOLDS, 6):
                told = homes[DECIDED][row].as_py().month
                case = case_of(drawn[row], month).telling("household", DECIDED, f"{latest_review(told, month)}-01")
                decision = decide(law, case, BENEFIT)
                assert table[row][f"{AMOUNT}.{key}.{month}"] == Decimal(decision.amount) * 100
                if key != "package_0100":
                    assert table[row][f"{BENEFIT.refusal_ground}.{key}.{month}"] == str(decision.ground or "none")
                checked += 1
    assert checked == 135


def test_a_month_that_is_taken_over_is_the_month_calculated(population):
    """Results are carried from month to month for who nothing has changed; here every month is calculated by itself."""
    law = law_in_force()
    block = block_of(*population.part(0), law)
    clock, year = Clock(law, BENEFIT), months("2023-01", "2025-12")
    for decided in (AS_GIVEN, SAME):
        names = [AMOUNT, BENEFIT.refusal_ground, "general_housing_allowance_income"]
        for month, outcome in zip(year, outcomes(block, clock, year, decided, names), strict=True):
            simulation = block.simulation(law, month, {DECIDED: clock.decision_months(block, month, decided)})
            for name in names:
                assert (outcome.values[name] == numpy.asarray(simulation.calculate(name, month))).all(), (name, month)


def test_who_comes_of_age_is_calculated_again(tmp_path):
    def born(households):
        """Children told by their dates of birth, from spring 2006 on: in summer 2024 they come of age one by one."""
        number = 0
        for _, persons in households:
            for person in persons:
                if person["household_role"] == "child":
                    number += 1
                    person |= {"age": None, "birth_date": datetime.date(2006, number % 8 + 4, 15)}
                else:
                    person["birth_date"] = datetime.date(1980, 1, 1)

    population = write_random(tmp_path / "p", 60, change=born)
    law = law_in_force()
    block = block_of(*population.part(0), law)
    clock, year = Clock(law, BENEFIT), months("2024-05", "2024-12")
    names = ["general_housing_allowance_number_of_children", AMOUNT]
    children = []
    for month, outcome in zip(year, outcomes(block, clock, year, AS_GIVEN, names), strict=True):
        simulation = block.simulation(law, month, {DECIDED: clock.decision_months(block, month, AS_GIVEN)})
        for name in names:
            assert (outcome.values[name] == simulation.calculate(name, month)).all()
        children.append(int(outcome.values[names[0]].sum()))
    # The last were born in November 2006: on the first of December all are 18.
    assert sorted(children, reverse=True) == children
    assert children[0] > 40
    assert children[-1] == 0


def test_a_benefit_that_is_computed_follows_its_own_act(tmp_path):
    """The subsidy is proposed to be ten euros a day from July 2024: from then on the jobseekers have less income."""

    def jobless(households):
        for _, persons in households:
            for person in persons:
                person.pop("unemployment_benefit_per_day", None)
                person["unemployment_benefit_type"] = "none"
            persons[0] |= {"age": 40, "wages": 0.0, "unemployment_benefit_type": "labour_market_subsidy"}

    population = write_random(tmp_path / "p", 40, change=jobless)
    proposal = read_proposal("unemployment_security.basic_daily_amount: {2024-07-01: 10}")
    law = law_in_force(with_=[proposal])
    block, name = block_of(*population.part(0), law), "general_housing_allowance_income"
    clock, year = Clock(law, BENEFIT), months("2024-06", "2024-08")
    assert clock.states(numpy.datetime64("2024-06")) == clock.states(numpy.datetime64("2024-08"))
    sums = []
    for month, outcome in zip(year, outcomes(block, clock, year, AS_GIVEN, [name]), strict=True):
        simulation = block.simulation(law, month, {DECIDED: clock.decision_months(block, month, AS_GIVEN)})
        assert (outcome.values[name] == simulation.calculate(name, month)).all(), month
        sums.append(outcome.values[name].sum())
    assert sums[0] - max(sums[1:]) > 10_000  # of forty, (37.21 − 10) × 21.5 = 585.02 each


def test_the_bytes_are_the_same_for_any_block_and_any_number_of_workers(tmp_path):
    """More households than a part holds, so that there are two; blocks of one part, of 64 and of 7 pieces."""
    population = write_random(tmp_path / "p", PART + 200, change=lambda households: households.sort(key=str))
    plan = plan_of(population, BENEFIT, ["2024-03", "2024-04"], [baseline()], decided=AS_GIVEN)

    def two_workers(*work):
        return in_processes(*work, workers=2)

    engines = {"whole": (in_this_process, None), "64": (two_workers, 512), "7": (two_workers, PART // 7 + 1)}
    hashes = {
        hash_of(simulate(tmp_path / name, plan, population, engine=engine, block=block))
        for name, (engine, block) in engines.items()
    }
    assert len(hashes) == 1


def test_who_cannot_be_calculated_is_named_and_the_others_are_intact(tmp_path):
    """A municipality that has merged by then, and a child whose age is not known."""

    def spoiled(households):
        households[3][0]["municipality_code"] = "499"
        households[5][1].append(households[5][1][0] | {"household_role": "child", "age": None})

    whole = write_random(tmp_path / "whole", 12)
    population = write_random(tmp_path / "p", 12, change=spoiled)
    months_paid = ["2024-04", "2025-03"]
    runs = [
        simulate(tmp_path / name, plan_of(some, BENEFIT, months_paid, [baseline()], decided=SAME), some)
        for name, some in (("a", whole), ("b", population))
    ]
    failed = {(failure["household"], failure["month"]): failure["why"] for failure in runs[1].manifest["failed"]}
    assert {household for household, _ in failed} <= {4, 6}
    assert (6, "2024-04") in failed and (6, "2025-03") in failed
    assert "age" in failed[6, "2024-04"]
    tables = [pq.read_table(run.path / "parts" / "00000.parquet").to_pylist() for run in runs]
    for row, (right, found) in enumerate(zip(*tables, strict=True)):
        if row not in (3, 5):
            assert found == right
    assert tables[1][5][f"{AMOUNT}.baseline.2024-04"] is None


def test_totals_are_the_weighted_cents(package):
    """Each amount times its weight, by Python's own decimals."""
    rows = pq.read_table(package.path / "parts" / "00000.parquet").to_pylist()
    for key in ("baseline", "package_1010"):
        for month in ("2024-04", "2025-01"):
            column = f"{AMOUNT}.{key}.{month}"
            stated = package.manifest["totals"][key][month]
            assert Decimal(stated["cents"]) == sum(Decimal(row["weight"]) * row[column] for row in rows)
            assert Decimal(stated["recipients"]) == sum(Decimal(row["weight"]) for row in rows if row[column] > 0)


def test_views_tell_each_household_variant_and_month_once(package):
    with package.connection() as opened:
        rows, households = opened.execute("SELECT count(*), count(DISTINCT household_id) FROM results").fetchone()
        assert rows == HOUSEHOLDS * len(YEAR) * 2  # the law in force, and without the package
        assert households == HOUSEHOLDS
        assert opened.execute("SELECT count(*) FROM amounts").fetchone()[0] == HOUSEHOLDS * len(YEAR) * 16
        for asked in (
            f"SELECT sum(weight * {AMOUNT}) FROM results WHERE variant = 'baseline' AND month = '2024-04'",
            "SELECT sum(weight * cents) FROM amounts WHERE variant = 'baseline' AND month = '2024-04'",
        ):
            stated = package.manifest["totals"]["baseline"]["2024-04"]["cents"]
            assert opened.execute(asked).fetchone()[0] == Decimal(stated)
        assert opened.execute("SELECT sum(weight) FROM households").fetchone()[0] == Decimal("108.75")


def test_variants_are_the_laws_that_they_say(population, tmp_path):
    """Without the lower rate, and with a proposal that brings the old rate back: both pay the same from its month on."""
    proposal = read_proposal("{title: Eighty per cent, general_housing_allowance.reimbursement_rate: {2024-04-01: 0.8}}")
    variants = [baseline(), without(package_of("2024-04", default_benefit())[:1]), with_proposal(proposal)]
    assert variants[1].without == ("reimbursement_rate_2024",)
    run = simulate(tmp_path / "r", plan_of(population, BENEFIT, ["2024-04"], variants, decided=SAME), population)
    totals = [run.manifest["totals"][variant.key]["2024-04"] for variant in variants]
    assert totals[1] == totals[2]
    assert Decimal(totals[1]["cents"]) > Decimal(totals[0]["cents"])


def test_everybody_is_decided_under_the_law_of_the_month_where_that_is_asked(population, tmp_path):
    run = simulate(tmp_path / "r", plan_of(population, BENEFIT, ["2024-04"], [baseline()], decided=SAME), population)
    simulation = simulation_of(law_in_force(), drawn_households(HOUSEHOLDS), "2024-04")
    cents = numpy.rint(simulation.calculate(AMOUNT, "2024-04") * 100).astype(int)
    assert pq.read_table(run.path / "parts" / "00000.parquet")[f"{AMOUNT}.baseline.2024-04"].to_pylist() == cents.tolist()


def test_an_act_tells_every_table_that_it_reads(population):
    """A month is taken over where none of these changed, so none may be missing. Facts of other acts follow their own."""
    law, right = law_in_force(), "is_entitled_to_pensioners_housing_allowance"
    untold = [
        (home, [{name: value for name, value in person.items() if name != right} for person in persons])
        for home, persons in drawn_households(HOUSEHOLDS)
    ]
    read, own = set(), BENEFIT.acts | {"shared"}
    for simulation in (
        block_of(*population.part(0), law).simulation(law, "2024-05"),
        simulation_of(law, untold, "2024-05"),
    ):
        simulation.trace = True
        for name in (AMOUNT, BENEFIT.refusal_ground, *BENEFIT.kept_in_runs):
            simulation.calculate(name, "2024-05")
        nodes = [node for node in simulation.tracer.browse_trace() if folder_of(law.variables[node.name]) in own]
        read |= {parameter.name for node in nodes for parameter in node.parameters}
    told = (BENEFIT.key, *BENEFIT.reads_values_of)
    assert [name for name in read if not any(f"{name}.".startswith(f"{path}.") for path in told)] == []
    assert [path for path in told if not any(f"{name}.".startswith(f"{path}.") for name in read)] == []


def test_what_does_not_fit_is_refused(population, tmp_path):
    with pytest.raises(CannotRunError, match="is no variable of a household"):
        plan_of(population, BENEFIT, ["2024-04"], [baseline()], outputs=["wages"])
    with pytest.raises(CannotRunError, match="the act is encoded from 2015-01"):
        plan_of(population, BENEFIT, ["2014-12"], [baseline()])
    undecided = write_random(tmp_path / "p", 3)
    homes, persons = undecided.part(0)
    undecided = write_population(tmp_path / "q", homes.drop_columns(DECIDED), persons, period="2023-12", title="", source="")
    with pytest.raises(CannotRunError, match="does not tell general_housing_allowance_latest_grant_or_review_month"):
        plan_of(undecided, BENEFIT, ["2024-04"], [baseline()])
    with pytest.raises(NotARunError, match="holds no run"):
        open_run(tmp_path)


def test_who_does_not_receive_what_the_law_would_grant_costs_nothing(tmp_path):
    whole = write_random(tmp_path / "whole", 12)
    homes, persons = whole.part(0)
    takes_up = ["yes" if identity % 3 else "no" for identity in homes["household_id"].to_pylist()]
    dimension = {"takes_up": {"label": {"en": "Takes up"}, "items": {"yes": {"en": "Yes"}, "no": {"en": "No"}}}}
    some = write_population(
        tmp_path / "some",
        homes.append_column("takes_up", [takes_up]),
        persons,
        period="2023-12",
        title="",
        source="",
        dimensions=dimension,
        counted={"takes_up": ["yes"]},
    )
    run = simulate(tmp_path / "r", plan_of(some, BENEFIT, ["2024-04"], [baseline()], decided=SAME), some)
    rows = pq.read_table(run.path / "parts" / "00000.parquet").to_pylist()
    column = f"{AMOUNT}.baseline.2024-04"
    of_takers = sum(Decimal(row["weight"]) * row[column] for row in rows if row["household_id"] % 3)
    assert all(row["weight"] == 0 for row in rows if row["household_id"] % 3 == 0)
    assert sum(row[column] for row in rows if row["household_id"] % 3 == 0) > 0
    assert Decimal(run.manifest["totals"]["baseline"]["2024-04"]["cents"]) == of_takers
