"""The form as plain data: the questions that matter, topic by topic, with what was told and what is wrong with it."""

import dataclasses
from dataclasses import dataclass

from openfisca_kela.benefits import benefits
from openfisca_kela.situation.checks import AGE
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.grouping import CHILD
from openfisca_kela.web.answers.inputs import NEEDED
from openfisca_kela.web.pages.calculator.form_fields import FormFields
from openfisca_kela.web.pages.calculator.questions import ADULTS, place_in_topic, question, topic_of, topics
from openfisca_kela.web.pages.calculator.told import FAMILY, HOUSEHOLD, field_name
from openfisca_kela.web.pages.fields import Field
from openfisca_kela.wording.words import message

PEOPLE_TOPIC = "people"
OTHER_FACTS = message("Other facts")


@dataclass(frozen=True)
class Block:
    """Questions about one person, or about the household.

    Attributes:
        key: key of the person or group.
        legend: what the person is called; empty where nobody else could be meant.
        fields: questions asked openly.
        more: questions folded away.
        is_open: whether the latter stand open: something is told of them, or wrong with them.
        can_be_removed: whether the person can be taken out of the form.
    """

    key: str
    legend: str
    fields: tuple
    more: tuple = ()
    is_open: bool = False
    can_be_removed: bool = False


@dataclass(frozen=True)
class Section:
    """A topic of the form: its key, its heading and its `Block`s."""

    key: str
    heading: str
    blocks: tuple


@dataclass(frozen=True)
class FormView:
    """The form.

    Attributes:
        when: fields of the month and of the benefit.
        decision: fields of the month of the decision, folded away, or none.
        sections: `Section`s.
        unused: fields of what was told and does not matter now.
        summary: fields with errors, named so that each can be understood by itself.
    """

    when: tuple
    decision: tuple
    sections: tuple
    unused: tuple
    summary: tuple


def form_view(told, case, states, system, words, faults=()):
    """The `FormView` of what is told.

    Args:
        told: the `Told`.
        case: its `CaseTold`.
        states: {(variable, id of a person or key of a group): state}: the facts that matter.
        system: the law.
        words: `Words` of the reader.
        faults: `Fault`s to show.
    """
    return _Form(told, case, states, system, words, faults).view()


class _Form:
    def __init__(self, told, case, states, system, words, faults):
        self.told, self.system, self.words, self.language = told, system, words, words.language
        self.benefit = benefits()[told.benefit]
        self.states = {(name, case.names.get(identity, identity)): state for (name, identity), state in states.items()}
        self.errors = {}
        for fault in faults:
            self.errors.setdefault(fault.field, fault)
        self.fields = FormFields(told, case.document["period"], self.states, self.errors, system, words)

    def view(self):
        """The view."""
        decision = self.benefit.month_of_decision
        wanted = self._wanted()
        asked_apart = [self.fields.fact(key, name) for key, name in wanted if name == decision]
        sections = tuple(self._sections([(key, name) for key, name in wanted if name != decision]))
        when = (self.fields.month(), *self.fields.benefit())
        unused = tuple(self.fields.fact(*place) for place in self._unused(wanted))
        shown = [*when, *asked_apart, *unused]
        shown += [field for section in sections for block in section.blocks for field in (*block.fields, *block.more)]
        return FormView(when, tuple(asked_apart), sections, unused, tuple(self._summary(shown)))

    def _wanted(self):
        """(key, variable) of the facts to ask, in the order of the law's modules, with the role and age of each person."""
        place = {
            name: (place_in_topic(variable), number) for number, (name, variable) in enumerate(self.system.variables.items())
        }
        keys = {key: number for number, key in enumerate((*self.told.people, HOUSEHOLD, FAMILY))}
        wanted = {(key, name): None for name, key in self.states if key in keys}
        wanted |= {(key, name): None for key in self.told.people for name in (ROLE_VARIABLE, AGE)}
        wanted.pop((self.told.people[0], ROLE_VARIABLE), None)  # the first person applies
        # A fault is shown at its field, also where the fact would not be asked.
        wanted |= {tuple(field.split(".", 1)): None for field in self.errors if self._is_fact(field)}
        return sorted(wanted, key=lambda one: (keys.get(one[0], 0), place[one[1]]))

    def _is_fact(self, field):
        return field.partition(".")[2] in self.system.variables

    def _unused(self, wanted):
        for field in self.told.texts:
            if self._is_fact(field) and tuple(field.split(".", 1)) not in wanted:
                yield tuple(field.split(".", 1))

    def _sections(self, wanted):
        by_topic = {}
        for key, name in wanted:
            by_topic.setdefault(topic_of(self.system.variables[name]), {}).setdefault(key, []).append(name)
        for topic in topics():
            if topic.key in by_topic:
                heading = topic.heading[self.language] if topic.heading else self.words(OTHER_FACTS)
                blocks = tuple(self._block(topic.key, key, names) for key, names in by_topic[topic.key].items())
                yield Section(topic.key, heading, blocks)

    def _block(self, topic, key, names):
        is_person, is_alone = key in self.told.people, len(self.told.people) == 1
        fields, more = [], []
        if topic == PEOPLE_TOPIC and is_person and not is_alone:
            fields.append(self.fields.name(key))
        for name in sorted(names, key=lambda name: name not in (ROLE_VARIABLE, AGE)):
            (fields if self._is_usual(key, name) else more).append(self.fields.fact(key, name))
        return Block(
            key=key,
            legend=self.fields.person(key) if is_person and not is_alone else "",
            fields=tuple(fields),
            more=tuple(more),
            is_open=any(field.value or field.error for field in more),
            can_be_removed=topic == PEOPLE_TOPIC and key in self.told.people[1:],
        )

    def _is_usual(self, key, name):
        if self.states.get((name, key)) == NEEDED or name in (ROLE_VARIABLE, AGE):
            return True
        usual = question(self.system.variables[name], self.language).usual
        is_child = self.told.texts.get(field_name(key, ROLE_VARIABLE)) == CHILD
        return not is_child if usual == ADULTS else bool(usual)

    def _summary(self, shown):
        """Errors with what they are about; those without a field of their own lead to the content."""
        names = {field.name for field in shown}
        for field in shown:
            if field.error:
                key = field.name.partition(".")[0]
                who = f"{self.fields.person(key)}: " if key in self.told.people and len(self.told.people) > 1 else ""
                yield dataclasses.replace(field, error=f"{who}{field.label}: {field.error}")
        for fault in self.errors.values():
            if fault.field not in names:
                about = f"{fault.label}: " if fault.label else ""
                yield Field(name="main", label=fault.label, error=f"{about}{fault.sentence}")
