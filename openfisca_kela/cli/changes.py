"""`openfisca-kela changes`: the enacted changes in order."""

import click

from openfisca_kela.cli.options import format_option, language_option
from openfisca_kela.cli.output import Page, print_json
from openfisca_kela.decision.law import change_as_dict
from openfisca_kela.reforms import ENACTED
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words, message

TRANSITIONS = {
    "granted_or_reviewed_from": message("Concerns allowance granted or reviewed from the commencement."),
    "directly": message("Concerns everybody from the day of commencement."),
}
GUIDELINE = message("Kela’s guideline on act {act}")


@click.command(epilog="Example: openfisca-kela changes --language fi")
@language_option
@format_option
def changes(language, format_):
    """List the enacted changes in order: name, commencement, act, proposal, sections, transition.

    The names are those that `openfisca-kela decide --without` takes.
    """
    if format_ == "json":
        print_json({"changes": [change_as_dict(change) for change in ENACTED]})
        return
    words, page = Words(language), Page()
    forms = Forms(words)
    for place, change in enumerate(ENACTED):
        if place:
            page.blank()
        page.title(f"{change.title[language]} ({change.__name__})")
        by = [words(GUIDELINE, act=change.act)] if change.is_guideline else [change.act, change.proposal]
        known = (forms.day(change.commencement), *filter(None, by))
        page.line(f"{', '.join(known)}; {', '.join(change.sections)}")
        page.line(words(TRANSITIONS[change.transition]))
