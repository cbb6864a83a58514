"""Reports: sums that can be checked by hand."""

import itertools
import json
import math
import random
from decimal import Decimal
from fractions import Fraction

import pytest
from click.testing import CliRunner

from openfisca_kela.benefits import benefits
from openfisca_kela.cli import main
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.microsimulation.report import ReportError, figures_of, report
from openfisca_kela.microsimulation.report.asked import Asked
from openfisca_kela.microsimulation.run import NotARunError, open_run, plan_of, simulate
from openfisca_kela.microsimulation.run.laws import baseline, without
from openfisca_kela.system import enacted_change
from populations import write_random
from runs import AMOUNTS, BENEFIT, CHANGES, FURTHER, GROUND, HOUSEHOLDS, INCOME, write_four, write_run

RATE, DEDUCTIBLE = CHANGES
LAST = "2024-05"


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    return write_four(tmp_path_factory.mktemp("run"))


@pytest.fixture(scope="module")
def figures(run):
    return told_of(run)


def told_of(run, **asked):
    return figures_of(Asked(open_run(run), **asked))


def written(tmp_path, differences, weights):
    """Figures of a run of one month, in which each household receives 500 euros without the changes."""
    households = [{"weight": weight, "type": "alone"} for weight in weights]
    amounts = {
        "baseline": {"2024-04": [50000 + difference for difference in differences]},
        "none": {"2024-04": [50000] * len(differences)},
    }
    return told_of(write_run(tmp_path, households, amounts, months=("2024-04",), package=None))


# Cost


def test_the_cost_is_the_exact_sum_of_weighted_cents(figures):
    assert figures.value("cost", "total", variant="baseline", month="2024-04") == Decimal("1200175")
    assert figures.value("cost", "total", variant="baseline", month=LAST) == Decimal("1185170")
    assert figures.value("cost", "total", variant="baseline", month="2024") == Decimal("2385345")
    assert figures.value("cost", "total", variant="none", month="2024-04") == Decimal("1595237.5")


def test_recipients_are_those_who_receive_something(figures):
    assert figures.value("cost", "recipients", variant="baseline", month=LAST) == Decimal("6500.75")
    assert figures.value("cost", "recipients", variant="none", month=LAST) == Decimal("6900.75")
    assert figures.value("cost", "mean", variant="baseline", month="2024-04") == Decimal("184.62")  # 1,200,175 ÷ 6,500.75


def test_a_difference_is_the_effect_of_enacting(figures):
    assert figures.value("difference", "total", variant="none", month="2024-04") == Decimal("-395062.5")
    assert figures.value("difference", "total", variant="none", month="2024") == Decimal("-805130")
    assert figures.value("difference", "recipients", variant="none", month=LAST) == Decimal("-400")


def test_millionths_of_a_household_are_not_lost(tmp_path):
    figures = written(tmp_path, [1, 2, 3], ["0.000001", "1234567.654321", "0.1"])

    total = Decimal("0.000001") * Decimal("500.01") + Decimal("1234567.654321") * Decimal("500.02")
    assert figures.value("cost", "total", variant="baseline", month="2024-04") == total + Decimal("50.003")


# The split by change


def test_each_change_has_its_shapley_value_by_hand(figures):
    # April, rate first: 1,398,205 − 1,595,237.50 = −197,032.50; rate last: 1,200,175 − 1,457,215 = −257,040.
    # The mean is −227,036.25; of the deductible (1,457,215 − 1,595,237.50 and 1,200,175 − 1,398,205) −168,026.25.
    effects = [figures.value("split", "effect", dimension="change", category=change, month="2024-04") for change in CHANGES]
    assert effects == [Decimal("-227036.25"), Decimal("-168026.25")]
    assert sum(effects) == figures.value("split", "effect", month="2024-04") == Decimal("-395062.5")


def test_the_months_of_a_split_sum_to_the_whole(figures):
    for change in CHANGES:
        at = {"dimension": "change", "category": change}
        months = [figures.value("split", "effect", month=month, **at) for month in ("2024-04", LAST)]
        assert sum(months) == figures.value("split", "effect", **at)


def test_what_two_changes_do_together_is_told_by_hand(figures):
    # April: 1,200,175 − 1,398,205 − 1,457,215 + 1,595,237.50 = −60,007.50; May: 1,185,170 in the first place, −75,012.50.
    pair = f"{RATE} × {DEDUCTIBLE}"
    assert figures.value("split", "interaction", dimension="pair_of_changes", category=pair) == Decimal("-135020")


def test_without_a_package_each_change_is_followed_by_itself(tmp_path):
    amounts = {key: AMOUNTS[key] for key in ("baseline", "rate")}
    figures = told_of(write_run(tmp_path, HOUSEHOLDS, amounts, package=None))

    assert not figures.has_section("split")
    assert figures.value("path", "effect", variant="rate", month="2024-04") == Decimal("1200175") - Decimal("1398205")


def test_a_proposal_is_compared_with_the_law_in_force_before_it(tmp_path):
    amounts = {"baseline": {"2024-04": [20000, 30000, 0, 10000]}, "proposal": {"2024-04": [15000, 30000, 0, 10000]}}
    run = write_run(tmp_path, HOUSEHOLDS, amounts, months=("2024-04",), package=None)
    figures, text = told_of(run), report(run, "en", "markdown")

    assert figures.value("difference", "total", variant="proposal", month="2024-04") == Decimal("-75025")  # 1500.5 · −50
    assert figures.value("path", "effect", variant="proposal", month="2024-04") == Decimal("-75025")
    assert figures.value("curves", "amount", dimension="alone", category="0", variant="proposal", month="2024-04") < 394
    assert "“With: Lower rate” instead of the law in force" in text


def test_a_run_of_one_law_says_that_nothing_can_be_compared(tmp_path):
    amounts = {"baseline": AMOUNTS["baseline"]}
    run = write_run(tmp_path, HOUSEHOLDS, amounts, package=None)

    for language in LANGUAGES:
        assert report(run, language, "markdown").count("\n## ") == 9
    assert report(run, "en", "markdown").count("nothing can be compared") == 2


# Winners and losers


def test_a_threshold_is_passed_only_by_more(tmp_path):
    differences = [1000, 1001, -5000, -5001, -10001, 0, -50000]
    figures = written(tmp_path, differences, ["1000"] * len(differences))

    def number(measure):
        return figures.value("winners", measure, variant="none", month="2024-04")

    assert [number(f"winners{limit}") for limit in ("", "_over_10", "_over_50")] == [2000, 1000, 0]
    assert [number(f"losers{limit}") for limit in ("", "_over_10", "_over_50", "_over_100")] == [4000, 4000, 3000, 2000]
    assert number("winners_total") == Decimal("20010") and number("winners_mean") == Decimal("10.01")  # 10.005 goes up
    assert number("losers_over_100_total") == Decimal("-600010")
    assert number("loses_all") == 1000 and number("gains_anew") == 0
    steps = {
        step: figures.value("winners", "households", dimension="change", category=step, variant="none", month="2024-04")
        for step in figures.categories("winners", "change")
    }
    assert {step: count for step, count in steps.items() if count} == {
        "loss_over_200": 1000,
        "loss_100_200": 1000,
        "loss_50_100": 1000,
        "loss_10_50": 1000,
        "no_change": 1000,
        "gain_0_10": 1000,
        "gain_10_50": 1000,
    }


def test_who_receives_nothing_any_more_is_told_by_ground(tmp_path):
    households = [{**household, "weight": "2000"} for household in HOUSEHOLDS]
    figures = told_of(write_run(tmp_path, households, AMOUNTS, **FURTHER))

    at = {"variant": "none", "month": LAST}
    assert figures.value("winners", "loses_all", **at) == 2000
    assert figures.value("winners", "loses_all", dimension=GROUND, category="income_too_high", **at) == 2000


# Groups


def test_a_group_has_its_households_recipients_total_and_change(figures):
    at = {"dimension": "household_type", "category": "alone", "variant": "baseline", "month": LAST}
    found = [figures.value("groups", measure, **at) for measure in ("households", "recipients", "total", "mean")]
    # 1500.5 · 190 + 3000 · 100 = 585,095; ÷ 4,500.5 = 130.01
    assert found == [Decimal("4500.5"), Decimal("4500.5"), Decimal("585095"), Decimal("130.01")]
    change = {**at, "variant": "none"}
    assert figures.value("group_changes", "total", **change) == Decimal("-90030")  # 1500.5 · −60
    assert figures.value("group_changes", "mean", **change) == Decimal("-20.00")


def test_a_small_cell_is_withheld_and_the_total_is_not(figures):
    at = {"dimension": "dwelling_type", "category": "right_of_occupancy", "variant": "baseline", "month": LAST}
    assert figures.value("groups", "households", **at) is None
    assert figures.value("group_changes", "total", **(at | {"variant": "none"})) is None
    assert figures.value("winners", "loses_all", variant="none", month=LAST) is None
    assert figures.value("groups", "households", variant="baseline", month=LAST) == Decimal("6900.75")
    # 2,000.25 of the families receive; 400 do not, but they are no group of their own.
    at = {"dimension": "household_type", "category": "family", "variant": "baseline", "month": LAST}
    assert figures.value("groups", "recipients", **at) == Decimal("2000.25")


@pytest.mark.parametrize(("weight", "shown"), [("1000", Decimal(1000)), ("999.999999", None)])
def test_a_thousand_households_are_enough(tmp_path, weight, shown):
    figures = written(tmp_path, [-500], [weight])

    at = {"variant": "baseline", "month": "2024-04"}
    assert figures.value("groups", "households", dimension="household_type", category="alone", **at) == shown
    assert figures.value("winners", "losers", variant="none", month="2024-04") == shown


def test_a_point_of_the_spread_is_an_amount_that_is_paid(tmp_path):
    figures = written(tmp_path, [-40000, -30000, -20000], ["1000", "8000", "1000"])

    at = {"variant": "baseline", "month": "2024-04"}
    assert [figures.value("groups", point, **at) for point in ("p10", "p50", "p90")] == [100, 200, 200]


def test_tenths_by_income_keep_equal_incomes_together(tmp_path):
    incomes = [0, 0, 0, 100, 200, 300, 400, 500, 600, 700]
    households = [{"weight": "1000", "type": "alone"} for _ in incomes]
    amounts = {"baseline": {"2024-04": [100] * 10}}
    run = write_run(tmp_path, households, amounts, months=("2024-04",), package=None, **{INCOME: {"baseline": incomes}})
    figures = told_of(run, by=["income_decile"])

    at = {"variant": "baseline", "month": "2024-04", "dimension": "income_decile"}
    sizes = {
        tenth: figures.value("groups", "households", category=tenth, **at)
        for tenth in figures.categories("groups", "income_decile")
    }
    assert sizes == {"1": 3000, **dict.fromkeys(["4", "5", "6", "7", "8", "9", "10"], 1000)}


def test_a_crowd_is_reckoned_as_by_plain_fractions(tmp_path):
    random_ = random.Random(7)
    households = [
        {"weight": f"{random_.uniform(50, 900):.6f}", "type": random_.choice(["alone", "family"])} for _ in range(120)
    ]
    amounts = {key: {"2024-04": [random_.choice([0, random_.randrange(1, 70000)]) for _ in households]} for key in AMOUNTS}
    figures = told_of(write_run(tmp_path, households, amounts, months=("2024-04",)), compare=["none"])

    weights = [Fraction(household["weight"]) for household in households]
    cents = {key: by_month["2024-04"] for key, by_month in amounts.items()}
    total = {key: sum(w * c for w, c in zip(weights, own, strict=True)) / 100 for key, own in cents.items()}
    assert Fraction(figures.value("cost", "total", variant="baseline", month="2024-04")) == total["baseline"]
    first = (total["rate"] - total["none"] + total["baseline"] - total["deductible"]) / 2
    found = Fraction(figures.value("split", "effect", dimension="change", category=RATE))
    assert abs(found - first) < Fraction(1, 10**8)
    for kind in ("alone", "family"):
        own = [
            (cent, weight)
            for cent, weight, household in zip(cents["baseline"], weights, households, strict=True)
            if household["type"] == kind and cent
        ]
        everybody = sum(weight for _, weight in own)
        median = min(cent for cent, _ in own if 2 * sum(weight for other, weight in own if other <= cent) >= everybody)
        at = {"dimension": "household_type", "category": kind, "variant": "baseline", "month": "2024-04"}
        assert figures.value("groups", "p50", **at) == Decimal(median) / 100
        mean = sum(cent * weight for cent, weight in own) / everybody
        rounded = Decimal(math.floor(mean + Fraction(1, 2))) / 100
        assert figures.value("groups", "mean", **at) == rounded


def test_a_run_of_the_rules_costs_what_its_manifest_says(tmp_path):
    population = write_random(tmp_path / "population", 40)
    laws = [baseline(), without([enacted_change(RATE)])]
    plan = plan_of(population, benefits()[BENEFIT], ["2024-04", "2024-09"], laws)
    run = simulate(tmp_path / "run", plan, population)
    figures = told_of(run.path)

    for variant, months in run.manifest["totals"].items():
        for month, total in months.items():
            at = {"variant": variant, "month": month}
            assert figures.value("cost", "total", **at) == Decimal(total["cents"]) / 100
            assert figures.value("cost", "recipients", **at) == Decimal(total["recipients"])


# Poverty


def test_poverty_and_gini_by_hand(tmp_path):
    # Equivalised: 1,000 for one person; (1 + 0.5 + 0.3 = 1.8) 3,000 for three. Of 4 persons a household weight each, the
    # median is 3,000 and the threshold 1,800, so that one of four is poor. Gini: the mean difference of two persons drawn
    # is 2 · 1/4 · 3/4 · 2,000 = 750, twice the mean income is 5,000, so 0.15.
    households = [{"weight": "1", "type": "alone", "ages": [40]}, {"weight": "1", "type": "family", "ages": [40, 38, 13]}]
    amounts = {"baseline": {"2024-04": [100, 100]}}
    income = {"disposable_income": {"baseline": [100000, 540000]}}
    figures = told_of(write_run(tmp_path, households, amounts, months=("2024-04",), package=None, **income))

    names = ("median", "threshold", "poverty_rate", "gini")
    found = [figures.value("poverty", name, variant="baseline", month="2024-04") for name in names]
    assert found == [3000, 1800, Decimal("0.25"), Decimal("0.15")]


def test_where_income_is_not_known_nothing_is_told_of_poverty(run, figures):
    assert not figures.has_section("poverty")
    assert "disposable income" in report(run, "en", "markdown")


# Budget curves


def test_a_curve_holds_what_the_rules_give(figures):
    amounts = [
        figures.value("curves", "amount", dimension="alone", category=wages, variant="baseline", month=LAST)
        for wages in figures.categories("curves", "alone")
    ]
    # 0.7 · 563 = 394.10, the greatest allowance of one person in Helsinki
    assert amounts[0] == Decimal("394.10")
    assert amounts[-1] == 0
    assert all(later <= earlier for earlier, later in itertools.pairwise(amounts))


# What is asked


def test_what_does_not_exist_is_answered_with_what_does(run):
    with pytest.raises(ReportError, match=r"cannot be cut by 'age'; it can be cut by dwelling_type, .*household_type"):
        told_of(run, by=["age"])
    with pytest.raises(ReportError, match="no variant 'without_x' to compare; it has none, rate, deductible"):
        told_of(run, compare=["without_x"])
    with pytest.raises(ReportError, match="no month 2020-01; it has 2024-04, 2024-05"):
        told_of(run, month="2020-01")


def test_only_what_is_asked_for_is_told(run):
    figures = told_of(run, by=["household_type"], compare=["rate"], month="2024-04")

    assert {figure.dimension for figure in figures if figure.section == "groups"} == {"", "household_type"}
    assert {figure.variant for figure in figures if figure.section == "cost"} == {"baseline", "rate"}
    assert {figure.month for figure in figures if figure.section == "winners"} == {"2024-04"}


def test_a_run_that_is_not_finished_is_an_error(tmp_path):
    run = write_run(tmp_path, HOUSEHOLDS, AMOUNTS)
    (run / "manifest.json").unlink()

    with pytest.raises(NotARunError, match="not finished"):
        report(run)
    outcome = CliRunner().invoke(main, ["report", str(run)])
    assert outcome.exit_code == 2 and "not finished" in outcome.stderr


def test_failed_households_are_told_and_left_out_everywhere(tmp_path):
    failed = [{"household": 2, "variant": "none", "month": "2024-04", "why": "the rent is missing"}]
    amounts = json.loads(json.dumps(AMOUNTS))
    amounts["none"]["2024-04"][1] = None
    run = write_run(tmp_path, HOUSEHOLDS, amounts, failed=failed, **FURTHER)
    figures, text = told_of(run), report(run, "en", "markdown")

    assert figures.value("cost", "total", variant="baseline", month="2024-04") == Decimal("600100")
    assert figures.value("groups", "households", variant="baseline", month=LAST) == Decimal("4900.5")
    assert figures.value("split", "effect", month="2024-04") == Decimal("600100") - Decimal("695125")
    assert "households of the file 1, which stand for 2,000" in text and "the rent is missing" in text
