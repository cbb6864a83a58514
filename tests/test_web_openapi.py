"""The OpenAPI document: valid, of every route, and true. Every example is sent, and all of it held against the schemas."""

import copy
import dataclasses
import datetime
import functools
import json
import math
import re

import jsonschema
import pytest
import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from asked import EXAMPLES, NAMES, case
from openfisca_kela.benefits import benefits
from openfisca_kela.situation import SituationError, read
from openfisca_kela.situation.values import NotAcceptedError, accepted_value
from openfisca_kela.web import Settings, create_app
from openfisca_kela.web.openapi import document, json_schema
from questions import EXAMPLE, LAW, LIMITS

DOCUMENT = document(LAW, Settings())
URN = "urn:document"
REGISTRY = Registry().with_resource(URN, DRAFT202012.create_resource(DOCUMENT)).crawl()
JSON = "application/json"
ADDRESS = "http://127.0.0.1:5000"
OPERATIONS = [
    (path, method, operation) for path, methods in DOCUMENT["paths"].items() for method, operation in methods.items()
]


def each(found):
    return [pytest.param(*one, id=" ".join(part for part in one if isinstance(part, str))) for one in found]


@pytest.fixture(scope="module")
def client():
    return create_app(Settings()).test_client()


def led(part):
    """A part of the document, or what it refers to."""
    reference = part.get("$ref", "#").removeprefix("#").split("/")[1:]
    return functools.reduce(dict.__getitem__, reference, DOCUMENT) if reference else part


def valid(value, schema):
    """Hold a value against a schema of the document."""
    there = json.loads(json.dumps(schema).replace('"#/', f'"{URN}#/'))
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    errors = jsonschema.Draft202012Validator(there, registry=REGISTRY, format_checker=checker).iter_errors(value)
    error = jsonschema.exceptions.best_match(errors)
    assert error is None, f"{error.json_path}: {error.message[:300]}"


def examples_of(part):
    """{name: example} of a parameter or of the body of a request."""
    named = {name: example["value"] for name, example in part.get("examples", {}).items()}
    return named | ({"example": part["example"]} if "example" in part else {})


# The document


def test_the_document_is_valid():
    OpenAPIV31SpecValidator(DOCUMENT | {"servers": [{"url": "."}]}).validate()
    for name, schema in DOCUMENT["components"]["schemas"].items():
        jsonschema.Draft202012Validator.check_schema(schema)
        assert schema.get("description") or name in DOCUMENT["components"]["schemas"]


def test_it_is_served_and_tells_every_route(client):
    """Every route but the pages for people and their files."""
    answer = client.get("/spec")
    assert answer.json == json.loads(json.dumps(DOCUMENT)) | {"servers": [{"url": "."}]}
    rules = {
        (re.sub(r"<[^>]*>", "{}", rule.rule), method.lower())
        for rule in client.application.url_map.iter_rules()
        if not rule.endpoint.startswith("page:")
        for method in rule.methods - {"HEAD", "OPTIONS"}
    }
    assert {(re.sub(r"{[^}]*}", "{}", path), method) for path, method, _ in OPERATIONS} == rules
    names = [operation["operationId"] for *_, operation in OPERATIONS]
    assert len(set(names)) == len(names)


def test_the_limits_of_a_server_stand_in_its_document():
    schemas = document(LAW, LIMITS)["components"]["schemas"]
    people = schemas["SituationInput"]["properties"]
    assert (people["persons"]["maxProperties"], people["households"]["maxProperties"]) == (5, 4)
    assert schemas["HouseholdColumns"]["properties"]["rent"]["maxItems"] == 10_000


def test_what_clients_of_openfisca_know_by_name_has_its_name():
    assert {"Person", "Household", "Family", "SituationInput", "SituationOutput"} <= DOCUMENT["components"]["schemas"].keys()
    assert {"calculate", "trace", "getVariable", "getParameter", "getEntities", "spec"} <= {
        operation["operationId"] for *_, operation in OPERATIONS
    }


# The examples


def asked():
    """(path, method, what of it) of each example: parameters one by one, bodies, and forms of the answer."""
    for path, method, operation in OPERATIONS:
        parameters = [led(parameter) for parameter in operation.get("parameters", ())]
        always = {one["name"]: next(iter(examples_of(one).values())) for one in parameters if one.get("required")}
        bodies = examples_of(operation["requestBody"]["content"][JSON]) if "requestBody" in operation else {"": None}
        for name in bodies:
            yield path, method, name, "", always
        for one in parameters:
            for value in examples_of(one).values():
                told = {**always, one["name"]: str(value).lower() if isinstance(value, bool) else value}
                yield path, method, next(iter(bodies)), f"{one['name']}={value}", told


def sent(client, path, method, name, parameters, headers=None):
    """The answer to an example, after its request was held against the schemas."""
    operation = DOCUMENT["paths"][path][method]
    query = dict(parameters)
    for one in map(led, operation.get("parameters", ())):
        if one["name"] in query:
            valid({"true": True, "false": False}.get(query[one["name"]], query[one["name"]]), one["schema"])
        if one["in"] == "path":
            path = path.replace(f"{{{one['name']}}}", query.pop(one["name"]))
    options = {"query_string": query, "headers": headers, "base_url": ADDRESS}
    if name:
        content = operation["requestBody"]["content"][JSON]
        body = examples_of(content)[name]
        valid(body, content["schema"])
        options["json"] = copy.deepcopy(body)
    return client.open(path, method=method.upper(), **options)


def answers_as_told(answer, operation):
    """Hold an answer against what its operation tells of it."""
    told = led(operation["responses"][str(answer.status_code)])
    for header in told["headers"]:
        assert header in answer.headers or header.endswith("Warnings"), header
    content = told["content"][answer.mimetype]
    if answer.mimetype in (JSON, "application/schema+json"):
        valid(json.loads(answer.data, parse_constant=pytest.fail), content["schema"])
    elif answer.mimetype == "application/yaml":
        valid(yaml.safe_load(answer.data), content["schema"])
    else:
        assert answer.data
    return content


@pytest.mark.parametrize(("path", "method", "name", "what", "parameters"), each(asked()))
def test_an_example_is_answered_as_the_document_says(client, path, method, name, what, parameters):
    answer = sent(client, path, method, name, parameters)
    assert answer.status_code == (300 if path == "/" else 200), answer.text
    content = answers_as_told(answer, DOCUMENT["paths"][path][method])
    shown = [content["example"]] if "example" in content else []
    shown += [one["value"] for key, one in content.get("examples", {}).items() if key == name]
    for example in shown:
        valid(example, content["schema"])
    if name and answer.mimetype == JSON:
        told = DOCUMENT["paths"][path][method]["requestBody"]["content"][JSON]["examples"][name].get("x-answer")
        shown += [told] if told else []
    for example in shown if not what else ():
        assert is_part_of(example, answer.json), json.dumps(answer.json)[:2000]


def is_part_of(shown, answer):
    """Whether what a document shows stands in an answer: all items of a list, some of an object."""
    if isinstance(shown, dict):
        return isinstance(answer, dict) and all(name in answer and is_part_of(shown[name], answer[name]) for name in shown)
    if isinstance(shown, list) and shown and isinstance(shown[0], dict):
        return len(shown) <= len(answer) and all(map(is_part_of, shown, answer))
    return answer == shown


def test_every_operation_has_an_example():
    for path, method, operation in OPERATIONS:
        content = {} if "requestBody" not in operation else operation["requestBody"]["content"][JSON]
        parameters = [led(parameter) for parameter in operation.get("parameters", ())]
        (answer, *_) = [led(answer)["content"] for answer in operation["responses"].values() if "content" in led(answer)]
        parts = [content, *parameters, next(iter(answer.values()))]
        assert any(map(examples_of, parts)), (path, method)
        assert "requestBody" not in operation or examples_of(content), (path, method)


LETTERS = ["text/html", "text/plain", "text/markdown", "application/pdf"]


@pytest.mark.parametrize("accepted", LETTERS)
def test_the_letter_of_an_example_is_of_a_form_that_the_document_tells(client, accepted):
    answer = sent(client, "/explain", "post", "heikki", {"language": "sv"}, {"Accept": accepted})
    assert answer.mimetype == accepted
    answers_as_told(answer, DOCUMENT["paths"]["/explain"]["post"])
    forms = set(DOCUMENT["paths"]["/explain"]["post"]["responses"]["200"]["content"])
    assert forms - {JSON, "application/yaml", "text/x-python"} == set(LETTERS)


@pytest.mark.parametrize(("path", "method", "operation"), each((p, m, o) for p, m, o in OPERATIONS if "requestBody" in o))
def test_refusals_are_those_that_the_document_tells(client, path, method, operation):
    for status, options in (
        (400, {"json": {"nobody": 1}}),
        (400, {"data": "{", "content_type": JSON}),
        (413, {"data": b" " * 1_000_001, "content_type": JSON}),
        (415, {"data": "{}", "content_type": "text/plain"}),
    ):
        answer = client.open(path, method=method, **options)
        assert answer.status_code == status
        answers_as_told(answer, operation)


@pytest.mark.parametrize("path", ["/variable/rentt", "/parameter/x", "/law?section=1", "/changes?x=1"])
def test_refusals_of_what_is_looked_up_are_those_that_the_document_tells(client, path):
    template = {"/variable/rentt": "/variable/{variableID}", "/parameter/x": "/parameter/{parameterID}"}
    answer = client.get(path)
    assert answer.status_code in (400, 404)
    answers_as_told(answer, DOCUMENT["paths"][template.get(path, path.partition("?")[0])]["get"])


def test_every_variable_and_value_of_the_law_is_answered_as_the_document_says(client):
    of_variable, of_parameter = ({"$ref": f"#/components/schemas/{name}"} for name in ("Variable", "Parameter"))
    for name in LAW.variables:
        valid(client.get(f"/variable/{name}").json, of_variable)
    for name in list(client.get("/parameters").json)[::10]:
        valid(client.get(f"/parameter/{name}").json, of_parameter)
    for section in client.get("/law").json["acts"]["938/2014"]:
        valid(client.get(f"/law?section=938/2014 {section}").json, {"$ref": "#/components/schemas/SectionOfLaw"})


# The schemas of the law by themselves


VALUES = [
    *(True, False, None, 0, 1, -1, 0.5, 2.0, 50, 51, 366, 367, 100_000, 100_000.01, 10**12),
    *("", "837", "999", "rented", "applicant", "none", "2024-05-01", "2024-02-30", "1850-01-01", [], {}, [1], "true", "1"),
]


@pytest.mark.parametrize("name", LAW.variables)
def test_a_schema_accepts_what_the_reader_accepts(name):
    variable = LAW.variables[name]
    schema = DOCUMENT["components"]["schemas"][name]
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    for value in [*VALUES, *(variable.bounds or ()), *schema.get("enum", ())[:1]]:
        told = value.isoformat() if isinstance(value, datetime.date) else value
        try:
            accepted_value(variable, told)
            is_accepted = name != "municipality_code" or told in schema["enum"]
        except NotAcceptedError as error:
            # The standard has no words for the bounds of dates.
            is_accepted = variable.value_type is datetime.date and error.kind == "bounds"
        assert validator.is_valid(told) == is_accepted, told
    assert schema["x-label"].keys() == {"en", "fi", "sv"}
    assert "default" not in schema or validator.is_valid(schema["default"])
    assert not math.isnan(schema.get("maximum", 0))


@pytest.fixture(scope="module")
def schema(client):
    return client.get("/schema").json


def test_the_schema_stands_by_itself(schema):
    assert schema == json.loads(json.dumps(json_schema(LAW)))
    jsonschema.Draft202012Validator.check_schema(schema)
    accepts = jsonschema.Draft202012Validator(schema).is_valid
    assert accepts(EXAMPLE)
    wrong = copy.deepcopy(EXAMPLE)
    wrong["households"]["home"]["rentt"] = {"2024-04": 1}
    assert not accepts(wrong)
    references = set(re.findall(r'"\$ref": "([^"]*)"', json.dumps(schema)))
    assert references <= {f"#/$defs/{name}" for name in schema["$defs"]}


@pytest.mark.parametrize("name", NAMES)
def test_cases_are_valid_and_with_a_fault_they_are_not(schema, name):
    of_case = jsonschema.Draft202012Validator({"$ref": "#/$defs/Case", "$defs": schema["$defs"]})
    told = case(name)
    assert of_case.is_valid(told)
    for wrong in (
        {**told, "period": "2024-13"},
        {**told, "households": 5},
        {**told, "persons": [{"wages": -1}]},
        {**told, "persons": {"anna": {"rent": 1}}},
        {**told, "household": {"rent": {"2024": 5}}},
        {**told, "facts": {"rentt": 5}},
        {**told, "rent": 5},
    ):
        assert not of_case.is_valid(wrong)
        with pytest.raises(SituationError):
            read(wrong)
    assert (EXAMPLES / f"{name}.yaml").exists()


def test_nothing_breaks_where_there_are_several_benefits(client, monkeypatch):
    (first, *_) = benefits().values()
    other = dataclasses.replace(first, key="municipalities")  # which has values of its own
    monkeypatch.setitem(benefits(), other.key, other)
    assert document(LAW, Settings())["components"]["schemas"]["BenefitKey"]["enum"] == list(benefits())
    one_of_each = {
        path: (path, method, name, parameters) for path, method, name, what, parameters in asked() if name and not what
    }
    for one in one_of_each.values():
        assert sent(client, *one).status_code == 200
    assert client.get("/ready").status_code == 200
    untold = client.post("/explain", json={"case": case("heikki_after") | {"benefit": None}})
    assert untold.json["decisions"][0]["benefit"] == first.key
    told = client.post("/explain", json={"case": case("heikki_after"), "benefit": other.key})
    assert told.json["decisions"][0]["benefit"] == other.key
