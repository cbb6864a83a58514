"""Reports: sums that can be checked by hand, in every form and language, and questions in SQL that write nothing."""

import csv
import io
import itertools
import json
import math
import random
import re
from decimal import Decimal
from fractions import Fraction
from html.parser import HTMLParser

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


# Forms


@pytest.fixture(scope="module")
def texts(run):
    return {language: report(run, language, "markdown") for language in LANGUAGES}


def test_the_amounts_have_the_form_of_the_language(texts):
    told = {"en": "1,200,175", "fi": "1 200 175", "sv": "1 200 175"}
    for language, text in texts.items():
        assert told[language] in text.replace("\xa0", " ")
    assert "| huhtikuu 2024 |" in texts["fi"].replace("\xa0", " ")
    assert "−395 063" not in texts["fi"]


def test_no_language_speaks_another(texts):
    sentences = {
        language: {line for line in text.splitlines() if len(line) > 60 and line[0] != "|"}
        for language, text in texts.items()
    }
    shared = (sentences["en"] & sentences["fi"]) | (sentences["en"] & sentences["sv"]) | (sentences["fi"] & sentences["sv"])
    assert all(re.match(r"- [A-Z]\. ", line) for line in shared), shared  # the literature
    assert len({text.count("\n#") for text in texts.values()}) == 1
    assert len({text.count("|") for text in texts.values()}) == 1


def test_a_dash_stands_for_a_small_cell_with_a_note(texts):
    assert "| Right-of-occupancy dwelling | – | – | – |" in texts["en"]
    assert "– stands for fewer than 1,000 households" in texts["en"]


def test_contributions_are_shown_so_that_they_sum(texts):
    table = texts["en"].split("**Contribution of each change, calculated months**")[1].split("\n\n")[1]
    euros = [int(row.split("|")[2].replace("−", "-").replace(",", "")) for row in table.splitlines()[2:]]
    assert euros == [-461575, -343555, -805130]


def test_csv_is_one_tidy_table(run, figures):
    rows = list(csv.DictReader(io.StringIO(report(run, "fi", "csv"))))

    assert len(rows) == len(list(figures))
    total = next(row for row in rows if row["section"] == "cost" and row["month"] == "2024-04" and row["measure"] == "total")
    assert total == {
        "section": "cost",
        "dimension": "",
        "category": "",
        "variant": "baseline",
        "month": "2024-04",
        "measure": "total",
        "value": "1200175",
        "unit": "currency-EUR",
    }
    assert {row["value"] for row in rows if row["category"] == "right_of_occupancy"} == {""}


def test_json_holds_the_same_figures(run, figures):
    found = json.loads(report(run, "sv", "json"))

    assert found["months"] == ["2024-04", LAST] and found["month"] == LAST
    assert len(found["figures"]) == len(list(figures))
    split = [one for one in found["figures"] if one["section"] == "split" and one["category"] == RATE]
    assert [one["value"] for one in split] == ["-461575", "-227036.25", "-234538.75"]


# Pages


@pytest.fixture(scope="module")
def pages(run):
    return {language: report(run, language, "html") for language in LANGUAGES}


class _Checked(HTMLParser):
    """Reads a page: open elements in their order, names, and what it would load."""

    EMPTY = frozenset({"meta", "path", "rect", "line", "circle", "br", "stop"})

    def __init__(self):
        super().__init__()
        self.open, self.ids, self.headings, self.loads, self.headers = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.ids += [attrs["id"]] if "id" in attrs else []
        self.loads += [attrs[name] for name in ("src", "href", "xlink:href") if name in attrs]
        self.headings += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.headers += [attrs.get("scope")] if tag == "th" else []
        if tag not in self.EMPTY:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.EMPTY:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag not in self.EMPTY:
            assert self.open.pop() == tag


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_whole_and_needs_nothing_else(pages, language):
    page = _Checked()
    page.feed(pages[language])

    assert page.open == [] and f'<html lang="{language}">' in pages[language]
    assert len(page.ids) == len(set(page.ids))
    assert all(place.startswith("#") for place in page.loads)
    assert page.headings[0] == 1 and all(later <= earlier + 1 for earlier, later in itertools.pairwise(page.headings))
    assert set(page.headers) <= {"col", "row"}
    assert "@import" not in pages[language] and "url(http" not in pages[language]
    assert pages[language].count("<svg") == pages[language].count("<desc") >= 8


# Commands


def test_the_command_writes_what_the_ending_says(run, tmp_path):
    out = tmp_path / "figures.csv"
    outcome = CliRunner().invoke(main, ["report", str(run), "--out", str(out), "--by", "household_type"])

    assert outcome.exit_code == 0, outcome.output
    assert out.read_text(encoding="utf-8").startswith("section,dimension,category,variant,month,measure,value,unit\n")


def test_the_command_prints_markdown_and_refuses_in_words(run):
    printed = CliRunner().invoke(main, ["report", str(run), "--language", "sv", "--compare", "rate"])
    refused = CliRunner().invoke(main, ["report", str(run), "--by", "colour"])

    assert printed.exit_code == 0 and printed.stdout.startswith("# Allmänt bostadsbidrag")
    assert refused.exit_code == 2 and "it can be cut by" in refused.stderr


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
        ("copy (select 1) to '/tmp/copy.csv'", "nothing can be written"),
        ("insert into households select * from households", "nothing can be written"),
        ("drop view results", "nothing can be written"),
        ("attach '/tmp/other.db'", "nothing can be written"),
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
