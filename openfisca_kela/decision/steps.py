"""The calculated variables of a derivation as steps: what a reader is told of each."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.decision.facts import item_labels, labels
from openfisca_kela.decision.law import law_value
from openfisca_kela.decision.model import Step
from openfisca_kela.decision.values import value_of


def steps_of(system, used):
    """A `Step` for each of the `Used` variables that was calculated, in their order.

    Args:
        system: the law.
        used: the `Used` variables.
    """
    for one in used:
        values = {identity: value_of(node) for identity, node in one.of_kind("computed").items()}
        if values:
            yield _step(system, system.variables[one.name], one, values)


def _step(system, variable, used, values):
    node = next(iter(used.of_kind("computed").values()))
    rounding = node.get("rounding")
    return Step(
        variable=variable.name,
        label=labels(variable),
        period=used.period,
        values=values,
        items={value: item_labels(variable, value) for value in values.values()} if variable.value_type is Enum else {},
        unit=variable.unit,
        sections=sections_of(variable),
        href=next((text for text in variable.reference or () if is_address(text)), None),
        rounding={"to": rounding["to"], "by": rounding["section"], "direction": rounding["direction"]} if rounding else None,
        law=tuple(law_value(system, path, day, value) for (path, day), value in used.law.items()),
        uses=tuple(used.uses),
    )


def sections_of(variable):
    """Sections among a variable's references, as the act writes them."""
    return tuple(text for text in variable.reference or () if not is_address(text))


def is_address(text):
    """Whether a reference is an address and not a section."""
    return text.startswith(("http://", "https://"))
