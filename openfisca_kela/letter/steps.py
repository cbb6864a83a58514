"""The calculation in full: every computed amount with what it was made of, and the sentences that lead to it."""

from openfisca_kela.letter.conditions import clauses, in_words
from openfisca_kela.letter.context import row
from openfisca_kela.letter.parts import Group, Paragraph, Run, Table
from openfisca_kela.letter.sentences import sentences_of_node
from openfisca_kela.letter.terms import conditions_of, is_zero, law_terms, nodes_of
from openfisca_kela.wording.words import message

HOLDS = message("from {day}")
HELD = message("from {day}, until {last_day}")
AS_DECIDED = message("as decided by the caseworker")
COMPARISON = message("Comparison")
ZEROS = message("These steps came to nothing, because nothing was told that they rest on:")
HEADERS = (message("Step and what it was made of"), message("Value"), message("Provision or source"))
HEADERS_OF_CONDITIONS = (message("Statement"), message("Answer"), message("Because"), message("Provision"))
TECHNICAL_UNIT = "code"


def full_calculation(context):
    """Table of all computed amounts, numbers and choices, each after those that it rests on; then the zeros."""
    words = context.words
    nodes = [node for node in all_in_order(context.derived) if node["kind"] == "computed" and not _is_condition(node)]
    telling = [node for node in nodes if _tells(context, node)]
    silent = [node for node in nodes if not _tells(context, node) and node["unit"] != TECHNICAL_UNIT]
    headers = tuple(map(words, HEADERS))
    groups = tuple(_group(context, node) for node in telling)
    yield Table(words("The calculation step by step"), headers, groups, numeric=(1,))
    if silent:
        names = "; ".join(dict.fromkeys(context.name(node) for node in silent))
        yield Paragraph((Run(f"{words(ZEROS)} {names}."),))


def conditions_in_full(context):
    """Table of every computed condition, with what decided it."""
    words, rows = context.words, []
    for node in all_in_order(context.derived):
        if node["kind"] == "computed" and _is_condition(node):
            answer = (Run(context.value(node)),)
            because = "; ".join(in_words(*clause) for clause in clauses(context, node["operation"]))
            rows.append(row(context.name(node), answer, because, context.sections_of(node)))
    headers = tuple(map(words, HEADERS_OF_CONDITIONS))
    return Table(words("Every condition and what decided it"), headers, (Group(tuple(rows)),))


def all_in_order(derived):
    """Every node, each after those that it rests on."""
    placed, found = set(), []

    def place(identity):
        if identity not in placed:
            placed.add(identity)
            node = derived.nodes[identity]
            for part in nodes_of(node["operation"]) if node["kind"] == "computed" else ():
                place(part)
            found.append(node)

    place(derived.root["id"])
    for identity in derived.nodes:
        place(identity)
    return found


def _is_condition(node):
    return isinstance(node["value"], bool)


def _tells(context, node):
    return node["unit"] != TECHNICAL_UNIT and (
        not is_zero(node["value"]) or context.derived.rests_on_told_amount(node) or node is context.derived.root
    )


def _group(context, node):
    sentences = [row(sentence, sort="note") for sentence in sentences_of_node(context, node)]
    rows = [*_ingredients(context, node["operation"]), *sentences]
    total = row(context.words("Result"), context.value(node), context.sections_of(node), sort="total")
    return Group((*rows, total), (Run(context.name(node)),))


def _ingredients(context, term):
    """Rows of what a term is made of: the conditions that chose a branch, then amounts, without zeros nobody expects."""
    rows, seen = [], set()
    for cells in _leaves(context, term):
        key = (cells[0], cells[1])
        if key not in seen:
            seen.add(key)
            rows.append(row(*cells))
    return rows


def _leaves(context, term):
    if term.get("name") == "choice":
        for condition in conditions_of(term):
            yield from (_law_leaf(context, value) for value in law_terms(condition))
            for statement, answer in clauses(context, condition, with_law=False):
                yield statement or context.words(COMPARISON), answer, ""
        yield from _leaves(context, term["taken"])
    elif "parameter" in term:
        yield _law_leaf(context, term)
        for key in term.get("keys", ()):
            yield from _leaves(context, key)
    elif "node" in term:
        node = context.derived.nodes[term["node"]]
        if not is_zero(node["value"]) or context.derived.rests_on_told_amount(node):
            decided = context.words(AS_DECIDED) if "decided_by_caseworker" in node else ""
            yield context.name(node), context.value(node), decided
    elif not is_zero(term["value"]) or any(_is_told(context, identity) for identity in nodes_of(term)):
        for part in term.get("terms", ()):
            yield from _leaves(context, part)


def _is_told(context, identity):
    return context.derived.rests_on_told_amount(context.derived.nodes[identity])


def _law_leaf(context, term):
    name = context.derived.law_name(term["parameter"], context.language)
    day = (Run(f"{held(context, term)}, "), *context.sources(term["source"]))
    return name, context.law_value(term["parameter"], term["value"]), day


def held(context, term):
    """Time in which a value of the law holds."""
    first, _, last = term["holds"].partition("/")
    if not last:
        return context.words(HOLDS, day=context.forms.day(first))
    return context.words(HELD, day=context.forms.day(first), last_day=context.forms.day_before(last))
