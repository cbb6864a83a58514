"""`openfisca-kela law`: what encodes a section of an act."""

import datetime

import click

from openfisca_kela.cli.options import Day, format_option, language_option
from openfisca_kela.cli.output import Page, RefusedError, print_json
from openfisca_kela.labels import label_of
from openfisca_kela.law_index import LawIndex
from openfisca_kela.law_report import law_report
from openfisca_kela.situation import SituationError
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
    try:
        report = law_report(LawIndex(CountryTaxBenefitSystem()), act, " ".join(section), day)
    except SituationError as error:
        raise RefusedError(str(fault).removeprefix("/") for fault in error.faults) from None
    if format_ == "json":
        print_json(report.as_dict())
    else:
        _print(report, Page(), Words(language))


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
            by = change.act or change.proposal
            page.line(f"{forms.day(change.commencement)}: {change.title[language]} ({change.__name__}), {by}")
    if encoded.tests:
        page.heading(words("Tests"))
        for test in encoded.tests:
            page.line(f"{test.name} ({test.file})")


def _value_row(value, forms, words):
    sources = "; ".join(source["title"] for source in value.sources)
    since = words("from {day}, {source}", day=forms.day(value.since), source=sources)
    return [value.label[words.language], since], forms.value(value.value, value.unit, short=True)
