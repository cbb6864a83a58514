"""What the web API answers: one module a route, each a function of the law and of what was sent; no server here.

Each answer is plain data for JSON. Everything that is wrong with a request is a `SituationError` whose faults have JSON
pointers into what was sent.
"""

from openfisca_kela.web.answers import batch, changes, compare, explain, inputs, law, why_not
from openfisca_kela.web.answers.explain import letter_of, test_of
from openfisca_kela.web.answers.law_of import LawOf
from openfisca_kela.web.answers.reproduced import answer_as_python, as_python, as_test

ROUTES = {
    "explain": explain.answer,
    "compare": compare.answer,
    "why_not": why_not.answer,
    "inputs": inputs.answer,
    "batch": batch.answer,
    "law": law.answer,
    "changes": changes.answer,
}

__all__ = ["ROUTES", "LawOf", "answer_as_python", "as_python", "as_test", "letter_of", "test_of"]
