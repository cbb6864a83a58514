"""PDF by way of WeasyPrint, which only those install who want it."""

import contextlib
import importlib
import logging

INSTALL = 'pip install "openfisca-kela[pdf]"'
FONTS = "apt-get install fonts-dejavu"
NO_GLYPH = ".notdef glyph"


class PdfError(Exception):
    """No PDF can be made here; the message says what to install."""


def pdf_of(html):
    """An HTML page as PDF/UA-1: tagged, with the title and language of the page.

    Raises:
        PdfError: WeasyPrint or Pango is missing, or no font has a letter of the text.
    """
    try:
        weasyprint = importlib.import_module("weasyprint")
    except (ImportError, OSError) as error:
        raise PdfError(f"a PDF needs WeasyPrint and Pango; install them with: {INSTALL} ({error})") from error
    with _missing_letters() as missing:
        document = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    if missing:
        raise PdfError(f"no font has the letters {' '.join(sorted(missing))}; install one: {FONTS}")
    return document


@contextlib.contextmanager
def _missing_letters():
    """Letters for which WeasyPrint finds no font: it only warns of them."""
    missing = set()

    class Listener(logging.Handler):
        def emit(self, record):
            if str(record.msg).startswith(NO_GLYPH):
                missing.add(record.args[0])

    listener, logger = Listener(), logging.getLogger("weasyprint")
    logger.addHandler(listener)
    try:
        yield missing
    finally:
        logger.removeHandler(listener)
