"""Pages in the system's Chromium: a server of the application in a thread, and what a reader of its pages does."""

import shutil
import threading
from contextlib import contextmanager

from axe_playwright_python import sync_playwright as axe
from werkzeug.serving import WSGIRequestHandler, make_server

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
NARROW, WIDE = 320, 1280


class Silent(WSGIRequestHandler):
    """Answers without a word of its own; the application has its log."""

    def log(self, *_):
        """Nothing."""


@contextmanager
def served(app):
    """Address of an application that is served on loopback on a free port."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Silent)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def reading(browser, address, scripts=True, width=WIDE, scheme="light", language="fi"):
    """A page of the browser whose addresses begin with that of a server; what goes wrong in it is an error.

    Args:
        browser: Playwright's.
        address: of the server.
        scripts: whether JavaScript is on.
        width: of the window, pixels.
        scheme: ``"light"`` or ``"dark"``.
        language: of the browser.
    """
    viewport = {"width": width, "height": 900}
    options = {"java_script_enabled": scripts, "color_scheme": scheme, "locale": language, "accept_downloads": True}
    context = browser.new_context(base_url=address, viewport=viewport, **options)
    page = context.new_page()
    wrong, foreign = [], []
    page.on(
        "console", lambda said: wrong.append(said.text) if said.type == "error" and "status of 4" not in said.text else None
    )
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "request", lambda asked: foreign.append(asked.url) if not asked.url.startswith((address, "data:", "blob:")) else None
    )
    try:
        yield page
    finally:
        context.close()
    assert not wrong, wrong
    assert not foreign, foreign


def assert_accessible(page):
    """Assert that axe finds nothing, with everything open that can be opened, and that nothing is cut off sideways."""
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    found = axe.Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), "the page scrolls sideways"


def tab_to(page, name, most=80):
    """Go with the tabulator alone to what has a name (its text, label or value), and assert that its focus is seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        found = page.evaluate(
            "() => { const e = document.activeElement; const label = e.labels && e.labels[0];"
            " const style = getComputedStyle(e);"
            " return [(label ? label.innerText : e.innerText || e.getAttribute('aria-label') || e.value || '').trim(),"
            " style.outlineStyle] }"
        )
        if found[0].startswith(name):
            assert found[1] != "none", f"the focus of {name} is not seen"
            return
    raise AssertionError(f"{most} steps of the tabulator do not lead to {name}")
