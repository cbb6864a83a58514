"""What a traced calculation used: each variable with its value and the values of law that it read."""

from dataclasses import dataclass, field


@dataclass
class Used:
    """A variable that was used in a period.

    Attributes:
        name: of the variable.
        period: as core writes it.
        value: array, one a person or group.
        law: {(path, first day of the month read): value}.
        uses: names of the variables that it asked for, each once.
    """

    name: str
    period: str
    value: object
    law: dict = field(default_factory=dict)
    uses: dict = field(default_factory=dict)


def used_by(simulation):
    """{(variable, period): `Used`} of everything that a simulation with a full trace has calculated or read so far."""
    found = {}
    for node in simulation.tracer.browse_trace():
        key = node.name, str(node.period)
        used = found.setdefault(key, Used(*key, node.value))
        used.uses |= dict.fromkeys(child.name for child in node.children)
        for parameter in node.parameters:
            used.law[parameter.name, str(parameter.period)[:10]] = parameter.value
    return found
