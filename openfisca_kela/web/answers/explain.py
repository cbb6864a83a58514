"""The decisions of a case with all that they rest on, and their letters."""

from importlib.metadata import version
from itertools import islice

from openfisca_kela.decision import decide_each
from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.explanation.besides import besides_as_data, besides_of
from openfisca_kela.letter import letter
from openfisca_kela.situation import Faults
from openfisca_kela.web.answers.cases import law_and_case, warnings_of
from openfisca_kela.web.answers.fields import faults_at, of_field, truth_told

ALSO = ("brief",)
PDF, HTML = "pdf", "html"


def answer(law, body, *, language="fi"):
    """Decide a case, household by household.

    Args:
        law: a `LawOf`.
        body: ``{"case", "month"?, "benefit"?, "decided"?, "law"?, "strict"?, "brief"?}``; `brief` holds unless it is told to
            be false.
        language: not asked; texts are told in every language.

    Returns:
        ``{"package", "decisions": [`Decision` as plain data, with its derivation], "warnings"}``. Where it is not brief also
        ``"besides"``, for each decision ``turning`` (turning points of the facts), ``dates`` and, of a refusal, ``why_not``.

    Raises:
        SituationError: the case cannot be accepted or calculated.
    """
    _, case, told = _told(law, body)
    found = {
        "package": f"openfisca-kela {version('openfisca-kela')}",
        "decisions": [decision.as_dict() for _, decision, _ in told],
        "warnings": warnings_of(case),
    }
    return found if _is_brief(body) else found | {"besides": [besides_as_data(besides) for _, _, besides in told]}


def letter_of(law, body, language, form):
    """The letter of a case.

    Args:
        law: a `LawOf`.
        body: as that of `answer`.
        language: ``"fi"``, ``"sv"`` or ``"en"``.
        form: ``"text"``, ``"markdown"``, ``"html"`` or ``"pdf"``.

    Returns:
        Text, or the bytes of a PDF. Letters of several households follow each other as text or Markdown.

    Raises:
        SituationError: the case cannot be accepted or calculated, or holds several households where a page holds one.
        PdfError: no PDF can be made on this machine.
    """
    system, _, told = _told(law, body)
    if form in (PDF, HTML) and len(told) > 1:
        problem = f"holds {len(told)} decisions, and a letter in this form holds one"
        raise of_field("case", problem, "one household, or the form text or markdown", "several")
    letters = [letter(one, one.derivation, language, form, system=system, **besides) for _, one, besides in told]
    return letters[0] if len(letters) == 1 else "\n".join(letters)


def _told(law, body):
    """(system, case, list of (case of a household, its decision, what is known beside it))."""
    system, case = law_and_case(law, body, ALSO)
    is_brief = _is_brief(body)
    with faults_at("/case", body.get("month")), faults_of_calculation(case):
        decisions, key = iter(decide_each(system, case, case.benefit)), system.variables[case.benefit.amount].entity.key
        placed = [
            (home, one, place) for home in case.apart() for place, one in enumerate(islice(decisions, len(home.people[key])))
        ]
        return system, case, [(h, one, {} if is_brief else besides_of(system, h, one, place)) for h, one, place in placed]


def _is_brief(body):
    faults = Faults()
    is_brief = truth_told(body, "brief", True, faults)
    faults.raise_any()
    return is_brief
