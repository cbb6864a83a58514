"""Why a value is another than before: two derivations compared, from the result down to what changed of itself."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChangedLaw:
    """A value of the law that differs.

    Attributes:
        parameter: its path.
        before, after: its values, as a derivation writes them.
        since: day from which the later value holds.
        source: list of {title, href}: where the later value comes from.
        set_by: name of the enacted change that set it; None for the act's own values and for index adjustments.
    """

    parameter: str
    before: object
    after: object
    since: str
    source: list
    set_by: str | None


@dataclass(frozen=True)
class Cause:
    """A step of the calculation that differs by itself: by the calendar, or because the law does.

    Attributes:
        variable, whose: the step.
        label: its label in three languages.
        before, after: its values, as a derivation writes them.
        law: values of the law that differ in it; empty where the calendar alone made the difference.
    """

    variable: str
    whose: str
    label: dict
    before: object
    after: object
    law: tuple


def causes(before, after, months):
    """What made the result of one derivation differ from that of another.

    Args:
        before, after: derivations of one variable for one case.
        months: the months (texts) of the two.

    Returns:
        A list of `Cause`, from the result downwards; empty where the results agree.
    """
    old, new = (
        {node["id"].replace(f"@{month}", "@"): node for node in derivation["nodes"]}
        for derivation, month in zip((before, after), months, strict=True)
    )
    found, waiting, seen = [], [after["root"]], set()
    while waiting:
        key = waiting.pop(0).replace(f"@{months[1]}", "@")
        if key in seen or key not in old or old[key]["value"] == new[key]["value"]:
            continue
        seen.add(key)
        was, node = old[key], new[key]
        parts = _nodes(node["operation"]) if node["kind"] == "computed" else []
        changed = [part for part in parts if _differs(part.replace(f"@{months[1]}", "@"), old, new)]
        law = _changed_law(was, node) if was["kind"] == node["kind"] == "computed" else ()
        if law or not changed:
            found.append(Cause(node["variable"], node["of"], node["label"], was["value"], node["value"], law))
        waiting += changed
    return found


def _differs(key, old, new):
    return key in old and old[key]["value"] != new[key]["value"]


def _changed_law(old, new):
    before, after = _law(old["operation"]), _law(new["operation"])
    return tuple(
        ChangedLaw(path, before[path][0]["value"], part["value"], part["holds"][:10], part["source"], part.get("set_by"))
        for path, (part, counts) in after.items()
        if path in before and before[path][0]["value"] != part["value"] and (counts or before[path][1])
    )


def _law(term, counts=True):
    """{path: (term, whether it counts)} of the values of the law in a term; a value times nothing does not count."""
    if "parameter" in term:
        return {term["parameter"]: (term, counts)}
    counts = counts and not (term.get("name") == "multiply" and term["value"] == "0")
    found = {}
    for part in _parts(term):
        for path, (law, part_counts) in _law(part, counts).items():
            found[path] = law, part_counts or found.get(path, (None, False))[1]
    return found


def _nodes(term):
    """Ids of the nodes that a term reads, however deep."""
    return [*([term["node"]] if "node" in term else []), *(node for part in _parts(term) for node in _nodes(part))]


def _parts(term):
    single = [term[name] for name in ("because", "taken") if name in term]
    return [*term.get("passed", ()), *single, *term.get("terms", ()), *term.get("keys", ()), *term.get("facts", {}).values()]
