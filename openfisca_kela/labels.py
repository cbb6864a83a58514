"""Words and sources of variables and parameters: label, unit and reference.

Finnish and Swedish labels of variables stand in `variables/labels/`, one file a folder of variables, those of parameters
with their values; English ones with the law itself. A label that is missing is an error: no other language takes its place.
"""

import functools
import operator
import re
from importlib.resources import files

import yaml

from openfisca_kela import variables

LANGUAGES = ("fi", "sv", "en")

IN_BRACKETS_AT_THE_END = re.compile(r"\s*\([^()]*\)$")


def label_of(variable, language):
    """Label of a variable.

    Args:
        variable: a variable of OpenFisca.
        language: one of `LANGUAGES`.

    Raises:
        KeyError: the variable has no label in the language.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> law = CountryTaxBenefitSystem()
    >>> label_of(law.get_variable("general_housing_allowance_basic_deductible"), "fi")
    'Perusomavastuuosuus'
    """
    label = variable.label if language == "en" else _entry(variable, language).get("label")
    if not label:
        raise KeyError(f"the variable {variable.name!r} has no label in the language {language!r}")
    return label


def label_of_item(variable, item_name, language):
    """Label of an item of a variable's list.

    Raises:
        KeyError: the item has no label in the language.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> law = CountryTaxBenefitSystem()
    >>> label_of_item(law.get_variable("dwelling_type"), "rented", "sv")
    'Hyresbostad'
    """
    if language == "en":
        labels = {item.name: item.value for item in getattr(variable, "possible_values", ())}
    else:
        labels = _entry(variable, language).get("items", {})
    if not labels.get(item_name):
        raise KeyError(f"the item {item_name!r} of the variable {variable.name!r} has no label in the language {language!r}")
    return labels[item_name]


def label_of_parameter(tree, path, language):
    """Label of a parameter; within a table, that of the table followed by the branches.

    Args:
        tree: root node of the parameters.
        path: dotted path.
        language: one of `LANGUAGES`. The English label is the description, without what stands in brackets at its end.

    Raises:
        KeyError: there is no such parameter, or it has no label in the language.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> tree = CountryTaxBenefitSystem().parameters
    >>> label_of_parameter(tree, "general_housing_allowance.maximum_housing_costs.II.additional_person", "fi")
    'Enimmäisasumismenot, II, kukin seuraava henkilö'
    """
    branches = []
    for name, node in zip(reversed(path.split(".")), _leaf_to_root(tree, path), strict=False):
        label = _own_label(node, language)
        if label:
            return ", ".join([label, *branches])
        branches.insert(0, _branch_in_words(name, node, path, language))
    raise KeyError(f"the parameter {path!r} has no label in the language {language!r}")


def label_of_branch(tree, path, language):
    """Words of a branch of a table.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> label_of_branch(CountryTaxBenefitSystem().parameters, "municipalities.region.091", "sv")
    'Helsingfors'
    """
    node = _leaf_to_root(tree, path)[0]
    return _branch_in_words(path.rpartition(".")[2], node, path, language)


def reference_of_parameter(tree, path, day):
    """Where the value in force on a day comes from.

    Args:
        tree: root node of the parameters.
        path: dotted path of a parameter with values.
        day: a date or its text.

    Returns:
        A list of {title, href}; empty where no value is in force yet. References stand with the parameter or with its
        table; the one that counts is the last by the day from which the value holds.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> tree = CountryTaxBenefitSystem().parameters
    >>> reference_of_parameter(tree, "general_housing_allowance.reimbursement_rate", "2024-05-01")[0]["title"]
    '938/2014 8 § 1 mom. (1241/2023)'
    """
    nodes = _leaf_to_root(tree, path)
    holds_since = max((at.instant_str for at in nodes[0].values_list if at.instant_str <= str(day)), default="")
    references = {}
    for node in reversed(nodes):  # a change notes its source with the parameter itself, which then outdoes the table
        references |= node.metadata.get("reference", {})
    return references.get(max((start for start in references if start <= holds_since), default=""), [])


def unit_of_parameter(tree, path):
    """Unit of a parameter, its own or that of its table.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> unit_of_parameter(CountryTaxBenefitSystem().parameters, "general_housing_allowance.maximum_housing_costs.II.1")
    'currency-EUR/month'
    """
    return _own_or_inherited(tree, path, "unit")


def known_until_of_parameter(tree, path):
    """Last day, as text, until which the values of a parameter are known: its own or that of its table.

    >>> from openfisca_kela import CountryTaxBenefitSystem
    >>> known_until_of_parameter(CountryTaxBenefitSystem().parameters, "general_housing_allowance.reimbursement_rate")
    '2026-12-31'
    """
    return _own_or_inherited(tree, path, "known_until")


def _own_or_inherited(tree, path, what):
    for node in _leaf_to_root(tree, path):
        if what in node.metadata:
            return node.metadata[what]
    raise KeyError(f"neither the parameter {path!r} nor a table around it has {what!r}")


def _leaf_to_root(tree, path):
    nodes = [tree]
    for name in path.split("."):
        children = getattr(nodes[0], "children", {})
        if name not in children:
            raise KeyError(f"there is no parameter {path!r}: {name!r} is unknown")
        nodes.insert(0, children[name])
    return nodes


def _own_label(node, language):
    if language == "en":
        return IN_BRACKETS_AT_THE_END.sub("", node.description or "")
    return node.metadata.get(f"label_{language}")


def _branch_in_words(name, node, path, language):
    """Branch of a table: in words, or its number, or a municipality's name for its code, in English as in Finnish."""
    words = _words("branches").get(name, {}).get(language)
    if not words and name != name.upper():
        raise KeyError(f"the parameter {path!r} has no label in the language {language!r}, nor has the branch {name!r}")
    return words or node.metadata.get("label_sv" if language == "sv" else "label_fi", name)


def _entry(variable, language):
    labels = _words(language) if language in LANGUAGES else {}
    entry = labels.get(variable.name, {})
    return entry if isinstance(entry, dict) else {"label": entry}


@functools.cache
def _words(catalogue):
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    texts = [file.read_text(encoding="utf-8") for file in files(variables).joinpath("labels", catalogue).iterdir()]
    return functools.reduce(operator.or_, (yaml.load(text, Loader=loader) for text in texts))
