"""Letters: the same numbers in three languages, each with a ground, in forms that any reader can use."""

import contextlib
import dataclasses
import importlib
import re
import zlib
from decimal import Decimal
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

import openfisca_kela.letter
import openfisca_kela.wording.words
from households import MAINLAND, SEED_AMOUNTS, a_household, months
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_kela.decision import decide
from openfisca_kela.explanation.derivation import derive
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.letter import PdfError, UngroundedNumberError, letter
from openfisca_kela.letter.content import letter_of
from openfisca_kela.letter.context import Besides, Context
from openfisca_kela.letter.derived import Derived
from openfisca_kela.letter.layout import WIDTH
from openfisca_kela.letter.numbers import SPACE, numbers_in, text_of_html, text_of_markdown
from openfisca_kela.letter.parts import text_of
from openfisca_kela.letter.pdf import INSTALL, pdf_of
from openfisca_kela.letter.references import reference
from openfisca_kela.letter.render import FORMATS, as_html, as_markdown, as_print
from openfisca_kela.letter.samples import letters_of
from openfisca_kela.situation import SituationError, read

LAW = CountryTaxBenefitSystem()
ROOT = Path(__file__).resolve().parent.parent
SOURCES = files(openfisca_kela.letter)
READABLE = ("text", "markdown", "html")
AMOUNTS = {"fi": "Tuen määrä: {} €", "sv": "Bidragets belopp: {} €", "en": "Amount of the allowance: €{}"}
NO_DECISION = {
    "fi": "Tämä on laskelma, ei Kelan päätös.",
    "sv": "Detta är en beräkning, inte ett beslut av FPA.",
    "en": "This is a calculation, not a decision of Kela.",
}
HEADINGS_OF_APPENDIX = {"fi": "Liite:", "sv": "Bilaga:", "en": "Appendix:"}
REFUSED = {
    "not_resident": ({"is_resident_in_finland": False}, {}),
    "dwelling": ({}, {"dwelling_type": "owner_occupied_house"}),
    "student": ({"is_entitled_to_free_school_dormitory": True}, {}),
    "pensioner": ({"is_entitled_to_pensioners_housing_allowance": True}, {}),
    "assets": ({"bank_deposits": 60_000}, {}),
    "no_accepted_housing_costs": ({}, {"rent": 0}),
    "income_too_high": ({"wages": 4_000}, {}),
    "below_minimum": ({"wages": 1_630}, {}),
}


def decided(document):
    """(decision, derivation) of a document, or of the text of one."""
    case = read(document, system=LAW)
    decision = decide(LAW, case, case.benefit)
    derivation = derive(case.simulation(LAW, trace=False), case.benefit.amount, case.month, told=case.told)
    return decision, derivation


def of_example(name):
    """(decision, derivation) of an example."""
    return decided((ROOT / "examples" / f"{name}.yaml").read_bytes())


def document(household, month, decided_in=None):
    """A case of a random household."""
    facts, persons = household
    people = [
        {"id": f"person {place}"} | {("role" if name == "household_role" else name): value for name, value in person.items()}
        for place, person in enumerate(persons)
    ]
    home = dict(facts)
    if decided_in:
        home["general_housing_allowance_latest_grant_or_review_month"] = f"{decided_in}-01"
    return {"period": month, "benefit": "general_housing_allowance", "persons": people, "household": home}


def content_of(decision, derivation, language, **besides):
    """The letter as data."""
    derived = Derived(derivation, LAW.parameters)
    return letter_of(Context(decision, derived, LAW, language, Besides(**besides)))


def words_of(rendered, format):
    """The words of a rendered letter on one line."""
    text = {"text": str, "markdown": text_of_markdown, "html": text_of_html}[format](rendered)
    return re.sub(r"\s+", " ", text)


def refused(ground):
    """(decision, derivation) of a case that is refused for a ground."""
    person, home = REFUSED[ground]
    case = {"period": "2025-09", "benefit": "general_housing_allowance", "persons": [{"age": 40} | person]}
    return decided(case | {"household": {"municipality_code": "837", "rent": 500} | home})


@pytest.mark.parametrize("format", READABLE)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "amount"), SEED_AMOUNTS.items())
def test_the_seed_cases_say_their_amount(name, amount, language, format):
    written = amount if language == "en" else amount.replace(".", ",")
    words = words_of(letter(*of_example(name), language, format, system=LAW), format)
    assert AMOUNTS[language].format(written).replace(" €", f"{SPACE}€").replace(SPACE, " ") in words.replace(SPACE, " ")
    assert NO_DECISION[language] in words


@settings(max_examples=16, deadline=None)
@given(
    household=a_household(municipalities=(*MAINLAND, "478")),
    month=some.sampled_from(months("2015-02")),
    back=some.integers(0, 11),
    language=some.sampled_from(LANGUAGES),
    format=some.sampled_from(READABLE),
)
def test_every_letter_holds_what_the_law_on_reasons_demands(household, month, back, language, format):
    earlier = max(0, months().index(month) - back)
    try:
        decision, derivation = decided(document(household, month, max("2015-02", months()[earlier])))
    except SituationError:
        return  # such as facts of an earlier month that are missing; nothing is decided then
    made = content_of(decision, derivation, language)
    parts = {part.key: part for part in made.parts}
    words = words_of(letter(decision, derivation, language, format, system=LAW), format)

    assert list(parts)[:2] == ["decision", "reasons"]
    assert {"facts", "law", "reporting", "appeal", "about"} <= parts.keys()
    assert any(run.href for block in parts["reasons"].blocks for run in getattr(block, "runs", ()))
    assert NO_DECISION[language] in words
    assert (decision.ground_label[language] in words) or decision.granted
    plain = words.replace(SPACE, " ")
    for fact in (*decision.told, *decision.not_used):
        assert re.sub(r"\s+", " ", fact.label[language]) in plain or format == "text", fact.variable
    for node in derivation["nodes"]:
        assert node["label"][language] in plain or format == "text" or node["unit"] == "code", node["id"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ground", REFUSED)
def test_a_refusal_tells_its_ground_first(ground, language):
    decision, derivation = refused(ground)
    assert decision.ground == ground
    made = content_of(decision, derivation, language)
    reasons = next(part for part in made.parts if part.key == "reasons")
    assert decision.ground_label[language] in text_of(reasons.blocks[0].runs)
    assert any("§" in run.text or "section" in run.text for run in reasons.blocks[0].runs)
    for format in READABLE:
        assert decision.ground_label[language] in words_of(
            letter(decision, derivation, language, format, system=LAW), format
        )


def test_the_three_languages_tell_the_same_numbers_in_the_same_order():
    for name in (*SEED_AMOUNTS, "refused"):
        decision, derivation = of_example(name)
        told = {
            language: numbers_in(text_of_markdown(as_markdown(content_of(decision, derivation, language))), language)
            for language in LANGUAGES
        }
        assert len(told["fi"]) > 30
        assert told["fi"] == told["sv"] == told["en"]


def test_a_language_that_tells_another_number_is_found(monkeypatch):
    decision, derivation = of_example("heikki_after")
    catalogue = openfisca_kela.wording.words.catalogue("sv", "letter")
    monkeypatch.setitem(catalogue, "Sum: {formula} = {result}.", "Summa: {result} = {formula}.")
    monkeypatch.setitem(openfisca_kela.letter.words.forms_of("sv").words.catalogue, "Sum: {formula} = {result}.", "{result}")
    with pytest.raises(UngroundedNumberError, match="sv"):
        letter(decision, derivation, "fi", system=LAW)


@pytest.mark.parametrize("format", READABLE)
@pytest.mark.parametrize(("true", "false"), [("124,25", "124,26"), ("70", "71"), ("1.4.2024", "2.4.2024"), ("40", "41")])
def test_a_number_without_a_ground_is_found(monkeypatch, format, true, false):
    render = FORMATS[format]
    monkeypatch.setitem(
        FORMATS, format, lambda made: re.sub(rf"(?<![\d,.]){re.escape(true)}(?![\d,.])", false, render(made))
    )
    with pytest.raises(UngroundedNumberError):
        letter(*of_example("heikki_after"), "fi", format, system=LAW)


def test_a_decision_and_a_derivation_that_disagree_are_found():
    decision, derivation = of_example("heikki_after")
    with pytest.raises(UngroundedNumberError, match=re.escape("124.26")):
        letter(dataclasses.replace(decision, amount="124.26"), derivation, "sv", system=LAW)


def test_the_numbers_of_a_text_are_read_back():
    assert numbers_in(f"Summa: 1{SPACE}299,93{SPACE}€ \u2212 0,5{SPACE}% (938/2014 16{SPACE}§ 1{SPACE}mom.), 7", "sv") == [
        ("money", Decimal("1299.93")),
        ("percent", Decimal("0.5")),
        ("number", Decimal(7)),
    ]
    text = f"€1,299.93, 70% (section{SPACE}8, subsections{SPACE}2–3), 1{SPACE}April{SPACE}2024, May{SPACE}2025, 1,000"
    assert numbers_in(text, "en") == [
        ("money", Decimal("1299.93")),
        ("percent", Decimal(70)),
        ("day", "2024-04-01"),
        ("month", "2025-05"),
        ("number", Decimal(1000)),
    ]
    assert numbers_in(f"huhtikuu{SPACE}2024; 8{SPACE}a{SPACE}§, 1241/2023; 31.12.2024", "fi") == [
        ("month", "2024-04"),
        ("day", "2024-12-31"),
    ]


def test_a_benefit_without_sentences_of_its_own_has_a_whole_letter(monkeypatch):
    monkeypatch.setattr(openfisca_kela.letter.duties, "sentences_of", lambda benefit: {})
    decision, derivation = of_example("anni_after")
    for language in LANGUAGES:
        made = content_of(decision, derivation, language)
        assert {"decision", "reasons", "reporting", "appeal", "about"} <= {part.key for part in made.parts}
        assert letter(decision, derivation, language, system=LAW)


def test_a_rule_that_is_not_in_force_need_not_be_reported():
    student = "opintotuen asumislisään"
    assert student not in letter(*of_example("heikki_after"), "fi", system=LAW).partition(HEADINGS_OF_APPENDIX["fi"])[0]
    later = decided({"period": "2025-09", "persons": [{"age": 40}], "household": {"municipality_code": "837", "rent": 500}})
    assert student in letter(*later, "fi", system=LAW).partition(HEADINGS_OF_APPENDIX["fi"])[0]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SEED_AMOUNTS)
def test_the_main_part_is_short(name, language):
    text = letter(*of_example(name), language, system=LAW)
    main = text.partition(HEADINGS_OF_APPENDIX[language])[0]
    assert len([line for line in main.splitlines() if line.strip()]) <= MOST_LINES[language]
    assert max(map(len, text.splitlines())) <= WIDTH


MOST_LINES = {"fi": 74, "sv": 76, "en": 82}


def test_two_clocks_are_told():
    text = letter(*of_example("ilona_before"), "en", system=LAW).replace(SPACE, " ")
    assert re.search(r"Month calculated: August 2024\. Law applied: September 2023", re.sub(r"\s+", " ", text))
    assert "keeps the earlier law until the next review" in re.sub(r"\s+", " ", text)


def test_what_was_told_in_vain_is_told():
    child = {"id": "iida", "role": "child", "age": 10, "wages": 77}
    case = {"period": "2024-05", "persons": [{"id": "aino", "age": 40, "wages": 900}, child]}
    words = words_of(
        letter(*decided(case | {"household": {"municipality_code": "837", "rent": 500}}), "fi", system=LAW), "text"
    )
    assert "Ilmoitit myös nämä tiedot, mutta ne eivät vaikuta tulokseen" in words
    assert "77,00" in words


class _Page(HTMLParser):
    """Reads a page and fails where an element is not closed, a heading skipped or a table without headers."""

    EMPTY = frozenset({"meta", "br", "hr", "link", "img"})

    def __init__(self):
        super().__init__()
        self.open, self.headings, self.tables, self.tags, self.attributes = [], [], [], [], {}

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.setdefault(tag, []).append(dict(attrs))
        if tag not in self.EMPTY:
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.tables.append({"caption": 0, "col": 0, "row": 0, "tr": 0, "td": 0})
        if tag in ("caption", "tr", "td"):
            self.tables[-1][tag] += 1
        if tag == "th":
            self.tables[-1][dict(attrs)["scope"].removesuffix("group")] += 1

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("render", [as_html, as_print])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["anni_after", "refused"])
def test_the_page_can_be_read_with_any_tool(name, language, render):
    html = render(content_of(*of_example(name), language))
    page = _Page()
    page.feed(html)
    page.close()
    assert page.open == []
    assert html.startswith("<!DOCTYPE html>")
    assert page.attributes["html"] == [{"lang": language}]
    assert page.headings[0] == 1 and page.headings.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in zip(page.headings, page.headings[1:], strict=False))
    assert len(page.tables) >= 5
    for table in page.tables:
        assert table["caption"] == 1 and table["col"] >= 2 and table["row"] >= 1
        assert table["row"] + table["td"] >= table["tr"] - 1
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert "@import" not in html and "url(" not in html
    assert len(set(re.findall(r' id="([^"]+)"', html))) == len(re.findall(r' id="', html))


def test_names_with_signs_of_the_format_stay_names():
    case = {
        "period": "2024-05",
        "persons": [{"id": "<b>*a|b*", "age": 40, "wages": 900}, {"id": "x_y", "role": "spouse", "age": 41}],
    }
    told = decided(case | {"household": {"municipality_code": "837", "rent": 500}})
    assert "&lt;b&gt;*a|b*" in letter(*told, "en", "html", system=LAW)
    assert r"\<b\>\*a\|b\*" in letter(*told, "en", "markdown", system=LAW)


def test_sections_stand_as_they_stood_in_the_month():
    def plain(text, month, language):
        found = reference(text, month, language, "938/2014")
        return found and found.replace(SPACE, " ")

    assert plain("938/2014 9 § 8 mom. (3 mom. 2025–)", "2024-12", "sv") == "9 § 8 mom."
    assert plain("938/2014 9 § 8 mom. (3 mom. 2025–)", "2025-01", "en") == "section 9, subsection 3"
    assert plain("938/2014 13 § (2015-09..2024-03)", "2024-04", "fi") is None
    assert plain("938/2014 9 § 4 mom. (836/2024)", "2025-07", "fi") is None
    assert plain("938/2014 12 § viim. mom.", "2025-07", "sv") == "12 § sista mom."
    assert plain("1142/2005 7 § 3 mom.", "2025-07", "fi") == "1142/2005 7 § 3 mom."


def test_what_would_change_the_amount_is_told():
    text = re.sub(r"\s+", " ", letters_of(ROOT / "examples" / "heikki_after.yaml", ["markdown"])["heikki_after.sv.md"])
    assert "1 312,57 €" in text
    assert "\u22120,35 € / 1 €" in text
    refusal = letters_of(ROOT / "examples" / "refused.yaml", ["markdown"])["refused.fi.md"]
    assert "128,49" in refusal and "15,05" in refusal


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_samples_are_up_to_date(language):
    name = f"heikki_after.{language}.md"
    made = letters_of(ROOT / "examples" / "heikki_after.yaml", ["markdown"])[name]
    assert (ROOT / "docs" / "samples" / name).read_text(encoding="utf-8") == made, (
        "run python -m openfisca_kela.letter.samples examples/heikki_after.yaml docs/samples"
    )


def test_a_missing_weasyprint_answers_with_what_to_install(monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", missing)
    with pytest.raises(PdfError, match=re.escape(INSTALL)):
        pdf_of("<p>")


def test_a_letter_that_no_font_has_is_told():
    pytest.importorskip("weasyprint")
    with pytest.raises(PdfError, match="fonts-dejavu"):
        pdf_of("<html lang=en><title>x</title><body>\U000f1234")


def objects_of(pdf):
    """Everything in a PDF that can be read, its compressed streams unfolded."""
    found = [pdf]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        with contextlib.suppress(zlib.error):
            found.append(zlib.decompress(stream))
    return b"".join(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pdf_is_tagged_and_its_main_part_one_page(language):
    weasyprint = pytest.importorskip("weasyprint")
    decision, derivation = of_example("heikki_after")
    pdf = letter(decision, derivation, language, "pdf", system=LAW)
    assert pdf.startswith(b"%PDF-") and len(pdf) < 100_000
    objects = objects_of(pdf)
    assert b"/MarkInfo" in objects and b"/StructTreeRoot" in objects and f"/Lang ({language})".encode() in objects
    assert b"<pdfuaid:part>1" in objects or b'pdfuaid:part="1"' in objects
    pages = weasyprint.HTML(string=as_print(content_of(decision, derivation, language))).render().pages
    assert [number for number, page in enumerate(pages) if "appendix" in page.anchors] == [1]
