"""The calculator: what is posted is understood, and answered with the form, with a result or with a file."""

import re

from openfisca_kela.benefits import benefits, default_benefit
from openfisca_kela.situation import SituationError
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.pages.calculator.calculation import FaultsInFormError
from openfisca_kela.web.pages.calculator.case import NoFormError, in_language
from openfisca_kela.web.pages.calculator.examples import EXAMPLES, example
from openfisca_kela.web.pages.calculator.files import case_file, pdf, record_file
from openfisca_kela.web.pages.calculator.forming import CALCULATE, DO, TRY, UPDATE, default_month, form_page
from openfisca_kela.web.pages.calculator.kept import opened
from openfisca_kela.web.pages.calculator.resulting import calculation_of, outlook_page, result_page, why_page
from openfisca_kela.web.pages.calculator.told import Told, told_in
from openfisca_kela.web.pages.calculator.trial import tried_in
from openfisca_kela.web.pages.calculator.written import month_as_written

PLACE = re.compile(r"[0-9]{1,3}")
FILES = {"pdf": pdf, "record": record_file, "yaml": case_file}
PAGES = {
    CALCULATE: lambda asked, told, place: result_page(asked, told),
    "outlook": outlook_page,
    "why": why_page,
}


def answer(asked):
    """Show the form, or do what its button says."""
    if not asked.is_posted:
        return _start(asked)
    action, _, which = asked.told.get(DO, UPDATE).partition(".")
    written = told_in(asked.told, asked.language, month_as_written(default_month(None)))
    told, trial = (_read(asked, one) for one in (written, tried_in(asked.told, written)))
    if action == "open":
        return _open(asked, told)
    try:
        return _do(asked, action, which, told, trial)
    except FaultsInFormError as error:
        return form_page(asked, told, error.faults)


def _do(asked, action, which, told, trial):
    if action == TRY:
        return result_page(asked, told, trial)
    place = int(which) if PLACE.fullmatch(which) else 0
    if action in FILES:
        found = calculation_of(asked, told)
        return FILES[action](found, min(place, len(found.decisions) - 1), asked.language)
    if action in PAGES:
        return PAGES[action](asked, told, place)
    changed = {"add": told.with_person, "remove": lambda: told.without_person(which)}.get(action, lambda: told)
    return form_page(asked, changed())


def _read(asked, told):
    """What is told as the reader of the page would write it."""
    return in_language(told, law_in_force_today(), asked.words)


def _start(asked):
    name = asked.told.get("example")
    if name in EXAMPLES:
        return form_page(asked, example(name, law_in_force_today(), asked.language))
    benefit = default_benefit()
    return form_page(asked, Told(benefit.key, month_as_written(default_month(benefit)), written_in=asked.language))


def _open(asked, told):
    file, benefit = asked.files.get("file"), benefits()[told.benefit]
    text = file.read() if file else asked.told.get("link", "")
    try:
        found = opened(text, law_in_force_today(), asked.language, default_month(benefit), benefit)
    except SituationError as error:
        return form_page(asked, told, refused=[(str(fault), "en") for fault in error.faults])
    except NoFormError as error:
        return form_page(asked, told, refused=[(asked.words(str(error)), asked.language)])
    return form_page(asked, found)
