"""What the terms of a derivation name: nodes, values of the law, zeros."""

from decimal import Decimal

from openfisca_kela.letter.numerals import is_number

LISTS, SINGLE = ("terms", "passed", "keys"), ("because", "taken")


def inner_terms(term):
    """The terms directly within a term: its own, the conditions asked, the branch taken, and what a table was asked for."""
    found = [part for key in LISTS for part in term.get(key, ())]
    return [*found, *(term[key] for key in SINGLE if key in term), *term.get("facts", {}).values()]


def nodes_of(term):
    """Ids of the nodes that a term names, conditions included, each once and in order."""
    found = [term["node"]] if "node" in term else []
    for part in inner_terms(term):
        found += nodes_of(part)
    return list(dict.fromkeys(found))


def law_terms(term):
    """The values of the law that a term reads, in order."""
    found = [term] if "parameter" in term else []
    for part in inner_terms(term):
        found += law_terms(part)
    return found


def conditions_of(choice):
    """The conditions that a choice asked: those that did not hold, then the one that did."""
    return [*choice["passed"], *filter(None, [choice.get("because")])]


def is_zero(value):
    """Whether a value is the number zero."""
    return is_number(value) and Decimal(value) == 0
