"""What a decision rests on: the nodes of its derivation, by variable."""

from dataclasses import dataclass, field


@dataclass
class Used:
    """A variable that a decision rests on, in a period.

    Attributes:
        name: of the variable.
        period: its period, or ``"ETERNITY"``.
        nodes: {id of the person, family or household: node of the derivation}.
        law: {(path, day read): value} of the law that it read.
        uses: names of the variables that it was calculated from, each once, in the order of use.
    """

    name: str
    period: str
    nodes: dict = field(default_factory=dict)
    law: dict = field(default_factory=dict)
    uses: dict = field(default_factory=dict)

    def of_kind(self, *kinds):
        """{id: node} of the nodes of some kinds: `computed`, `given`, `assumed`."""
        return {identity: node for identity, node in self.nodes.items() if node["kind"] in kinds}


def used_in(derivation):
    """The `Used` variables of a derivation, in the order in which it names them."""
    names = {node["id"]: node["variable"] for node in derivation["nodes"]}
    found = {}
    for node in derivation["nodes"]:
        period = period_of_node(node)
        used = found.setdefault((node["variable"], period), Used(node["variable"], period))
        used.nodes[node["of"]] = node
        for term in terms_of(node.get("operation", {})):
            if "parameter" in term:
                used.law[term["parameter"], term.get("day", f"{term['month']}-01")] = term["value"]
            if "node" in term:
                used.uses[names[term["node"]]] = None
    return list(found.values())


def period_of_node(node):
    """Period of a node's value: a month or day, or ``"ETERNITY"`` where it holds for all time, whenever it was asked."""
    return node["period"] if "@" in node["id"].rsplit(".", 1)[1] else "ETERNITY"


def terms_of(term):
    """A term and all terms inside it, in the order in which they are told."""
    yield term
    for key in ("passed", "because", "taken", "terms", "keys", "decided"):
        inner = term.get(key, [])
        for part in inner if isinstance(inner, list) else [inner]:
            yield from terms_of(part)
    for fact in term.get("facts", {}).values():
        yield from terms_of(fact)
