"""The pages of runs: the list of those that the server shows, the report of each, and its files."""

import hashlib
from dataclasses import dataclass

from flask import Response, request
from werkzeug.exceptions import NotFound

from openfisca_kela.microsimulation.shown import FILES
from openfisca_kela.web.pages.page import Crumb, Page, Room, Shown
from openfisca_kela.web.pages.populations.blocks import SectionShown, section_shown
from openfisca_kela.web.pages.populations.reports import runs_shown
from openfisca_kela.wording.words import message

KEPT = "public, max-age=300"
MIMETYPES = {"csv": "text/csv", "json": "application/json", "md": "text/markdown"}
KINDS = {
    "csv": message("All figures as CSV"),
    "json": message("All figures as JSON"),
    "md": message("The report as Markdown"),
}


@dataclass(frozen=True)
class Entry:
    """A run in the list.

    Attributes:
        href: address of its report.
        title: benefit and months.
        population: title of the population.
        households: how many households it has.
        laws: how many laws were calculated.
    """

    href: str
    title: str
    population: str
    households: str
    laws: str


@dataclass(frozen=True)
class File:
    """A file to take home: its address, its name and its words."""

    href: str
    name: str
    label: str


@dataclass(frozen=True)
class Report:
    """A report.

    Attributes:
        lead: what it is, in a sentence.
        sections: `SectionShown`s.
        files: `File`s.
    """

    lead: str
    sections: tuple[SectionShown, ...]
    files: tuple


@dataclass(frozen=True)
class Listed:
    """The list of the runs: an `Entry` of each, or what is missing on the server so that none can be shown."""

    entries: tuple = ()
    missing: str = ""


def listed(asked):
    """The list of the runs; status 501 where a library is missing on the server."""
    runs = runs_shown(asked.settings.runs)
    missing = next((run.missing for run in runs if run.missing), "")
    view = Listed(missing=missing) if missing else Listed(tuple(_entry(asked, run) for run in runs))
    title = asked.words("Populations")
    return Shown(title, "populations/list.html.jinja", view, status=501 if missing else 200, is_public=True)


def report(asked, key):
    """The report of a run."""
    run = _run(asked, key)
    if run.missing:
        return listed(asked)
    told = run.made["reports"][asked.language]
    title = f"{told['title']} ({run.key})" if len(asked.settings.runs) > 1 else told["title"]
    view = Report(told["lead"], tuple(map(section_shown, told["sections"])), tuple(_files(asked, run)))
    crumbs = (Crumb(asked.words("Populations"), asked.address("populations")),)
    return Shown(title, "populations/report.html.jinja", view, crumbs, is_public=True)


def file(asked, key, name):
    """A file of a run's report."""
    run = _run(asked, key)
    if run.missing:
        return listed(asked)
    text = run.made["files"].get(name)
    if text is None:
        raise NotFound
    answer = Response(text, mimetype=MIMETYPES[name.rpartition(".")[2]])
    answer.headers["Content-Disposition"] = f'attachment; filename="{key}.{name}"'
    answer.headers["Cache-Control"] = KEPT
    answer.set_etag(hashlib.sha256(answer.get_data()).hexdigest()[:32])
    return answer.make_conditional(request)


def _run(asked, key):
    run = next((run for run in runs_shown(asked.settings.runs) if run.key == key), None)
    if run is None:
        raise NotFound
    return run


def _entry(asked, run):
    words, forms, language = asked.words, asked.forms, asked.language
    population = run.made["population"]
    months, benefit = run.made["months"][language], run.made["benefit"][language]
    return Entry(
        href=asked.address("populations.run", key=run.key),
        title=f"{benefit}: {months}",
        population=population["title"][language],
        households=words("{number} households", number=forms.number(population["households"])),
        laws=words("{number} laws", number=forms.number(len(run.made["variants"][language]))),
    )


def _files(asked, run):
    for name, (_, language) in FILES.items():
        ending = name.rpartition(".")[2]
        if ending != "md" or language == asked.language:
            href = asked.address("populations.file", key=run.key, name=name)
            yield File(href, f"{run.key}.{name}", asked.words(KINDS[ending]))


ROOM = Room(
    {"populations": Page(listed), "populations.run": Page(report), "populations.file": Page(file)},
    label=message("Populations"),
    purpose=message(
        "What a law costs and whom its changes concern, calculated over a population. For ministries, municipalities and "
        "researchers."
    ),
)
