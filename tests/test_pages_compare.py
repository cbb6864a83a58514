"""The page that compares: what its form tells, faults at their fields, switches, the waterfall and what is shown."""

import html
import io
import json
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some
from werkzeug.datastructures import MultiDict

from openfisca_kela.labels import LANGUAGES
from openfisca_kela.reforms import ACTS, ENACTED
from openfisca_kela.situation.faults import Fault
from openfisca_kela.web import Settings, create_app
from openfisca_kela.web.answers import LawOf
from openfisca_kela.web.pages.compare.faults import warnings_shown
from openfisca_kela.web.pages.compare.form import Form
from openfisca_kela.web.pages.compare.page import answer
from openfisca_kela.web.pages.compare.switches import switches_of
from openfisca_kela.web.pages.compare.waterfall import waterfall
from openfisca_kela.web.pages.page import Asked

LAWS, RATE = LawOf(), "reimbursement_rate_2024"
NAMES = [change.__name__ for change in ENACTED]
# Nobody earns anything and the rent is below every maximum: 80 % of 400 € until March 2024, 70 % from April: 320 and 280 €.
ALONE = "{period: 2024-05, persons: [{id: anna, age: 40}], household: {municipality_code: '837', rent: 400}}"


def shown(language="en", settings=None, files=(), **fields):
    """What the page shows where a form is posted; a field may be told several times, as a list."""
    told = MultiDict(
        [(name, one) for name, value in fields.items() for one in (value if isinstance(value, list) else [value])]
    )
    read = {name: io.BytesIO(content) for name, content in dict(files).items()}
    return answer(Asked(language, told, True, read, settings or Settings(), LAWS))


def with_switches(before=(), after=()):
    """Fields of the switches with these changes off."""
    off = {"before": before, "after": after}
    return {"switches": "1"} | {f"{side}_law": [name for name in NAMES if name not in off[side]] for side in off}


def parts(result):
    return [(cause.label, cause.part) for cause in result.causes]


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def rows(table):
    cells = [[plain(cell[0].text) for cell in row.cells] for group in table.groups for row in group.rows]
    return {label: tuple(texts) for label, *texts in cells}


# Both decisions


def test_a_change_switched_off_before_is_the_cause_of_the_difference():
    result = shown(case=ALONE, **with_switches(before=[RATE])).view.result
    assert result.heading == "From €320.00 to €280.00: a difference of −€40.00"
    assert parts(result) == [("Reimbursement rate 2024", "−€40.00")]
    assert rows(result.decisions)["Law"] == ("Law in force, without: Reimbursement rate 2024", "Law in force")
    (cause,) = result.causes
    assert cause.href == "/en/law/changes/reimbursement_rate_2024"
    assert [(plain(run.text), run.href) for run in cause.notes[0]] == [
        ("938/2014, section 8, subsection 1", "/en/law/2014/938/8")
    ]
    assert rows(result.values) == {
        "Share of the housing costs left after the basic deductible that the allowance reimburses": ("80%", "70%")
    }


@pytest.mark.parametrize(
    ("months", "month", "law"),
    [
        ({"before_month": "2024-03", "after_month": "2024-04"}, ("March 2024", "April 2024"), ("March 2024", "April 2024")),
        ({"before_decided": "2024-03"}, ("May 2024", "May 2024"), ("March 2024", "May 2024")),
        ({"before_decided": "2024-02", "after_decided": "2024-04"}, ("May 2024",) * 2, ("February 2024", "April 2024")),
    ],
)
def test_months_and_months_of_the_decision_are_compared(months, month, law):
    result = shown(case=ALONE, **months).view.result
    assert rows(result.decisions)["Amount"] == ("€320.00", "€280.00")
    assert rows(result.decisions)["Month"] == month
    assert rows(result.decisions)["Month whose law applies"] == law
    assert parts(result) == [("Reimbursement rate 2024", "−€40.00")]


def test_a_proposal_is_added_to_the_law_after():
    """75 % of 400 € are 300 €."""
    proposal = "{title: Three quarters, general_housing_allowance.reimbursement_rate: {2024-05-01: 0.75}}"
    result = shown(case=ALONE, proposal=proposal).view.result
    assert parts(result) == [("Three quarters", "+€20.00")]
    assert rows(result.decisions)["Law"] == ("Law in force", "Law in force, with: Three quarters")
    assert result.causes[0].href == ""


def test_facts_that_differ_are_causes():
    """70 % of 300 € are 210 €."""
    result = shown(case=ALONE, after_case=ALONE.replace("rent: 400", "rent: 300")).view.result
    assert parts(result) == [("Rent without fees that are not accepted", "−€70.00")]
    ((note,),) = result.causes[0].notes
    assert plain(note.text) == "household_1: €400.00 a month before, €300.00 a month after"
    assert rows(result.values) == {"Rent without fees that are not accepted": ("€400.00 a month", "€300.00 a month")}


def test_what_changes_nothing_is_told_apart():
    result = shown(case=ALONE, **with_switches(before=["students_2025", "basic_deductible_2024"])).view.result
    assert (result.is_different, result.causes, result.total) == (False, (), "€0.00")
    assert [cause.label for cause in result.without_effect] == ["Basic deductible 2024"]
    assert result.values is None


@pytest.mark.parametrize(
    ("language", "example", "before", "after"),
    [("fi", "heikki", "232.61", "124.25"), ("sv", "anni", "274.72", "112.35"), ("en", "ilona", "465.60", "394.10")],
)
def test_the_examples_have_the_amounts_that_kela_published(language, example, before, after):
    result = shown(language, example=example).view.result
    assert [result.before[1], result.after[1]] == [Decimal(before), Decimal(after)]
    written = [re.sub(r"[^\d+−,.]", "", part).replace("−", "-").replace(",", ".") for _, part in parts(result)]
    assert sum(map(Decimal, written)) == Decimal(after) - Decimal(before)


# Switches


def test_each_switch_tells_what_turning_it_would_do():
    acts = shown(case=ALONE, **with_switches(before=[RATE])).view.switches
    switches = [switch for act in acts for switch in act.switches]
    assert sorted(switch.name for switch in switches) == sorted(NAMES)
    touching = [switch for switch in switches if switch.touches]
    assert [switch.name for switch in touching] == [RATE]
    before, after = touching[0].settings
    assert (before.is_on, before.effect, before.amount) == (False, "with it:", "−€40.00")
    assert (after.is_on, after.effect, after.amount) == (True, "without it:", "+€40.00")


def test_the_acts_that_touch_the_case_or_are_turned_stand_open(client):
    sent = {"case": ALONE, "after_month": "2026-03"} | with_switches(after=["reduction_2026"])
    told = client.post("/en/compare", data=sent).text
    told = html.unescape(told.partition("<legend>The law</legend>")[2])
    summaries = re.findall(r"<details( open)?>\s*<summary>([^<]*) <span", told)
    assert [title for _, title in summaries] == [act.TITLE["en"] for act in ACTS]
    is_open = {title for is_open, title in summaries if is_open}
    assert is_open == {"General housing allowance", "Social assistance"}  # the rate touches the case; one is turned off


def test_a_switch_whose_law_needs_more_facts_says_so():
    acts = switches_of(Asked("sv"), Form(), ({}, {RATE: None}))
    switches = [switch for act in acts for switch in act.switches]
    assert [(switch.name, switch.settings[1].effect) for switch in switches if switch.touches] == [
        (RATE, "utan den: fler uppgifter behövs")
    ]


def test_a_case_from_another_page_finds_every_switch_on():
    view = shown(case=ALONE).view
    assert not any(act.is_turned for act in view.switches)
    assert view.result.heading == "From €280.00 to €280.00: a difference of €0.00"


# Faults


@pytest.mark.parametrize(
    ("fields", "targets"),
    [
        ({}, ["case"]),
        ({"case": "  \n"}, ["case"]),
        ({"case": "a: b: c"}, ["case"]),
        ({"case": "[1]"}, ["case"]),
        ({"case": ALONE.replace("rent", "rentt")}, ["case"]),
        ({"case": ALONE, "after_case": ALONE.replace("837", "999")}, ["after_case"]),
        ({"case": ALONE.replace("municipality_code: '837', ", "")}, ["case"]),
        ({"case": ALONE, "before_month": "2024-13"}, ["before_month"]),
        ({"case": ALONE, "after_month": "2014-12"}, ["after_month"]),
        ({"case": ALONE, "before_decided": "May", "after_decided": "2025-01"}, ["before_decided"]),
        ({"case": ALONE, "proposal": "rate: 5"}, ["proposal"]),
        ({"case": ALONE, "proposal": "- 1"}, ["proposal"]),
        ({"case": ALONE, "switches": "1", "after_law": ["nothing_2024"]}, ["switches"]),
        ({"case": ALONE.replace("rent", "rentt"), "after_month": "x", "proposal": "{"}, ["case", "after_month", "proposal"]),
    ],
)
def test_a_fault_stands_at_its_field(fields, targets):
    for language in LANGUAGES:
        told = shown(language, **fields)
        assert (told.status, told.has_errors, told.view.result) == (400, True, None)
        assert sorted({error.target for error in told.view.errors}) == sorted(targets)
        assert all(error.sentence and error.detail for error in told.view.errors)


def test_a_fault_is_said_once_where_both_decisions_have_it():
    (error,) = shown(case=ALONE.replace("rent:", "rentt:")).view.errors
    assert error.error == "Facts of the household: household/rentt: there is no such fact, did you mean rent?"
    (error,) = shown("fi", case=ALONE.replace("rent:", "rentt:")).view.errors
    assert error.sentence == "household/rentt: tämännimistä ei ole"


def test_a_case_of_two_households_is_refused():
    two = {"persons": {"a": {"age": 40}, "b": {"age": 40}}, "families": {"f": {"adults": ["a"]}, "g": {"adults": ["b"]}}}
    home = {"municipality_code": "837", "rent": 400}
    two |= {"period": "2024-05", "households": {"x": {"members": ["a"], **home}, "y": {"members": ["b"], **home}}}
    (error,) = shown(case=json.dumps(two)).view.errors
    assert (error.target, "2 households" in error.sentence) == ("case", True)


def test_the_limits_of_a_request_hold():
    crowd = {"period": "2024-05", "persons": [{"age": 40}] * 6, "household": {"rent": 400}}
    (error,) = shown(case=json.dumps(crowd), settings=Settings(most_persons=5)).view.errors
    assert (error.target, "6 persons" in error.sentence) == ("case", True)


def test_a_file_stands_in_place_of_what_was_written():
    told = shown(case="nonsense", files={"case_file": ALONE.encode()})
    assert told.view.form.case == ALONE
    assert told.view.result.total == "€0.00"
    (error,) = shown(case=ALONE, files={"proposal_file": "väärin: 1".encode("latin-1")}).view.errors[:1]
    assert (error.target, error.sentence) == ("proposal", "is not a text in UTF-8")


def test_warnings_of_a_case_are_told_and_are_no_errors():
    told = shown(case=ALONE, after_month="2027-02")
    assert (told.status, told.view.errors) == (200, ())
    assert told.view.warnings
    (warning,) = warnings_shown(Asked("sv"), [Fault("/period", "2027-02", "is late", "a month", "not_known")])
    assert warning.sentence == "period: lagen är inte känd för den här månaden (angett: 2027-02)"


# Waterfall


@given(some.lists(some.integers(-100_000, 100_000), max_size=12), some.integers(0, 100_000))
def test_each_bar_begins_where_the_one_before_leaves_off(cents, first):
    amounts = [Decimal(cent) / 100 for cent in cents]
    start, end = Decimal(first) / 100, Decimal(first) / 100 + sum(amounts)
    drawn = waterfall(("a", start, ""), [("b", amount, "") for amount in amounts], ("c", end, ""))
    level = Decimal(drawn.bars[0].level)
    for bar, amount in zip(drawn.bars[1:-1], amounts, strict=True):
        left, width = Decimal(bar.x), Decimal(bar.width)
        assert left >= 0 and left + width <= Decimal("100.01")
        edges = (left + width, left) if amount <= 0 else (left, left + width)
        assert abs(edges[0] - level) <= Decimal("0.41")
        level = Decimal(bar.level)
        assert abs(edges[1] - level) <= Decimal("0.41")
    assert abs(level - Decimal(drawn.bars[-1].level)) <= Decimal("0.02")
    assert [bar.y for bar in drawn.bars] == sorted(bar.y for bar in drawn.bars)


def test_long_words_are_broken_where_a_narrow_screen_ends():
    (bar, _) = waterfall(
        ("The income of the household after all deductions", Decimal(1), "1"), [], ("b", Decimal(1), "1")
    ).bars
    assert bar.lines == ("The income of the", "household after all", "deductions")
    assert bar.y > bar.text_y + 20


# Served


@pytest.fixture(scope="module")
def client():
    return create_app(Settings()).test_client()


def test_what_was_told_goes_with_the_reader_into_another_language(client):
    sent = {"case": "x", "case_file": (io.BytesIO(ALONE.encode()), "case.yaml"), **with_switches(before=[RATE])}
    first = client.post("/en/compare", data=sent)
    assert (first.status_code, first.headers["Cache-Control"]) == (200, "no-store")
    form = first.text.partition('<form method="post" action="/sv/jamforelse">')[2].partition("</form>")[0]
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form)
    assert len(fields) == 8 + len(NAMES) - 1 + len(NAMES)  # texts, months, that there are switches; and those that are on
    again = client.post("/sv/jamforelse", data=MultiDict([(name, html.unescape(value)) for name, value in fields]))
    assert again.status_code == 200
    assert "Före 320,00 €, efter 280,00 €" in plain(again.text)


def test_what_stands_on_the_page_is_escaped_and_nothing_of_it_is_logged(client, capsys):
    marked = "salaisuus-4711"
    answer = client.post("/en/compare", data={"case": f"{{'{marked}': '<b>'}}", "proposal": marked, "before_month": marked})
    assert answer.status_code == 400
    assert "<b>" not in answer.text
    assert marked in answer.text
    assert "4711" not in capsys.readouterr().err


def test_an_example_that_does_not_exist_is_refused(client):
    answer = client.post("/en/compare", data={"example": "../refused"})
    assert answer.status_code == 400


def test_the_empty_page_is_the_same_for_everybody(client):
    answer = client.get("/fi/vertailu")
    assert "public" in answer.headers["Cache-Control"]
    assert answer.text.count('type="checkbox"') == 2 * len(NAMES) == answer.text.count(" checked")


def test_the_calculator_hands_its_case_over(client):
    """The case is decided without the rate before, by the law in force after: 320 and 280 euros."""
    facts = {"p1.age": "40", "household.municipality_code": "837", "household.rent": "400"}
    told = {"do": "calculate", "month": "05/2024", "people": "p1", "written_in": "en", "without": RATE} | facts
    result = client.post("/en/calculator", data=told)
    assert result.status_code == 200
    form = result.text.partition('<form method="post" action="/en/compare">')[2].partition("</form>")[0]
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form)
    compared = client.post("/en/compare", data=MultiDict([(name, html.unescape(value)) for name, value in fields]))
    assert "From €320.00 to €280.00" in compared.text
