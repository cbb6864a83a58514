"""How a value was reckoned, as a formula of amounts."""

from openfisca_kela.wording.words import message

MINUS = "−"
CODE = "code"
TABLE = message("by the table: {keys}")
ROUNDED = message("{formula} = {before}, rounded")
OR = message(" or ")
OF_TWO = {
    "larger_of": message("the larger of {amounts}"),
    "smaller_of": message("the smaller of {amounts}"),
}
SIGNS = {"multiply": " × ", "divide": " / "}
# What else there is (the number of a code, completed years, a month) is a value that needs no reckoning.
WITH_FORMULA = frozenset({"sum", *SIGNS, *OF_TWO})


class Formulas:
    """Formulas in one language.

    Args:
        derived: the `Derived`.
        forms: the `LetterForms` of the language.
    """

    def __init__(self, derived, forms):
        """Take what is needed."""
        self.derived, self.words, self.forms = derived, forms.words, forms

    def of_node(self, node):
        """Formula of a computed node, of the step behind it where it was taken over unchanged; empty for a bare fact."""
        node = self.derived.behind(node)
        if node["kind"] != "computed":
            return ""
        expression = self.derived.expression_of(node)
        if not self.derived.is_rounded(node):
            return self._whole(expression)
        before = self.amount(node["rounding"]["before"], node["unit"])
        inner = self.of_node(self.derived.nodes[expression.node]) if expression.node else self._whole(expression)
        return self.words(ROUNDED, formula=inner, before=before) if inner else before

    def amount(self, value, unit, of_neighbours=""):
        """A value with its unit; a number without one takes that of its neighbours."""
        return self.forms.value(value, (unit or of_neighbours) or None)

    def amounts(self, expression):
        """The values of the operands of an expression, in their unit."""
        unit = unit_of(expression)
        return [self.amount(part.value, unit_of(part), unit) for part in expression.operands]

    def either(self, expression):
        """The values of two operands: “597,74 € or 447,00 €”."""
        return self.words(OR).join(self.amounts(expression))

    def formula(self, expression, inside=False, unit=""):
        """An expression with the amounts in their places."""
        name, unit = expression.name, expression.unit or unit
        if name in SIGNS:
            return SIGNS[name].join(self.formula(part, inside=True) for part in expression.parts)
        if name == "sum":
            text = self._sum(expression, unit)
        elif name in OF_TWO:
            text = self.words(OF_TWO[name], amounts=self.either(expression))
        else:
            return self.amount(expression.value, expression.unit, unit)
        return f"({text})" if inside else text

    def keys(self, term):
        """What a table was looked up by."""
        found, language = [], self.words.language
        for key in term["keys"]:
            expression = self.derived.expressions.of(key)
            node = self.derived.nodes.get(expression.node, {})
            item = f"{node['label'][language]} {node['item'][language]}" if "item" in node else None
            branch = (
                self.derived.branch_of_code(term["parameter"], key["value"], language) if node.get("unit") == CODE else ""
            )
            found.append(item or branch or self.amount(key["value"], expression.unit))
        return ", ".join(found)

    def _whole(self, expression):
        """A formula that stands alone; a single value needs none."""
        if expression.name == "law" and "keys" in expression.term:
            return self.words(TABLE, keys=self.keys(expression.term))
        return self.formula(expression) if expression.name in WITH_FORMULA else ""

    def _sum(self, expression, unit):
        text = ""
        for sign, part in expression.parts:
            amount = self.formula(part, inside=part.name not in SIGNS, unit=unit)
            if text:
                text += f" {'+' if sign > 0 else MINUS} {amount}"
            else:
                text = amount if sign > 0 else f"{MINUS}{amount}"
        return text


def unit_of(expression):
    """Unit of an expression, or of the first of its operands that has one; equal units divided leave a share."""
    return expression.unit or next(filter(None, map(unit_of, expression.operands)), "")
