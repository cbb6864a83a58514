"""The calculator in the system's Chromium: what a newcomer does, in three languages, without scripts, by keyboard alone."""

import json
import re

import pytest

from browsing import NARROW, WIDE, assert_accessible, reading, tab_to
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.web.pages.addresses import address
from openfisca_kela.web.pages.words import PageWords

AMOUNTS = {"232.61": "232,61", "124.25": "124,25", "142.00": "142,00"}


def field(page, name):
    return page.locator(f'[id="{name}"]')


def press(page, do, within="main"):
    page.locator(f'{within} button[value="{do}"]:not([aria-hidden])').first.click()


def shown(amount, language):
    return amount if language == "en" else AMOUNTS[amount]


def written(number, language):
    return number if language == "en" else number.replace(".", ",")


def tell_heikki(page, language, scripts):
    """Tell the facts of Kela's first example, March 2024, as somebody who comes to the form for the first time."""
    page.goto(address("calculator", language))
    field(page, "month").fill("3/2024")
    field(page, "p1.age").fill("40")
    field(page, "household.municipality_code").select_option("837")
    field(page, "household.dwelling_type").select_option("right_of_occupancy")
    if not scripts:
        press(page, "update")
    field(page, "household.right_of_occupancy_charge").fill("550")  # the question has come to matter
    assert field(page, "household.rent").count() == 0
    page.locator('[id="household.water_is_paid_separately-1"]').check()
    field(page, "household.housing_loan_interest").fill("38")
    field(page, "p1.wages").fill(written("1000.00", language))
    field(page, "p1.unemployment_benefit_per_day").fill(written("20.93", language))
    press(page, "calculate")


@pytest.mark.parametrize(("language", "scripts"), [("fi", True), ("sv", False), ("en", False)])
def test_a_newcomer_gets_the_first_example_before_and_after_april_2024(browser, site, language, scripts):
    words = PageWords(language)
    with reading(browser, site, scripts=scripts, language=language) as page:
        tell_heikki(page, language, scripts)
        assert shown("232.61", language) in page.locator(".amount").inner_text()

        # What if it were April, with the unemployment benefit of April?
        page.locator("#what-if summary").click()
        field(page, "try.month").fill("4/2024")
        field(page, "try.p1.unemployment_benefit_per_day").fill(written("13.95", language))
        press(page, "try")
        tried = page.locator("#tried").inner_text()
        assert shown("232.61", language) in tried
        assert shown("124.25", language) in tried
        press(page, "calculate", "#tried")
        assert shown("124.25", language) in page.locator(".amount").inner_text()

        # Why: the reasons and the calculation with its sections
        reasons = page.locator("#letter").inner_text()
        for number in ("447.00", "269.50", "761.00"):
            assert written(number, language) in reasons
        assert page.locator('#letter a[href^="/"][href*="/2014/938/16"]').count() > 0

        # Without the change of the reimbursement rate
        page.locator("#what-if summary").click()
        field(page, "try.without.reimbursement_rate_2024").check()
        press(page, "try")
        assert shown("142.00", language) in page.locator("#tried").inner_text()

        with page.expect_download() as download:
            press(page, "pdf.0")
        assert download.value.path().read_bytes().startswith(b"%PDF")
        assert page.title().endswith("– openfisca-kela")
        assert words("Error") not in page.title()


def test_a_newcomer_gets_the_example_by_keyboard_alone(browser, site):
    with reading(browser, site, language="en") as page:
        page.goto("/en/")
        tab_to(page, "Calculator")
        page.keyboard.press("Enter")
        page.wait_for_url("**/en/calculator")
        tab_to(page, "Start from an example")
        page.keyboard.press("Enter")
        tab_to(page, "Heikki, April 2024")
        page.keyboard.press("Enter")
        page.wait_for_url("**example=heikki_after")
        tab_to(page, "Wages")
        page.keyboard.press("Enter")  # in a field, Enter calculates
        page.wait_for_selector(".amount")
        assert "€124.25" in page.locator(".amount").inner_text()
        tab_to(page, "Try another fact")
        page.keyboard.press("Enter")
        tab_to(page, "Reimbursement rate 2024")
        page.keyboard.press("Space")
        page.keyboard.press("Enter")
        page.wait_for_selector("#tried")
        assert "€142.00" in page.locator("#tried").inner_text()
        tab_to(page, "How the amount depends")
        page.keyboard.press("Enter")
        page.wait_for_selector("#found svg")
        tab_to(page, "Letter as PDF")
        with page.expect_download() as download:
            page.keyboard.press("Enter")
        assert download.value.suggested_filename == "general_housing_allowance-2024-04.pdf"


def test_axe_finds_nothing_in_any_state(browser, site):
    with reading(browser, site, width=NARROW, scheme="dark", language="fi") as page:
        page.goto(address("calculator", "fi"))
        assert_accessible(page)

        page.goto(address("calculator", "fi", {"example": "anni_before"}))
        field(page, "household.dwelling_type").select_option("owner_occupied_share")
        press(page, "update")  # with facts that are not used
        page.locator("#topic-unused").wait_for()
        assert_accessible(page)

        field(page, "p1.wages").fill("9000")
        press(page, "calculate")  # refused
        press(page, "why.0")
        page.locator("#found table").wait_for()
        assert_accessible(page)

        field(page, "try.p1.wages").fill("500")
        field(page, "try.household.dwelling_type").select_option("rented")
        field(page, "try.without.reimbursement_rate_2024").check()
        press(page, "try")  # amounts beside each other
        press(page, "calculate", "#tried")  # granted, by another law
        press(page, "outlook.0")
        page.locator("#found svg").first.wait_for()
        assert_accessible(page)


@pytest.mark.parametrize(("language", "width", "scheme"), [("sv", WIDE, "light"), ("en", NARROW, "light")])
def test_axe_finds_nothing_in_the_other_languages(browser, site, language, width, scheme):
    with reading(browser, site, width=width, scheme=scheme, language=language) as page:
        page.goto(address("calculator", language, {"example": "ilona_before"}))
        press(page, "add")
        field(page, "household.rent").fill("?")
        press(page, "calculate")  # with faults
        assert page.locator(".errors a").count() == 2
        assert page.title().startswith(PageWords(language)("Error"))
        assert_accessible(page)

        press(page, "remove.p2")
        field(page, "household.rent").fill("740")
        press(page, "calculate")
        page.locator("#what-if summary").click()
        field(page, "try.p1.wages").fill("500")
        press(page, "try")
        page.locator("#tried").wait_for()
        assert_accessible(page)


def test_questions_come_and_the_focus_stays(page):
    page.goto("/en/calculator")
    tenure = field(page, "household.dwelling_type")
    field(page, "household.rent").fill("700")
    tenure.focus()
    tenure.select_option("right_of_occupancy")
    field(page, "household.right_of_occupancy_charge").wait_for()
    assert page.evaluate("document.activeElement.id") == "household.dwelling_type"
    assert page.locator('#topic-unused [id="household.rent"]').input_value() == "700"
    page.wait_for_function("document.getElementById('updated').textContent.length > 0")


def test_a_reader_changes_the_language_with_what_was_told(page):
    page.goto("/en/calculator?example=ilona_before")
    field(page, "household.rent").fill("1,234.50")
    press(page, "update")
    page.get_by_role("button", name="Suomi").click()
    assert page.url.endswith("/fi/laskuri")
    assert field(page, "household.rent").input_value().replace("\N{NO-BREAK SPACE}", " ") == "1 234,50"
    press(page, "calculate")
    page.get_by_role("button", name="Svenska").click()
    assert "Allmänt bostadsbidrag" in page.locator("h1").inner_text()


def test_a_link_holds_the_case_behind_the_hash_and_a_file_does_the_same(browser, site, page, tmp_path):
    page.goto("/en/calculator?example=anni_after")
    press(page, "calculate")
    link = page.locator("#link-text").input_value()
    assert link.startswith(f"{site}/en/calculator#")
    with page.expect_download() as download:
        press(page, "yaml")
    download.value.save_as(tmp_path / "case.yaml")
    asked = []
    with reading(browser, site, language="en") as other:
        other.on("request", lambda request: asked.append(request.url))
        other.goto(link)
        other.wait_for_function("document.querySelector('[id=\"p1.wages\"]').value !== ''")
        assert field(other, "household.rent").input_value() == "800"
        assert other.url == f"{site}/en/calculator"
        assert all("#" not in url and "?" not in url for url in asked)
        other.evaluate(f"location.hash = {json.dumps(link.partition('#')[2])}")
    with reading(browser, site, scripts=False, language="en") as plain:
        plain.goto("/en/calculator")
        plain.locator("#start summary").click()
        field(plain, "file").set_input_files(tmp_path / "case.yaml")
        press(plain, "open")
        press(plain, "calculate")
        assert "€112.35" in plain.locator(".amount").inner_text()
        assert not plain.locator("#link").is_visible()
        assert plain.locator("noscript").count() == 1


def test_pages_of_the_three_languages_have_one_heading_and_the_language(browser, site):
    with reading(browser, site, scripts=False) as page:
        for language in LANGUAGES:
            page.goto(address("calculator", language))
            assert page.locator("h1").count() == 1
            assert page.locator("html").get_attribute("lang") == language
            assert not re.search(r"[{}]", page.locator("main").inner_text())
