"""The short calculation: the amounts and shares nearest to the result, in the order in which they lead to it."""

from openfisca_kela.letter.conditions import ground_node
from openfisca_kela.letter.context import row
from openfisca_kela.letter.derived import MONEY, SHARE
from openfisca_kela.letter.numerals import is_number
from openfisca_kela.letter.parts import Group, Run, Table
from openfisca_kela.letter.references import SEPARATOR
from openfisca_kela.letter.terms import is_zero, law_terms, nodes_of
from openfisca_kela.wording.words import message

MOST_ROWS = 8
HEADERS = (message("Step"), message("Calculation"), message("Amount"), message("Provision"))
AS_TOLD = message("as told")
FROM_DAY = message("from {day}")


def short_calculation(context):
    """Table of the steps that matter most.

    A step taken over unchanged stands in one row with the step that it was taken over from, under the name that is
    nearer to the result. Zeros are left out, unless the reader may expect them.
    """
    nodes = _chosen(context.derived, _results(context))
    rows = [_row(context, node, is_last=node is nodes[-1]) for node in nodes]
    headers = tuple(map(context.words, HEADERS))
    return Table(context.words("Calculation in short"), headers, (Group(tuple(rows)),), numeric=(2,))


def _row(context, node, is_last):
    behind = context.derived.behind(node)
    formula = context.formulas.of_node(node) or _since(context, behind)
    value = (Run(context.value(node), strong=is_last),)
    name = (Run(context.name(node), strong=is_last),)
    # A fact taken over as told stands by the section of the step that took it.
    sections = _sections(context, behind) if behind["kind"] == "computed" else context.sections_of(node)
    return row(name, formula, value, sections, sort="total" if is_last else "row")


def _sections(context, node):
    """Sections of a step; of one that only rounds, those of the step before it too."""
    sections = context.sections_of(node)
    expression = context.derived.expression_of(node) if node["kind"] == "computed" else None
    if expression is None or not expression.node:
        return sections
    before = context.sections_of(context.derived.behind(context.derived.nodes[expression.node]))
    return (*before, Run(SEPARATOR[context.language]), *sections) if before else sections


def _since(context, node):
    """That a value was told, or the day from which the one value of the law that it is holds."""
    if node["kind"] != "computed":
        return context.words(AS_TOLD)
    terms = law_terms(node["operation"]["taken"] if "taken" in node.get("operation", ()) else node.get("operation", {}))
    values = [term for term in terms if is_number(term["value"])]
    return context.words(FROM_DAY, day=context.forms.day(values[0]["holds"][:10])) if len(values) == 1 else ""


def _results(context):
    """The amount; of a refusal, the amounts that its ground asks for."""
    derived, ground = context.derived, ground_node(context)
    if context.decision.granted or ground is None or "because" not in ground["operation"]:
        return [derived.root]
    found, waiting, seen = {}, nodes_of(ground["operation"]["because"]), set()
    while waiting:
        node = derived.nodes[waiting.pop(0)]
        if is_number(node["value"]) and node["unit"].startswith(MONEY) and node["kind"] == "computed":
            found[node["id"]] = node
        elif isinstance(node["value"], bool) and node["kind"] == "computed" and node["id"] not in seen:
            seen.add(node["id"])
            waiting += nodes_of(node["operation"])
    return list(found.values())


def _chosen(derived, results):
    """The nodes to show, each after those that it rests on."""
    chosen, level = {node["id"]: node for node in results}, results
    while level and len(chosen) < MOST_ROWS:
        level = [part for node in level for part in operands(derived, node) if part["id"] not in chosen]
        for node in level[: MOST_ROWS - len(chosen)]:
            chosen[node["id"]] = node
    seen = set()
    return [node for result in results for node in in_order(derived, result, seen) if node["id"] in chosen]


def in_order(derived, node, seen):
    """A node and all that its formula rests on, each after its own operands."""
    if node["id"] in seen:
        return
    seen.add(node["id"])
    for part in operands(derived, node):
        yield from in_order(derived, part, seen)
    yield node


def operands(derived, node):
    """Computed amounts and shares in the formula of a node, or of the node that it was taken over from."""
    behind = derived.behind(node)
    if behind["kind"] != "computed":
        return []
    expression = derived.expression_of(behind)
    found = list(_nodes(expression))
    if derived.is_rounded(behind) and len(found) == 1 and derived.nodes[found[0]]["kind"] == "computed":
        return operands(derived, derived.nodes[found[0]])
    parts = [derived.nodes[identity] for identity in dict.fromkeys(found)]
    # The items of a sum that were told stand in its formula and among the facts; they need no row of their own, unless a
    # condition decided that they count as told.
    is_list = expression.name == "sum" and not expression.is_difference
    steps = [part for part in parts if _is_step(part) and not (is_list and _is_as_told(derived, part))]
    steps = [part for part in steps if not is_zero(part["value"]) or derived.rests_on_told_amount(part)]
    return sorted(steps, key=lambda part: part["unit"] == SHARE)  # amounts before what is taken of them


def _is_as_told(derived, node):
    """Whether a value is a fact that was told, and no computed condition decided that it counts whole."""
    while node["kind"] == "computed":
        expression = derived.expression_of(node)
        if expression.name != "node" or _decided(derived, node["operation"]):
            return False
        node = derived.nodes[expression.node]
    return True


def _decided(derived, term):
    """Whether a choice within a term was made by a condition that was computed and held."""
    if term.get("name") == "choice":
        decisive = [derived.nodes[identity] for identity in nodes_of(term.get("because", {}))]
        if any(one["kind"] == "computed" and one["value"] is True for one in decisive):
            return True
        return _decided(derived, term["taken"])
    return any(_decided(derived, part) for part in term.get("terms", ()))


def _nodes(expression):
    if expression.node:
        yield expression.node
    for part in expression.operands:
        yield from _nodes(part)


def _is_step(node):
    return node["kind"] == "computed" and (node["unit"].startswith(MONEY) or node["unit"] == SHARE)
