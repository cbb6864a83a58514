"""How steeply a result changes with a fact, read off its derivation: exact for the way that the rules went."""

import functools
from fractions import Fraction


class NotLinearError(ValueError):
    """A value does not change in proportion to the fact."""


def steepness(derivation, fact):
    """Change of a derivation's result for one unit more of a fact, roundings left aside.

    Args:
        derivation: a derivation as plain data.
        fact: the `Fact`.

    Returns:
        A Fraction, exact for the way that the rules went in this derivation.

    Raises:
        NotLinearError: there is no such number.
    """
    return _Steepness(derivation, fact).of_node(derivation["root"])


class _Steepness:
    def __init__(self, derivation, fact):
        self.nodes, self.fact = {node["id"]: node for node in derivation["nodes"]}, fact
        self.of_node = functools.cache(self._of_node)

    def _of_node(self, identity):
        node = self.nodes[identity]
        if node["kind"] == "computed":
            return self.of(node["operation"])
        is_fact = (node["entity"], node["of"], node["variable"]) == (self.fact.entity, self.fact.of, self.fact.variable)
        return Fraction(int(is_fact and node["period"] == self.fact.period))

    def of(self, term):
        """Change of a term's value."""
        name = term.get("name")
        if isinstance(term["value"], bool):
            return Fraction(0)
        if name in ("in_month", None) and "node" in term:
            return self.of_node(term["node"])
        if name == "choice":
            return self.of(term["taken"])
        if name == "as_if":
            if self.fact.variable in term["facts"] or any(map(self.of, term["facts"].values())):
                raise NotLinearError("the fact decides what would be otherwise")
            return self.of_node(term["node"])
        return self._of_step(name, term.get("terms", term.get("keys", ())))

    def _of_step(self, name, terms):
        changes = [self.of(part) for part in terms]
        if not any(changes):
            return Fraction(0)
        if name in ("add", "sum_over_members"):
            return sum(changes)
        if name == "subtract":
            return changes[0] - changes[1]
        if name == "negative":
            return -changes[0]
        return self._of_product(name, changes, terms)

    def _of_product(self, name, changes, terms):
        values = [Fraction(part["value"]) for part in terms]
        if name in ("larger_of", "smaller_of"):
            one_is_taken = values[0] > values[1] if name == "larger_of" else values[0] < values[1]
            return changes[0] if one_is_taken else changes[1]
        if name == "absolute":
            return changes[0] if Fraction(terms[0]["value"]) > 0 else -changes[0]
        if name == "multiply" and not all(changes):
            return changes[0] * values[1] + values[0] * changes[1]
        if name == "divide" and not changes[1]:
            return changes[0] / values[1]
        raise NotLinearError(f"{name} is not in proportion to {self.fact.variable}")
