"""What every part of a letter is written from: the decision, its derivation, the law and the language."""

from dataclasses import dataclass
from functools import cached_property

from openfisca_kela.benefits import benefits
from openfisca_kela.decision.law import parameter_at, unit_or_none
from openfisca_kela.labels import label_of_item
from openfisca_kela.letter.derived import Derived
from openfisca_kela.letter.formulas import Formulas
from openfisca_kela.letter.numerals import is_number
from openfisca_kela.letter.parts import Paragraph, Row, Run
from openfisca_kela.letter.references import link, references
from openfisca_kela.letter.words import forms_of
from openfisca_kela.situation.municipalities import TABLE, VARIABLE


@dataclass(frozen=True)
class Besides:
    """What was found out besides the derivation, as plain data; the letter is silent of what is None.

    Attributes:
        turning: turning points of the facts.
        dates: days from which the amount changes.
        why_not: what would remove a refusal.
        system: the law by which it was decided; the law in force where None.
    """

    turning: list | None = None
    dates: dict | None = None
    why_not: dict | None = None
    system: object = None

    def __post_init__(self):
        """Take results as they are, and make them plain data."""
        for name in ("turning", "dates", "why_not"):
            object.__setattr__(self, name, _plain(getattr(self, name)))


def _plain(result):
    if isinstance(result, list | tuple):
        return [_plain(part) for part in result]
    return result.as_dict() if hasattr(result, "as_dict") else result


@dataclass(frozen=True)
class Context:
    """Decision, derivation, law and language, with what they are told by.

    Attributes:
        decision: the `Decision`.
        derived: the derivation, indexed.
        system: the law.
        language: of the letter.
        besides: what else was found out.
    """

    decision: object
    derived: Derived
    system: object
    language: str
    besides: object

    @property
    def words(self):
        """Fixed words of the language."""
        return self.forms.words

    @cached_property
    def forms(self):
        """Forms of amounts and days."""
        return forms_of(self.language)

    @cached_property
    def formulas(self):
        """Formulas and sentences of the derivation."""
        return Formulas(self.derived, self.forms)

    @cached_property
    def benefit(self):
        """The benefit decided."""
        return benefits()[self.decision.benefit]

    def ground(self, name):
        """Label of a ground of refusal."""
        return label_of_item(self.system.variables[self.benefit.refusal_ground], name, self.language)

    def say(self, sentence, **values):
        """A paragraph of one sentence or several."""
        return Paragraph((Run(self.words(sentence, **values)),))

    def value(self, node):
        """Value of a node in words."""
        item = node.get("item", {}).get(self.language)
        if node["variable"] == VARIABLE:
            return self.municipality(node["value"])
        return self.forms.value(node["value"], node["unit"] or None, item)

    def municipality(self, code):
        """Name of a municipality, and its code."""
        metadata = parameter_at(self.system.parameters, ".".join((*TABLE, code))).metadata
        name = metadata.get(f"label_{self.language}") or metadata["label_fi"]  # English has no names of its own
        return f"{name} ({code})"

    def fact_value(self, variable, value, unit, item):
        """Value of a fact of a decision in words."""
        if variable == VARIABLE and value:
            return self.municipality(value)
        return self.forms.value(value, unit, item and item[self.language])

    def law_value(self, path, value, short=False):
        """Value of the law in words."""
        unit = unit_or_none(self.system.parameters, path)
        item = self._items.get(value) if isinstance(value, str) else None
        return self.forms.value(value, unit if is_number(value) else None, item, short)

    @cached_property
    def _items(self):
        """Words of the items that nodes have as values."""
        return {node["value"]: node["item"][self.language] for node in self.derived.nodes.values() if "item" in node}

    def name(self, node):
        """Label of a node, with the person where there are several and the month where it is another."""
        name = self.derived.name(node["label"][self.language], node["entity"], node["of"])
        period = node["period"]
        is_other = len(period) == 7 and period != self.decision.month
        return f"{name} ({self.forms.month(period)})" if is_other else name

    def sections(self, texts):
        """Sections that hold in the month of the law, as links."""
        return references(list(texts), self.decision.month_of_law, self.language, self.decision.act)

    def sections_of(self, node):
        """Sections of a node, as links; that of a rounding only where it changed something."""
        by = node.get("rounding", {}).get("section")
        is_idle = by is not None and not self.derived.is_rounded(node)
        others = [text for text in node["section"] if text != by or not is_idle]
        return self.sections(others or node["section"])

    def sources(self, sources):
        """Sources of a value of the law, as links."""
        runs = []
        for source in sources:
            found = references([source["title"]], None, self.language, self.decision.act)
            runs += [Run("; ")] if runs else []
            runs += [link(run.text, source["href"], self.language, run.cites) for run in found]
        return tuple(runs)


def row(*cells, sort="row"):
    """A row; a cell may be a text."""
    return Row(tuple((Run(cell),) if isinstance(cell, str) else tuple(cell) for cell in cells), sort)
