"""Reading YAML and JSON strictly: nothing is guessed, and nothing that was written is lost in silence.

Plain YAML turns 091 into a text, 020 into sixteen, `no` into false, and of two equal keys it keeps the last. Here a
number is a number only when it is written as JSON would write it, and a key that stands twice is a fault.
"""

import datetime
import json
import math
import re
from collections.abc import Mapping

import yaml

from openfisca_kela.situation.faults import NOTHING, Faults, SituationError, pointer

WORDS = {"true": True, "false": False}
WHOLE = "tag:yaml.org,2002:int"
DECIMAL = "tag:yaml.org,2002:float"
TRUTH = "tag:yaml.org,2002:bool"
NULL = "tag:yaml.org,2002:null"
TEXT = "tag:yaml.org,2002:str"
ACCEPTED = "a mapping of names to values, in YAML or JSON"
JSON_ACCEPTED = "a JSON object in UTF-8"


def document_of(source, faults):
    """A document as plain mappings with texts for keys, lists and values.

    Args:
        source: text or bytes of YAML or JSON, or a mapping that was read already.
        faults: `Faults` to which keys that stand twice are added.

    Returns:
        A dict.

    Raises:
        SituationError: nothing can be read of it.
    """
    try:
        tree = source if isinstance(source, Mapping) else _tree_of(source)
        document = _plain(tree, (), faults)
    except yaml.YAMLError as error:
        raise _unreadable(_words_of(error)) from None
    except (UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(_REASONS[type(error)]) from None
    if not isinstance(document, dict):
        faults.add("/", document, "is no mapping", ACCEPTED, "document")
        faults.raise_any()
    return document


def json_document_of(source, faults):
    """A JSON document, and nothing but JSON, as `document_of` gives it.

    Numbers that are none (``NaN``, ``Infinity``) are read, so that the fact that has one can be told.

    Args:
        source: bytes.
        faults: `Faults` to which keys that stand twice are added.

    Raises:
        SituationError: it is no JSON object.
    """
    try:
        tree = json.loads(source.decode("utf-8"), object_pairs_hook=_Pairs, parse_int=_whole)
        document = _plain(tree, (), faults)
    except json.JSONDecodeError as error:
        place = f" (line {error.lineno}, column {error.colno})"
        raise _unreadable(f"is no JSON: {error.msg}{place}", JSON_ACCEPTED) from None
    except (UnicodeDecodeError, RecursionError) as error:
        raise _unreadable(_REASONS[type(error)], JSON_ACCEPTED) from None
    if not isinstance(document, dict):
        faults.add("/", document, "is no object", JSON_ACCEPTED, "document")
        faults.raise_any()
    return document


DEEPEST = 50  # levels; whoever reads or writes a document further on can follow as many
_PLAIN = frozenset([str, int, float, bool, type(None)])  # columns of a batch hold tens of thousands of these
_REASONS = {
    UnicodeDecodeError: "is not a text in UTF-8",
    RecursionError: "is nested too deeply",
}


def _unreadable(problem, accepted=ACCEPTED):
    faults = Faults()
    faults.add("/", NOTHING, f"the document {problem}", accepted, "document")
    return SituationError(faults)


def _words_of(error):
    mark = getattr(error, "problem_mark", None)
    place = f" (line {mark.line + 1}, column {mark.column + 1})" if mark else ""
    return f"is neither YAML nor JSON: {getattr(error, 'problem', None) or 'it cannot be read'}{place}"


def _tree_of(source):
    text = source.decode("utf-8-sig") if isinstance(source, bytes) else str(source).removeprefix("\ufeff")
    if text.lstrip().startswith("{"):
        try:
            return json.loads(text, object_pairs_hook=_Pairs, parse_int=_whole)
        except json.JSONDecodeError:
            pass  # YAML may begin with a brace too
    loader = _StrictLoader(text)
    try:
        return loader.get_single_node()
    finally:
        loader.dispose()


class _Pairs(list):
    """The pairs of a JSON object, duplicates and all."""


class _StrictLoader(yaml.SafeLoader):
    """Composes YAML with the scalars of JSON and without aliases, which could nest without end."""

    def compose_node(self, parent, index):
        """Refuse what refers to another place of the document."""
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark
            raise yaml.composer.ComposerError(None, None, "aliases (*name) are not read, write the values out", mark)
        return super().compose_node(parent, index)


_StrictLoader.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    (NULL, r"(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    (TRUTH, r"(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    (WHOLE, r"[-+]?(?:0|[1-9][0-9_]*)$", list("-+0123456789")),
    (DECIMAL, r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9_]*)\.[0-9]*)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
    (DECIMAL, r"[-+]?(?:0|[1-9][0-9_]*)[eE][-+]?[0-9]+$", list("-+0123456789")),
    (DECIMAL, r"(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$", list("-+.")),
):
    _StrictLoader.add_implicit_resolver(_tag, re.compile(_form), _first)


def _whole(digits):
    """A whole number; one of thousands of digits is as good as infinite."""
    try:
        return int(digits)
    except ValueError:
        return -math.inf if digits.startswith("-") else math.inf


def _decimal(text):
    return float(text.replace("_", "").replace(".inf", "inf").replace(".nan", "nan"))


_SCALARS = {
    NULL: lambda text: None,
    TRUTH: lambda text: WORDS[text.lower()],
    WHOLE: lambda text: _whole(text.replace("_", "")),
    DECIMAL: lambda text: _decimal(text.lower()),
    TEXT: str,
}


def _plain(tree, path, faults):
    """The same in dicts and lists; a key that stands twice keeps its first value and is noted."""
    if len(path) > DEEPEST:
        raise RecursionError
    if isinstance(tree, yaml.MappingNode | _Pairs | Mapping):
        plain = {}
        for key, value in _items(tree, path, faults):
            place = (*path, key)
            if key in plain:
                faults.add(pointer(*place), NOTHING, f"{key} stands twice", "each name once", "duplicate_key")
            else:
                plain[key] = _plain(value, place, faults)
        return plain
    if isinstance(tree, yaml.SequenceNode):
        tree = tree.value
    if isinstance(tree, list | tuple):
        return [
            value if type(value) in _PLAIN else _plain(value, (*path, place), faults) for place, value in enumerate(tree)
        ]
    return _scalar(tree, path, faults)


def _items(tree, path, faults):
    if isinstance(tree, yaml.MappingNode):
        for key, value in tree.value:
            if isinstance(key, yaml.ScalarNode):
                yield key.value, value
            else:
                faults.add(pointer(*path), NOTHING, "a key is a list or a mapping", "a name for a key", "document")
        return
    for key, value in tree.items() if isinstance(tree, Mapping) else tree:
        yield str(key), value


def _scalar(value, path, faults):
    if isinstance(value, yaml.ScalarNode):
        if value.tag not in _SCALARS:
            faults.add(pointer(*path) or "/", value.tag, "is a tag", "values without tags", "document")
            return value.value
        return _SCALARS[value.tag](value.value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value
