"""JSON Schemas of what may be told under a law, made from its variables, entities and roles, and of what is answered."""

from openfisca_core.periods import DateUnit

from openfisca_kela.benefits import benefits
from openfisca_kela.situation.municipalities import municipalities
from openfisca_kela.situation.openfisca import LONGEST_ID
from openfisca_kela.situation.periods import ALL_TIME
from openfisca_kela.web.openapi.values import NULL, accepted_schema, answered_schema

MONTH_FORM, DAY_FORM = "^[1-9][0-9]{3}-(0[1-9]|1[0-2])$", "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$"
PERIODS = {
    "Month": {"description": "A month, 2024-05.", "type": "string", "pattern": MONTH_FORM},
    "Day": {"description": "A day, 2024-05-02.", "type": "string", "format": "date", "pattern": DAY_FORM},
    "AllTime": {
        "description": f"What holds for all time is told at {ALL_TIME}, or at any month or day.",
        "anyOf": [{"const": ALL_TIME}, {"$ref": "Month"}, {"$ref": "Day"}],
    },
}
OF_UNIT = {DateUnit.MONTH: "Month", DateUnit.DAY: "Day", DateUnit.ETERNITY: "AllTime"}
PEOPLE = {
    "Id": {
        "description": "Id of a person or group: visible letters without a slash.",
        "type": "string",
        "minLength": 1,
        "maxLength": LONGEST_ID,
        "pattern": "^[^/\\s]([^/\\t\\n\\r]*[^/\\s])?$",
    },
    "Members": {
        "description": "Ids of persons.",
        "type": ["array", "string", "integer"],
        "items": {"type": ["string", "integer"]},
    },
}


def schemas_of_law(system, limits=None):
    """Schemas of OpenFisca's form: people by id, each fact by period, null where a value is asked.

    Args:
        system: the law.
        limits: `Limits` of a request; without any unless told.

    Returns:
        {name: JSON Schema}: each variable under its name; the entities (`Person` …) and the whole (`SituationInput`); what
        is answered (`PersonOutput` …, `SituationOutput`); `Month`, `Day`, `Id` …. A `$ref` is the name of another of them;
        see `openfisca_kela.web.openapi.references`.
    """
    codes = municipalities(system.parameters)
    schemas = PERIODS | PEOPLE
    schemas |= {name: accepted_schema(variable, codes) for name, variable in system.variables.items()}
    monthly = [name for name, variable in system.variables.items() if variable.definition_period == DateUnit.MONTH]
    schemas["MonthlyVariable"] = {"description": "Name of a variable of a month.", "type": "string", "enum": monthly}
    schemas["BenefitKey"] = {"description": "Key of a benefit.", "type": "string", "enum": list(benefits())}
    for entity in system.entities:
        schemas[entity.key.title()] = _entity(entity, system, _asked)
        schemas[f"{entity.key.title()}Output"] = _entity(entity, system, _answered)
    schemas["SituationInput"] = _situation(system, "", "Persons, families and households with what is told and asked.")
    schemas["SituationOutput"] = _situation(system, "Output", "The same with the results in their places.")
    for entity in system.entities:
        people = schemas["SituationInput"]["properties"][entity.plural]
        most = limits and (limits.persons if entity.is_person else limits.groups)
        people |= ({"maxProperties": most} if most else {}) | ({"minProperties": 1} if entity.is_person else {})
    return schemas


def variables_of(entity, system):
    """Variables of an entity, in the order of the law."""
    return [variable for variable in system.variables.values() if variable.entity.key == entity.key]


def _situation(system, suffix, description):
    return {
        "description": description,
        "type": "object",
        "required": [system.person_entity.plural],
        "additionalProperties": False,
        "properties": {
            entity.plural: {
                "type": "object",
                "propertyNames": {"$ref": "Id"},
                "additionalProperties": {"$ref": f"{entity.key.title()}{suffix}"},
            }
            for entity in system.entities
        },
    }


def _entity(entity, system, form):
    roles = {} if entity.is_person else {role.plural or role.key: role for role in entity.roles}
    return {
        "title": entity.label,
        "description": entity.doc.strip(),
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"$ref": "Members", "description": role.doc} for name, role in roles.items()}
        | {variable.name: form(variable) for variable in variables_of(entity, system)},
    }


def by_period(variable, values):
    """Values of a variable by their periods; of one that holds for all time, one value."""
    schema = {
        "type": "object",
        "propertyNames": {"$ref": OF_UNIT[variable.definition_period]},
        "additionalProperties": values,
    }
    return schema | ({"maxProperties": 1} if variable.definition_period == DateUnit.ETERNITY else {})


def _asked(variable):
    return by_period(variable, {"anyOf": [{"$ref": variable.name}, NULL]})


def _answered(variable):
    return by_period(variable, answered_schema(variable))
