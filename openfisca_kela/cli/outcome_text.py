"""Outcomes in words: what came out, on which ground, by which steps, and from which facts."""

from openfisca_kela.cli.explained_text import ExplainedText
from openfisca_kela.decision.outcome import NO_GROUND
from openfisca_kela.decision.relevance import steps_that_came_to_something
from openfisca_kela.wording.words import message

HIDDEN_STEPS = message("Steps that do not affect the result are not shown: {count}. The option --all shows them.")


def print_outcomes(page, words, outcomes, names_the_case=False, everything=False):
    """Print outcomes; what none of them rests on, and what the reader should know, once at the end.

    Args:
        page: the `Page`.
        words: the `Words` of the language.
        outcomes: the `Outcome`s, at least one.
        names_the_case: whether the id of the person, family or household stands first, because there are several.
        everything: whether steps of an amount that came to nothing are shown too.
    """
    texts = [_OutcomeText(page, words, outcome) for outcome in outcomes]
    for place, text in enumerate(texts):
        if place:
            page.blank()
        text.result(names_the_case)
        text.grounds()
        text.steps(everything)
        text.facts_used()
    rests_on = {(fact.variable, fact.whose, fact.period) for outcome in outcomes for fact in outcome.told}
    not_used = {(fact.variable, fact.whose, fact.period): fact for outcome in outcomes for fact in outcome.not_used}
    texts[-1].facts_not_used([fact for key, fact in not_used.items() if key not in rests_on])
    texts[-1].notices([notice for outcome in outcomes for notice in outcome.notices])


class _OutcomeText(ExplainedText):
    """The parts of the text, in their order."""

    def __init__(self, page, words, outcome):
        super().__init__(page, words, outcome, outcome.period)
        self.outcome = outcome

    def result(self, names_the_case):
        """What came out, and of which time."""
        outcome = self.outcome
        title = f"{outcome.result.label[self.language]}{self._time()}: {self._value_of(outcome.result)}"
        self.page.title(f"{outcome.whose}: {title}" if names_the_case else title)
        self.law()

    def grounds(self):
        """Why, and by which provisions."""
        outcome, words = self.outcome, self.words
        results = [result for result in (outcome.ground, outcome.result) if result]
        sections = dict.fromkeys(section for result in results for section in result.sections)
        self.page.heading(words("Grounds"))
        if outcome.ground and outcome.ground.value != NO_GROUND:
            self.page.line(f"{outcome.ground.label[self.language]}: {self._value_of(outcome.ground)}")
        if sections:
            self.page.line(words("Provisions: {sections}", sections=", ".join(sections)))

    def steps(self, everything):
        """How it was found."""
        steps = self.outcome.steps
        shown = steps if everything else steps_that_came_to_something(self.outcome)
        if shown:
            self.page.heading(self.words("The calculation step by step"))
            self.table_of_steps(shown)
        if len(shown) < len(steps):
            self.page.line(self.words(HIDDEN_STEPS, count=len(steps) - len(shown)))

    def _time(self):
        period = self.outcome.period
        if period == "ETERNITY":
            return ""
        return f", {self.forms.month(period) if len(period) == len('2024-05') else self.forms.day(period)}"

    def _value_of(self, result):
        return self.forms.value(result.value, result.unit, result.item and result.item[self.language])
