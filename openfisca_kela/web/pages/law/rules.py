"""A rule or fact of the law: its words, sections, entity and unit, and how it is written for the machine."""

import functools
import inspect

from werkzeug.exceptions import NotFound

from openfisca_kela.labels import label_of, label_of_item
from openfisca_kela.law_index import sections_named
from openfisca_kela.law_names import RuleNames
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers.law import index_in_force
from openfisca_kela.web.pages.law.acts import law_crumbs
from openfisca_kela.web.pages.law.citing import name_of_section, section_address, several
from openfisca_kela.web.pages.page import Crumb, Shown
from openfisca_kela.wording.words import message

ENTITIES = {"person": message("person"), "household": message("household"), "family": message("family")}
PERIODS = {
    "month": message("each month"),
    "day": message("each day"),
    "year": message("each year"),
    "eternity": message("for all time"),
}


def answer(asked, name):
    """Show a variable of the law in force.

    Raises:
        NotFound: there is none of this name.
    """
    system = law_in_force_today()
    if name not in system.variables:
        raise NotFound
    variable, known = system.variables[name], index_in_force()
    named = [
        (act, section)
        for text in variable.reference or ()
        for act, section in sections_named(text)
        if section in known.sections(act)
    ]
    sections = [
        {"name": name_of_section(asked, *one), "href": section_address(*one, asked.language)} for one in dict.fromkeys(named)
    ]
    view = {
        "name": name,
        "documentation": variable.documentation,
        "references": several(variable.reference or (), asked.language),
        "sections": sections,
        "entity": asked.words(ENTITIES.get(variable.entity.key, variable.entity.key)),
        "period": asked.words(PERIODS[str(variable.definition_period)]),
        "items": [label_of_item(variable, item.name, asked.language) for item in getattr(variable, "possible_values", ())],
        "is_computed": bool(variable.formulas),
        "named_by": [_rule(asked, system, other) for other in _names().named_by(name)],
        "naming": [_rule(asked, system, other) for other in _names().naming(name)],
        "source": inspect.getsource(type(variable)) if variable.formulas else "",
    }
    label = label_of(variable, asked.language)
    first = [Crumb(sections[0]["name"], sections[0]["href"])] if sections else []
    return Shown(label, "law/rule.html.jinja", view, law_crumbs(asked, *first), is_public=True)


@functools.cache
def _names():
    """Names in the formulas of the law in force, read once."""
    return RuleNames(law_in_force_today())


def _rule(asked, system, name):
    label = label_of(system.variables[name], asked.language)
    return {"label": label, "href": asked.address("law.rule", name=name)}
