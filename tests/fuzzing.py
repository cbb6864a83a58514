"""The OpenAPI document for Schemathesis: thinned, for it takes seconds to draw one of hundreds of facts."""

import copy
from random import Random

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.config import SchemathesisConfig

from openfisca_kela.web.openapi import document
from questions import AMOUNT, LAW

ALWAYS = frozenset([AMOUNT, "wages", "age", "birth_date", "household_role", "municipality_code", "rent", "dwelling_type"])
HELSINKI = "091"
OF_PEOPLE = ("{}", "{}Output", "{}Facts", "{}Columns")
NAMES = ("MonthlyVariable", "Proposal")
# A situation may be of the right form and yet tell what cannot be: members that nobody is.
CONFIG = {"checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "300", "400", "404"]}}}


def thinned(settings_of_server, seed, also=2):
    """The document with some of the facts, drawn by a seed, beside those that matter to most.

    Args:
        settings_of_server: `Settings`.
        seed: number.
        also: how many facts are drawn for each entity.
    """
    random, whole = Random(seed), copy.deepcopy(document(LAW, settings_of_server))
    schemas = whole["components"]["schemas"]
    kept = set(ALWAYS)
    for entity in LAW.entities:
        names = [variable.name for variable in LAW.variables.values() if variable.entity.key == entity.key]
        kept |= set(random.sample(names, min(also, len(names))))
    for entity in LAW.entities:
        for name in OF_PEOPLE:
            properties = schemas.get(name.format(entity.key.title()), {}).get("properties", {})
            for fact in (properties.keys() & LAW.variables.keys()) - kept:
                del properties[fact]
    schemas["municipality_code"]["enum"] = [HELSINKI, *random.sample(schemas["municipality_code"]["enum"], also)]
    paths = schemas["Proposal"]["propertyNames"]["enum"]
    schemas["Proposal"]["propertyNames"]["enum"] = ["title", *random.sample(paths[1:], also)]
    schemas["MonthlyVariable"]["enum"] = [name for name in schemas["MonthlyVariable"]["enum"] if name in kept]
    for name in LAW.variables.keys() - kept:
        del schemas[name]
    return whole


def operations(app, settings_of_server, seed):
    """Operations of the thinned document, to be sent to an application."""
    config = SchemathesisConfig.from_dict(CONFIG)
    schema = schemathesis.openapi.from_dict(thinned(settings_of_server, seed), config=config)
    schema.app = app
    return [found.ok() for found in schema.get_all_operations()]


def lived_in(body):
    """A situation whose persons live in the first household, in Helsinki; whatever else is drawn, as it is."""
    if not isinstance(body, dict) or "persons" not in body or "month" in body:
        return body  # no situation
    name, home = next(iter((body.get("households") or {"home": {}}).items()))
    months = {month for told in home.values() if isinstance(told, dict) for month in told} | {"2024-05"}
    home |= {"members": list(body["persons"]), "municipality_code": dict.fromkeys(months, HELSINKI)}
    return {"persons": body["persons"], "households": {name: home}}


def sent(operation, mode, count):
    """Draw and send requests to an operation, and hold each answer against the document with every check.

    Args:
        operation: one of `operations`.
        mode: whether what is drawn is as the document says, or not.
        count: how many requests; the same ones each time.

    Returns:
        {status: how many}.
    """
    statuses = {}

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(generation_mode=mode))
    def send(case):
        if mode == schemathesis.GenerationMode.POSITIVE:
            case.body = lived_in(case.body)
        answer = case.call()
        statuses[answer.status_code] = statuses.get(answer.status_code, 0) + 1
        case.validate_response(answer)

    send()
    return statuses
