"""Conditions in words: what was asked, how it was answered, and by which section."""

from openfisca_kela.decision.relevance import ground_and_conditions
from openfisca_kela.letter.context import row
from openfisca_kela.letter.parts import Group, Run, Table
from openfisca_kela.letter.terms import conditions_of, nodes_of
from openfisca_kela.wording.words import message

HEADERS = (message("Condition or obstacle"), message("Holds"), message("Provision"))
SIGNS = {"more_than": ">", "at_least": "≥", "less_than": "<", "at_most": "≤", "is": "=", "is_not": "≠"}
OPPOSITE = {"more_than": "at_most", "at_least": "less_than", "less_than": "at_least", "at_most": "more_than"}
OPPOSITE |= {"is": "is_not", "is_not": "is"}


def conditions_asked(context):
    """Table of the conditions of the benefit in the order of the law, with how each was answered."""
    decision, words = context.decision, context.words
    _, steps = ground_and_conditions(decision)
    rows = []
    for step in steps:
        value = step.values.get(decision.case, next(iter(step.values.values())))
        answer = (Run(context.forms.value(value)),)
        rows.append(row(step.label[context.language], answer, context.sections(step.sections)))
    headers = tuple(map(words, HEADERS))
    return Table(words("Conditions and obstacles"), headers, (Group(tuple(rows)),))


def provisions_of_conditions(context):
    """Sections of the conditions, in the order of the law, each once."""
    _, steps = ground_and_conditions(context.decision)
    return context.sections(dict.fromkeys(section for step in steps for section in step.sections))


def ground_node(context):
    """Node of the ground of refusal, or None where the derivation has none."""
    variable = context.benefit.refusal_ground
    nodes = context.derived.nodes.values()
    return next((node for node in nodes if node["variable"] == variable and node["of"] == context.decision.case), None)


def decisive(context):
    """What the ground of a refusal rests on, in words; empty where the derivation has no such condition."""
    ground = ground_node(context)
    because = ground["operation"].get("because") if ground else None
    if because is None:
        return ""
    asked = context.derived.nodes.get(because.get("node"), {})
    return "; ".join(in_words(*clause) for clause in clauses(context, asked.get("operation", because), with_law=False))


def in_words(statement, answer):
    """A clause: “Age: 40 years ≥ 18 years”."""
    return f"{statement}: {answer}" if statement else answer


def clauses(context, term, with_law=True):
    """What a condition rests on, as (statement, answer) each once: facts and results, comparisons, rules in force.

    Args:
        context: the `Context`.
        term: the condition.
        with_law: whether values of the law that are conditions themselves are among them.
    """
    return list(dict.fromkeys(_clauses(context, term, with_law)))


def _clauses(context, term, with_law):
    name = term.get("name")
    if "parameter" in term:
        if not with_law:
            return
        path = term["parameter"]
        yield context.derived.law_name(path, context.language), context.law_value(path, term["value"])
    elif "node" in term:
        node = context.derived.nodes[term["node"]]
        yield context.name(node), context.value(node)
    elif name in SIGNS and not _tells_an_item(context, term) and not _counts(term["terms"][0]):
        first = term["terms"][0]
        yield context.name(context.derived.nodes[first["node"]]) if "node" in first else "", _comparison(context, term)
    else:
        for part in term.get("terms", ()):
            yield from _clauses(context, part, with_law)
        if name == "choice":
            for part in (*conditions_of(term), term["taken"]):
                yield from _clauses(context, part, with_law)


def _comparison(context, term):
    """A comparison as it turned out: “269,50 € ≥ 10,00 €”."""
    name = term["name"] if term["value"] else OPPOSITE[term["name"]]
    units = [context.derived.unit(part) for part in term["terms"]]
    unit = next(filter(None, units), "")
    one, other = (context.formulas.amount(part["value"], own, unit) for part, own in zip(term["terms"], units, strict=True))
    is_itself = name == "is" and term["value"] and one == other
    return one if is_itself else f"{one} {SIGNS[name]} {other}"


def _counts(term):
    """Whether a term is a number of persons of whom something holds: the answer of each tells more."""
    parts = term.get("terms", ())
    return term.get("name") == "sum_over_members" and all(isinstance(part["value"], bool) for part in parts)


def _tells_an_item(context, term):
    """Whether a comparison is with an item of a list, which speaks for itself by the value of the fact."""
    return any("item" in context.derived.nodes[identity] for part in term["terms"] for identity in nodes_of(part)[:1])
