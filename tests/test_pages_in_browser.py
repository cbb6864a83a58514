"""The frame of the pages in the system's Chromium: accessible in three languages, wide and narrow, light and dark."""

import pytest

from browsing import NARROW, WIDE, assert_accessible, reading, tab_to
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.web.pages.addresses import address

FRAME = ("front", "accessibility")


@pytest.mark.parametrize(("width", "scheme"), [(NARROW, "dark"), (WIDE, "light")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_in_the_frame(browser, site, language, width, scheme):
    with reading(browser, site, width=width, scheme=scheme, language=language) as page:
        for path in (*(address(name, language) for name in FRAME), f"/{language}/nowhere"):
            page.goto(path)
            assert_accessible(page)


def test_a_browser_is_led_to_its_language_and_goes_on_by_keyboard(browser, site):
    with reading(browser, site, scripts=False, language="sv-FI") as page:
        page.goto("/")
        assert page.url == f"{site}/sv/"
    with reading(browser, site, language="sv-FI") as page:
        page.goto("/")
        tab_to(page, "Gå till innehållet")
        page.keyboard.press("Enter")
        tab_to(page, "Tillgänglighetsutlåtande")
        page.keyboard.press("Enter")
        page.wait_for_url("**/sv/tillganglighet")
        tab_to(page, "Suomi")
        page.keyboard.press("Enter")
        page.wait_for_url("**/fi/saavutettavuus")
        assert page.title() == "Saavutettavuusseloste – openfisca-kela"
