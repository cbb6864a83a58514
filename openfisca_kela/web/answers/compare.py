"""Why two decisions differ, split by cause."""

import contextlib

from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.explanation.comparison.compare import compare
from openfisca_kela.explanation.comparison.law import CannotCompareError
from openfisca_kela.explanation.comparison.together import SIDES, compare_together
from openfisca_kela.situation import Fault, Faults, SituationError
from openfisca_kela.situation.faults import NOTHING, pointer
from openfisca_kela.web.answers.cases import CaseAsked, warnings_of
from openfisca_kela.web.answers.fields import check_fields, faults_at, moved, of_field

FIELDS = ("before", "after", "month", "benefit", "benefits", "decided", "law", "strict")


def answer(law, body, *, language="fi"):
    """Split the difference between two decisions by cause.

    Args:
        law: a `LawOf`.
        body: ``{"before": case, "after"?: case, "month"?, "benefit"? or "benefits"?, "decided"?, "law"?, "strict"?}``.
            `before` is decided as told, under the law in force; `after` is another case, or the same one where none is
            told, and `month`, `decided` and `law` hold for it. `benefits` is ``"all"`` or a list of their keys.
        language: not asked; texts are told in every language.

    Returns:
        The comparison (see `openfisca_kela.explanation.comparison.compare`) and ``"warnings"`` of both cases. Of `benefits`
        it is the comparison of all of them (see `openfisca_kela.explanation.comparison.together`).

    Raises:
        SituationError: a case cannot be accepted or calculated, or the two cannot be compared.
    """
    faults = Faults()
    check_fields(body, FIELDS, faults)
    system = law(body, faults)
    asked = CaseAsked(body, faults)
    places = ("before", "before" if body.get("after") is None else "after")
    first = asked.read("before", law({}, faults), in_own_month=True)
    second = asked.read(places[1], system, decided=True)
    faults.raise_any()
    compared = together if asked.benefits else difference_of
    found = compared([(law({}, faults), first), (system, second)], places, (None, asked.month))
    return found | {"warnings": list({str(one): one for case in (first, second) for one in warnings_of(case)}.values())}


def difference_of(sides, places=("case", "case"), months=(None, None)):
    """The comparison of two decisions (see `openfisca_kela.explanation.comparison.compare`).

    Args:
        sides: the (law, `Situation`) of each.
        places: names of the fields in which the cases were told.
        months: months that were told beside the cases, or None.

    Raises:
        SituationError: one of them cannot be calculated, or the two cannot be compared.
    """
    for (system, case), place, month in zip(sides, places, months, strict=True):
        _check(system, case, place, month)
    with _two_that_compare(places):
        return compare(*sides)


def together(sides, places, months):
    """The comparison of several benefits (see `openfisca_kela.explanation.comparison.together`).

    Args, errors: as those of `difference_of`; each side is a (law, `Several`).
    """
    with _two_that_compare(places):
        found = compare_together(*sides)
    at = dict(zip(SIDES, zip(places, months, strict=True), strict=True))
    for left in found["not_compared"]:
        place, month = at[left["side"]]
        faults = [Fault(**fault) for fault in left["faults"]]
        left["faults"] = [fault.as_dict() for fault in moved(faults, pointer(place), month)]
    if not found["benefits"]:
        raise SituationError(dict.fromkeys(Fault(**fault) for left in found["not_compared"] for fault in left["faults"]))
    return found


@contextlib.contextmanager
def _two_that_compare(places):
    try:
        yield
    except CannotCompareError as error:
        accepted = "two cases of one household each, and laws with the same rules"
        raise of_field(places[0], str(error), accepted, "comparison") from None


def _check(system, case, name, month):
    """Refuse a case of several households, and one that cannot be calculated."""
    if len(case.people["household"]) != 1:
        problem = f"holds {len(case.people['household'])} households"
        raise of_field(name, problem, "a case of one household", "comparison", NOTHING)
    with faults_at(f"/{name}", month), faults_of_calculation(case):
        case.simulation(system, trace=False).calculate(case.benefit.amount, case.month)
