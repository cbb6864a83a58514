"""The acts, and one act by its sections: what encodes each, and what is not encoded and why."""

import functools

from flask import redirect
from werkzeug.exceptions import NotFound

from openfisca_kela.benefits import benefits
from openfisca_kela.law_coverage import coverage
from openfisca_kela.letter.parts import Group, Row, Run, Table
from openfisca_kela.letter.references import FINLEX
from openfisca_kela.web.answers.law import index_in_force
from openfisca_kela.web.pages.fields import TEXT, Field
from openfisca_kela.web.pages.law.citing import act_address, section_address, title_of_act
from openfisca_kela.web.pages.law.finding import labels_found, section_found
from openfisca_kela.web.pages.page import Crumb, Shown
from openfisca_kela.wording.words import message

RULES, VALUES, CHANGES, TESTS = (
    message("Rules and facts"),
    message("Values"),
    message("Changes"),
    message("Worked decisions"),
)
FIND = message("Find in the law")
HOW_TO_FIND = message("A section, for example 938/2014 16 §, or words of a rule or a value")
WHOLE, PART = message("encoded"), message("in part")


def all_acts(asked):
    """List the acts: those that are encoded first, then those of which others refer to single sections.

    What is looked for (``find``) leads to its section, or is found by its words.
    """
    told = asked.told.get("find", "").strip()
    section = section_found(told, asked.language)
    if section:
        return redirect(section, 303)
    index = index_in_force()
    acts = [
        {
            "act": act,
            "title": title_of_act(act, asked.language),
            "href": act_address(act, asked.language),
            "sections": len(index.sections(act)),
            "is_encoded": _is_encoded(act),
        }
        for act in index.acts()
    ]
    view = {
        "encoded": [one for one in acts if one["is_encoded"]],
        "referred": [one for one in acts if not one["is_encoded"]],
        "find": Field("find", asked.words(FIND), TEXT, told, hint=asked.words(HOW_TO_FIND), is_required=True),
        "found": labels_found(told, asked.language) if told else None,
        "changes": asked.address("law.changes"),
        "difference": asked.address("law.difference"),
    }
    return Shown(asked.words("Law"), "law/acts.html.jinja", view, is_public=True)


def one_act(asked, year, number):
    """Show an act by its sections.

    Raises:
        NotFound: nothing encodes any of them.
    """
    act, index = f"{number}/{year}", index_in_force()
    if act not in index.acts():
        raise NotFound
    told = coverage().get(act)
    title = title_of_act(act, asked.language)
    view = {
        "act": act,
        "finlex": FINLEX[asked.language].format(year=year, number=number),
        "table": _table(asked, act, told),
        "omissions": [_omission(one, asked.language) for one in told.omissions] if told else [],
        "is_whole": told is not None and told.last is not None,
        "is_encoded": _is_encoded(act),
    }
    return Shown(title, "law/act.html.jinja", view, law_crumbs(asked), is_public=True)


def law_crumbs(asked, *more):
    """The way to a page below the room of the law."""
    return (Crumb(asked.words("Law"), asked.address("law")), *more)


def subject_of(act, section, language):
    """What a section is about, or empty where no law folder tells it."""
    told = coverage().get(act)
    return told.subjects.get(section, {}).get(language, "") if told else ""


def omissions_of(act, section, language):
    """What of a section is not encoded, in a language."""
    told = coverage().get(act)
    return [_omission(one, language) for one in told.of_section(section)] if told else []


def _is_encoded(act):
    """Whether the act is that of a benefit, or a law folder tells what of it is encoded and what is not."""
    told = coverage().get(act)
    return (told is not None and told.last is not None) or act in {benefit.act for benefit in benefits().values()}


def _omission(one, language):
    sections = in_ranges(one.sections)
    return {"sections": f"{sections} §", "what": one.what[language], "why": one.why[language]}


def in_ranges(sections):
    """Sections one after the other, with runs of whole numbers as ranges.

    >>> in_ranges(["8 a", "9", "10", "34", "35", "36"])
    '8 a, 9, 10, 34–36'
    """
    written, run = [], []
    for section in [*sections, ""]:
        if run and section.isdigit() and run[-1].isdigit() and int(section) == int(run[-1]) + 1:
            run.append(section)
            continue
        if run:
            written.append(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(run))
        run = [section]
    return ", ".join(written)


def _table(asked, act, told):
    words, index = asked.words, index_in_force()
    encoded = index.sections(act)
    named = {section for one in (told.omissions if told else ()) for section in one.sections}
    rows = []
    for section in encoded:
        counts = [str(count or "–") for count in _counts(act, section)]
        state = words(PART if section in named else WHOLE)
        head = (Run(f"{section} §", section_address(act, section, asked.language)),)
        subject = subject_of(act, section, asked.language)
        rows.append(Row((head, (Run(subject),), *[(Run(count),) for count in counts], (Run(state),))))
    headers = (words("Section"), words("What it is about"), *map(words, (RULES, VALUES, CHANGES, TESTS)), words("State"))
    return Table(words("Sections that are encoded"), headers, (Group(tuple(rows)),), numeric=(2, 3, 4, 5))


@functools.cache
def _counts(act, section):
    """Numbers of rules, values of any time, changes and tests that name a section."""
    found = index_in_force().encoded_at_any_time(act, section)
    return len(found.variables), len(found.parameters), len(found.changes), len(found.tests)
