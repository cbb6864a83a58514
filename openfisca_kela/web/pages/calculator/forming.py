"""The page of the form."""

import datetime
from dataclasses import dataclass

from openfisca_kela.benefits import benefits
from openfisca_kela.situation.checks import last_known_day
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.pages.calculator.asked import facts_that_matter
from openfisca_kela.web.pages.calculator.calculation import law_asked, law_of
from openfisca_kela.web.pages.calculator.case import case_told
from openfisca_kela.web.pages.calculator.examples import EXAMPLES
from openfisca_kela.web.pages.calculator.form import FormView, form_view
from openfisca_kela.web.pages.calculator.told import Told
from openfisca_kela.web.pages.page import Shown
from openfisca_kela.wording.words import message

TITLE = message("Calculator")
DO, UPDATE, CALCULATE, TRY = "do", "update", "calculate", "try"


@dataclass(frozen=True)
class FormPage:
    """The page of the form.

    Attributes:
        form: the `FormView`.
        told: the `Told`.
        next_person: key of the person who would be added.
        examples: (name, words) of the cases to start from.
        refused: why a file or link was not opened: (sentence, its language) each.
        is_fresh: whether nothing was told yet.
    """

    form: FormView
    told: Told
    next_person: str
    examples: tuple
    refused: tuple = ()
    is_fresh: bool = False


def form_page(asked, told, faults=(), refused=()):
    """The page of the form.

    Args:
        asked: the `Asked`.
        told: the `Told`.
        faults: `Fault`s of a calculation that was asked for.
        refused: why a file or link was not opened: (sentence, its language) each.
    """
    examples = tuple((name, asked.words(words)) for name, words in EXAMPLES.items())
    form = form_of(asked, told, faults)
    view = FormPage(form, told, told.with_person().people[-1], examples, tuple(refused), not asked.is_posted)
    return Shown(
        asked.words(TITLE),
        "calculator/form.html.jinja",
        view,
        status=400 if faults or refused else 200,
        has_errors=bool(faults or refused),
        carried=(*told.pairs(), (DO, CALCULATE if faults else UPDATE)) if asked.is_posted else None,
    )


def form_of(asked, told, faults=()):
    """The `FormView` of what is told, asking for what matters."""
    system = law_of(asked.laws, told)
    case = case_told(told, system, asked.words, default_month(benefits()[told.benefit]))
    states = facts_that_matter(asked.laws, system, case.document, law_asked(told))
    return form_view(told, case, states, system, asked.words, faults)


def default_month(benefit):
    """The month that a form begins with: this one, as far as the law of the benefit is known."""
    until = last_known_day(law_in_force_today().parameters, benefit)
    this = f"{datetime.date.today():%Y-%m}"
    return min(this, until[:7]) if until else this
