"""A value of the law with its history as a table and a line, or a table of the law with its values of today."""

import datetime

from openfisca_core.parameters import Parameter
from werkzeug.exceptions import NotFound

from openfisca_kela.decision.law import parameter_at, unit_or_none
from openfisca_kela.labels import label_of_parameter
from openfisca_kela.law_index import sections_named
from openfisca_kela.letter.parts import Group, Row, Run, Table
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers.law import history_of, index_in_force
from openfisca_kela.web.pages.law.acts import law_crumbs
from openfisca_kela.web.pages.law.citing import change_run, name_of_section, section_address, source, value_run
from openfisca_kela.web.pages.law.lines import line_of_history
from openfisca_kela.web.pages.law.tables import in_words, leaves, table_of, values_table
from openfisca_kela.web.pages.page import Crumb, Shown
from openfisca_kela.wording.words import message

HEADERS = (message("In force from"), message("Value"), message("Change"), message("Source"))
HISTORY = message("Every value and its source")
TODAY = message("Values on {day}")


def answer(asked, path):
    """Show a parameter, or a table of parameters.

    Raises:
        NotFound: there is none at the path, or it has no words of its own.
    """
    system = law_in_force_today()
    try:
        node, label = parameter_at(system.parameters, path), label_of_parameter(system.parameters, path, asked.language)
    except (KeyError, AttributeError):
        raise NotFound from None
    sections = _sections(asked, leaves(node))
    view = {"path": path, "documentation": node.documentation, "sections": sections, "chart": None, "known_until": None}
    if isinstance(node, Parameter):
        view |= _history(asked, system, path, label)
        table = table_of(system.parameters, path)
        view["table_above"] = value_run(system, table, asked.language) if table else None
    else:
        view |= {"table": _table(asked, system, node), "table_above": None}
    first = [Crumb(sections[0]["name"], sections[0]["href"])] if sections else []
    return Shown(label, "law/value.html.jinja", view, law_crumbs(asked, *first), is_public=True)


def _history(asked, system, path, label):
    told = history_of(path)
    rows = []
    for at in told["history"]:
        change = (change_run(at["set_by"], asked.language),) if at["set_by"] else ()
        value = in_words(asked, system, path, at["value"])
        rows.append(
            Row(((Run(asked.forms.day(at["since"])),), (Run(value),), change, source(at["sources"], asked.language)))
        )
    until = told["known_until"]
    return {
        "table": Table(asked.words(HISTORY), tuple(map(asked.words, HEADERS)), (Group(tuple(rows)),), numeric=(1,)),
        "chart": line_of_history(asked, label, told["history"], unit_or_none(system.parameters, path), until),
        "known_until": asked.forms.day(until) if until else None,
    }


def _table(asked, system, node):
    day = datetime.date.today().isoformat()
    paths = [leaf.name for leaf in leaves(node)]
    return values_table(asked, system, paths, day, asked.words(TODAY, day=asked.forms.day(day)))


def _sections(asked, parameters):
    """Sections that any source of the values names and something here encodes."""
    known, named = index_in_force(), {}
    for parameter in parameters:
        for at in history_of(parameter.name)["history"]:
            for one in at["sources"]:
                named |= dict.fromkeys(sections_named(one["title"]))
    return [
        {"name": name_of_section(asked, act, section), "href": section_address(act, section, asked.language)}
        for act, section in named
        if section in known.sections(act)
    ]
