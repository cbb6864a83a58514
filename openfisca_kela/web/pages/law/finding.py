"""Finding something in the law: a section by its number, rules, facts and values by words of their labels."""

import functools

from openfisca_core.parameters import Parameter

from openfisca_kela.labels import label_of, label_of_parameter
from openfisca_kela.law_index import sections_named
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers.law import index_in_force
from openfisca_kela.web.pages.addresses import address
from openfisca_kela.web.pages.law.citing import section_address
from openfisca_kela.wording.words import message

MOST_FOUND = 60
RULE, FACT, VALUE = message("rule"), message("fact"), message("value of the law")


def section_found(text, language):
    """Address of the section that a text names (``938/2014 16``, with or without §), or None where none is encoded."""
    known = index_in_force()
    for act, section in sections_named(f"{text.strip().rstrip('§ ')} §".casefold()):
        if section in known.sections(act):
            return section_address(act, section, language)
    return None


def labels_found(text, language):
    """Pages whose label holds every word of a text.

    Returns:
        A list of (label, address, what it is, a message), at most `MOST_FOUND`, the shortest labels first.
    """
    words = text.casefold().split()
    found = [entry for entry in _labels(language) if all(word in entry[0].casefold() for word in words)]
    return sorted(found, key=lambda entry: (len(entry[0]), entry[0]))[:MOST_FOUND] if words else []


@functools.cache
def _labels(language):
    """(label, address, what it is) of every rule and fact, and of every value and table with words of its own."""
    system = law_in_force_today()
    found = [
        (label_of(one, language), address("law.rule", language, name=one.name), RULE if one.formulas else FACT)
        for one in system.variables.values()
    ]
    for node in system.parameters.get_descendants():
        if node.description and (isinstance(node, Parameter) or "reference" in node.metadata):
            label = label_of_parameter(system.parameters, node.name, language)
            found.append((label, address("law.value", language, path=node.name), VALUE))
    return tuple(found)
