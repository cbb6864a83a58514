"""A tree in which values stand under days chosen by the caller, so that many laws are read in one calculation."""

import copy

from openfisca_core.parameters import Parameter, ParameterAtInstant

from openfisca_kela.decision.law import parameter_at


def tree_with(tree, dated):
    """A tree with other values from certain days on. The given tree stays as it is.

    Args:
        tree: root node of the parameters.
        dated: {path: [(day, value), …]} in the order of the days; what the tree holds from the first of them on is gone.

    Returns:
        The root of the new tree.
    """
    root = copy.copy(tree)
    copied = {(): root}
    for path, values in dated.items():
        names = tuple(path.split("."))
        for depth in range(1, len(names) + 1):
            if names[:depth] not in copied:
                copied[names[:depth]] = _own_child(copied[names[: depth - 1]], names[depth - 1])
        parameter = copied[names]
        kept = [at for at in parameter.values_list if at.instant_str < values[0][0]]
        added = [ParameterAtInstant(f"{path}.{day}", day, data={"value": value}) for day, value in reversed(values)]
        parameter.values_list = added + kept
    return root


def table_of(tree, path):
    """Path of the table in which a parameter stands: the nearest node with a unit, or else the node around it.

    >>> from openfisca_kela.system import base_parameters
    >>> table_of(base_parameters(), "general_housing_allowance.maximum_housing_costs.II.1")
    'general_housing_allowance.maximum_housing_costs'
    """
    names = path.split(".")
    for depth in range(len(names), 0, -1):
        if "unit" in parameter_at(tree, ".".join(names[:depth])).metadata:
            return ".".join(names[:depth])
    return ".".join(names[:-1])


def value_on(parameter, day):
    """Value of a parameter on a day (text), or None; without the parsing of days that core does for each reading."""
    return next((at.value for at in parameter.values_list if at.instant_str <= day), None)


def _own_child(node, name):
    child = copy.copy(node.children[name])
    if isinstance(child, Parameter):
        child.values_history = child
    node.children = {**node.children, name: child}
    setattr(node, name, child)
    return child
