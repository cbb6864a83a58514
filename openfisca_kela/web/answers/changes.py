"""The enacted changes, in order."""

from openfisca_kela.decision.law import change_as_dict
from openfisca_kela.reforms import ENACTED
from openfisca_kela.situation import Faults
from openfisca_kela.web.answers.fields import check_fields


def answer(law, query, *, language="fi"):
    """List the enacted changes.

    Args:
        law: not asked.
        query: empty.
        language: not asked; texts are told in every language.

    Returns:
        ``{"changes": [{"name", "title", "act", "proposal", "commencement", "sections", "transition",
        "is_guideline", "source"}]}``.

    Raises:
        SituationError: the query tells something.
    """
    faults = Faults()
    check_fields(query, (), faults)
    faults.raise_any()
    return {"changes": [change_as_dict(change) for change in ENACTED]}
