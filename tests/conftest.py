"""Settings of the tests, and the browser and server that they share."""

import os

import pytest
from hypothesis import settings
from playwright import sync_api as playwright

from browsing import CHROMIUM, QUIET, reading, served
from openfisca_kela.web import Settings, create_app
from runs import write_four

# In continuous integration the same examples are drawn each time: a change is judged by what it changes.
settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


@pytest.fixture(scope="module")
def browser():
    """The system's Chromium, one for all tests of a module: while it runs, nothing else may run a loop of events."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def site():
    """Address of a server with the settings of a newcomer."""
    with served(create_app(Settings())) as address:
        yield address


@pytest.fixture(scope="session")
def four(tmp_path_factory):
    """Folder of the run of the four households, of which a server makes the report once."""
    return str(write_four(tmp_path_factory.mktemp("four")))


@pytest.fixture
def page(browser, site):
    """A page of the browser with scripts, light and wide."""
    with reading(browser, site) as page:
        yield page


@pytest.fixture
def plain_page(browser, site):
    """The same without scripts."""
    with reading(browser, site, scripts=False) as page:
        yield page
