"""A decision in words: what was decided, why, how it was calculated, and from which facts."""

from openfisca_kela.benefits import benefits
from openfisca_kela.cli.explained_text import ExplainedText
from openfisca_kela.decision.relevance import ground_and_conditions, steps_that_count
from openfisca_kela.wording.words import message

LAW_OF_DECISION = message("Law applied: {month}, in which the decision was made.")
LAW_OF_MONTH_PAID = message("Law applied: {month}.")
LAW_OF_MONTH = message("Law applied: {month}. The month of the decision was not told; it is taken to be the same month.")
HIDDEN_STEPS = message("Steps that do not affect the result are not shown: {count}. The option --all shows them.")


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
    text.facts_used()
    text.facts_not_used(decision.not_used)
    text.notices(decision.notices)


class _DecisionText(ExplainedText):
    """The parts of the text, in their order."""

    def __init__(self, page, words, decision):
        super().__init__(page, words, decision, decision.month)
        self.decision = decision

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
        self.law()

    def grounds(self):
        """Why: the ground of refusal, the conditions asked, and the month of the law."""
        decision, words = self.decision, self.words
        self.page.heading(words("Grounds"))
        if not decision.granted:
            self.page.line(words("Ground of refusal: {ground}", ground=decision.ground_label[self.language]))
        self.page.line(words("Provisions: {sections}", sections=", ".join(decision.sections)))
        if benefits()[decision.benefit].month_of_decision is None:
            sentence = LAW_OF_MONTH_PAID
        else:
            sentence = LAW_OF_MONTH if decision.decided_in is None else LAW_OF_DECISION
        self.page.line(words(sentence, month=self.forms.month(decision.month_of_law)))
        _, conditions = ground_and_conditions(decision)
        rows = [(step.label[self.language], self.values_of(step), ", ".join(step.sections)) for step in conditions]
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
        self.table_of_steps(shown)
        hidden = len(decision.steps) - len({step.variable for step in shown} | above)
        if hidden:
            self.page.line(words(HIDDEN_STEPS, count=hidden))
