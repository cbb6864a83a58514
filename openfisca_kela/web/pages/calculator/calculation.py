"""The decisions of what a form tells."""

from dataclasses import dataclass

from openfisca_kela.benefits import benefits
from openfisca_kela.decision import decide_each
from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.situation import SituationError
from openfisca_kela.situation.situation import Situation
from openfisca_kela.web.answers.cases import law_and_case
from openfisca_kela.web.pages.calculator.case import CaseTold, case_told
from openfisca_kela.web.pages.calculator.faults import faults_at_fields


class FaultsInFormError(ValueError):
    """Something in a form cannot be accepted.

    Attributes:
        faults: `Fault`s.
    """

    def __init__(self, faults):
        """Keep the faults."""
        self.faults = tuple(faults)
        super().__init__("; ".join(f"{fault.field}: {fault.sentence}" for fault in self.faults))


@dataclass(frozen=True)
class Calculation:
    """What a form gave.

    Attributes:
        system: the law.
        told: the `CaseTold`.
        case: the `Situation`.
        decisions: its `Decision`s, one for each person, family or household for whom the benefit is decided.
    """

    system: object
    told: CaseTold
    case: Situation
    decisions: tuple


def law_asked(told):
    """Field `law` of a request for the law that a form asks for."""
    return {"without": list(told.without)} if told.without else None


def calculation(laws, told, words):
    """Decide what a form tells.

    Args:
        laws: a `LawOf`.
        told: the `Told`.
        words: `Words` of the reader.

    Raises:
        FaultsInFormError: it cannot be accepted or calculated.
    """
    system = law_of(laws, told)
    case = case_told(told, system, words, benefits()[told.benefit].first_month)
    if case.faults:
        raise FaultsInFormError(case.faults)
    try:
        _, situation = law_and_case(laws, {"case": case.document, "law": law_asked(told)})
        with faults_of_calculation(situation):
            decisions = decide_each(system, situation, situation.benefit)
    except SituationError as error:
        raise FaultsInFormError(faults_at_fields(error, case, told, system, benefits()[told.benefit], words)) from None
    return Calculation(system, case, situation, tuple(decisions))


def law_of(laws, told):
    """The law that a form asks for."""
    return laws({"law": law_asked(told)}, [])
