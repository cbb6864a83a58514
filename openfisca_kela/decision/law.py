"""Values of law with their label, their day, their source and the change that set them."""

from openfisca_kela.decision.model import ChangeOfLaw, LawValue, Notice
from openfisca_kela.decision.values import plain_value
from openfisca_kela.labels import LANGUAGES, label_of_parameter, reference_of_parameter, unit_of_parameter
from openfisca_kela.reforms import ENACTED


def law_value(system, path, day, value):
    """A value of law as it was read on a day.

    Args:
        system: the law.
        path: dotted path of the parameter.
        day: text of the day.
        value: what was read.
    """
    tree = system.parameters
    parameter = parameter_at(tree, path)
    since = max((at.instant_str for at in parameter.values_list if at.instant_str <= day), default="")
    unit = unit_or_none(tree, path)
    return LawValue(
        path=path,
        label={language: label_of_parameter(tree, path, language) for language in LANGUAGES},
        value=plain_value(float(value) if _is_money(unit) else value, unit),
        unit=unit,
        month=day,
        since=since,
        sources=reference_of_parameter(tree, path, day),
        set_by=change_of_law(_set_by(system, parameter, since)),
    )


def parameter_at(tree, path):
    """Parameter or node at a dotted path."""
    for name in path.split("."):
        tree = tree.children[name]
    return tree


def unit_or_none(tree, path):
    """Unit of a parameter or its table; None where it has none (names of groups and regions)."""
    try:
        return unit_of_parameter(tree, path)
    except KeyError:
        return None


def change_of_law(change):
    """Name and titles of a change, or None."""
    return ChangeOfLaw(change.__name__, dict(change.title)) if change else None


def change_as_dict(change):
    """A change as plain data, with its act, sections, transition and source."""
    return {
        "name": change.__name__,
        "title": dict(change.title),
        "act": change.act,
        "proposal": change.proposal,
        "commencement": change.commencement,
        "sections": list(change.sections),
        "transition": change.transition,
        "is_guideline": change.is_guideline,
        "source": dict(change.source),
    }


def changes_apart(system):
    """(enacted changes that a law is without, changes in it that are not enacted)."""
    left_out = tuple(change_of_law(change) for change in ENACTED if change not in system.changes)
    added = tuple(change_of_law(change) for change in system.changes if change not in ENACTED)
    return left_out, added


def notices_of_changes(system, law_values, holds):
    """Notices of the changes that set any of the values, and of those that are left out, in the order of the changes.

    Args:
        system: the law.
        law_values: the `LawValue`s read.
        holds: function of the name of a condition: whether it holds in the case.
    """
    names = {value.set_by.name for value in law_values if value.set_by}
    involved = [change for change in system.changes if change.__name__ in names and change.notice]
    told = [(change, change.notice) for change in involved if not change.notice_where or holds(change.notice_where)]
    left_out = [(change, change.notice_without) for change in ENACTED if change not in system.changes]
    return [Notice(dict(text), change_of_law(change)) for change, text in [*told, *left_out] if text]


def _set_by(system, parameter, since):
    name = parameter.metadata.get("set_by", {}).get(since)
    return next((change for change in system.changes if change.__name__ == name), None)


def _is_money(unit):
    return str(unit).startswith("currency")
