"""How a value was reckoned, as sentences: one step a sentence, the inner steps first."""

from decimal import Decimal

from openfisca_kela.letter.expressions import MONEY, SHARE
from openfisca_kela.letter.formulas import OF_TWO, SIGNS, WITH_FORMULA, unit_of
from openfisca_kela.letter.numerals import is_number, tidy
from openfisca_kela.wording.words import message

SENTENCES = {
    "sum": message("Sum: {formula} = {result}."),
    "difference": message("Difference: {formula} = {result}."),
    "share_of_difference": message("{share} of the difference is taken: {formula} = {result}."),
    "share": message("{share} of the amount is taken: {formula} = {result}."),
    "multiply": message("Multiplied: {formula} = {result}."),
    "divide": message("Divided: {formula} = {result}."),
    "smaller_of": message("The smaller of {amounts} counts: {result}."),
    "larger_of": message("The larger of {amounts} counts: {result}."),
    "at_least": message("{amount} is less than {limit}, so it becomes {limit}."),
}
ROUNDINGS = {
    ("half_up", "cent"): message("Rounded to the nearest cent: {before} becomes {result} ({section})."),
    ("half_up", "euro"): message("Rounded to the nearest euro: {before} becomes {result} ({section})."),
    ("down", "cent"): message("Rounded down to the cent: {before} becomes {result} ({section})."),
    ("down", "euro"): message("Rounded down to the euro: {before} becomes {result} ({section})."),
    ("down", "whole"): message("Rounded down to a whole number: {before} becomes {result} ({section})."),
    ("up", "half_per_cent"): message("Rounded up to the next half per cent: {before} becomes {result} ({section})."),
}


def sentences_of_node(context, node):
    """Sentences that lead to the value of a computed node, the rounding last and only where it changed something."""
    formulas = context.formulas
    for expression in _steps(context.derived.expression_of(node)):
        sentence, values = _sentence(formulas, expression)
        yield context.words(sentence, **values)
    if context.derived.is_rounded(node):
        rounding = node["rounding"]
        before, result = (formulas.amount(value, node["unit"]) for value in (rounding["before"], node["value"]))
        section = "".join(run.text for run in context.sections([rounding["section"]]))
        sentence = ROUNDINGS[rounding["direction"], rounding["to"]]
        yield context.words(sentence, before=before, result=result, section=section)


def _steps(expression):
    """The expressions within an expression that are steps of their own, then itself.

    Products within a sum stand in its formula; all other operands stand there as values, reckoned before.
    """
    for part in expression.operands:
        if expression.name != "sum" or part.name in OF_TWO:
            yield from _steps(part)
    if expression.name in WITH_FORMULA:
        yield expression


def _sentence(formulas, expression):
    """(sentence, values) of one step."""
    name, result = expression.name, formulas.amount(expression.value, unit_of(expression))
    if name == "sum":
        words = SENTENCES["difference" if expression.is_difference else "sum"]
        return words, {"formula": formulas.formula(expression), "result": result}
    if name in SIGNS:
        return _product(formulas, expression, result)
    if name == "larger_of" and _is_lifted_to_limit(expression):
        amount, limit = formulas.amounts(expression)
        return SENTENCES["at_least"], {"amount": amount, "limit": limit}
    return SENTENCES[name], {"amounts": formulas.either(expression), "result": result}


def _product(formulas, expression, result):
    factors = [formulas.amount(part.value, unit_of(part)) for part in expression.parts]
    formula = SIGNS[expression.name].join(factors)
    share = next((part for part in expression.parts if part.unit == SHARE), None)
    money = next((part for part in expression.parts if unit_of(part).startswith(MONEY)), None)
    if expression.name == "divide" or share is None or money is None:
        return SENTENCES[expression.name], {"formula": formula, "result": result}
    words = SENTENCES["share_of_difference" if money.is_difference else "share"]
    return words, {"share": formulas.amount(share.value, SHARE), "formula": formula, "result": result}


def _is_lifted_to_limit(expression):
    value, limit = expression.parts
    is_limit = limit.name in ("constant", "law") and is_number(value.value)
    return is_limit and Decimal(tidy(value.value)) < Decimal(tidy(expression.value))
