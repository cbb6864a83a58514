"""Routes of our own: what the answers of this package answer, each under its name."""

from functools import partial

from flask import Response, jsonify, request

from openfisca_kela.labels import LANGUAGES
from openfisca_kela.situation import Faults
from openfisca_kela.situation.document import json_document_of
from openfisca_kela.situation.faults import NOTHING, did_you_mean, pointer
from openfisca_kela.web.answers import letter_of
from openfisca_kela.web.guard import MOST_FAULTS, body_of_request

LOOKED_UP = frozenset(["law", "changes"])
BY_COLUMNS = frozenset(["batch"])
TOLD_IN_LETTERS = frozenset(["explain"])
OF_EVERY_ROUTE = frozenset(["language", "strict"])
JSON = "application/json"
# What a browser or a program may ask for in `Accept` instead of data: form of the letter by media type.
LETTERS = {"text/html": "html", "application/pdf": "pdf", "text/plain": "text", "text/markdown": "markdown"}


def path_of(name):
    """Path of an answer: ``why_not`` is served at ``/why-not``."""
    return "/" + name.replace("_", "-")


def methods_of(name):
    """Methods to which an answer is given."""
    return ["GET"] if name in LOOKED_UP else ["POST"]


def add_own_routes(app, settings, answers, laws):
    """Serve answers.

    Args:
        app: the application.
        settings: its `Settings`.
        answers: {name: function of laws, body and language}.
        laws: what every answer gets for its first argument.
    """
    for name, answer in answers.items():
        limited = partial(answer, most_households=settings.most_batch) if name in BY_COLUMNS else answer
        app.add_url_rule(path_of(name), path_of(name), _view(name, limited, laws, settings), methods=methods_of(name))


def _view(name, answer, laws, settings):
    def view():
        faults = Faults(MOST_FAULTS)
        language = _language(faults)
        if name in LOOKED_UP:
            asked = {key: value for key, value in request.args.items() if key not in OF_EVERY_ROUTE}
        else:
            asked = json_document_of(body_of_request(), faults)
        if name not in BY_COLUMNS:
            check_size(asked, settings, faults)
        faults.raise_any()
        form = request.accept_mimetypes.best_match([JSON, *LETTERS], JSON) if name in TOLD_IN_LETTERS else JSON
        if form != JSON:
            return Response(letter_of(laws, asked, language, LETTERS[form]), mimetype=form)
        return jsonify(answer(laws, asked, language=language))

    return view


def check_size(body, settings, faults):
    """No list of people anywhere in a body is longer than may be.

    Args:
        body: what was sent.
        settings: `Settings` with the limits.
        faults: where faults are told.
    """
    most = {"persons": settings.most_persons} | dict.fromkeys(("households", "families"), settings.most_groups)
    _check_size(body, most, (), faults)


def _check_size(tree, most, place, faults):
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for name, value in inner:
        if name in most and isinstance(value, dict | list) and len(value) > most[name]:
            problem = f"holds {len(value)} {name}"
            faults.add(pointer(*place, name), NOTHING, problem, f"at most {most[name]} in a request", "limit")
        _check_size(value, most, (*place, name), faults)


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
