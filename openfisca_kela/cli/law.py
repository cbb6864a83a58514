"""`openfisca-kela law`: what encodes a section of an act."""

import datetime
from dataclasses import dataclass

import click

from openfisca_kela.cli.changes import change_as_dict
from openfisca_kela.cli.options import Day, format_option, language_option
from openfisca_kela.cli.output import Page, RefusedError, print_json
from openfisca_kela.decision.law import law_value
from openfisca_kela.labels import LANGUAGES, label_of
from openfisca_kela.law_index import Encoded, LawIndex, section_of
from openfisca_kela.situation.faults import did_you_mean
from openfisca_kela.system import CountryTaxBenefitSystem
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words

EXAMPLES = """\b
Examples:
  openfisca-kela law 938/2014 16 --on 2024-05-01
  openfisca-kela law 938/2014 8 a --language sv
"""


@click.command(epilog=EXAMPLES)
@click.argument("act")
@click.argument("section", nargs=-1, required=True)
@click.option(
    "--on",
    "day",
    type=Day(),
    default=lambda: datetime.date.today().isoformat(),
    show_default="today",
    help="Day of the values.",
)
@language_option
@format_option
def law(act, section, day, language, format_):
    """Tell what encodes a SECTION of an ACT: rules, values in force with their sources, changes and tests.

    The tests are found where the package is run from its repository.
    """
    report = _report(CountryTaxBenefitSystem(), act, " ".join(section), day)
    if format_ == "json":
        print_json(report.as_dict())
    else:
        _print(report, Page(), Words(language))


@dataclass(frozen=True)
class _Report:
    act: str
    section: str
    day: str
    encoded: Encoded
    values: list

    def as_dict(self):
        return {
            "act": self.act,
            "section": self.section,
            "on": self.day,
            "variables": [
                {
                    "name": variable.name,
                    "label": {language: label_of(variable, language) for language in LANGUAGES},
                    "reference": list(variable.reference),
                    "is_computed": bool(variable.formulas),
                }
                for variable in self.encoded.variables
            ],
            "values": [{**vars(value), "set_by": value.set_by and vars(value.set_by)} for value in self.values],
            "changes": [change_as_dict(change) for change in self.encoded.changes],
            "tests": [vars(test) for test in self.encoded.tests],
        }


def _report(system, act, section, day):
    """What encodes the section on a day; a section that nothing encodes is refused with those that something does."""
    index = LawIndex(system)
    try:
        number = section_of(section)
    except ValueError as error:
        raise RefusedError([f"section: {error}"]) from None
    acts = index.acts()
    if act not in acts:
        hint = did_you_mean(act, acts)
        problem = f"nothing here encodes it{', ' + hint if hint else ''}"
        raise RefusedError([f"act: {act!r}: {problem}; accepted: {', '.join(acts)}"])
    encoded = index.encoded(act, number, day)
    if not encoded:
        sections = ", ".join(f"{known} §" for known in index.sections(act))
        raise RefusedError([f"section: {section!r}: nothing here encodes it; accepted of {act}: {sections}"])
    values = [law_value(system, found.name, day, found.get_at_instant(day)) for found in encoded.parameters]
    return _Report(act, number, day, encoded, values)


def _print(report, page, words):
    forms, language, encoded = Forms(words), words.language, report.encoded
    section = f"{report.act} {report.section} §"
    page.title(words("{section}, values of {day}", section=section, day=forms.day(report.day)))
    if encoded.variables:
        page.heading(words("Rules and facts"))
        rows = [(label_of(variable, language), variable.name) for variable in encoded.variables]
        page.table(rows, headers=(words("Name"), words("Variable")))
    if report.values:
        page.heading(words("Values in force"))
        page.table([_value_row(value, forms, words) for value in report.values], right=(1,), narrow=(1,))
    if encoded.changes:
        page.heading(words("Changes"))
        for change in encoded.changes:
            page.line(f"{forms.day(change.commencement)}: {change.title[language]} ({change.__name__}), {change.act}")
    if encoded.tests:
        page.heading(words("Tests"))
        for test in encoded.tests:
            page.line(f"{test.name} ({test.file})")


def _value_row(value, forms, words):
    sources = "; ".join(source["title"] for source in value.sources)
    since = words("from {day}, {source}", day=forms.day(value.since), source=sources)
    return [value.label[words.language], since], forms.value(value.value, value.unit, short=True)
