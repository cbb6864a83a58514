"""The enacted changes, and each by itself: what it says, from when, whom it strikes, and the values before and after."""

import functools

from werkzeug.exceptions import NotFound

from openfisca_kela.decision.law import parameter_at
from openfisca_kela.letter.parts import Group, Row, Run, Table
from openfisca_kela.reforms import ENACTED
from openfisca_kela.situation.reading import law_in_force_today
from openfisca_kela.system import law_in_force
from openfisca_kela.web.pages.law.acts import law_crumbs
from openfisca_kela.web.pages.law.citing import several
from openfisca_kela.web.pages.law.tables import grouped, in_words, leaves, value_on
from openfisca_kela.web.pages.page import Crumb, Shown
from openfisca_kela.wording.words import message

TRANSITIONS = {
    "granted_or_reviewed_from": message(
        "It concerns benefits granted or reviewed from its commencement. "
        "A decision made before keeps its law until the review."
    ),
    "directly": message("It strikes everybody on the day of its commencement, without a new decision."),
}
TITLE, ACT, FROM = message("Change"), message("Act"), message("In force from")
UNKNOWN = "–"
HEADERS = (message("Value of the law"), message("From"), message("Before"), message("After"))


def all_changes(asked):
    """List the enacted changes, the first one first."""
    rows = [
        Row(
            (
                (Run(change.title[asked.language], asked.address("law.change", name=change.__name__)),),
                (Run(asked.forms.day(change.commencement)),),
                (Run(change.act or UNKNOWN),),
                (Run(change.proposal or UNKNOWN),),
            )
        )
        for change in sorted(ENACTED, key=lambda change: change.commencement)
    ]
    headers = tuple(map(asked.words, (TITLE, FROM, ACT, message("Government proposal"))))
    table = Table(asked.words("Enacted changes"), headers, (Group(tuple(rows)),))
    return Shown(asked.words("Changes of the law"), "law/changes.html.jinja", table, law_crumbs(asked), is_public=True)


def one_change(asked, name):
    """Show a change.

    Raises:
        NotFound: none of this name is enacted.
    """
    change = next((one for one in ENACTED if one.__name__ == name), None)
    if change is None:
        raise NotFound
    view = {
        "act": change.act or UNKNOWN,
        "source": Run(change.source["title"], change.source["href"]) if change.source else None,
        "proposal": change.proposal or UNKNOWN,
        "day": asked.forms.day(change.commencement),
        "sections": several(change.sections, asked.language),
        "transition": asked.words(TRANSITIONS[change.transition]),
        "notices": [text[asked.language] for text in (change.notice, change.notice_without) if text],
        "table": _values(asked, name),
    }
    crumbs = law_crumbs(asked, Crumb(asked.words("Changes of the law"), asked.address("law.changes")))
    return Shown(change.title[asked.language], "law/change.html.jinja", view, crumbs, is_public=True)


def _values(asked, name):
    """Values before and after, by the day from which the change sets them."""
    system, without = law_in_force_today(), _law_without(name)
    set_on = {}
    for leaf in leaves(system.parameters):
        days = [day for day, by in leaf.metadata.get("set_by", {}).items() if by == name]
        differing = [day for day in days if leaf.get_at_instant(day) != _before(without, leaf.name, day)]
        if differing:
            set_on[leaf.name] = min(differing)

    def row(path):
        day = set_on[path]
        values = [value_on(one, path, day) for one in (without, system)]
        told = [in_words(asked, system, path, value and value.value) for value in values]
        return ((Run(asked.forms.day(day)),), *[(Run(text),) for text in told])

    if not set_on:
        return None
    caption = asked.words("Values before and after")
    groups = grouped(asked, system, list(set_on), row)
    return Table(caption, tuple(map(asked.words, HEADERS)), groups, numeric=(2, 3))


def _before(without, path, day):
    return parameter_at(without.parameters, path).get_at_instant(day)


@functools.cache
def _law_without(name):
    return law_in_force(without=[name])
