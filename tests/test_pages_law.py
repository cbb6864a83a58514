"""The pages of the law: what stands on them is what the law says, every link leads somewhere, and nothing is left unsaid."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from elements import Elements
from openfisca_kela.benefits import benefits
from openfisca_kela.decision import decide
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.law_coverage import coverage
from openfisca_kela.law_index import LawIndex
from openfisca_kela.letter.content import letter_of
from openfisca_kela.letter.context import Besides, Context
from openfisca_kela.letter.derived import Derived
from openfisca_kela.reforms import ENACTED
from openfisca_kela.situation import read
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web import Settings, create_app
from openfisca_kela.web.pages.addresses import address
from openfisca_kela.web.pages.law.difference import differing
from openfisca_kela.web.pages.law.letters import with_pages
from openfisca_kela.web.pages.law.lines import line_of_history
from openfisca_kela.web.pages.page import Asked

LAW = law_in_force_today()
INDEX = LawIndex(LAW)
EXAMPLES = Path(__file__).parent.parent / "examples"
WITHOUT_A_PAGE = re.compile(r"^(#|https://|/static/|/spec$)")


@pytest.fixture(scope="module")
def client():
    return create_app(Settings()).test_client()


def shown(client, name, language="en", query=None, /, status=200, **parts):
    """A page as its elements and its words, in which every space is one."""
    answer = client.get(address(name, language, query, **parts))
    assert answer.status_code == status, answer.text
    page = Elements(answer.text)
    page.text = " ".join(" ".join(page.words).split())
    return page


def section(client, act, number, language="en", query=None, status=200):
    number_of_act, year = act.split("/")
    return shown(client, "law.section", language, query, status=status, year=year, number=number_of_act, section=number)


# What is not encoded


@pytest.mark.parametrize("act", coverage())
def test_every_section_of_an_act_is_encoded_or_said_not_to_be_and_why(act):
    told, encoded = coverage()[act], INDEX.sections(act)
    said = {section for one in told.omissions for section in one.sections}
    if told.last is not None:
        assert {str(number) for number in range(1, told.last + 1)} <= {*encoded, *said}
        assert all(int(re.match(r"\d+", section)[0]) <= told.last for section in said)
    if act in {benefit.act for benefit in benefits().values()}:
        assert told.subjects.keys() == set(encoded)
        assert told.omissions
    assert told.subjects.keys() <= set(encoded)
    texts = [
        told.title,
        *told.subjects.values(),
        *[one.what for one in told.omissions],
        *[one.why for one in told.omissions],
    ]
    for text in texts:
        assert text.keys() == set(LANGUAGES)
        assert all(words.strip() for words in text.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_section_says_what_of_it_is_not_encoded(client, language):
    for act, told in coverage().items():
        for omission in told.omissions:
            for number in set(omission.sections) & set(INDEX.sections(act)):
                text = section(client, act, number.replace(" ", ""), language).text
                assert omission.what[language] in text
                assert omission.why[language] in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", coverage())
def test_the_page_of_an_act_tells_its_title_its_subjects_and_what_is_not_encoded(client, act, language):
    told, (number, year) = coverage()[act], act.split("/")
    text = shown(client, "law.act", language, year=year, number=number).text
    assert f"{told.title[language]} ({act})" in text
    for words in [*told.subjects.values(), *[one.what for one in told.omissions], *[one.why for one in told.omissions]]:
        assert words[language] in text


def test_the_page_of_an_act_says_how_far_it_goes(client):
    """938/2014 is told whole, 571/2007 by the sections read, and of 1224/2004 only what 566/2005 refers to."""
    of_the_rest, single = "not named on this page are not encoded", "Of this act only what other acts refer to is encoded."
    said = {(938, 2014): (False, False), (571, 2007): (True, False), (1224, 2004): (False, True)}
    for (number, year), expected in said.items():
        text = shown(client, "law.act", year=year, number=number).text
        assert (of_the_rest in text, single in text) == expected


def test_the_subjects_say_that_the_sections_of_social_assistance_moved_in_2023(client):
    assert "until 2022 (now in 13 §)" in section(client, "1412/1997", "15").text
    assert "from 2023 (until 2022 in 15 §)" in section(client, "1412/1997", "13").text


# Every page, every link


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_and_change_has_a_page_and_every_link_leads_to_one(client, language):
    """Sections, changes, values and rules, which are many, are each opened in one of the languages."""
    waiting, seen = entrances(language), set()
    many = sections_and_changes(language) + values_and_rules(language)
    opened_here = set(many[LANGUAGES.index(language) :: len(LANGUAGES)])
    elsewhere = {path for path in many if path not in opened_here}
    waiting += opened_here
    while waiting:
        path = waiting.pop()
        if path in seen or path in elsewhere:
            continue
        seen.add(path)
        answer = client.get(path)
        assert answer.status_code == 200, path
        page = Elements(answer.text)
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        assert len(set(ids)) == len(ids), path
        links = [link["href"] for link in page.all("a")]
        assert not [link for link in links if link.startswith("#") and link[1:] not in ids], path
        found = [link for link in links if not WITHOUT_A_PAGE.match(link)]
        waiting += [link for link in found if link.startswith(f"/{language}/")]
    assert len(seen) > 150


def entrances(language):
    """Addresses of the pages of all acts and of all changes, and of each act."""
    pages = [address("law", language), address("law.changes", language), address("law.difference", language)]
    for act in INDEX.acts():
        number, year = act.split("/")
        pages.append(address("law.act", language, year=year, number=number))
    return pages


def sections_and_changes(language):
    """Addresses of the pages of all sections and of each change."""
    pages = [address("law.change", language, name=change.__name__) for change in ENACTED]
    for act in INDEX.acts():
        number, year = act.split("/")
        parts = [one.replace(" ", "") for one in INDEX.sections(act)]
        pages += [address("law.section", language, year=year, number=number, section=part) for part in parts]
    return pages


def values_and_rules(language):
    """Addresses of the pages of all values, but for those of single municipalities, and of all rules."""
    values = [node.name for node in LAW.parameters.get_descendants() if not re.search(r"\.\d{3}$", node.name)]
    pages = [address("law.value", language, path=path) for path in values]
    return pages + [address("law.rule", language, name=name) for name in LAW.variables]


def test_what_is_not_there_is_said(client):
    shown(client, "law.act", status=404, year=1999, number=1)
    shown(client, "law.value", status=404, path="general_housing_allowance.nothing")
    shown(client, "law.value", status=404, path="")
    shown(client, "law.rule", status=404, name="nothing")
    shown(client, "law.change", status=404, name="nothing")
    for number in ("999", "x", "1a2"):
        section(client, "938/2014", number, status=404)


DAYS = st.sampled_from(
    ["2024-04-01", "0001-01-01", "9999-12-31", "1.4.2024", "٢٠٢٤-٠٤-٠١", "2024-W14-1", "20240401"]
) | st.text(max_size=12)
TEXTS = st.sampled_from(
    ["16", "8a", "8 A §", "4:1", "general_housing_allowance", "rent", ".", "..", "a/b", "\0", "%"]
) | st.text(min_size=1, max_size=30)


@hypothesis_settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(text=TEXTS, year=st.sampled_from([2014, 0, 10**40]), first=DAYS, second=DAYS, language=st.sampled_from(LANGUAGES))
def test_nothing_that_is_asked_is_answered_with_a_failure(client, text, year, first, second, language):
    paths = [
        address("law.section", language, {"on": first}, year=year, number=938, section=text),
        address("law.value", language, path=text),
        address("law.rule", language, {"x": second}, name=text),
        address("law.change", language, name=text),
        address("law.difference", language, {"first": first, "second": second}),
        address("law", language, {"find": text}),
    ]
    for path in paths:
        assert client.get(path).status_code in (200, 303, 400, 404), path


def test_the_frame_and_the_room_of_the_law_know_no_benefit_by_name():
    pages = Path(create_app.__code__.co_filename).parent / "pages"
    folders = [pages, pages / "law", pages / "templates", pages / "templates" / "law"]
    paths = [path for folder in folders for path in folder.iterdir() if path.suffix in (".py", ".jinja")]
    assert len(paths) > 30
    for path in paths:
        text = path.read_text(encoding="utf-8")
        assert not [benefit.key for benefit in benefits().values() if benefit.key in text], path


# Finding


@pytest.mark.parametrize("text", ["938/2014 16 §", "938/2014 16", " 938/2014 8 a§ ", "938/2014 8 A"])
def test_a_section_is_found_by_its_number(client, text):
    answer = client.get(address("law", "sv", {"find": text}))
    assert answer.status_code == 303
    assert answer.headers["Location"] in ("/sv/lag/2014/938/16", "/sv/lag/2014/938/8a")


def test_rules_and_values_are_found_by_words_of_their_labels(client):
    page = shown(client, "law", "fi", {"find": "PERUSOMAVASTUU osuus"})
    assert page.all("a", href="/fi/laki/arvot/general_housing_allowance.basic_deductible.income_share")
    assert page.all("a", href="/fi/laki/saannot/general_housing_allowance_basic_deductible")
    assert page.all("input", name="find")[0]["value"] == "PERUSOMAVASTUU osuus"
    for nothing in ("938/2014 999 §", "zzz", '"><b>'):
        assert "Nothing of the law in force has these words" in shown(client, "law", "en", {"find": nothing}).text
    assert "Nothing of the law" not in shown(client, "law", "en", {"find": " "}).text


# Values


def row_of(page, label):
    """Words that follow a label, up to those of the next row."""
    return page.text.partition(label)[2][:120]


def test_a_section_shows_the_values_of_the_day_asked(client):
    """16 §: 42 per cent above 667 + 111 per adult until March 2024; then 50 per cent above 667 + 94."""
    before = section(client, "938/2014", "16", query={"on": "2024-03-31"})
    after = section(client, "938/2014", "16", query={"on": "1.4.2024"})
    share, adult = "that the household bears itself ", "entitles to the full allowance "
    assert row_of(before, share).startswith("42% 1 January 2016")
    assert row_of(after, share).startswith("50% 1 April 2024 Basic deductible 2024")
    for page, amount in ((before, "€111 a month"), (after, "€94 a month")):
        assert row_of(page, f"Part for each adult of the income that {adult}").startswith(amount)
    assert before.all("input", name="on")[0]["value"] == "2024-03-31"
    refused = section(client, "938/2014", "16", query={"on": "31.2.2024"}, status=400)
    assert refused.all("div", role="alert")
    assert refused.text.startswith("Error: 938/2014, section 16")


def test_a_section_tells_its_worked_decisions_with_their_arithmetic(client):
    text = section(client, "938/2014", "16").text
    assert "A deductible of exactly ten euros is deducted 10.00 is not less than ten euros." in text
    assert "16_basic_deductible.yaml" in text


def test_a_value_shows_its_history_as_table_and_line(client):
    page = shown(client, "law.value", path="general_housing_allowance.reimbursement_rate")
    assert "1 January 2015 80%" in page.text
    assert "1 April 2024 70% Reimbursement rate 2024 938/2014, section 8, subsection 1 (1241/2023)" in page.text
    assert "from 1 January 2015, 70% from 1 April 2024." in page.text
    (line,) = page.all("path")
    assert re.fullmatch(r"M[\d.]+ [\d.]+H[\d.]+V[\d.]+H[\d.]+", line["d"])
    assert [found["href"] for found in page.all("a", href="/en/law/2014/938/8")]
    truth = shown(client, "law.value", path="general_housing_allowance.asset_test.is_in_force")
    assert not truth.all("svg")
    assert "1 January 2025 yes" in truth.text


def test_a_line_is_broken_where_the_law_has_no_value():
    history = [
        {"since": "2015-01-01", "value": "10"},
        {"since": "2016-01-01", "value": None},
        {"since": "2018-01-01", "value": "20"},
        {"since": "2019-01-01", "value": "15.5"},
    ]
    chart = line_of_history(Asked("en"), "A value", history, "currency-EUR/month", "2019-12-31")
    first, second = chart.lines
    assert "V" not in first.path and second.path.count("V") == 1
    assert float(first.path.rpartition("H")[2]) < float(second.path[1:].partition(" ")[0])
    assert [tick.label for tick in chart.y_ticks] == ["€10", "€12.50", "€15", "€17.50", "€20"]
    assert len(chart.marks) == 3
    for words in (["yes", "no"], [True, False], ["1"]):
        told = [{"since": f"201{place}-01-01", "value": word} for place, word in enumerate(words)]
        assert line_of_history(Asked("en"), "A value", told, "/1", None) is None


def test_a_table_of_the_law_shows_its_values_of_today(client):
    page = shown(client, "law.value", "fi", path="general_housing_allowance.maximum_housing_costs.I")
    assert "563 € kuukaudessa" in page.text
    assert page.all("a", href="/fi/laki/arvot/general_housing_allowance.maximum_housing_costs.I.1")


def test_a_rule_is_told_with_its_sections_and_as_it_is_written(client):
    page = shown(client, "law.rule", "sv", name="general_housing_allowance_basic_deductible")
    assert "Bassjälvriskandel" in page.text
    assert "def formula" in page.text
    assert page.all("a", href="/sv/lag/2014/938/16")
    choices = shown(client, "law.rule", "fi", name="dwelling_type").text
    assert "Vuokra-asunto" in choices and "def formula" not in choices


# Changes


def test_a_change_shows_what_it_moved(client):
    text = shown(client, "law.change", name="basic_deductible_2024").text
    assert "household bears itself 1 April 2024 42% 50%" in text
    assert "1 April 2024 €111 a month €94 a month" in text
    assert "1 April 2024 €246 a month €296 a month" in text
    assert "HE 74/2023 vp" in text and "keeps its law until the review" in text
    many = shown(client, "law.change", name="municipality_groups_2024").text
    assert re.search(r"Municipality group\S*( \S+)* : \d+ values", many)


def test_the_difference_between_two_days_is_what_changes_and_dates_moved(client):
    page = shown(client, "law.difference", "en", {"first": "31.3.2024", "second": "2024-04-01"})
    assert "Share of the housing costs left after the basic deductible that the allowance reimburses 80% 70%" in page.text
    titles = [change.title["en"] for change in ENACTED if change.commencement == "2024-04-01"]
    assert titles and all(title in page.text for title in titles)
    assert "does not differ" not in page.text
    none = shown(client, "law.difference", "en", {"first": "2021-07-01", "second": "2021-07-02"})
    assert "No value of the law differs" in none.text


DAYS_SET = {day for leaf in LAW.parameters.get_descendants() for day in leaf.metadata.get("set_by", {})}


@pytest.mark.parametrize("day", sorted(DAYS_SET))  # a change may commence before the first month whose values it sets
def test_what_a_change_sets_on_its_first_day_is_in_the_difference_of_that_day(day):
    set_then = {
        leaf.name
        for leaf in LAW.parameters.get_descendants()
        if leaf.metadata.get("set_by", {}).get(day) and hasattr(leaf, "values_list")
    }
    before = f"{int(day[:4]) - 1}-12-31" if day.endswith("01-01") else f"{day[:5]}{int(day[5:7]) - 1:02}-28"
    moved = set(differing(LAW, before, day))
    held = {path for path in set_then - moved}
    for path in held:  # a change may state a value that stays what it was
        leaf = next(one for one in LAW.parameters.get_descendants() if one.name == path)
        assert leaf.get_at_instant(before) == leaf.get_at_instant(day)
    assert moved & set_then


@pytest.mark.parametrize(
    ("first", "second", "faulty"),
    [("2024-13-01", "2024-04-01", ["first"]), ("", "2024-04-01", ["first"]), ("x", "y", ["first", "second"])],
)
def test_a_day_that_is_none_is_said_at_its_field(client, first, second, faulty):
    page = shown(client, "law.difference", "en", {"first": first, "second": second}, status=400)
    assert [found["name"] for found in page.all("input", **{"aria-invalid": "true"})] == faulty
    assert page.text.startswith("Error: ")


def test_the_second_day_is_later(client):
    page = shown(client, "law.difference", "fi", {"first": "2024-04-01", "second": "2024-04-01"}, status=400)
    assert "Toisen päivän on oltava ensimmäistä myöhempi" in page.text


# Letters


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_on_a_page_leads_to_the_sections_and_values_that_it_names(client, language):
    case = read((EXAMPLES / "heikki_after.yaml").read_bytes())
    decision = decide(LAW, case, case.benefit)
    derived = Derived(decision.derivation, LAW.parameters)
    letter = letter_of(Context(decision, derived, LAW, language, Besides(system=LAW)))
    here = {run.href for run in runs_of(with_pages(letter)) if run.window}
    assert {address("law.section", language, year=2014, number=938, section=one) for one in ("8", "16")} <= here
    assert address("law.value", language, path="general_housing_allowance.reimbursement_rate") in here
    assert all(client.get(path).status_code == 200 for path in here)
    assert not [run for run in runs_of(letter) if run.href.startswith("/")]


def runs_of(letter):
    for part in (*letter.parts, *letter.details):
        for block in part.blocks:
            rows = [row.cells for group in getattr(block, "groups", ()) for row in group.rows]
            lines = [getattr(block, "runs", ()), *getattr(block, "items", ()), *[cell for row in rows for cell in row]]
            for line in lines:
                yield from line
