"""What is answered where a request cannot be: one form for every fault."""

from flask import jsonify

DOCUMENTATION = "https://github.com/openfisca/openfisca-kela/blob/main/docs/api.md#errors"


def problem(status, sentence, faults=()):
    """An answer that says what is wrong.

    Args:
        status: HTTP status.
        sentence: one sentence.
        faults: `Fault`s; those of the request's body have JSON pointers for paths.
    """
    answer = jsonify(body_of_problem(sentence, faults))
    answer.status_code = status
    return answer


def body_of_problem(sentence, faults=()):
    """The same as plain data."""
    return {"error": sentence, "faults": [fault.as_dict() for fault in faults], "documentation": DOCUMENTATION}


def refused(faults, status=400):
    """The answer to a request with faults."""
    first, *others = faults
    more = f" (and {len(others)} more, see faults)" if others else ""
    return problem(status, f"{first}{more}", faults)
