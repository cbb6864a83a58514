"""Pictures of the pages for the documentation: ``make screenshots`` draws them anew.

A room adds its pictures to `SHOTS`, with what a reader does before the picture is taken.
"""

import contextlib
import io
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner
from PIL import Image
from playwright import sync_api as playwright

from browsing import CHROMIUM, NARROW, QUIET, reading, served
from openfisca_kela.cli import main as command
from openfisca_kela.web import Settings, create_app
from openfisca_kela.web.pages.addresses import address

FOLDER = Path(__file__).parent.parent / "docs" / "screenshots"
WIDTH, HEIGHT, LONGEST, COLOURS = 900, 700, 1800, 64


@dataclass(frozen=True)
class Shot:
    """A picture.

    Attributes:
        name: of its file, without the language.
        path: address of the page.
        language: language of the page and of the browser.
        steps: what the reader does on the page before the picture is taken: a function of Playwright's page.
        width: of the window, pixels.
        scheme: ``"light"`` or ``"dark"``.
    """

    name: str
    path: str
    language: str = "en"
    steps: Callable = lambda page: None
    width: int = WIDTH
    scheme: str = "light"

    @property
    def file(self):
        """Name of its file."""
        return f"{self.name}.{self.language}.png"


def shot(name, page, language="en", query=None, /, steps=lambda page: None, width=WIDTH, scheme="light", **parts):
    """A `Shot` of a page of the table of addresses."""
    return Shot(name, address(page, language, query, **parts), language, steps, width, scheme)


def choose(value):
    """Step of a reader who chooses an example."""
    return lambda page: page.click(f"button[value={value}]")


def calculated(page):
    """Have the case of the calculator calculated."""
    page.locator(".buttons button[value=calculate]").click()
    page.locator(".amount").wait_for()


def looked_along(page):
    """See how the amount depends on each fact."""
    calculated(page)
    page.locator("button[value='outlook.0']").click()
    page.locator("#found svg").first.wait_for()
    page.evaluate("document.querySelector('main').replaceChildren(document.getElementById('further'))")


ON, AT_16 = {"on": "2024-04-01"}, {"year": 2014, "number": 938, "section": 16}
AMOUNT = "general_housing_allowance.maximum_housing_costs.I.1"
SHOTS = (
    shot("front", "front", "fi"),
    shot("calculator", "calculator", "fi"),
    shot("calculator_result", "calculator", "en", {"example": "heikki_after"}, steps=calculated),
    shot("calculator_outlook", "calculator", "sv", {"example": "anni_after"}, steps=looked_along, scheme="dark"),
    shot("law", "law", "sv"),
    shot("act", "law.act", "fi", year=2014, number=938),
    shot("section", "law.section", "en", ON, **AT_16),
    shot(
        "section_narrow",
        "law.section",
        "fi",
        {"on": "2024-04-01"},
        width=NARROW,
        scheme="dark",
        year=2014,
        number=938,
        section=16,
    ),
    shot("compare", "compare", "fi", steps=choose("heikki")),
    shot("compare_narrow", "compare", "en", steps=choose("anni"), width=NARROW, scheme="dark"),
    shot("populations", "populations", "sv"),
    shot("report", "populations.run", "en", key="run", steps=lambda page: page.click("nav a[href='#split']")),
    shot("value", "law.value", "sv", path=AMOUNT),
    shot("rule", "law.rule", "en", name="general_housing_allowance_basic_deductible"),
    shot("changes", "law.changes", "fi"),
    shot("change", "law.change", "en", name="basic_deductible_2024"),
    shot("difference", "law.difference", "fi", {"first": "2024-03-31", "second": "2024-04-01"}),
    shot("error", "law.difference", "en", {"first": "2024-04-01", "second": "2024-03-01"}),
    shot("accessibility", "accessibility", "sv", scheme="dark"),
    Shot("failure", "/fi/tuntematon", "fi"),
)


def draw(browser, site, one, folder):
    """Take a picture: the whole page, or the beginning of a long one."""
    with reading(browser, site, width=one.width, scheme=one.scheme, language=one.language) as page:
        page.goto(one.path)
        one.steps(page)
        height = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": one.width, "height": min(max(height, HEIGHT), LONGEST)})
        picture = io.BytesIO(page.screenshot())
    Image.open(picture).convert("RGB").quantize(COLOURS).save(folder / one.file, optimize=True)


def main(names):
    """Draw all pictures, or those with the names told."""
    FOLDER.mkdir(exist_ok=True)
    quiet, place = contextlib.redirect_stderr(io.StringIO()), tempfile.TemporaryDirectory()  # without the log of the server
    with quiet, place as folder, served(_app_with_a_run(folder)) as site, playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for one in SHOTS:
            if not names or one.name in names:
                draw(browser, site, one, FOLDER)
        browser.close()


def _app_with_a_run(folder):
    """The application with the report of the run that the README shows."""
    run = f"{folder}/run"
    CliRunner().invoke(command, ["simulate", "--package", "2024-04", "--out", run], catch_exceptions=False)
    return create_app(Settings(runs=(run,)))


if __name__ == "__main__":
    main(sys.argv[1:])
