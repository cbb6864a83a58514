"""Two derivations node by node: which results differ, and which facts and values of the law lie behind each."""

import re

from openfisca_kela.explanation.comparison.months import months_between

MONTH = re.compile(r"@(\d{4}-\d{2})")


class Aligned:
    """A derivation whose nodes go by ids without a month.

    Args:
        derivation: a derivation as plain data.
        month: its month; nodes of other months keep their distance from it in months (``@-1``).
        names: {(key of the entity, own id): id to go by}.
    """

    def __init__(self, derivation, month, names):
        """Give the nodes their ids."""
        self.month, self.names = month, names
        self.ids = {node["id"]: self._id(node) for node in derivation["nodes"]}
        self.nodes = {self.ids[node["id"]]: node for node in derivation["nodes"]}

    def _id(self, node):
        own = f"{node['entity']}.{node['of']}.{node['variable']}"
        prefix = node["id"][: node["id"].index(own)]
        of = self.names.get((node["entity"], node["of"]), node["of"])
        when = node["id"][len(prefix) + len(own) :]
        return MONTH.sub(self._distance, f"{prefix}{node['entity']}.{of}.{node['variable']}{when}")

    def _distance(self, found):
        months = months_between(self.month, found[1])
        return f"@{months:+}" if months else ""

    def parts(self, identity):
        """(ids of the nodes, {parameter: what was read}) that a node is made of itself."""
        node = self.nodes.get(identity)
        children, law = {}, {}
        for term in _terms(node.get("operation", {})) if node else ():
            if "node" in term:
                children[self.ids[term["node"]]] = True
            if "parameter" in term:
                kept = ("value", "month", "holds", "source", "set_by")
                law[term["parameter"]] = {name: term[name] for name in kept if name in term}
        return list(children), law


def differing_nodes(before, after):
    """What differs between two derivations.

    Args:
        before: the first, `Aligned`.
        after: the second.

    Returns:
        Plain data: ``nodes``, the computed nodes of both that differ, in the order of the first derivation, each with
        both values, the values of the law that differ in it, the nodes directly below that differ, and all facts and
        values of the law that lie behind it; ``facts``, the facts that differ; ``only_before`` and ``only_after``, the
        ids of the nodes that one side alone rests on.
    """
    common = [identity for identity in before.nodes if identity in after.nodes]
    differing = {i for i in common if before.nodes[i]["value"] != after.nodes[i]["value"]}
    direct = {identity: _directly(before, after, identity, differing) for identity in common}
    nodes = [
        _pair(before, after, identity) | {"law": direct[identity]["law"], "nodes": direct[identity]["nodes"]}
        for identity in common
        if identity in differing and not _is_fact(before, after, identity)
    ]
    for node in nodes:
        node["because"] = _behind(node["id"], direct)
    return {
        "nodes": nodes,
        "facts": [_pair(before, after, i) for i in common if i in differing and _is_fact(before, after, i)],
        "only_before": [identity for identity in before.nodes if identity not in after.nodes],
        "only_after": [identity for identity in after.nodes if identity not in before.nodes],
    }


def _is_fact(before, after, identity):
    return "computed" not in (before.nodes[identity]["kind"], after.nodes[identity]["kind"])


def _pair(before, after, identity):
    first, second = before.nodes[identity], after.nodes[identity]
    pair = {"id": identity} | {name: first[name] for name in ("variable", "entity", "label", "unit", "section")}
    pair |= {"before": first["value"], "after": second["value"]}
    if "item" in first:
        pair |= {"item_before": first["item"], "item_after": second["item"]}
    return pair


def _directly(before, after, identity, differing):
    """Values of the law and nodes that make a difference in a node itself."""
    (first_nodes, first_law), (second_nodes, second_law) = before.parts(identity), after.parts(identity)
    below = dict.fromkeys(child for child in (*first_nodes, *second_nodes) if child in differing)
    law = []
    for parameter in dict.fromkeys((*first_law, *second_law)):
        first, second = first_law.get(parameter), second_law.get(parameter)
        if first is None or second is None or first["value"] != second["value"]:
            law.append({"parameter": parameter, "before": first, "after": second})
    is_fact = _is_fact(before, after, identity)
    return {"law": law if identity in differing else [], "nodes": list(below), "is_fact": is_fact}


def _behind(identity, direct):
    """Facts and values of the law that lie behind a differing node."""
    seen, waiting, facts, law = {identity}, [identity], [], {}
    while waiting:
        found = direct[waiting.pop(0)]
        law |= dict.fromkeys(one["parameter"] for one in found["law"])
        for child in found["nodes"]:
            if child not in seen:
                seen.add(child)
                waiting.append(child)
                if direct[child]["is_fact"]:
                    facts.append(child)
    return {"facts": facts, "law": list(law)}


def _terms(term):
    """A term of a derivation and all terms below it."""
    if isinstance(term, dict):
        yield term
        for part in term.values():
            yield from _terms(part)
    elif isinstance(term, list):
        for part in term:
            yield from _terms(part)
