"""What encodes a section, and the history of values."""

import datetime
import functools

from openfisca_core.parameters import Parameter

from openfisca_kela.decision.law import law_value, parameter_at, unit_or_none
from openfisca_kela.labels import LANGUAGES, known_until_of_parameter, label_of_parameter
from openfisca_kela.law_index import LawIndex
from openfisca_kela.law_report import law_report
from openfisca_kela.situation import Faults, SituationError
from openfisca_kela.situation.faults import NOTHING, did_you_mean
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers.fields import check_fields, of_field, time_told

FIELDS = ("section", "parameter", "on")
SECTION = "an act and its section: 938/2014 16"


def answer(law, query, *, language="fi"):
    """Tell what encodes a section, or the values of a parameter or of a table; of nothing asked, the index of sections.

    Args:
        law: not asked; the values are those of the law in force.
        query: texts ``{"section"?: "938/2014 16", "parameter"?: dotted path, "on"?: day, today unless told}``.
        language: not asked; texts are told in every language.

    Returns:
        Of a section ``act``, ``section``, ``on``, ``variables``, ``values``, ``changes`` and ``tests``; of both questions
        ``parameters``, each with ``path``, ``label``, ``unit``, ``known_until`` and ``history``, a list of ``since``,
        ``value`` (decimal text, truth or name; null: none from then on), ``sources`` and ``set_by`` (the change that set
        it, null for the base act); of a parameter also ``on`` and the ``values`` of that day. Where neither is asked,
        ``{"acts": {number: [sections]}}``.

    Raises:
        SituationError: nothing encodes what is asked for.
    """
    faults = Faults()
    check_fields(query, FIELDS, faults)
    day = time_told(query, "on", "day", faults) or datetime.date.today().isoformat()
    for name in ("section", "parameter"):
        if not isinstance(query.get(name, ""), str):
            faults.add(f"/{name}", query[name], "is no text", "a text", "type")
    if query.keys() >= {"section", "parameter"}:
        faults.add("/parameter", NOTHING, "a section is asked for too", "one of section and parameter", "two_questions")
    faults.raise_any()
    if "section" in query:
        report = _report(query["section"], day)
        return report.as_dict() | {"parameters": [history_of(parameter.name) for parameter in report.encoded.parameters]}
    if "parameter" in query:
        return _values_of(query["parameter"], day)
    index = index_in_force()
    return {"acts": {act: index.sections(act) for act in index.acts()}}


@functools.cache
def index_in_force():
    """Index of the law in force, read once."""
    return LawIndex(law_in_force_today())


def _report(text, day):
    act, _, section = text.strip().partition(" ")
    if not section:
        raise of_field("section", "is no section of an act", SECTION, "type", text)
    try:
        return law_report(index_in_force(), act, section, day)
    except SituationError as error:
        fault = error.faults[0]
        raise of_field("section", fault.problem, fault.accepted, fault.kind, text) from None


def _values_of(path, day):
    system = law_in_force_today()
    parameters = _parameters(system.parameters, path)
    at_day = [(parameter, parameter.get_at_instant(day)) for parameter in parameters]
    values = [law_value(system, parameter.name, day, value) for parameter, value in at_day if value is not None]
    return {
        "on": day,
        "values": [{**vars(value), "set_by": value.set_by and vars(value.set_by)} for value in values],
        "parameters": [history_of(parameter.name) for parameter in parameters],
    }


def _parameters(tree, path):
    """The parameter at a path, or those of the table there, in order."""
    try:
        node = parameter_at(tree, path)
    except (KeyError, AttributeError):
        hint = did_you_mean(path, [node.name for node in tree.get_descendants()])
        problem = "there is no such parameter" + (f", {hint}" if hint else "")
        accepted = "the dotted path of a parameter, or of a table"
        raise of_field("parameter", problem, accepted, "unknown_name", path) from None
    if isinstance(node, Parameter):
        return [node]
    return [descendant for descendant in node.get_descendants() if isinstance(descendant, Parameter)]


@functools.cache
def history_of(path):
    """A parameter of the law in force with every value that it has had or is known to have, the first one first."""
    system = law_in_force_today()
    tree = system.parameters
    return {
        "path": path,
        "label": {language: label_of_parameter(tree, path, language) for language in LANGUAGES},
        "unit": unit_or_none(tree, path),
        "known_until": _known_until(tree, path),
        "history": [_value_from(system, path, at) for at in reversed(parameter_at(tree, path).values_list)],
    }


def _value_from(system, path, at):
    """A value with its first day, its sources and the change that set it."""
    if at.value is None:
        return {"since": at.instant_str, "value": None, "sources": [], "set_by": None}
    value = law_value(system, path, at.instant_str, at.value)
    set_by = value.set_by and vars(value.set_by)
    return {"since": value.since, "value": value.value, "sources": value.sources, "set_by": set_by}


def _known_until(tree, path):
    try:
        return str(known_until_of_parameter(tree, path))
    except KeyError:
        return None
