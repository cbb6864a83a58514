"""A decision in words: what was decided, why, how it was calculated, and from which facts."""

from openfisca_kela.decision.relevance import ground_and_conditions, is_nothing, steps_that_count
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import message

LAW_OF_DECISION = message("Law applied: {month}, in which the decision was made.")
LAW_OF_MONTH = message("Law applied: {month}. The month of the decision was not told; it is taken to be the same month.")
HIDDEN_STEPS = message("Steps that do not affect the result are not shown: {count}. The option --all shows them.")
ROUNDINGS = {
    ("half_up", "cent"): message("rounded to the nearest cent ({section})"),
    ("half_up", "euro"): message("rounded to the nearest euro ({section})"),
    ("down", "cent"): message("rounded down to the cent ({section})"),
    ("down", "euro"): message("rounded down to the euro ({section})"),
    ("down", "whole"): message("rounded down to a whole number ({section})"),
    ("up", "half_per_cent"): message("rounded up to the next half per cent ({section})"),
}


def print_decision(page, words, decision, names_the_case=False, everything=False):
    """Print a decision.

    Args:
        page: the `Page`.
        words: the `Words` of the language.
        decision: the `Decision`.
        names_the_case: whether the id of the household stands first, because there are several.
        everything: whether steps that came to nothing are shown too.
    """
    text = _DecisionText(page, words, decision)
    text.result(names_the_case)
    text.grounds()
    text.steps(everything)
    text.facts()
    text.notices()


class _DecisionText:
    """The parts of the text, in their order."""

    def __init__(self, page, words, decision):
        self.page, self.words, self.decision = page, words, decision
        self.forms, self.language = Forms(words), words.language
        self.people = {one for step in decision.steps for one in step.values if len(step.values) > 1}

    def result(self, names_the_case):
        """What was decided, for which month and by which law."""
        decision, words = self.decision, self.words
        about = {"benefit": decision.name[self.language], "month": self.forms.month(decision.month)}
        if not decision.granted:
            first = words("{benefit}, {month}: not granted", **about)
        elif decision.unit.endswith("/month"):
            first = words("{benefit}, {month}: {amount} a month", amount=self.forms.money(decision.amount), **about)
        else:
            first = words("{benefit}, {month}: {amount}", amount=self.forms.money(decision.amount), **about)
        self.page.title(f"{decision.case}: {first}" if names_the_case else first)
        for left_out in decision.changes_left_out:
            self.page.line(words("Law without the change: {change}", change=left_out.title[self.language]))
        for added in decision.changes_added:
            self.page.line(words("Law with the proposal: {change}", change=added.title[self.language]))

    def grounds(self):
        """Why: the ground of refusal, the conditions asked, and the month of the law."""
        decision, words = self.decision, self.words
        self.page.heading(words("Grounds"))
        if not decision.granted:
            self.page.line(words("Ground of refusal: {ground}", ground=decision.ground_label[self.language]))
        self.page.line(words("Provisions: {sections}", sections=", ".join(decision.sections)))
        sentence = LAW_OF_MONTH if decision.decided_in is None else LAW_OF_DECISION
        self.page.line(words(sentence, month=self.forms.month(decision.month_of_law)))
        _, conditions = ground_and_conditions(decision)
        rows = [(step.label[self.language], self._values(step), ", ".join(step.sections)) for step in conditions]
        headers = (words("Condition"), words("Holds"), words("Provision"))
        self.page.table(rows, headers=headers, narrow=(1,))

    def steps(self, everything):
        """How it was calculated."""
        decision, words = self.decision, self.words
        ground, conditions = ground_and_conditions(decision)
        above = {step.variable for step in (ground, *conditions)}
        below = [step for step in steps_that_count(decision) if step.variable not in above]
        shown = decision.steps if everything else below
        self.page.heading(words("The calculation step by step"))
        rows = [([step.label[self.language], *self._basis(step)], self._values(step)) for step in shown]
        headers = (words("Step, its provision, and amounts of the law"), words("Value"))
        self.page.table(rows, headers=headers, right=(1,), narrow=(1,))
        hidden = len(decision.steps) - len({step.variable for step in shown} | above)
        if hidden:
            self.page.line(words(HIDDEN_STEPS, count=hidden))

    def facts(self):
        """From which facts: told, assumed, and told in vain."""
        words, decision = self.words, self.decision
        self._facts(words("Facts told"), decision.told)
        if decision.assumed:
            self.page.heading(words("Facts not told, and what is assumed of them"))
            self.page.table(self._assumed(), narrow=(0,))
        self._facts(words("Facts told that do not affect the result"), decision.not_used)

    def notices(self):
        """What the reader should know."""
        words = self.words
        self.page.heading(words("Please note"))
        changes_of = {}
        for notice in self.decision.notices:
            named = changes_of.setdefault(notice.text[self.language], [])
            if notice.change:
                named.append(notice.change.title[self.language])
        for text, changes in changes_of.items():
            self.page.line(f"{', '.join(changes)}: {text}" if changes else text)
        self.page.line(words("This is a calculation, not a decision of Kela."))

    def _facts(self, heading, facts):
        if facts:
            self.page.heading(heading)
            self.page.table([(self._name(fact), self._fact_value(fact)) for fact in facts], narrow=(1,))

    def _name(self, fact):
        named = f"{fact.whose}: {self._label(fact)}" if fact.whose in self.people else self._label(fact)
        return named if fact.period in (self.decision.month, "ETERNITY") else f"{named} ({fact.period})"

    def _label(self, fact):
        return fact.label[self.language]

    def _assumed(self):
        """Rows of an assumed value and all that it is assumed of; people are named where not all share it."""
        ids_of, by_value = {}, {}
        for fact in self.decision.told + self.decision.assumed:
            ids_of.setdefault(fact.variable, set()).add(fact.whose)
        for fact in self.decision.assumed:
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

    def _values(self, step):
        shown = {one: self._value(step, value, step.unit) for one, value in step.values.items()}
        if len(shown) == 1:
            return next(iter(shown.values()))
        return "\n".join(f"{one}: {value}" for one, value in shown.items())

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
