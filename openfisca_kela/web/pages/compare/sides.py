"""The two decisions of a form: their laws and cases, or every fault at the field that told it."""

from dataclasses import dataclass

from openfisca_kela.situation import Fault, Faults, SituationError
from openfisca_kela.situation.document import document_of
from openfisca_kela.situation.faults import NOTHING
from openfisca_kela.web.answers.cases import law_and_case
from openfisca_kela.web.answers.compare import difference_of
from openfisca_kela.web.own import check_size
from openfisca_kela.web.pages.compare.form import AFTER, AFTER_CASE, BEFORE, CASE, PROPOSAL, SIDES, SWITCHES


@dataclass(frozen=True)
class FaultOfField:
    """A fault, the field of the form that it concerns, and its place in what was written there."""

    field: str
    fault: Fault
    place: str = ""


class FormError(ValueError):
    """A form cannot be accepted.

    Attributes:
        faults: every `FaultOfField`, each once.
    """

    def __init__(self, faults):
        """Keep the faults."""
        super().__init__("\n".join(f"{one.field}: {one.fault}" for one in faults))
        self.faults = tuple(dict.fromkeys(faults))


def sides_of(form, laws, settings):
    """The (law, `Situation`) of both decisions.

    Args:
        form: a `Form`.
        laws: the `LawOf`.
        settings: `Settings` with the limits of a request.

    Raises:
        FormError: with everything that is wrong.
    """
    wrong, sides = [], []
    proposal = _document(form.proposal, PROPOSAL, wrong) if form.proposal.strip() else None
    for name in SIDES:
        case = _document(_text_of_case(form, name), _field_of_case(form, name), wrong)
        if case is None:
            continue
        body = _body(case, form.sides[name], proposal if name == AFTER else None)
        faults = Faults()
        try:
            check_size(body, settings, faults)
            faults.raise_any()
            sides.append(law_and_case(laws, body))
        except SituationError as error:
            wrong += [_of_field(fault, form, name) for fault in error.faults]
    if wrong:
        raise FormError(wrong)
    return sides


def compared(form, sides):
    """The comparison of both decisions; see `openfisca_kela.explanation.comparison.compare`.

    Args:
        form: the `Form`.
        sides: the (law, `Situation`) of each.

    Raises:
        FormError: one of them cannot be calculated, or the two cannot be compared.
    """
    try:
        return difference_of(sides, SIDES, [form.sides[name].month or None for name in SIDES])
    except SituationError as error:
        raise FormError([_of_field(fault, form, _side_of(fault, sides, form)) for fault in error.faults]) from None


def _body(case, side, proposal):
    """The body of a request about one of the decisions."""
    law = {"without": sorted(side.off), "with": list(side.unknown), "proposals": [proposal] if proposal is not None else []}
    body = {"case": case, "month": side.month or None, "decided": side.decided or None}
    return body | ({"law": law} if any(law.values()) else {})


def _document(text, field, wrong):
    """What stands in a text, or None after a fault."""
    faults = Faults()
    if "\ufffd" in text:
        faults.add("/", NOTHING, "is not a text in UTF-8", "YAML or JSON in UTF-8", "document")
    try:
        document = document_of(text, faults)
    except SituationError as error:
        faults.extend(error.faults)
    wrong += [FaultOfField(field, fault, fault.path.strip("/")) for fault in faults]
    return None if faults else document


def _text_of_case(form, side):
    return form.after_case if _field_of_case(form, side) == AFTER_CASE else form.case


def _field_of_case(form, side):
    return AFTER_CASE if side == AFTER and form.after_case.strip() else CASE


def _side_of(fault, sides, form):
    """The decision that a fault of the calculation concerns; one of the month is told of the first that tells it."""
    first = fault.path.split("/")[1]
    if first in SIDES:
        return first
    return next((name for name, (_, case) in zip(SIDES, sides, strict=True) if case.month == form.sides[name].month), BEFORE)


def _of_field(fault, form, side):
    """A fault of a body, at the field of the form."""
    first, *others = fault.path.strip("/").split("/")
    if first in ("month", "decided"):
        return FaultOfField(f"{side}_{first}", fault)
    if first == "law":
        is_of_proposal = others[:1] == ["proposals"]
        return FaultOfField(PROPOSAL, fault, "/".join(others[2:])) if is_of_proposal else FaultOfField(SWITCHES, fault)
    if fault.kind == "comparison":
        return FaultOfField(CASE, fault)
    return FaultOfField(_field_of_case(form, side), fault, "/".join(others))


NO_CASE = FaultOfField(CASE, Fault("/case", NOTHING, "no case is told", "a household and its facts", "missing"))
