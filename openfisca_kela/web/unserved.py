"""What is said where there is nothing to answer: no such path or name, another method, too much, another form."""

from flask import request
from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound, RequestEntityTooLarge

from openfisca_kela.situation.faults import Fault, nearest, pointer, printable
from openfisca_kela.web.problems import problem


def no_such(noun, name, names):
    """The answer where a name is nobody's.

    Args:
        noun: what it should be the name of.
        name: what was given.
        names: the names there are.
    """
    near = nearest(name, names)
    accepted = " or ".join(near) or f"a name of /{noun}s"
    fault = Fault(pointer(noun, name), printable(name), f"there is no such {noun}", accepted, "unknown_name")
    hint = f"; did you mean {' or '.join(near)}?" if near else ""
    return problem(404, f"there is no {noun} {printable(name)}{hint}", [fault])


def add_refusals(app, settings):
    """Say faults of HTTP in the form of all others.

    Args:
        app: the application.
        settings: its `Settings`.
    """

    @app.errorhandler(HTTPException)
    def refuse(error):
        if error.code is None or error.code < 400:
            return error.get_response()
        answer = problem(error.code, _sentence(error, settings, app))
        if isinstance(error, MethodNotAllowed):
            answer.headers["Allow"] = ", ".join(sorted(error.valid_methods or ()))
        return answer


def _sentence(error, settings, app):
    if isinstance(error, NotFound):
        near = nearest(request.path, sorted({rule.rule for rule in app.url_map.iter_rules()}))
        return "there is no such path" + (f"; did you mean {' or '.join(near)}?" if near else "; the paths are at /spec")
    if isinstance(error, MethodNotAllowed):
        return f"this path answers to {', '.join(sorted(error.valid_methods or ()))}"
    if isinstance(error, RequestEntityTooLarge):
        return f"the body is too large; at most {settings.most_bytes} bytes are read"
    return error.description or error.name
