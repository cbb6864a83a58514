"""Why a decision is refused, and the smallest changes that would lead to a grant, as plain data."""

from dataclasses import dataclass

from openfisca_core.indexed_enums import Enum

from openfisca_kela.decision.law import parameter_at
from openfisca_kela.explanation.why.why_not import why_not
from openfisca_kela.labels import label_of, label_of_item
from openfisca_kela.letter.parts import Group, Items, Row, Run, Table
from openfisca_kela.letter.references import references
from openfisca_kela.situation.municipalities import TABLE
from openfisca_kela.situation.municipalities import VARIABLE as MUNICIPALITY
from openfisca_kela.web.pages.calculator.questions import question
from openfisca_kela.web.pages.law.letters import block_with_pages
from openfisca_kela.wording.words import message

MOST_SHOWN = 8
INSTEAD = message("{fact}: {value} instead of {now}")
OF_PERSON = message("{whose}: {fact}")
HEADERS = (message("Change"), message("Amount then"))
CAPTION = message("The smallest changes of facts that would lead to a grant")


@dataclass(frozen=True)
class WhyNotShown:
    """Why one decision is refused.

    Attributes:
        whose: id of the person, family or household; empty where there is one decision.
        failing: a list of the conditions that fail, in the order of the law.
        ways: a table of the smallest changes, or None where none was found.
        more: how many further ways there are.
    """

    whose: str
    failing: Items
    ways: Table | None
    more: int


def why_not_shown(calculation, place, forms):
    """The `WhyNotShown` of a decision. It takes some seconds where much must be tried.

    Args:
        calculation: the `Calculation`.
        place: place of the decision, from 0.
        forms: `Forms` of the reader.
    """
    decision = calculation.decisions[place]
    found = why_not(calculation.system, calculation.case, calculation.case.benefit, place)
    failing = Items(tuple(_failing(one, decision, forms) for one in found.failing))
    rows = tuple(_way(calculation, way, forms) for way in found.ways[:MOST_SHOWN])
    headers = tuple(map(forms.words, HEADERS))
    ways = Table(forms.words(CAPTION), headers, (Group(rows),), numeric=(1,)) if rows else None
    whose = decision.case if len(calculation.decisions) > 1 else ""
    return WhyNotShown(whose, block_with_pages(failing, forms.language), ways, max(0, len(found.ways) - MOST_SHOWN))


def _failing(one, decision, forms):
    sections = references(one.section, decision.month_of_law, forms.language)
    return Run(f"{one.label[forms.language]} ("), *sections, Run(")")


def _way(calculation, way, forms):
    changes = [_change(calculation, change, forms) for change in way.changes]
    return Row(((Run("; ".join(changes)),), (Run(forms.value(way.amount, "currency-EUR")),)))


def _change(calculation, change, forms):
    variable = calculation.system.variables[change.fact]
    is_statement = variable.value_type is bool
    fact = label_of(variable, forms.language) if is_statement else question(variable, forms.language).text
    if change.entity == "person" and len(calculation.case.people["person"]) > 1:
        fact = forms.words(OF_PERSON, whose=change.whose, fact=fact)
    label = change.to_label.get(forms.language)
    value, now = (_in_words(calculation, variable, one, forms) for one in (change.to, change.value))
    return forms.words(INSTEAD, fact=fact, value=label or value, now=now)


def _in_words(calculation, variable, value, forms):
    if variable.name == MUNICIPALITY and value:
        metadata = parameter_at(calculation.system.parameters, ".".join((*TABLE, value))).metadata
        return metadata.get(f"label_{forms.language}") or metadata["label_fi"]
    if variable.value_type is Enum:
        return label_of_item(variable, value, forms.language)
    unit = "currency-EUR" if str(variable.unit).startswith("currency") else variable.unit
    return forms.value(value, unit)
