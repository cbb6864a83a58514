"""The second reader: a small evaluator that knows nothing of the first and reckons every node of a derivation again.

It reads the JSON form alone, calculates in decimals, and tells every node at which it arrives at another value.
"""

import datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

# Steps that the law does not round are computed in binary; they may differ from decimals by far less than a cent.
TOLERANCE = Decimal("0.0000001")
A_DAY = datetime.timedelta(1)
UNITS = {"cent": Decimal("0.01"), "euro": Decimal(1), "half_per_cent": Decimal("0.005"), "whole": Decimal(1)}
WAYS = {"half_up": ROUND_HALF_UP, "down": ROUND_FLOOR, "up": ROUND_CEILING}


def disagreements(derivation):
    """Sentences, one a node whose value does not follow from what it is said to be made of; none if it adds up.

    Args:
        derivation: a derivation as plain data.

    >>> disagreements({"root": "a", "nodes": [{"id": "a", "value": "3", "kind": "computed", "operation": {
    ...     "value": "2", "name": "add", "terms": [{"value": "1", "constant": True}, {"value": "1", "constant": True}]}}]})
    ['a: the derivation says 3, its terms give 2']
    """
    nodes = {node["id"]: node for node in derivation["nodes"]}
    computed = (node for node in nodes.values() if node["kind"] == "computed")
    return [sentence for node in computed if (sentence := _disagreement(node, nodes))]


def _disagreement(node, nodes):
    try:
        found = _of_node(node, nodes)
    except ArithmeticError as error:
        return f"{node['id']}: {error}"
    if _same(found, node["value"]):
        return None
    return f"{node['id']}: the derivation says {node['value']}, its terms give {found}"


def _of_node(node, nodes):
    found = _evaluate(node["operation"], nodes)
    rounding = node.get("rounding")
    if rounding and isinstance(found, Decimal):
        # Binary noise must not push a tie below itself.
        tidy = found.quantize(Decimal("0.000000001"), ROUND_HALF_UP)
        return tidy.quantize(UNITS[rounding["to"]], WAYS[rounding["direction"]])
    return found


def _evaluate(term, nodes):
    """Value of a term, from its own terms; what a term says of its value is checked on the way."""
    found = _read(term["value"])
    if "node" in term:
        found = _read(nodes[term["node"]]["value"])
    elif "parameter" in term:
        _check_clock(term, nodes)
    elif "name" in term:
        found = CHOICES[term["name"]](term, nodes) if term["name"] in CHOICES else _operate(term, nodes)
    if not _same(found, term["value"]):
        raise ArithmeticError(f"{term.get('name', term.get('node'))}: says {term['value']}, gives {found}")
    return found


def _check_clock(term, nodes):
    """A value of the law holds on the day on which it was read, and that is the day of the decision."""
    since, _, until = term["holds"].partition("/")
    read = term.get("day", f"{term['month']}-01")
    if not since <= read or (until and until <= read):
        raise ArithmeticError(f"{term['parameter']} of {term['holds']} was read on {read}")
    if "decided" in term and str(_evaluate(term["decided"], nodes)) != read:
        raise ArithmeticError(f"{term['parameter']} was not read on the day of the decision")


def _operate(term, nodes):
    return OPERATIONS[term["name"]](*(_evaluate(part, nodes) for part in term["terms"]))


def _choice(term, nodes):
    for condition in term["passed"]:
        if _evaluate(condition, nodes) is not False:
            raise ArithmeticError("a branch was passed whose condition holds")
    if "because" in term and _evaluate(term["because"], nodes) is not True:
        raise ArithmeticError("a branch was taken whose condition does not hold")
    return _evaluate(term["taken"], nodes)


def _read(value):
    if isinstance(value, bool) or value is None:
        return value
    for kind in (Decimal, datetime.date.fromisoformat):
        try:
            return kind(value)
        except (ValueError, ArithmeticError):
            continue
    return value


def _same(found, value):
    value = _read(value)
    if isinstance(found, Decimal) and isinstance(value, Decimal):
        return abs(found - value) <= TOLERANCE
    return type(found) is type(value) and found == value


def _first_of_month(day, plus=Decimal(0)):
    months = day.year * 12 + day.month - 1 + int(plus)
    return datetime.date(months // 12, months % 12 + 1, 1)


def _years(born, day):
    return Decimal(day.year - born.year - ((day.month, day.day) < (born.month, born.day)))


def _days_later(day, days):
    return day + datetime.timedelta(int(days))


def _months_later(day, months):
    month = day.year * 12 + day.month - 1 + int(months)
    year, month = month // 12, month % 12 + 1
    while True:
        try:
            return day.replace(year=year, month=month)
        except ValueError:
            day -= datetime.timedelta(1)


def _is_weekday(day):
    """Monday to Saturday, and none of the public holidays."""
    holidays = {(1, 1), (1, 6), (5, 1), (12, 6), (12, 25), (12, 26)}
    moving = {_easter(day.year) + datetime.timedelta(days) for days in (-2, 1, 39)}
    is_midsummer = day.weekday() == 5 and day.month == 6 and 20 <= day.day <= 26
    is_all_saints = day.weekday() == 5 and (day.month, day.day) in {(10, 31), *((11, number) for number in range(1, 7))}
    return (
        day.weekday() < 6 and (day.month, day.day) not in holidays and not (day in moving or is_midsummer or is_all_saints)
    )


def _days_on_which(term, nodes):
    """Days that are listed once each, and on which it is one of the items."""
    days = {part["node"] for part in term["terms"]}
    if len(days) != len(term["terms"]) or any(_evaluate(part, nodes) not in term["items"] for part in term["terms"]):
        raise ArithmeticError("a day is counted on which it is not so, or twice")
    return Decimal(len(days))


def _easter(year):
    """Meeus, Jones and Butcher."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    months, day = divmod(h + k - 7 * ((a + 11 * h + 22 * k) // 451) + 114, 31)
    return datetime.date(year, months, day + 1)


def _last_of_month(day):
    return _first_of_month(day, Decimal(1)) - A_DAY


def _days(first, last):
    return Decimal(max((last - first).days + 1, 0))


def _is_banking_day(day):
    closed = {(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)}
    moving = {_easter(day.year) + datetime.timedelta(days) for days in (-2, 1, 39)}
    is_midsummer_eve = day.weekday() == 4 and day.month == 6 and 19 <= day.day <= 25
    return day.weekday() < 5 and (day.month, day.day) not in closed and day not in moving and not is_midsummer_eve


def _banking_day_of_month(day, number):
    day = day.replace(day=1)
    while not _is_banking_day(day) or number > 1:
        number -= _is_banking_day(day)
        day += A_DAY
    return day


def _banking_day_up_to(month, number):
    day = month.replace(day=int(number))
    while not _is_banking_day(day):
        day -= A_DAY
    return day


def _number_of_code(code):
    """A code such as '091' was read as the number 91 above; an empty text is -1."""
    return Decimal(-1) if code == "" else Decimal(code)


def _comes_before(*keys):
    """Whether the first half of the keys stands before the second half."""
    return keys[: len(keys) // 2] < keys[len(keys) // 2 :]


def _is(one, other):
    return one == other


OPERATIONS = {
    "add": lambda a, b: a + b,
    "subtract": lambda a, b: a - b,
    "multiply": lambda a, b: a * b,
    "divide": lambda a, b: a / b,
    "negative": lambda a: -a,
    "absolute": abs,
    "larger_of": max,
    "smaller_of": min,
    "more_than": lambda a, b: a > b,
    "at_least": lambda a, b: a >= b,
    "less_than": lambda a, b: a < b,
    "at_most": lambda a, b: a <= b,
    "is": _is,
    "is_not": lambda a, b: not _is(a, b),
    "and": lambda *terms: all(terms),
    "or": lambda *terms: any(terms),
    "not": lambda a: not a,
    "is_not_told": lambda a: a is None,
    "sum_over_members": lambda *terms: sum((Decimal(term) for term in terms), Decimal(0)),
    "any_over_members": lambda *terms: any(terms),
    "count_of_members": lambda *terms: Decimal(len(terms)),
    "first_of_month": _first_of_month,
    "completed_years": _years,
    "number_of_code": _number_of_code,
    "banking_day_of_month": _banking_day_of_month,
    "is_banking_day": _is_banking_day,
    "comes_before": _comes_before,
    "order_in_group": lambda *before: Decimal(1 + sum(before)),
    "days_later": _days_later,
    "months_later": _months_later,
    "is_weekday": _is_weekday,
    "banking_day_up_to": _banking_day_up_to,
    "last_of_month": _last_of_month,
    "day_of_month": lambda day: Decimal(day.day),
    "days_from_to": _days,
}
CHOICES = {
    "choice": _choice,
    "days_on_which": _days_on_which,
    "in_month": lambda term, nodes: _read(nodes[term["node"]]["value"]),
    "as_if": lambda term, nodes: _read(nodes[term["node"]]["value"]),
}
