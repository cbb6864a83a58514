"""A derivation read for a letter: nodes by id, their names, the units of terms, and what was taken over unchanged."""

from decimal import Decimal
from functools import cached_property

from openfisca_kela.decision.law import unit_or_none
from openfisca_kela.labels import label_of_branch, label_of_parameter
from openfisca_kela.letter.expressions import EUROS, MONEY, SHARE, Expressions
from openfisca_kela.letter.numerals import is_number, tidy
from openfisca_kela.letter.terms import nodes_of

__all__ = ["EUROS", "MONEY", "SHARE", "Derived"]


class Derived:
    """A derivation and the law that it names the values of.

    Args:
        derivation: plain data.
        parameters: tree of the law's values.
    """

    def __init__(self, derivation, parameters):
        """Index the nodes."""
        self.law, self.parameters = derivation["law"], parameters
        self.nodes = {node["id"]: node for node in derivation["nodes"]}
        self.root = self.nodes[derivation["root"]]
        self.expressions = Expressions(self)
        self._rests, self._law_names = {}, {}

    @cached_property
    def persons(self):
        """Ids of the persons."""
        return list(dict.fromkeys(node["of"] for node in self.nodes.values() if node["entity"] == "person"))

    def name(self, label, entity, of):
        """A label, with the person before it where there are several."""
        return f"{of}: {label}" if entity == "person" and len(self.persons) > 1 else label

    def law_name(self, path, language):
        """Label of a value of the law."""
        if (path, language) not in self._law_names:
            self._law_names[path, language] = label_of_parameter(self.parameters, path, language)
        return self._law_names[path, language]

    def branch_of_code(self, path, code, language):
        """Words of the branch of a table that a code, read as a number, chose: a municipality's name."""
        names = path.split(".")
        chosen = [at for at, name in enumerate(names) if name.isdecimal() and Decimal(name) == Decimal(code)]
        return label_of_branch(self.parameters, ".".join(names[: chosen[0] + 1]), language) if chosen else ""

    def unit(self, term):
        """Unit of a term's value, or empty."""
        if "parameter" in term:
            return unit_or_none(self.parameters, term["parameter"]) or ""
        if "node" in term:
            return self.nodes[term["node"]]["unit"]
        if term.get("name") == "choice":
            return self.unit(term["taken"])
        units = [self.unit(part) for part in term.get("terms", ())]
        if term.get("name") == "divide" and units[0] == units[1] != "":
            return SHARE
        if term.get("name") in ("multiply", "divide"):
            return EUROS if any(unit.startswith(MONEY) for unit in units) else ""
        return next(filter(None, units), "")

    def expression_of(self, node):
        """What a computed node was reckoned from, as an `Expression`."""
        return self.expressions.of(node["operation"])

    def behind(self, node):
        """The node that a value was taken over from unchanged, through as many steps as there are."""
        while node["kind"] == "computed" and not self.is_rounded(node):
            expression = self.expression_of(node)
            if expression.name != "node":
                break
            node = self.nodes[expression.node]
        return node

    def is_rounded(self, node):
        """Whether the rounding of a node changed its value."""
        before = node.get("rounding", {}).get("before")
        return before is not None and Decimal(tidy(before)) != Decimal(node["value"])

    def is_expected(self, expression):
        """Whether a reader may expect to hear of a zero: it was told, or rests on an amount that was."""
        nodes = [expression.node] if expression.node else [part.node for part in expression.operands]
        return any(self.rests_on_told_amount(self.nodes[identity]) for identity in nodes if identity)

    def rests_on_told_amount(self, node):
        """Whether a node is an amount told, or one that rests on it."""
        identity = node["id"]
        if identity not in self._rests:
            self._rests[identity] = False
            if node["kind"] == "given":
                self._rests[identity] = node["unit"].startswith(MONEY)
            elif node["kind"] == "computed" and is_number(node["value"]):
                below = (self.nodes[one] for one in nodes_of(node["operation"]))
                self._rests[identity] = any(map(self._carries, below))
        return self._rests[identity]

    def _carries(self, node):
        """Whether a node is an amount that was told or rests on one that was."""
        return node["unit"].startswith(MONEY) and self.rests_on_told_amount(node)
