"""Why a case is refused, and the smallest changes of facts that would remove the refusal."""

from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.explanation.why.why_not import why_not
from openfisca_kela.web.answers.cases import law_and_case, warnings_of
from openfisca_kela.web.answers.fields import faults_at


def answer(law, body, *, language="fi"):
    """Tell why each household of a case is refused.

    Args:
        law: a `LawOf`.
        body: ``{"case", "month"?, "benefit"?, "decided"?, "law"?, "strict"?}``.
        language: not asked; texts are told in every language.

    Returns:
        ``{"reasons": [`WhyNot` as plain data], "warnings"}``, one for each household in the order of the case. Of one
        that is not refused ``ground`` is ``none``.

    Raises:
        SituationError: the case cannot be accepted or calculated.
    """
    system, case = law_and_case(law, body)
    with faults_at("/case", body.get("month")), faults_of_calculation(case):
        decided_for = system.variables[case.benefit.amount].entity.key
        reasons = [
            why_not(system, home, case.benefit, place).as_dict()
            for home in case.apart()
            for place, _ in enumerate(home.people[decided_for])
        ]
    return {"reasons": reasons, "warnings": warnings_of(case)}
