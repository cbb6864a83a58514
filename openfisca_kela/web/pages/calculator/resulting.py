"""The page of a result, with what was tried beside it, and the pages of what takes longer to find out."""

import dataclasses
from dataclasses import dataclass

from openfisca_kela.web.pages.calculator.calculation import FaultsInFormError, calculation
from openfisca_kela.web.pages.calculator.form import FormView
from openfisca_kela.web.pages.calculator.forming import CALCULATE, DO, TITLE, TRY, form_of
from openfisca_kela.web.pages.calculator.kept import case_as_link, case_as_yaml
from openfisca_kela.web.pages.calculator.outlook import outlook_of
from openfisca_kela.web.pages.calculator.result import decisions_shown, title_of, warnings_shown
from openfisca_kela.web.pages.calculator.told import Told
from openfisca_kela.web.pages.calculator.trial import beside, changes_to_leave_out, trial_form, trial_pairs, what_is_tried
from openfisca_kela.web.pages.calculator.why import why_not_shown
from openfisca_kela.web.pages.compare.form import AFTER, BEFORE, Form, Side
from openfisca_kela.web.pages.page import Crumb, Shown
from openfisca_kela.wording.words import message

OUTLOOK_TITLE = message("How the amount would change")
WHY_TITLE = message("Why nothing is granted")


@dataclass(frozen=True)
class ResultPage:
    """The page of a result.

    Attributes:
        told: the `Told`.
        decisions: `DecisionShown`s.
        warnings: sentences on what should be known.
        left_out: titles of the changes of the law that are left out.
        in_force: `Beside`s of the law in force and the law without them; empty where none is left out.
        trial: the `FormView` of what can be tried.
        changes: fields of the changes of the law that can be left out.
        tried: `Beside`s of the case and of what was tried, or None where nothing was.
        tried_told: the `Told` of what was tried.
        tried_changes: what was tried, in words.
        link: what follows the # of a link that holds the case.
        to_compare: (name, value) of the fields that hand the case over to the page that compares; empty where several
            decisions are made.
    """

    told: Told
    decisions: tuple
    warnings: tuple
    left_out: tuple
    in_force: tuple
    trial: FormView
    changes: tuple
    tried: tuple | None
    tried_told: Told
    tried_changes: tuple
    link: str
    to_compare: tuple


@dataclass(frozen=True)
class FurtherPage:
    """What takes longer to find out.

    Attributes:
        told: the `Told`.
        title: title of the result.
        outlook: the `Outlook`, or None.
        why: the `WhyNotShown`, or None.
    """

    told: Told
    title: str
    outlook: object = None
    why: object = None


def result_page(asked, told, trial=None):
    """The page of a result.

    Args:
        asked: the `Asked`.
        told: the `Told`.
        trial: the `Told` of what is tried beside it, or None.

    Raises:
        FaultsInFormError: what is told cannot be accepted or calculated.
    """
    found, forms = calculation_of(asked, told), asked.forms
    tried, faults = None, ()
    if trial is not None:
        try:
            tried = tuple(beside(found.decisions, calculation_of(asked, trial).decisions))
        except FaultsInFormError as error:
            faults = error.faults
    in_force = calculation_of(asked, dataclasses.replace(told, without=())).decisions if told.without else ()
    form = trial_form(form_of(asked, trial or told, faults))
    view = ResultPage(
        told=told,
        decisions=decisions_shown(found, forms),
        warnings=tuple(warnings_shown(found, forms)),
        left_out=tuple(change.title[asked.language] for change in found.decisions[0].changes_left_out),
        in_force=tuple(beside(in_force, found.decisions)),
        trial=form,
        changes=tuple(changes_to_leave_out(trial or told, found.case.benefit, forms)),
        tried=tried,
        tried_told=trial or told,
        tried_changes=tuple(what_is_tried(told, trial or told, form, asked.words)),
        link=case_as_link(found.told.document, told.without),
        to_compare=_to_compare(found, told) if len(found.decisions) == 1 else (),
    )
    return Shown(
        title_of(found, forms),
        "calculator/result.html.jinja",
        view,
        crumbs=_crumbs(asked),
        status=400 if faults else 200,
        has_errors=bool(faults),
        carried=(*told.pairs(), *((DO, TRY), *trial_pairs(told, trial))) if trial else (*told.pairs(), (DO, CALCULATE)),
    )


def _to_compare(found, told):
    """The case under its law, and under the law in force after it."""
    sides = {BEFORE: Side(off=frozenset(told.without)), AFTER: Side()}
    return tuple(Form(case_as_yaml(found.told.document), sides=sides).pairs())


def outlook_page(asked, told, place):
    """The page that tells how a decision would change."""
    found = calculation_of(asked, told)
    place = min(place, len(found.decisions) - 1)
    view = FurtherPage(told, title_of(found, asked.forms), outlook=outlook_of(found, place, asked.forms))
    return _further(asked, told, OUTLOOK_TITLE, view, f"outlook.{place}")


def why_page(asked, told, place):
    """The page that tells why nothing is granted, and what would lead to a grant."""
    found = calculation_of(asked, told)
    place = min(place, len(found.decisions) - 1)
    view = FurtherPage(told, title_of(found, asked.forms), why=why_not_shown(found, place, asked.forms))
    return _further(asked, told, WHY_TITLE, view, f"why.{place}")


def calculation_of(asked, told):
    """The `Calculation` of what is told.

    Raises:
        FaultsInFormError: it cannot be accepted or calculated.
    """
    return calculation(asked.laws, told, asked.words)


def _further(asked, told, title, view, do):
    carried = (*told.pairs(), (DO, do))
    return Shown(asked.words(title), "calculator/further.html.jinja", view, _crumbs(asked), carried=carried)


def _crumbs(asked):
    return (Crumb(asked.words(TITLE), asked.address("calculator")),)
