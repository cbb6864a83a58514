"""The topics that the law folders hold beside the benefits, as each folder tells of itself."""

import functools
import importlib
from dataclasses import dataclass
from importlib.resources import files

import yaml

from openfisca_kela import variables
from openfisca_kela.benefits import benefits, folder_of
from openfisca_kela.labels import LANGUAGES, label_of


@dataclass(frozen=True)
class Remark:
    """What is told with an outcome though no rule reads it: a duty, an address, opening hours.

    Attributes:
        output: variable with whose outcome it is told.
        values: values of the outcome with which it is told; empty for all.
        since: day from which it is told, text.
        source: where it stands.
        text: by language.
    """

    output: str
    values: tuple
    since: str
    source: str
    text: dict


@functools.cache
def topics():
    """{key: Topic}, in the order in which they are listed."""
    folders = [importlib.import_module(f"{variables.__name__}.{name}") for name in variables.TOPICS]
    return {folder.TOPIC.key: folder.TOPIC for folder in folders}


@functools.cache
def remarks():
    """The `Remark`s of all topics, as `remarks.yaml` of their folders tells them."""
    return tuple(remark for key in topics() for remark in _remarks_in(files(variables).joinpath(key, "remarks.yaml")))


def _remarks_in(path):
    if not path.is_file():
        return
    for entry in yaml.safe_load(path.read_text(encoding="utf-8")):
        text = {language: entry[language] for language in LANGUAGES}
        yield Remark(entry["output"], tuple(entry.get("values", ())), str(entry["from"]), entry["source"], text)


def remarks_on(name, value, day):
    """The `Remark`s told with a value of an output on a day (text)."""
    on_output = (remark for remark in remarks() if remark.output == name and remark.since <= day)
    return tuple(remark for remark in on_output if not remark.values or value in remark.values)


def grounds_of(name):
    """Names of the variables that say why an output has its value; the first whose item is not `none` is told."""
    grounds = next((topic.grounds[name] for topic in topics().values() if name in topic.grounds), ())
    return (grounds,) if isinstance(grounds, str) else tuple(grounds)


def first_month_of(system, name):
    """First month for which a variable is encoded, as its topic or the benefit of its folder says, or None."""
    for topic in topics().values():
        if name in topic.outputs:
            return topic.first_month
    benefit = benefits().get(folder_of(system.variables[name]))
    return benefit.first_month if benefit else None


def topic_as_dict(system, topic):
    """A topic as plain data: its names, and each output with its labels, whose it is, and of which period.

    Args:
        system: the law, which knows the variables.
        topic: the `Topic`.
    """
    return {
        "key": topic.key,
        "name": dict(topic.name),
        "about": dict(topic.about),
        "first_month": topic.first_month,
        "outputs": [_output_as_dict(system, name) for name in topic.outputs],
    }


def _output_as_dict(system, name):
    variable = system.variables[name]
    return {
        "variable": name,
        "label": {language: label_of(variable, language) for language in LANGUAGES},
        "entity": variable.entity.key,
        "period": str(variable.definition_period),
        "grounds": list(grounds_of(name)),
        "reference": list(variable.reference or ()),
    }
