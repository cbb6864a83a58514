"""The difference of the law between two days: values that moved, and the changes that commenced between them."""

import datetime

from openfisca_kela.letter.parts import Run, Table
from openfisca_kela.reforms import ENACTED
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.web.pages.fields import DAY, Field
from openfisca_kela.web.pages.law.acts import law_crumbs
from openfisca_kela.web.pages.law.changes import TRANSITIONS
from openfisca_kela.web.pages.law.citing import change_run, source
from openfisca_kela.web.pages.law.days import day_of
from openfisca_kela.web.pages.law.tables import grouped, in_words, leaves, value_on
from openfisca_kela.web.pages.page import Shown
from openfisca_kela.wording.words import message

NO_DAY = message("Write the day as a date, for example 1.4.2024")
NOT_LATER = message("The second day must be later than the first")
HEADERS = (
    message("Value of the law"),
    message("On {day}"),
    message("On {day}"),
    message("Change"),
    message("Source"),
)
CAPTION = message("Values that differ between {first} and {second}")


def answer(asked):
    """Show the form, and, where two days were told, what differs between them."""
    fields, days = _fields(asked)
    view = {"fields": fields, "table": None, "changes": [], "suggested": _suggested(asked), "is_answered": days is not None}
    if days:
        view |= {"table": _table(asked, *days), "changes": _changes(asked, *days)}
    has_errors = any(field.error for field in fields)
    return Shown(
        asked.words("What changed between two days"),
        "law/difference.html.jinja",
        view,
        law_crumbs(asked),
        status=400 if has_errors else 200,
        has_errors=has_errors,
        is_public=True,
    )


def differing(system, first, second):
    """Paths of the values that are not the same on two days (ISO texts), in the order of the law."""
    return [leaf.name for leaf in leaves(system.parameters) if leaf.get_at_instant(first) != leaf.get_at_instant(second)]


def _fields(asked):
    """The two fields, and the two days where both are told and good."""
    told = {name: asked.told.get(name, "").strip() for name in ("first", "second")}
    days = {name: day_of(text) for name, text in told.items()}
    errors = dict.fromkeys(told, "")
    if any(told.values()):
        errors = {name: "" if day else asked.words(NO_DAY) for name, day in days.items()}
        if all(days.values()) and days["second"] <= days["first"]:
            errors["second"] = asked.words(NOT_LATER)
    labels = {"first": asked.words("First day"), "second": asked.words("Second day")}
    fields = [
        Field(name, labels[name], DAY, days[name] or told[name], error=errors[name], is_required=True) for name in told
    ]
    is_good = all(days.values()) and not any(errors.values())
    return fields, (days["first"], days["second"]) if is_good else None


def _table(asked, first, second):
    system = law_in_force_today()
    paths = differing(system, first, second)

    def row(path):
        before, after = (value_on(system, path, day) for day in (first, second))
        told = [(Run(in_words(asked, system, path, value and value.value)),) for value in (before, after)]
        change = (change_run(after.set_by, asked.language),) if after and after.set_by else ()
        return (*told, change, source(after.sources, asked.language) if after else ())

    if not paths:
        return None
    days = [asked.forms.day(day) for day in (first, second)]
    headers = [asked.words(HEADERS[0]), *[asked.words(HEADERS[1], day=day) for day in days], *map(asked.words, HEADERS[3:])]
    caption = asked.words(CAPTION, first=days[0], second=days[1])
    return Table(caption, tuple(headers), grouped(asked, system, paths, row), numeric=(1, 2))


def _changes(asked, first, second):
    return [
        {
            "title": change.title[asked.language],
            "href": asked.address("law.change", name=change.__name__),
            "day": asked.forms.day(change.commencement),
            "transition": asked.words(TRANSITIONS[change.transition]),
        }
        for change in sorted(ENACTED, key=lambda change: change.commencement)
        if first < change.commencement <= second
    ]


def _suggested(asked):
    """Pairs of days around each day on which changes commenced, as links."""
    days = sorted({change.commencement for change in ENACTED})
    return [
        {
            "href": asked.address("law.difference", {"first": _day_before(day), "second": day}),
            "day": asked.forms.day(day),
            "titles": [change.title[asked.language] for change in ENACTED if change.commencement == day],
        }
        for day in days
    ]


def _day_before(day):
    return (datetime.date.fromisoformat(day) - datetime.timedelta(1)).isoformat()
