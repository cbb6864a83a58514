"""A run's report as plain data for pages and files, made in a process of its own.

``python -m openfisca_kela.microsimulation.shown FOLDER`` prints JSON: the report under ``"made"``, or one sentence
under ``"wrong"`` (there is no such run) or ``"missing"`` (a library is). What is needed to read a run and to draw is gone
from memory with the process.
"""

import json
import sys

from openfisca_kela.extras import MissingExtraError, from_extra
from openfisca_kela.labels import LANGUAGES

EXTRA = "populations"
# Files to take home: form and language of each; figures are the same in every language.
FILES = {"report.csv": ("csv", "en"), "report.json": ("json", "en")}
FILES |= {f"report.{language}.md": ("markdown", language) for language in LANGUAGES}


class CannotShowError(ValueError):
    """Nothing can be shown of a folder; the message says why."""


def made(folder):
    """The report of a run.

    Args:
        folder: directory of the run.

    Returns:
        Plain data: ``benefit``, ``months`` and ``variants`` (by language); ``population`` (title, source, households);
        ``reports``, by language ``title``, ``lead`` and ``sections``; ``files``, text by name.

    Raises:
        MissingExtraError: a library is not installed.
        CannotShowError: the directory holds no finished run, or one of which nothing can be told.
    """
    reports, runs = from_extra(EXTRA, "microsimulation.report"), from_extra(EXTRA, "microsimulation.run")
    try:
        asked = reports.Asked(runs.open_run(folder))
    except (runs.NotARunError, reports.ReportError) as error:
        raise CannotShowError(str(error)) from None
    figures = reports.figures_of(asked)
    return _about(asked, figures) | {
        "reports": {language: _plain_report(asked, figures, language) for language in LANGUAGES},
        "files": {name: reports.FORMATS[form](asked, figures, language) for name, (form, language) in FILES.items()},
    }


def _about(asked, figures):
    """What a run is of, in words."""
    telling = from_extra(EXTRA, "microsimulation.report.telling")
    told = {language: telling.Telling(asked, figures, language) for language in LANGUAGES}
    keys = [variant["key"] for variant in asked.plan["variants"]]
    population = asked.run.population.manifest
    return {
        "benefit": {language: one.benefit for language, one in told.items()},
        "months": {language: one.months for language, one in told.items()},
        "variants": {language: [one.variant(key) for key in keys] for language, one in told.items()},
        "population": {key: population[key] for key in ("title", "source", "households")},
    }


def _plain_report(asked, figures, language):
    report = from_extra(EXTRA, "microsimulation.report.content").content_of(asked, figures, language)
    return {
        "title": report.title,
        "lead": report.lead,
        "sections": [
            {
                "key": section.key,
                "heading": section.heading,
                "level": section.level,
                "blocks": [_plain_block(block) for block in section.blocks],
            }
            for section in report.sections
        ],
    }


def _plain_block(block):
    """A block as plain data, with the drawing of a picture."""
    plain = dict(vars(block))
    if block.kind == "picture":
        plain["svg"] = plain.pop("draw")()
    elif block.kind == "folded":
        plain["blocks"] = [_plain_block(inner) for inner in block.blocks]
    elif block.kind == "table":
        kept_together = from_extra(EXTRA, "microsimulation.report.render").kept_together
        plain["headers"] = [kept_together(header) for header in block.headers]
    return plain


def main(folder):
    """Print what is made of a folder."""
    try:
        found = {"made": made(folder)}
    except MissingExtraError as error:
        found = {"missing": str(error)}
    except CannotShowError as error:
        found = {"wrong": str(error)}
    json.dump(found, sys.stdout, ensure_ascii=False, allow_nan=False)


if __name__ == "__main__":
    main(sys.argv[1])
