"""JSON Schemas of the other forms in which people are told: the short form of a case, columns, and a choice of law."""

import inspect

from openfisca_core.parameters import Parameter

from openfisca_kela.labels import LANGUAGES
from openfisca_kela.reforms import ENACTED
from openfisca_kela.situation.draft import ROLE, ROLE_VARIABLE
from openfisca_kela.situation.grouping import APPLICANT
from openfisca_kela.situation.shape import NOT_FACTS
from openfisca_kela.web.openapi.law import by_period, variables_of
from openfisca_kela.web.openapi.values import NULL

HOUSEHOLD = "household"


def schemas_of_case(system):
    """Schemas of a case: persons and groups as lists or by id, each fact plain or by period (`Case`, `CasePerson` …)."""
    schemas, parts, all_facts = {}, {}, []
    for entity in system.entities:
        one, own = f"Case{entity.key.title()}", f"{entity.key.title()}Facts"
        parts |= {entity.key: {"$ref": one}, entity.plural: _many(one)}
        facts = {variable.name: _plain_or_by_period(variable) for variable in variables_of(entity, system)}
        schemas[own] = {"description": f"Facts of a {entity.key}.", "type": "object", "properties": facts}
        all_facts.append({"$ref": own})
        about = {"id": {"type": ["string", "integer"]}}
        if entity.is_person:
            about[ROLE] = {"$ref": ROLE_VARIABLE}
        else:
            names = [name for role in entity.roles for name in (role.key, role.plural) if name] + ["members"]
            about |= {name: {"$ref": "Members"} for name in names}
            about[system.person_entity.plural] = _many("CasePerson")
        schemas[one] = {
            "description": f"{entity.label}. Facts hold in the period of the case where they tell no periods.",
            "type": "object",
            "allOf": [{"$ref": own}],
            "unevaluatedProperties": False,
            "properties": about,
        }
    parts["period"] = {"description": "The month to decide, or a day.", "anyOf": [{"$ref": "Month"}, {"$ref": "Day"}]}
    schemas["Case"] = {
        "description": "A case in the short form, or in OpenFisca's; the two may be mixed.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **{name: {"description": "For people and for tools that compare."} for name in sorted(NOT_FACTS)},
            "benefit": {"anyOf": [{"$ref": "BenefitKey"}, NULL]},
            **parts,
            "facts": {
                "description": "Facts of the only person, family and household.",
                "type": "object",
                "allOf": all_facts,
                "unevaluatedProperties": False,
                "properties": parts,
            },
        },
    }
    return schemas


def schemas_of_columns(system, most=None):
    """Schemas of a batch: a table of households and one of persons, a list of values for each fact.

    Args:
        system: the law.
        most: how many households are accepted; any number unless told.
    """
    entities = {entity.key: entity for entity in system.entities}
    tables = {}
    for key in (HOUSEHOLD, system.person_entity.key):
        longest = {"maxItems": most} if most and key == HOUSEHOLD else {}
        tables[key] = {
            "type": "object",
            "minProperties": 1,
            "additionalProperties": False,
            "properties": {
                variable.name: {"type": "array", "items": _cell(variable)} | longest
                for variable in variables_of(entities[key], system)
            },
        }
    tables[HOUSEHOLD]["description"] = "A column a fact: a value for each household."
    persons = tables[system.person_entity.key]
    persons["description"] = f"A column a fact: a value for each person. Who is {APPLICANT} tells {ROLE_VARIABLE}."
    persons["required"] = [HOUSEHOLD]
    persons["properties"][HOUSEHOLD] = {
        "description": "Place of each person's household among the households, from 0.",
        "type": "array",
        "items": {"type": "integer", "minimum": 0},
    }
    return {"HouseholdColumns": tables[HOUSEHOLD], "PersonColumns": persons}


def schemas_of_choice(system):
    """Schema of another choice of law: enacted changes by name, and proposals in full."""
    names = {"type": ["array", "null"], "items": {"type": "string", "enum": [change.__name__ for change in ENACTED]}}
    title = {"anyOf": [{"type": "string"}, {"type": "object", "propertyNames": {"enum": list(LANGUAGES)}}]}
    values = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"$ref": "Day"},
        "additionalProperties": {"type": ["number", "boolean", "string"]},
    }
    paths = [node.name for node in system.parameters.get_descendants() if isinstance(node, Parameter)]
    return {
        "LawChoice": {
            "description": "The law in force with another choice of changes.",
            "type": ["object", "null"],
            "additionalProperties": False,
            "properties": {
                "without": names | {"description": "Enacted changes to leave out."},
                "with": names | {"description": "Enacted changes to add that `until` left out."},
                "until": {"description": "Only changes that commenced by then.", "anyOf": [{"$ref": "Day"}, NULL]},
                "proposals": {"type": ["array", "null"], "items": {"$ref": "Proposal"}},
            },
        },
        "Proposal": {
            "description": inspect.cleandoc("Values by the path of their parameter and the day from which they would hold."),
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"enum": ["title", *paths]},
            "properties": {"title": title},
            "additionalProperties": values,
        },
    }


def _many(one):
    of_each = {"$ref": one}
    return {"type": ["array", "object"], "items": of_each, "additionalProperties": of_each}


def _plain_or_by_period(variable):
    plain = {"$ref": variable.name}
    return {"anyOf": [plain, by_period(variable, {"anyOf": [plain, NULL]})]}


def _cell(variable):
    plain = {"$ref": variable.name}
    return {"anyOf": [plain, NULL]} if variable.may_be_empty else plain
