"""The pages of the law in the system's Chromium: accessible, and walked through without scripts and by keyboard alone."""

import pytest

from browsing import NARROW, WIDE, assert_accessible, reading, tab_to
from openfisca_kela.web.pages.addresses import address

RATE = "general_housing_allowance.reimbursement_rate"
AT_16 = {"year": 2014, "number": 938, "section": "16"}
PAGES = [
    ("law", {"find": "938"}, {}),
    ("law.act", None, {"year": 2014, "number": 938}),
    ("law.section", None, AT_16),
    ("law.section", {"on": "no day"}, {**AT_16, "section": "12"}),
    ("law.value", None, {"path": RATE}),
    ("law.rule", None, {"name": "dwelling_type"}),
    ("law.rule", None, {"name": "general_housing_allowance_basic_deductible"}),
    ("law.changes", None, {}),
    ("law.change", None, {"name": "municipality_groups_2024"}),
    ("law.difference", {"first": "2024-03-31", "second": "2024-04-01"}, {}),
]


@pytest.mark.parametrize(
    ("language", "width", "scheme"), [("fi", NARROW, "dark"), ("sv", WIDE, "dark"), ("en", WIDE, "light")]
)
def test_axe_finds_nothing_in_the_pages_of_the_law(browser, site, language, width, scheme):
    with reading(browser, site, width=width, scheme=scheme, language=language) as page:
        for name, query, parts in PAGES:
            page.goto(address(name, language, query, **parts))
            assert_accessible(page)


def test_a_lawyer_walks_from_the_act_to_a_value_and_its_change_without_scripts(plain_page):
    page = plain_page
    page.goto("/fi/")
    page.get_by_role("link", name="Laki", exact=True).last.click()
    page.get_by_role("link", name="Laki yleisestä asumistuesta (938/2014)").click()
    page.get_by_role("link", name="16 §", exact=True).click()
    page.get_by_label("Arvojen päivä").fill("2024-03-31")
    page.get_by_role("button", name="Näytä päivän arvot").click()
    assert page.get_by_role("row", name="Perusomavastuun osuus tulosta 42 %").is_visible()
    page.get_by_label("Arvojen päivä").fill("2024-04-01")
    page.get_by_role("button", name="Näytä päivän arvot").click()
    page.get_by_role("row", name="Perusomavastuun osuus tulosta 50 %").get_by_role(
        "link", name="Perusomavastuu 2024"
    ).click()
    assert page.get_by_role("heading", level=1).inner_text() == "Perusomavastuu 2024"
    page.get_by_role("link", name="Svenska").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Bassjälvrisken 2024"
    assert page.url.endswith("/sv/lag/andringar/basic_deductible_2024")


def test_the_difference_of_the_law_is_asked_by_keyboard_alone(page):
    page.goto("/en/law/difference")
    tab_to(page, "First day")
    page.keyboard.type("03312024")
    tab_to(page, "Second day")
    page.keyboard.type("04012024")
    tab_to(page, "Show what changed")
    page.keyboard.press("Enter")
    page.wait_for_url("**first=2024-03-31&second=2024-04-01")
    tab_to(page, "Reimbursement rate 2024")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/law/changes/reimbursement_rate_2024")


def test_what_is_wrong_has_the_focus_and_leads_to_its_field(plain_page):
    page = plain_page
    page.goto(address("law.difference", "en", {"first": "2024-04-01", "second": "2024-03-01"}))
    assert page.evaluate("document.activeElement.getAttribute('role')") == "alert"
    assert page.title() == "Error: What changed between two days – openfisca-kela"
    tab_to(page, "The second day must be later than the first")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "second"
