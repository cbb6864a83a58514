"""Municipality codes of a case: whether one is the code of a municipality, in its months, and which one was meant."""

import unicodedata

from openfisca_kela.situation.faults import nearest

VARIABLE = "municipality_code"
TABLE = ("municipalities", "region")
FORM = "three digits of Statistics Finland in quotes"


def municipalities(tree):
    """{code: parameter} of all municipalities that the law knows, merged ones among them."""
    for name in TABLE:
        tree = tree.children[name]
    return {code: child for code, child in tree.children.items() if code.isdecimal()}


def why_no_municipality(known, code, days):
    """What is wrong with a code, or None.

    Args:
        known: `municipalities` of the law.
        code: what was told: a text, or a number that should have been one.
        days: days (texts) of which one must lie in the life of the municipality.

    Returns:
        (problem, accepted), or None where the code is right.
    """
    if isinstance(code, int) and not isinstance(code, bool):
        right = f"{code:03}"
        hint = f"; {name_of(known, right)} is '{right}'" if right in known else ""
        return f"is a number, and a code is a text: quote it, '{right}'", f"{FORM}{hint}"
    if not isinstance(code, str):
        return "is no code", FORM
    if code not in known:
        return _unknown(known, code)
    parameter = known[code]
    if any(parameter.get_at_instant(day) is not None for day in days):
        return None
    return _outside_life(known, code, days[0])


def name_of(known, code):
    """Name of a municipality in Finnish, and in Swedish where it is another."""
    metadata = known[code].metadata
    names = dict.fromkeys(metadata.get(key) for key in ("label_fi", "label_sv"))
    finnish, *swedish = [name for name in names if name] or [code]
    return f"{finnish} ({swedish[0]})" if swedish else finnish


def _unknown(known, code):
    """Nearest codes by what may have been meant: a name, or a number with another length."""
    by_name = {}
    for key, parameter in known.items():
        for label in ("label_fi", "label_sv"):
            by_name.setdefault(_folded(parameter.metadata.get(label, "")), key)
    if any(letter.isalpha() for letter in code):
        near = list(dict.fromkeys(by_name[name] for name in nearest(_folded(code), by_name)))
        problem = "is a name, not a code" if _folded(code) in by_name else "is no municipality code"
    else:
        problem = "no municipality has this code"
        padded = code.zfill(3)
        near = [padded] if padded in known else nearest(code, known)
    if _folded(code) in by_name:
        near = near[:1]
    hints = "; ".join(f"{name_of(known, key)} is '{key}'" for key in near)
    return problem, f"{FORM}{'; ' if hints else ''}{hints}"


def _outside_life(known, code, day):
    parameter = known[code]
    values = sorted((at.instant_str, at.value) for at in parameter.values_list)
    first = next((instant for instant, value in values if value is not None), None)
    if first is not None and day < first:
        return f"{name_of(known, code)} exists from {first}", f"{FORM} of a municipality of that month"
    ended = next((instant for instant, value in values if value is None and instant <= day), None)
    problem = f"{name_of(known, code)} was merged into another municipality" + (f" on {ended}" if ended else "")
    successor = parameter.metadata.get("continued_by")
    if successor in known:
        return problem, f"'{successor}', {name_of(known, successor)}, which continues it"
    return problem, f"{FORM} of a municipality of that month"


def _folded(name):
    """A name without capitals, accents and spaces at its ends."""
    letters = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
