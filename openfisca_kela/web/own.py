"""Routes of our own: what the answers of this package answer, each under its name."""

import importlib
import importlib.util

from flask import jsonify, request

from openfisca_kela.labels import LANGUAGES
from openfisca_kela.situation import Faults
from openfisca_kela.situation.document import json_document_of
from openfisca_kela.situation.faults import did_you_mean
from openfisca_kela.web.guard import MOST_FAULTS, body_of_request

ANSWERS = "openfisca_kela.web.answers"
LOOKED_UP = frozenset(["law", "changes"])
OF_EVERY_ROUTE = frozenset(["language", "strict"])


def answers_installed():
    """{name: function} of the answers, and the laws that they are asked under; nothing where they are not installed."""
    if importlib.util.find_spec(ANSWERS) is None:
        return {}, None
    answers = importlib.import_module(ANSWERS)
    return answers.ROUTES, answers.LawOf()


def add_own_routes(app, routes, laws):
    """Serve answers.

    Args:
        app: the application.
        routes: {name: function of laws, body and language}; ``why_not`` is served at ``/why-not``.
        laws: what every answer gets for its first argument.
    """
    for name, answer in routes.items():
        methods = ["GET"] if name in LOOKED_UP else ["POST"]
        path = "/" + name.replace("_", "-")
        app.add_url_rule(path, path, _view(name, answer, laws), methods=methods)


def _view(name, answer, laws):
    def view():
        faults = Faults(MOST_FAULTS)
        language = _language(faults)
        if name in LOOKED_UP:
            asked = {key: value for key, value in request.args.items() if key not in OF_EVERY_ROUTE}
        else:
            asked = json_document_of(body_of_request(), faults)
        faults.raise_any()
        return jsonify(answer(laws, asked, language=language))

    return view


def _language(faults):
    """Language of the answer: as the address says, else as the browser does, else Finnish."""
    told = request.args.get("language")
    if told is None:
        return request.accept_languages.best_match(LANGUAGES, "fi")
    if told not in LANGUAGES:
        hint = did_you_mean(told, LANGUAGES)
        problem = "is no language of the answers" + (f", {hint}" if hint else "")
        faults.add("/language", told, problem, ", ".join(LANGUAGES), "language")
    return told
