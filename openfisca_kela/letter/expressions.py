"""Terms without what changes nothing: zeros in sums, a share of one, a lower limit of zero that is not reached."""

from dataclasses import dataclass
from decimal import Decimal

from openfisca_kela.letter.numerals import is_number
from openfisca_kela.letter.terms import is_zero

MONEY, SHARE = "currency", "/1"
EUROS = f"{MONEY}-EUR"
SUMS = frozenset({"add", "subtract", "sum_over_members"})


@dataclass(frozen=True)
class Expression:
    """A term without what changes nothing.

    Attributes:
        name: ``"node"``, ``"law"``, ``"constant"``, ``"count"`` (of persons), ``"sum"`` (of signed parts) or an operation of
            the derivation.
        value: the value, as the derivation writes it.
        unit: unit of the value, or empty.
        parts: expressions; of a sum (sign, expression).
        term: the term behind a value of the law.
        node: id of the node.
    """

    name: str
    value: object
    unit: str = ""
    parts: tuple = ()
    term: dict = None
    node: str = ""

    @property
    def operands(self):
        """The parts without their signs."""
        return [part for _, part in self.parts] if self.name == "sum" else list(self.parts)

    @property
    def is_difference(self):
        """Whether something is taken off."""
        return self.name == "sum" and any(sign < 0 for sign, _ in self.parts)


class Expressions:
    """Simplifies the terms of a derivation, each once.

    Args:
        derived: the `Derived`.
    """

    def __init__(self, derived):
        """Nothing is simplified yet."""
        self.derived, self._found = derived, {}

    def of(self, term):
        """A term of the derivation as an `Expression`."""
        if id(term) not in self._found:
            self._found[id(term)] = self._leaf(term) or self._operation(term)
        return self._found[id(term)]

    def _leaf(self, term):
        unit = self.derived.unit(term)
        if "node" in term:
            return Expression("node", term["value"], unit, node=term["node"])
        if "parameter" in term:
            return Expression("law", term["value"], unit, term=term)
        if "constant" in term:
            return Expression("constant", term["value"])
        return self.of(term["taken"]) if term["name"] == "choice" else None

    def _operation(self, term):
        value, name = term["value"], term["name"]
        if name in SUMS and all(isinstance(part["value"], bool) for part in term["terms"]):
            return Expression("count", value, "person")
        if name in SUMS:
            return self._sum(term)
        parts = tuple(map(self.of, term["terms"]))
        if name == "multiply":
            return _product(value, parts)
        if name == "divide" and Decimal(parts[1].value) == 1:
            return Expression("constant", value, self.derived.unit(term))
        if name == "larger_of" and _is_idle_limit(*parts):
            return parts[0]
        return Expression(name, value, self.derived.unit(term), parts)

    def _sum(self, term):
        parts = tuple(self._signed(term, 1))
        kept = tuple(part for part in parts if not is_zero(part[1].value) or self.derived.is_expected(part[1]))
        if len(kept) == 1 and kept[0][0] > 0:
            return kept[0][1]
        return Expression("sum" if kept else "constant", term["value"], self.derived.unit(term), kept)

    def _signed(self, term, sign):
        """(sign, expression) of the terms of nested sums and differences."""
        if term.get("name") not in SUMS:
            expression = self.of(term)
            parts = expression.parts if expression.name == "sum" else [(1, expression)]
            yield from ((sign * inner, part) for inner, part in parts)
            return
        for place, part in enumerate(term["terms"]):
            yield from self._signed(part, -sign if term["name"] == "subtract" and place else sign)


def _product(value, parts):
    """A product; a factor of one is left out, unless it is a number of persons or days."""
    kept = tuple(part for part in parts if part.unit not in ("", SHARE) or Decimal(part.value) != 1)
    if len(kept) == 1 and len(parts) > 1:
        return kept[0]
    is_money = any(part.unit.startswith(MONEY) for part in parts)
    is_share = all(part.unit in ("", SHARE) for part in parts)
    return Expression("multiply", value, EUROS if is_money else SHARE if is_share else "", kept or parts)


def _is_idle_limit(value, limit):
    """Whether a lower limit of zero is none, because the value is not below it."""
    return limit.name == "constant" and is_zero(limit.value) and is_number(value.value) and Decimal(value.value) >= 0
