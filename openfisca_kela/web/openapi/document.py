"""The OpenAPI document: routes and answers as they stand in YAML beside, what is told as the variables say."""

import json
from importlib.resources import files

import yaml

from openfisca_kela.explanation.records.files import versions
from openfisca_kela.web.openapi.forms import schemas_of_case, schemas_of_choice, schemas_of_columns
from openfisca_kela.web.openapi.law import schemas_of_law
from openfisca_kela.web.openapi.references import COMPONENTS, DEFINITIONS, led_to

DIALECT = "https://json-schema.org/draft/2020-12/schema"
HERE = files("openfisca_kela.web.openapi")
INFO = {
    "title": "openfisca-kela",
    "summary": "Finnish housing and subsistence benefits: calculations, decisions that explain themselves, and the law.",
    "description": "The routes of OpenFisca behind a check of every request, and routes of our own beside them.",
    "license": {"name": "AGPL-3.0-or-later", "identifier": "AGPL-3.0-or-later"},
}
TAGS = {
    "Calculations": "Amounts of situations and of many households.",
    "Decisions": "Cases decided, explained and compared.",
    "Law": "Rules, values and changes by section.",
    "Variables": "Facts and results.",
    "Parameters": "Values of the law over time.",
    "Entities": "Persons, families and households.",
    "Documentation": "The server itself.",
}
ON_EVERY_ANSWER = (
    "Openfisca-Kela-Version",
    "Openfisca-Kela-Law",
    "Country-Package",
    "Country-Package-Version",
    "X-Request-Id",
    "Cache-Control",
)


def document(system, settings):
    """The document of what is served under a law.

    Args:
        system: the law.
        settings: `Settings`; limits of a request stand in the schemas.
    """
    components, paths = _read("components.yaml"), _all_of("paths")
    schemas = _all_of("schemas") | _of_derivations() | told(system, settings)
    for answer in components["responses"].values():
        answer["content"] = {"application/json": {"schema": {"$ref": "Problem"}}}
    components["responses"]["NotModified"] = {"description": "What the client has already still holds."}
    for answer in [*components["responses"].values(), *_answers(paths)]:
        headers = {name: {"$ref": f"#/components/headers/{name}"} for name in ON_EVERY_ANSWER}
        answer["headers"] = headers | answer.get("headers", {})
    return {
        "openapi": "3.1.0",
        "info": INFO | {"version": versions()["openfisca-kela"]},
        "tags": [{"name": name, "description": description} for name, description in TAGS.items()],
        "paths": led_to(paths, COMPONENTS),
        "components": led_to(components | {"schemas": dict(sorted(schemas.items()))}, COMPONENTS),
    }


def json_schema(system):
    """What can be told under a law as one JSON Schema: a situation, with everything else in `$defs`; without limits."""
    schemas = told(system)
    whole = {"$schema": DIALECT, "$ref": f"{DEFINITIONS}SituationInput"}
    return whole | {"$defs": led_to(schemas, DEFINITIONS)}


def told(system, settings=None):
    """{name: schema} of everything that can be told under a law, with the limits of a server where there is one."""
    limits = settings and settings.limits
    most = settings and settings.most_batch
    forms = schemas_of_case(system) | schemas_of_columns(system, most) | schemas_of_choice(system)
    return schemas_of_law(system, limits) | forms


def _answers(paths):
    """Answers of the operations that are told where they stand, with the tag of the answer where it has one."""
    for operation in (operation for path in paths.values() for operation in path.values()):
        for answer in operation["responses"].values():
            if "$ref" in answer:
                continue
            if "304" in operation["responses"]:
                answer["headers"] = {"ETag": {"$ref": "#/components/headers/ETag"}}
            yield answer


def _of_derivations():
    """The schema of derivations and its parts, each under a name of its own."""
    schema = json.loads(files("openfisca_kela.explanation").joinpath("derivation.schema.json").read_text("utf-8"))
    parts = schema.pop("$defs")
    whole = {name: value for name, value in schema.items() if not name.startswith("$")}
    text = json.dumps({"Derivation": whole} | {f"Derivation{name.title()}": part for name, part in parts.items()})
    for name in parts:
        text = text.replace(f'"{DEFINITIONS}{name}"', f'"Derivation{name.title()}"')
    return json.loads(text)


def _all_of(folder):
    """What the files of a folder tell together."""
    found = {}
    for file in sorted(item.name for item in HERE.joinpath(folder).iterdir()):
        found |= _read(folder, file)
    return found


def _read(*names):
    return yaml.safe_load(HERE.joinpath(*names).read_text("utf-8"))
