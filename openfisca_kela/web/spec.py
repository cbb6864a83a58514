"""The OpenAPI document: OpenFisca's own, with the faults that its routes tell and with the routes beside them."""

import copy
import inspect

from openfisca_kela.web.own import methods_of, path_of

PROBLEM = "Problem"
TEXT = {"type": "string"}
SCHEMAS = {
    "Fault": {
        "type": "object",
        "required": ["path", "given", "problem", "accepted", "kind"],
        "properties": {
            "path": {**TEXT, "description": "Place in the body, a JSON pointer."},
            "given": {**TEXT, "description": "What stood there; empty where something is missing."},
            "problem": {**TEXT, "description": "What is wrong with it."},
            "accepted": {**TEXT, "description": "What is accepted there."},
            "kind": {**TEXT, "description": "A word for programs."},
        },
    },
    PROBLEM: {
        "type": "object",
        "required": ["error", "faults", "documentation"],
        "properties": {
            "error": {**TEXT, "description": "One sentence."},
            "faults": {"type": "array", "items": {"$ref": "#/components/schemas/Fault"}},
            "documentation": {**TEXT, "format": "uri"},
        },
    },
}
REFUSALS = {
    "400": "The request has faults.",
    "404": "There is nothing of this name.",
    "413": "The body is too large.",
    "415": "The body is not said to be JSON.",
    "503": "No decision can be made.",
}
OF_BODY = ("400", "413", "415")
STATUS = {"type": "object", "properties": {"status": TEXT}}
ANY_OBJECT = {"type": "object"}
STRICT = {
    "name": "strict",
    "in": "query",
    "description": "Whether a month after the last one of which the law is known is a fault.",
    "schema": {"type": "boolean", "default": False},
}


def extended(document, routes):
    """The document with everything that is served.

    Args:
        document: OpenFisca's.
        routes: {name: function} of the routes of our own; the docstring of a function describes its route.
    """
    document = copy.deepcopy(document)
    document["components"]["schemas"] |= SCHEMAS
    document["components"]["schemas"]["Variable"]["properties"]["unit"] = {**TEXT, "nullable": True}
    paths = document["paths"]
    for operation in (operation for path in paths.values() for operation in path.values()):
        told = OF_BODY if "requestBody" in operation else ("404",) if operation.get("parameters") else ()
        operation["responses"] = {"200": operation["responses"]["200"], **_refusals(told)}
        if told == OF_BODY:
            operation["parameters"] = [STRICT]
    paths["/health"] = {"get": _operation("health", "Whether the process answers.", STATUS)}
    paths["/ready"] = {"get": _operation("ready", "Whether the law is loaded and a decision can be made.", STATUS, ("503",))}
    for name, function in routes.items():
        paths[path_of(name)] = _own(name, function)
    return document


def _own(name, function):
    """A route of our own: its module says what it is for, its function what it takes and gives."""
    summary, _, more = (inspect.getdoc(inspect.getmodule(function)) or name).partition("\n")
    (method,) = methods_of(name)
    is_posted = method == "POST"
    operation = _operation(name, summary, ANY_OBJECT, OF_BODY if is_posted else ("400",))
    operation["description"] = "\n\n".join(filter(None, [more.strip(), inspect.getdoc(function)]))
    if is_posted:
        operation["requestBody"] = {"required": True, "content": _content(ANY_OBJECT)}
    return {method.lower(): operation}


def _operation(name, summary, schema, refusals=()):
    answered = {"description": summary, "content": _content(schema)}
    return {"operationId": name, "summary": summary, "responses": {"200": answered, **_refusals(refusals)}}


def _refusals(statuses):
    content = _content({"$ref": f"#/components/schemas/{PROBLEM}"})
    return {status: {"description": REFUSALS[status], "content": content} for status in statuses}


def _content(schema):
    return {"application/json": {"schema": schema}}
