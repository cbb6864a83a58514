"""The page itself: the form, and the comparison of what it tells."""

from dataclasses import dataclass

from werkzeug.exceptions import BadRequest

from openfisca_kela.reforms import ENACTED
from openfisca_kela.web.pages.compare.effects import effects_of_switches
from openfisca_kela.web.pages.compare.examples import example, examples_of
from openfisca_kela.web.pages.compare.faults import faults_shown, warnings_shown
from openfisca_kela.web.pages.compare.form import AFTER, AFTER_CASE, BEFORE, CASE, PROPOSAL, SIDES, SWITCHES, Form, form_of
from openfisca_kela.web.pages.compare.result import Result, result_of
from openfisca_kela.web.pages.compare.sides import NO_CASE, FormError, compared, sides_of
from openfisca_kela.web.pages.compare.switches import switches_of
from openfisca_kela.web.pages.fields import MONTH, Field
from openfisca_kela.web.pages.page import Page, Room, Shown
from openfisca_kela.wording.words import message

EXAMPLE = "example"
PROPOSED = next(
    f"{path}: {{{change.commencement}: {value}}}"
    for change in ENACTED
    for path, value in change.values.items()
    if isinstance(value, float)
)


@dataclass(frozen=True)
class View:
    """What the page shows.

    Attributes:
        form: the `Form`, as it was told.
        labels: {field: its label}.
        errors: `FaultShown`s of what was told.
        months: `Field`s of the months, in pairs.
        switches: the `Changes` of each act or subject.
        examples: `Example`s to begin with.
        proposal: what a proposal looks like: a value that an enacted change set.
        result: the `Result`; None where there is none.
        warnings: `FaultShown`s of what should be known of the cases.
    """

    form: Form
    labels: dict
    errors: tuple
    months: tuple
    switches: tuple
    examples: tuple
    proposal: str
    result: Result | None = None
    warnings: tuple = ()

    def errors_of(self, field):
        """The errors of a field."""
        return [error for error in self.errors if error.target == field]


def answer(asked):
    """The form, and where it was sent the comparison, or what is wrong with it."""
    labels, form, faults, effects, told = labels_of(asked), Form(), (), ({}, {}), {}
    if asked.is_posted:
        form = _told(asked)
        try:
            if form.is_empty:
                raise FormError([NO_CASE])
            sides = sides_of(form, asked.laws, asked.settings)
            result = result_of(asked, sides, compared(form, sides))
            told = {"result": result, "warnings": warnings_shown(asked, result.warnings)}
            effects = [effects_of_switches(*side) for side in sides]
        except FormError as error:
            faults = error.faults
    errors = faults_shown(asked, labels, faults)
    months = _months(asked, form, labels, errors)
    view = View(form, labels, errors, months, switches_of(asked, form, effects), examples_of(asked), PROPOSED, **told)
    return Shown(
        asked.words("Compare two decisions"),
        "compare/page.html.jinja",
        view,
        status=400 if errors else 200,
        has_errors=bool(errors),
        is_public=not asked.is_posted,
        carried=tuple(form.pairs()) if asked.is_posted else None,
    )


def labels_of(asked):
    """{field: its label}."""
    words = asked.words
    return {
        CASE: words("Facts of the household"),
        AFTER_CASE: words("Facts after, if they are others"),
        f"{BEFORE}_month": words("Month before"),
        f"{AFTER}_month": words("Month after"),
        f"{BEFORE}_decided": words("Month of the decision before"),
        f"{AFTER}_decided": words("Month of the decision after"),
        SWITCHES: words("Changes of the law"),
        PROPOSAL: words("Proposal"),
    }


def _told(asked):
    """The form that was sent, or the example that was chosen."""
    if EXAMPLE not in asked.told:
        return form_of(asked.told, asked.files)
    try:
        return example(asked.told[EXAMPLE])
    except KeyError:
        raise BadRequest("there is no such example") from None


def _months(asked, form, labels, errors):
    """Fields of the months decided, and of those of the decisions; each a pair, before and after."""

    def field(side, kind):
        name = f"{side}_{kind}"
        error = "; ".join(one.sentence for one in errors if one.target == name)
        return Field(name, labels[name], MONTH, getattr(form.sides[side], kind), error=error)

    return tuple(tuple(field(side, kind) for side in SIDES) for kind in ("month", "decided"))


ROOM = Room(
    {"compare": Page(answer, ("GET", "POST"))},
    label=message("Compare"),
    purpose=message(
        "What a change of the law, another month or a proposal does to a household, split by cause to the cent. For "
        "analysts, and for anyone who asks why an amount changed."
    ),
)
