"""Schemathesis draws requests to every route, as the document says and not: no answer of 5xx, none that it does not tell.

The same requests each time, few of them; at length in `tests/benchmarks/benchmark_fuzz.py`.
"""

import pytest
from schemathesis import GenerationMode

from fuzzing import operations, sent
from openfisca_kela.web import Settings, create_app

EACH = 8
SETTINGS = Settings()
OPERATIONS = operations(create_app(SETTINGS), SETTINGS, seed=1)


def drawn():
    for operation in OPERATIONS:
        yield pytest.param(operation, GenerationMode.POSITIVE, id=f"{operation.label} as told")
        # Of what has neither body nor query, nothing can be wrong.
        if operation.body or operation.query:
            yield pytest.param(operation, GenerationMode.NEGATIVE, id=f"{operation.label} otherwise")


@pytest.mark.parametrize(("operation", "mode"), list(drawn()))
def test_what_is_drawn_is_answered_as_the_document_says(operation, mode):
    statuses = sent(operation, mode, EACH)
    assert statuses
    assert max(statuses) < 500
