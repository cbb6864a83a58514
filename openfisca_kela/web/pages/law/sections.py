"""A section of an act: its rules and facts, the values of a day, the changes that touch it, and worked decisions."""

import datetime

from werkzeug.exceptions import NotFound

from openfisca_kela.labels import label_of
from openfisca_kela.law_index import section_of
from openfisca_kela.letter.references import FINLEX
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.answers.law import index_in_force
from openfisca_kela.web.pages.fields import DAY, Field
from openfisca_kela.web.pages.law.acts import law_crumbs, omissions_of, subject_of
from openfisca_kela.web.pages.law.citing import (
    act_address,
    change_run,
    name_of_section,
    section_address,
    several,
    title_of_act,
)
from openfisca_kela.web.pages.law.days import day_of
from openfisca_kela.web.pages.law.tables import values_table
from openfisca_kela.web.pages.page import Crumb, Shown
from openfisca_kela.wording.words import message

VALUES_ON = message("Values on {day}")
MOST_AT_ONCE = 12
NO_DAY = message("Write the day as a date, for example 1.4.2024")


def answer(asked, year, number, section):
    """Show what encodes a section on a day (``on``; today unless told).

    Raises:
        NotFound: nothing encodes it.
    """
    act, known = f"{number}/{year}", index_in_force()
    try:
        section = section_of(section)
    except ValueError:
        raise NotFound from None
    if section not in known.sections(act):
        raise NotFound
    told = asked.told.get("on", "").strip()
    day = day_of(told) if told else datetime.date.today().isoformat()
    error = "" if day else asked.words(NO_DAY)
    on = Field("on", asked.words("Day of the values"), DAY, told or day or "", error=error, is_required=True)
    found = known.encoded_at_any_time(act, section)
    view = {
        "on": on,
        "finlex": FINLEX[asked.language].format(year=year, number=number),
        "rules": [_rule(asked, one, act) for one in found.variables if one.formulas],
        "facts": [_rule(asked, one, act) for one in found.variables if not one.formulas],
        "values": _values(asked, found, day) if day and found.parameters else None,
        "changes": [_change(asked, one) for one in found.changes],
        "tests": found.tests[:MOST_AT_ONCE],
        "more_tests": found.tests[MOST_AT_ONCE:],
        "omissions": omissions_of(act, section, asked.language),
        "neighbours": _neighbours(asked, act, section),
    }
    crumbs = law_crumbs(asked, Crumb(title_of_act(act, asked.language), act_address(act, asked.language)))
    named = [name_of_section(asked, act, section), subject_of(act, section, asked.language)]
    title = ": ".join(filter(None, named))
    status = 400 if error else 200
    return Shown(title, "law/section.html.jinja", view, crumbs, status, bool(error), is_public=True)


def _rule(asked, variable, act):
    return {
        "label": label_of(variable, asked.language),
        "href": asked.address("law.rule", name=variable.name),
        "documentation": variable.documentation,
        "references": several(variable.reference or (), asked.language, act),
    }


def _values(asked, found, day):
    paths = [one.name for one in found.parameters if one.get_at_instant(day) is not None]
    caption = asked.words(VALUES_ON, day=asked.forms.day(day))
    return values_table(asked, law_in_force_today(), paths, day, caption) if paths else None


def _change(asked, change):
    run = change_run({"name": change.__name__, "title": change.title}, asked.language)
    by = change.act or change.proposal
    return {"title": run.text, "href": run.href, "day": asked.forms.day(change.commencement), "act": by}


def _neighbours(asked, act, section):
    sections = index_in_force().sections(act)
    place = sections.index(section)
    near = [sections[place - 1] if place else None, sections[place + 1] if place + 1 < len(sections) else None]
    return [
        one and {"name": name_of_section(asked, act, one), "href": section_address(act, one, asked.language)} for one in near
    ]
