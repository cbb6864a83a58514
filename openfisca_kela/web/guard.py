"""What stands before the engine: the body of a request is read strictly and checked as a whole."""

import json

from flask import current_app, request
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge, UnsupportedMediaType

from openfisca_kela.decision.errors import faults_of_calculation
from openfisca_kela.situation import Faults
from openfisca_kela.situation.document import json_document_of
from openfisca_kela.situation.openfisca import QuestionReader

MOST_FAULTS = 100
MOST_WARNINGS = 10
WARNINGS = "Openfisca-Kela-Warnings"


class Guard:
    """Checks questions to OpenFisca's own routes under one law."""

    def __init__(self, system, settings):
        """Remember the law and the limits."""
        self.reader = QuestionReader(system, settings.limits)

    def pass_on(self, engine):
        """Check the request, let the engine answer it, and tell what should be known of the answer.

        Args:
            engine: the `Engine`.

        Raises:
            SituationError: the request has faults, found before the engine or by a rule.
        """
        body = body_of_request()
        _, question, warnings = self._checked(body)
        with faults_of_calculation(question):
            answer = engine.answer(request.environ, body)
        if warnings:
            told = [warning.as_dict() for warning in warnings[:MOST_WARNINGS]]
            answer.headers[WARNINGS] = json.dumps(told)
        return answer

    def hand_back(self, write):
        """Check the request, and write it in another form.

        Args:
            write: function of the situation that gives a text.

        Raises:
            SituationError: the request has faults.
        """
        document, question, _ = self._checked(body_of_request())
        with faults_of_calculation(question):
            return write(document)

    def _checked(self, body):
        """(document, question, warnings) of a body without faults."""
        faults, warnings = Faults(MOST_FAULTS), Faults()
        strict = is_strict(faults)
        document = json_document_of(body, faults)
        question = self.reader.read(document, faults, warnings)
        if strict:
            faults.extend(warnings)
        faults.raise_any()
        return document, question, warnings


def is_strict(faults):
    """Whether warnings are faults; a fault where that is told neither so nor so."""
    told = request.args.get("strict", "false")
    if told not in ("true", "false"):
        faults.add("/strict", told, "is neither true nor false", "true or false", "type")
    return told == "true"


def body_of_request():
    """Bytes of the request's body, which must be JSON.

    Raises:
        werkzeug.exceptions.HTTPException: it is none, too large or said to be something else.
    """
    try:
        body = request.get_data()
    except OSError:  # a length of a piece that is none, or a body that breaks off
        raise BadRequest("the body cannot be read as it was sent") from None
    if len(body) > current_app.config["MOST_BYTES"]:
        raise RequestEntityTooLarge
    if not body.strip():
        raise BadRequest("the request has no body; send a JSON object")
    if not request.is_json:
        raise UnsupportedMediaType("the body is not said to be JSON; send it with Content-Type: application/json")
    return body
