"""The words of a form: what it asks in place of a label, and the topics under which facts stand. Data of the law folders."""

import functools
from dataclasses import dataclass
from importlib.resources import files

import yaml

from openfisca_kela import variables
from openfisca_kela.benefits import benefits
from openfisca_kela.labels import LANGUAGES, label_of

LABELS = files(variables).joinpath("labels")
ADULTS = "adults"
OTHER = "other"


@dataclass(frozen=True)
class Question:
    """How a form asks for a fact.

    Attributes:
        text: the question, or the label of the variable.
        hint: what helps where people err, or empty.
        usual: True, False, or `ADULTS`: asked openly, folded away, or openly of those who are not told to be children.
        example: a value as somebody might tell it, or None.
    """

    text: str
    hint: str
    usual: bool | str
    example: object


def question(variable, language):
    """The `Question` for a variable in a language.

    >>> from openfisca_kela.situation.reading import law_in_force_today
    >>> question(law_in_force_today().variables["rent"], "fi").text
    'Vuokra'
    """
    entry = _questions().get(variable.name, {})
    words = entry.get(language, {})
    return Question(
        text=words.get("question") or label_of(variable, language),
        hint=words.get("hint", ""),
        usual=entry.get("usual", False),
        example=entry.get("example"),
    )


@dataclass(frozen=True)
class Topic:
    """Facts that a form asks together: a key for programs, and the heading by language (None: other facts)."""

    key: str
    heading: dict | None


def topics():
    """Every `Topic`, in the order of the form."""
    told = [Topic(key, _heading(entry)) for key, entry in _topics().items()]
    return [*told, *(Topic(benefit.key, dict(benefit.name)) for benefit in benefits().values()), Topic(OTHER, None)]


def topic_of(variable):
    """Key of the topic of a variable: that which names its module or folder, else its benefit, else the last one.

    >>> from openfisca_kela.situation.reading import law_in_force_today
    >>> topic_of(law_in_force_today().variables["study_grant"])
    'income'
    """
    folder, module = _folder_and_module(variable)
    places = _places()
    benefit = folder if folder in benefits() else OTHER
    return places.get(f"{folder}/{module}") or places.get(folder) or benefit


def place_in_topic(variable):
    """Place of a variable among the facts of its topic: those to ask first, then the others in the order of the modules."""
    folder, module = _folder_and_module(variable)
    entry = _topics().get(topic_of(variable), {})
    first, modules = entry.get("first", []), entry.get("modules", [])
    if variable.name in first:
        return 0, first.index(variable.name)
    return 1, next((modules.index(name) for name in (f"{folder}/{module}", folder) if name in modules), len(modules))


def _folder_and_module(variable):
    folder, _, module = type(variable).__module__.removeprefix(f"{variables.__name__}.").partition(".")
    return folder, module


def _heading(entry):
    return {language: words for language, words in entry.items() if language in LANGUAGES}


@functools.cache
def _places():
    return {module: key for key, entry in _topics().items() for module in entry["modules"]}


@functools.cache
def _topics():
    return _read(LABELS.joinpath("topics.yaml"))


@functools.cache
def _questions():
    """Entries of the files of all folders: {name of a variable: entry}."""
    found = sorted(LABELS.joinpath("questions").iterdir(), key=lambda file: file.name)
    return {name: entry for file in found if file.name.endswith(".yaml") for name, entry in _read(file).items()}


def _read(file):
    return yaml.load(file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
