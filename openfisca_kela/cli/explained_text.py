"""What a text tells of anything that is explained: the law, the steps, the facts, and what the reader should know."""

from openfisca_kela.decision.relevance import is_nothing
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import message

ROUNDINGS = {
    ("half_up", "cent"): message("rounded to the nearest cent ({section})"),
    ("half_up", "euro"): message("rounded to the nearest euro ({section})"),
    ("down", "cent"): message("rounded down to the cent ({section})"),
    ("down", "euro"): message("rounded down to the euro ({section})"),
    ("down", "whole"): message("rounded down to a whole number ({section})"),
    ("up", "half_per_cent"): message("rounded up to the next half per cent ({section})"),
}
LONGEST_UNBROKEN = 40


class ExplainedText:
    """Parts of a text about a `Decision` or an `Outcome`.

    Args:
        page: the `Page`.
        words: the `Words` of the language.
        explained: the `Decision` or `Outcome`.
        period: its month or day; facts of other periods are told with theirs.
    """

    def __init__(self, page, words, explained, period):
        """Take the parts."""
        self.page, self.words, self.explained, self.periods = page, words, explained, {period, period[:7], "ETERNITY"}
        self.forms, self.language = Forms(words), words.language
        self.people = {one for step in explained.steps for one in step.values if len(step.values) > 1}

    def law(self):
        """Which changes this law is without, and which proposals it contains."""
        for left_out in self.explained.changes_left_out:
            self.page.line(self.words("Law without the change: {change}", change=left_out.title[self.language]))
        for added in self.explained.changes_added:
            self.page.line(self.words("Law with the proposal: {change}", change=added.title[self.language]))

    def table_of_steps(self, steps):
        """Steps with their provisions, the amounts of the law, and their values."""
        rows = [([step.label[self.language], *self._basis(step)], self.values_of(step)) for step in steps]
        headers = (self.words("Step, its provision, and amounts of the law"), self.words("Value"))
        longest = max((len(line) for _, value in rows for line in value.split("\n")), default=0)
        self.page.table(rows, headers=headers, right=(1,), narrow=(1,) if longest <= LONGEST_UNBROKEN else ())

    def facts_used(self):
        """From which facts: told and assumed."""
        self._facts(self.words("Facts told"), self.explained.told)
        if self.explained.assumed:
            self.page.heading(self.words("Facts not told, and what is assumed of them"))
            self.page.table(self._assumed(), narrow=(0,))

    def facts_not_used(self, facts):
        """Facts that were told in vain."""
        self._facts(self.words("Facts told that do not affect the result"), facts)

    def notices(self, notices):
        """What the reader should know."""
        words = self.words
        self.page.heading(words("Please note"))
        changes_of = {}
        for notice in notices:
            named = changes_of.setdefault(notice.text[self.language], [])
            if notice.change:
                named.append(notice.change.title[self.language])
            if notice.source:
                named.append(self.words("{source}, from {day}", source=notice.source, day=self.forms.day(notice.since)))
        for text, changes in changes_of.items():
            self.page.line(f"{', '.join(changes)}: {text}" if changes else text)
        self.page.line(words("This is a calculation, not a decision of Kela."))

    def values_of(self, step):
        """Values of a step: one, or one a person on lines of their own."""
        shown = {one: self._value(step, value, step.unit) for one, value in step.values.items()}
        if len(shown) == 1:
            return next(iter(shown.values()))
        return "\n".join(f"{one}: {value}" for one, value in shown.items())

    def _facts(self, heading, facts):
        if facts:
            self.page.heading(heading)
            self.page.table([(self._name(fact), self._fact_value(fact)) for fact in facts], narrow=(1,))

    def _name(self, fact):
        named = f"{fact.whose}: {self._label(fact)}" if fact.whose in self.people else self._label(fact)
        return named if fact.period in self.periods else f"{named} ({fact.period})"

    def _label(self, fact):
        return fact.label[self.language]

    def _assumed(self):
        """Rows of an assumed value and all that it is assumed of; people are named where not all share it."""
        ids_of, by_value = {}, {}
        for fact in self.explained.told + self.explained.assumed:
            ids_of.setdefault(fact.variable, set()).add(fact.whose)
        for fact in self.explained.assumed:
            value = self.words("no, or 0") if is_nothing(fact.value) else self._fact_value(fact)
            by_value.setdefault(value, {}).setdefault(fact.variable, []).append(fact)
        for value, by_variable in by_value.items():
            names = []
            for variable, facts in by_variable.items():
                is_of_all = len(facts) == len(ids_of[variable])
                names += [self._label(facts[0])] if is_of_all else [self._name(fact) for fact in facts]
            yield value, "; ".join(names)

    def _fact_value(self, fact):
        return self.forms.value(fact.value, fact.unit, fact.item and fact.item[self.language])

    def _value(self, step, value, unit, short=False):
        """A value, by the label of the item where it is one of the step's items."""
        item = step.items.get(value) if isinstance(value, str) else None
        return self.forms.value(value, unit, item and item[self.language], short)

    def _basis(self, step):
        """Sections, rounding and amounts of the law: lines below the step's label."""
        by = step.rounding["by"] if step.rounding else None
        lines = [", ".join(section for section in step.sections if section != by)]
        if by:
            rounded = ROUNDINGS[step.rounding["direction"], step.rounding["to"]]
            lines.append(self.words(rounded, section=by))
        return ["; ".join(filter(None, lines)), *(self._law_value(step, value) for value in step.law)]

    def _law_value(self, step, value):
        return self.words(
            "{name}: {amount} (from {day}, {source})",
            name=value.label[self.language],
            amount=self._value(step, value.value, value.unit, short=True),
            day=self.forms.day(value.since),
            source="; ".join(source["title"] for source in value.sources),
        )
