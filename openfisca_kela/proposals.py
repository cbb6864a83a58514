"""A proposal that need not be Python: values by the path of their parameter and the day from which they would hold.

title: Reimbursement rate back to eighty per cent
general_housing_allowance.reimbursement_rate: {2026-01-01: 0.8}
general_housing_allowance.asset_test.is_in_force: {2026-01-01: false}
"""

import datetime
import json
import math
import re

from openfisca_core.parameters import Parameter

from openfisca_kela.benefits import benefits
from openfisca_kela.labels import LANGUAGES, unit_of_parameter
from openfisca_kela.reforms.change import LegislativeChange
from openfisca_kela.situation.document import document_of
from openfisca_kela.situation.faults import NOTHING, Faults, did_you_mean, pointer, printable
from openfisca_kela.situation.periods import is_day
from openfisca_kela.system import FIRST_MONTH, CountryTaxBenefitSystem

TITLE = "title"
UNTITLED = {"en": "Proposal", "fi": "Ehdotus", "sv": "Förslag"}
WHOLE_UNITS = frozenset({"month", "year", "day", "person"})
BRANCHES_NAMED = 8
GREATEST = 10**12


def read_proposal(source, system=None):
    """Read a proposal.

    Args:
        source: text or bytes of YAML or JSON, or a mapping.
        system: the law whose parameters it changes; the law in force if not given.

    Returns:
        A subclass of `LegislativeChange`, for `law_in_force(with_=[...])`.

    Raises:
        SituationError: with every fault found.

    >>> proposal = read_proposal("general_housing_allowance.reimbursement_rate: {2026-01-01: 0.8}")
    >>> proposal.values
    {'general_housing_allowance.reimbursement_rate': {'2026-01-01': 0.8}}
    """
    tree = (system or CountryTaxBenefitSystem()).parameters
    faults = Faults()
    document = document_of(source, faults)
    titles = _titles(document[TITLE], faults) if TITLE in document else UNTITLED
    values = {path: _dated_values(tree, path, dated, faults) for path, dated in document.items() if path != TITLE}
    if not values:
        accepted = "dotted.path.of.a.parameter: {2026-01-01: value}"
        faults.add("/", NOTHING, "the proposal changes nothing", accepted, "empty")
    faults.raise_any()
    commencement = min(day for dated in values.values() for day in dated)
    body = {
        "__doc__": titles["en"],
        "title": titles,
        "commencement": commencement,
        "transition": "granted_or_reviewed_from",
        "source": {"title": titles["en"], "href": ""},
        "values": values,
    }
    return type(_name(titles["en"]), (LegislativeChange,), body)


def _titles(title, faults):
    """Title by language: one text for all, or a mapping by language."""
    titles = title if isinstance(title, dict) else dict.fromkeys(LANGUAGES, title)
    first = next(iter(titles.values()), None)
    if not titles.keys() <= set(LANGUAGES) or not all(
        isinstance(text, str) and text and printable(text) == text for text in titles.values()
    ):
        faults.add(pointer(TITLE), title, "is no title", f"a text, or texts by language: {', '.join(LANGUAGES)}", "type")
        return UNTITLED
    return {language: titles.get(language, titles.get("en", first)) for language in LANGUAGES}


def _name(title):
    words = re.sub(r"[^a-z0-9]+", "_", title.casefold()).strip("_")
    return f"proposal_{words}"


def _dated_values(tree, path, dated, faults):
    """{day: value} of a parameter, without those that are faults."""
    parameter = _parameter(tree, path, faults)
    if parameter is None:
        return {}
    if not isinstance(dated, dict) or not dated:
        example = json.dumps(dated) if _is_plain(dated) else "value"
        accepted = f"the day from which each value holds: {{2026-01-01: {example}}}"
        faults.add(pointer(path), dated, "is told without a day", accepted, "period")
        return {}
    kind = _Kind(tree, path, parameter)
    accepted_values = {}
    for day, value in dated.items():
        place = pointer(path, day)
        wrong_day = _why_no_day(path, day)
        wrong_value = kind.why_not(value)
        if wrong_day:
            faults.add(place, day, *wrong_day, "period")
        if wrong_value:
            faults.add(place, value, *wrong_value)
        if not wrong_day and not wrong_value:
            accepted_values[day] = value
    return accepted_values


def _parameter(tree, path, faults):
    """The parameter at a path, or None after a fault."""
    node, walked = tree, []
    for name in path.split("."):
        children = getattr(node, "children", {})
        if name not in children:
            paths = [descendant.name for descendant in tree.get_descendants() if isinstance(descendant, Parameter)]
            own = [other for other in paths if other.startswith(".".join(walked))] if walked else paths
            hint = did_you_mean(path, own) or did_you_mean(path, paths)
            problem = "there is no such parameter" + (f", {hint}" if hint else "")
            faults.add(pointer(path), NOTHING, problem, "the dotted path of a parameter", "unknown_name")
            return None
        node = children[name]
        walked.append(name)
    if isinstance(node, Parameter):
        return node
    names = list(node.children)
    more = f" and {len(names) - BRANCHES_NAMED} more" if len(names) > BRANCHES_NAMED else ""
    accepted = f"one of its branches: {', '.join(f'{path}.{name}' for name in names[:BRANCHES_NAMED])}{more}"
    faults.add(pointer(path), NOTHING, "is a table, not a value", accepted, "table")
    return None


def _why_no_day(path, day):
    """What is wrong with a day, as (problem, accepted), or None."""
    if not is_day(day):
        return "is no day of the calendar", "a day written 2026-01-01"
    key = path.split(".")[0]
    first = benefits()[key].first_month if key in benefits() else FIRST_MONTH
    if datetime.date.fromisoformat(day) < datetime.date.fromisoformat(f"{first}-01"):
        return "is before the first day of the act", f"a day from {first}-01"
    return None


def _is_plain(value):
    return isinstance(value, bool | int | float)


class _Kind:
    """What values a parameter takes, by its unit and by the values that it has."""

    def __init__(self, tree, path, parameter):
        self.unit = _unit(tree, path)
        self.values = [at.value for at in parameter.values_list if at.value is not None]
        self.siblings = self.values + _values_around(tree, path)

    def why_not(self, value):
        """What is wrong with a value, as (problem, accepted, kind), or None."""
        sample = next(iter(self.siblings), None)
        if isinstance(sample, bool):
            return None if isinstance(value, bool) else ("is neither true nor false", "true or false", "type")
        if isinstance(sample, str):
            items = sorted({text for text in self.siblings if isinstance(text, str)})
            right = isinstance(value, str) and value in items
            return None if right else ("is no such name", f"one of {', '.join(items)}", "item")
        return self._why_no_number(value)

    def _why_no_number(self, value):
        accepted = self._number_in_words()
        if isinstance(value, bool) or not isinstance(value, int | float):
            problem = "is a text, not a number (write it without quotes)" if isinstance(value, str) else "is not a number"
            return problem, accepted, "type"
        if isinstance(value, float) and not math.isfinite(value):
            return "is not a finite number", accepted, "type"
        if self.unit in WHOLE_UNITS and value != int(value):
            return "is not a whole number", accepted, "type"
        if not 0 <= value <= (self._most_share() if self.unit == "/1" else GREATEST):
            return "is out of bounds", accepted, "bounds"
        return None

    def _most_share(self):
        """A share is at most one, unless the law itself has had a greater one."""
        return max([1, *(value for value in self.values if not isinstance(value, bool | str))])

    def _number_in_words(self):
        if self.unit == "/1":
            return f"a number from 0 to {self._most_share()}"
        if self.unit in WHOLE_UNITS:
            return "a whole number from 0"
        return "an amount in euros from 0" if str(self.unit).startswith("currency") else "a number from 0"


def _unit(tree, path):
    try:
        return unit_of_parameter(tree, path)
    except KeyError:
        return None


def _values_around(tree, path):
    """Values of the other branches of the table in which a parameter stands."""
    node = tree
    for name in path.split(".")[:-1]:
        node = node.children[name]
    return [
        at.value
        for child in node.children.values()
        if isinstance(child, Parameter) and child.metadata.get("unit") is None
        for at in child.values_list
        if at.value is not None
    ]
