"""JSON Schemas of the values of a variable: what is accepted of it, and what is answered."""

import datetime

from openfisca_core.indexed_enums import Enum

from openfisca_kela.decision.facts import labels
from openfisca_kela.labels import LANGUAGES, label_of_item
from openfisca_kela.situation import municipalities
from openfisca_kela.situation.values import NotAcceptedError, accepted_value, accepted_words, plain_bounds

NULL = {"type": "null"}
TYPES = {
    float: {"type": "number"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    str: {"type": "string"},
    datetime.date: {"type": "string", "format": "date"},
}


def accepted_schema(variable, codes=()):
    """What is accepted as a value of a variable.

    Args:
        variable: a `LawVariable`.
        codes: of a variable of municipalities, the codes there are.

    Returns:
        A JSON Schema with the label for its title. Beside the standard's words it tells the label by language (`x-label`),
        the unit (`x-unit`), the labels of items (`x-items`) and, of a date, bounds (`x-bounds`), which the standard has
        words for only where a value is a number.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> schema = accepted_schema(CountryTaxBenefitSystem().get_variable("rent"))
    >>> schema["type"], schema["minimum"], schema["maximum"], schema["x-unit"]
    ('number', 0, 100000, 'currency-EUR/month')
    """
    label = labels(variable)
    schema = {"title": label["en"], "description": _description(variable), **_form(variable, codes), "x-label": label}
    if variable.unit:
        schema["x-unit"] = variable.unit
    if not variable.formulas:
        schema |= _default(variable)
    return schema


def answered_schema(variable):
    """What is answered of a variable: results are not bounded, and a number that is not known is null."""
    if variable.value_type is Enum:
        return _items(variable)
    form = TYPES[variable.value_type]
    return {"type": [form["type"], "null"]} if variable.value_type is float else dict(form)


def _form(variable, codes):
    if variable.value_type is Enum:
        items = {item.name: _labels_of_item(variable, item.name) for item in variable.possible_values}
        return _items(variable) | {"x-items": items}
    form = dict(TYPES[variable.value_type])
    if variable.name == municipalities.VARIABLE:
        return form | {"enum": sorted(codes)}
    if variable.bounds and variable.value_type is datetime.date:
        return form | {"x-bounds": plain_bounds(variable)}
    if variable.bounds:
        form["minimum"], form["maximum"] = variable.bounds
    return form


def _items(variable):
    return {"type": "string", "enum": [item.name for item in variable.possible_values]}


def _labels_of_item(variable, name):
    return {language: label_of_item(variable, name, language) for language in LANGUAGES}


def _description(variable):
    accepted = accepted_words(variable)
    return "\n\n".join(filter(None, [variable.documentation, f"{accepted[0].upper()}{accepted[1:]}."]))


def _default(variable):
    """What a fact is taken to be where nothing is told, if that is a value that can be told."""
    if variable.may_be_empty or variable.value_type in (str, datetime.date):  # there the default means that nothing is told
        return {}
    default = variable.default_value
    default = default.name if isinstance(default, Enum) else default
    try:
        return {"default": accepted_value(variable, default)}
    except NotAcceptedError:
        return {}
