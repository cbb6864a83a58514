"""Comparisons and runs in the system's Chromium: accessible in three languages, with a keyboard alone, without scripts."""

import pytest

from browsing import NARROW, WIDE, assert_accessible, reading, served, tab_to
from openfisca_kela.web import Settings, create_app
from openfisca_kela.web.pages.addresses import address

BEFORE, AFTER = (f"input[type=checkbox][name={side}_law][value=reimbursement_rate_2024]" for side in ("before", "after"))


@pytest.fixture(scope="module")
def site(four):
    """Address of a server that shows the run of the four households."""
    with served(create_app(Settings(runs=(four,)))) as address:
        yield address


@pytest.mark.parametrize(
    ("language", "width", "scheme"), [("fi", NARROW, "dark"), ("sv", WIDE, "light"), ("en", WIDE, "dark")]
)
def test_axe_finds_nothing(browser, site, language, width, scheme):
    with reading(browser, site, width=width, scheme=scheme, language=language) as page:
        for path in (address("populations", language), address("populations.run", language, key="run")):
            page.goto(path)
            assert_accessible(page)
        page.goto(address("compare", language))
        assert_accessible(page)
        page.click("button[value=anni]")
        page.wait_for_selector(".waterfall")
        assert_accessible(page)
        page.fill("#before_month", "2014-12")
        page.fill("#proposal", "nothing: 1")
        page.click("form[enctype] .buttons button")
        page.wait_for_selector(".errors")
        assert_accessible(page)
        assert page.evaluate("document.activeElement.getAttribute('role')") == "alert"


def test_a_newcomer_compares_an_example_and_switches_a_change_off_without_scripts(plain_page):
    page = plain_page
    page.goto("/fi/vertailu")
    page.click("text=Heikki")
    assert "232,61" in page.inner_text("#result") and "124,25" in page.inner_text("#result")
    page.uncheck(AFTER)  # its act is open, because it touches the case
    page.click("form[enctype] .buttons button")
    # 80 % × (447.00 − 269.50) = 142.00, see the letter in the README.
    assert "142,00" in page.inner_text("#result")
    page.click("button[lang=en]")
    assert page.url.endswith("/en/compare")
    assert "€142.00" in page.inner_text("#result")
    assert not page.is_checked(AFTER)
    assert page.is_checked(BEFORE)


def test_the_keyboard_alone_leads_through_a_comparison(page):
    page.goto("/en/compare")
    tab_to(page, "Anni")
    page.keyboard.press("Enter")
    page.wait_for_selector(".waterfall")
    assert "€274.72 to €112.35" in page.inner_text("#result")
    tab_to(page, "Reimbursement rate 2024")  # the cause
    tab_to(page, "Reimbursement rate 2024")  # its switches, after those of the changes before it
    tab_to(page, "After")
    page.keyboard.press("Space")
    tab_to(page, "Compare")
    page.keyboard.press("Enter")
    # Without the rate Anni receives 16.05 more, see the documentation for analysts.
    page.wait_for_selector("text=€274.72 to €128.40")


def test_a_fault_leads_to_its_field(page):
    page.goto("/sv/jamforelse")
    page.fill("#case", "persons: [{age: 40}]")
    page.click("form[enctype] .buttons button")
    page.wait_for_selector(".errors")
    assert page.title().startswith("Fel: ")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "case"


def test_a_run_is_read_and_taken_home_without_scripts(plain_page):
    page = plain_page
    page.goto("/en/populations")
    page.click("main h2 a")
    assert page.inner_text("h1").startswith("General housing allowance")
    assert page.locator("figure svg").count() >= 8
    with page.expect_download() as taken:
        page.click("text=All figures as CSV")
    assert taken.value.suggested_filename == "run.report.csv"
