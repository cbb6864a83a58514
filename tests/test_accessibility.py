"""Letters and reports as pages: axe finds nothing, in three languages, light and dark, wide and narrow, all details open."""

from pathlib import Path

import pytest
from axe_playwright_python import sync_playwright as axe

from openfisca_kela.decision import decide
from openfisca_kela.letter import letter
from openfisca_kela.microsimulation.report import report
from openfisca_kela.situation import read
from openfisca_kela.situation.reading import law_in_force_today
from runs import write_four

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.mark.parametrize(
    ("example", "language", "width", "scheme"),
    [
        ("heikki_after", "fi", 320, "dark"),
        ("heikki_after", "sv", 1200, "light"),
        ("heikki_after", "en", 1200, "dark"),
        ("refused", "fi", 1200, "light"),
        ("refused", "sv", 320, "dark"),
        ("refused", "en", 320, "light"),
    ],
)
def test_axe_finds_nothing_in_a_letter(browser, example, language, width, scheme):
    case = read((EXAMPLES / f"{example}.yaml").read_bytes())
    law = law_in_force_today()
    decision = decide(law, case, case.benefit)
    assert_clean(browser, letter(decision, decision.derivation, language, "html", system=law), width, scheme)


@pytest.mark.parametrize(("language", "width", "scheme"), [("en", 1200, "light"), ("fi", 320, "dark"), ("sv", 1200, "dark")])
def test_axe_finds_nothing_in_a_report(browser, tmp_path, language, width, scheme):
    assert_clean(browser, report(write_four(tmp_path), language, "html"), width, scheme)


def assert_clean(browser, html, width, scheme):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.set_content(html)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")

    found = axe.Axe().run(page)

    assert found.violations_count == 0, found.generate_report()
    page.close()
