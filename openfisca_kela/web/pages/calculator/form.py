"""The form as plain data: the questions that matter, topic by topic, with what was told and what is wrong with it."""

import dataclasses
import datetime
from dataclasses import dataclass

from openfisca_core.indexed_enums import Enum

from openfisca_kela.benefits import benefits
from openfisca_kela.labels import label_of_item
from openfisca_kela.situation.checks import AGE
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.grouping import APPLICANT, CHILD
from openfisca_kela.situation.municipalities import VARIABLE as MUNICIPALITY
from openfisca_kela.situation.municipalities import municipalities
from openfisca_kela.web.answers.inputs import NEEDED
from openfisca_kela.web.pages.calculator.case import PERSON
from openfisca_kela.web.pages.calculator.questions import ADULTS, place_in_topic, question, topic_of, topics
from openfisca_kela.web.pages.calculator.told import BENEFIT, FAMILY, HOUSEHOLD, MONTH, NAME, field_name
from openfisca_kela.web.pages.calculator.written import NO, SHARE, YES, as_written, is_month, month_as_written
from openfisca_kela.web.pages.fields import AMOUNT, CHOICE, ONE_OF, TEXT, WHOLE, Field, Option
from openfisca_kela.wording.words import message

PEOPLE_TOPIC = "people"
MOST_SIDE_BY_SIDE = 4
OTHER_FACTS = message("Other facts")
UNITS = {
    "currency-EUR": "€",
    "currency-EUR/month": message("€ a month"),
    "currency-EUR/day": message("€ a day"),
    "currency-EUR/year": message("€ a year"),
    "currency-EUR/hectare/year": message("€ a hectare and year"),
    "hectare": message("hectares"),
    "year": message("years"),
    "month": message("months"),
    "day": message("days"),
    "person": message("persons"),
    SHARE: "%",
}
NOT_TOLD = message("Not told")
ASSUMED = message("Not told ({value} is assumed)")
CHOOSE_MUNICIPALITY = message("Choose the municipality")
FOR_EXAMPLE = message("For example {example}.")
MONTH_HINT = message("The month for which the benefit is calculated, for example {example}.")
NAME_HINT = message("What to call the person in the answer. If nothing is told: {name}.")


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
        self.told, self.case, self.system, self.words, self.language = told, case, system, words, words.language
        self.benefit = benefits()[told.benefit]
        self.states = {(name, case.names.get(identity, identity)): state for (name, identity), state in states.items()}
        self.errors = {}
        for fault in faults:
            self.errors.setdefault(fault.field, fault)

    def view(self):
        """The view."""
        decision = self.benefit.month_of_decision
        wanted = self._wanted()
        asked_apart = [self._field(key, name) for key, name in wanted if name == decision]
        sections = tuple(self._sections([(key, name) for key, name in wanted if name != decision]))
        when = (self._month(), *self._benefit())
        unused = tuple(self._field(*place) for place in self._unused(wanted))
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
            fields.append(self._name(key))
        for name in sorted(names, key=lambda name: name not in (ROLE_VARIABLE, AGE)):
            (fields if self._is_usual(key, name) else more).append(self._field(key, name))
        return Block(
            key=key,
            legend=self.person(key) if is_person and not is_alone else "",
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

    def person(self, key):
        """What a person is called."""
        number = self.told.people.index(key) + 1
        return self.told.texts.get(field_name(key, NAME)) or self.words(PERSON, number=number)

    def _summary(self, shown):
        """Errors with what they are about; those without a field of their own lead to the content."""
        names = {field.name for field in shown}
        for field in shown:
            if field.error:
                key = field.name.partition(".")[0]
                who = f"{self.person(key)}: " if key in self.told.people and len(self.told.people) > 1 else ""
                yield dataclasses.replace(field, error=f"{who}{field.label}: {field.error}")
        for fault in self.errors.values():
            if fault.field not in names:
                about = f"{fault.label}: " if fault.label else ""
                yield Field(name="main", label=fault.label, error=f"{about}{fault.sentence}")

    def _month(self):
        hint = self.words(MONTH_HINT, example=month_as_written("2024-04"))
        return self._with_error(Field(MONTH, self.words("Month"), TEXT, self.told.month, hint, is_required=True))

    def _benefit(self):
        if len(benefits()) > 1:
            options = tuple(Option(benefit.key, benefit.name[self.language]) for benefit in benefits().values())
            yield Field(BENEFIT, self.words("Benefit"), CHOICE, self.told.benefit, options=options, is_required=True)

    def _name(self, key):
        place = field_name(key, NAME)
        hint = self.words(NAME_HINT, name=self.words(PERSON, number=self.told.people.index(key) + 1))
        return self._with_error(Field(place, self.words("Name"), TEXT, self.told.texts.get(place, ""), hint))

    def _field(self, key, name):
        variable = self.system.variables[name]
        asked = question(variable, self.language)
        kind, options, unit = self._kind(variable)
        hint = asked.hint
        if kind in (AMOUNT, WHOLE, TEXT) and asked.example is not None and variable.value_type is float:
            example = self.words(FOR_EXAMPLE, example=as_written(variable, asked.example + 0.5, self.language))
            hint = f"{hint} {example}".strip()
        return self._with_error(
            Field(
                name=field_name(key, name),
                label=asked.text,
                kind=kind,
                value=self.told.texts.get(field_name(key, name), ""),
                hint=hint or (self._hint_of_date(variable) if variable.value_type is datetime.date else ""),
                is_required=self._is_required(key, name),
                options=options,
                unit=unit,
            )
        )

    def _is_required(self, key, name):
        """Whether nothing can be assumed of a fact: who a person is, a code, and what the rules cannot go on without."""
        is_code = self.system.variables[name].value_type is str
        return self.states.get((name, key)) == NEEDED or name == ROLE_VARIABLE or is_code

    def _hint_of_date(self, variable):
        example = month_as_written("2024-04") if is_month(variable) else as_written(variable, "2024-04-01", self.language)
        return self.words(FOR_EXAMPLE, example=example)

    def _kind(self, variable):
        """(kind of the field, options, unit)."""
        if variable.value_type is bool:
            return ONE_OF, self._truths(variable), ""
        if variable.name == MUNICIPALITY:
            return CHOICE, self._municipalities(), ""
        if variable.value_type is Enum:
            options = self._items(variable)
            return ONE_OF if len(options) <= MOST_SIDE_BY_SIDE else CHOICE, options, ""
        if variable.value_type in (int, float):
            unit = UNITS.get(variable.unit, "")
            is_word = len(unit) > 1
            return WHOLE if variable.value_type is int else AMOUNT, (), self.words(unit) if is_word else unit
        return TEXT, (), ""

    def _truths(self, variable):
        yes, no = Option(YES, self.words("Yes")), Option(NO, self.words("No"))
        assumed = yes if variable.default_value else no
        untold = NOT_TOLD if variable.formulas else ASSUMED
        return yes, no, Option("", self.words(untold, value=assumed.label.lower()))

    def _items(self, variable):
        items = [item.name for item in variable.possible_values]
        options = [Option(name, label_of_item(variable, name, self.language)) for name in items]
        if variable.name == ROLE_VARIABLE:
            return tuple(option for option in options if option.value != APPLICANT)
        assumed = label_of_item(variable, variable.default_value.name, self.language)
        return Option("", self.words(NOT_TOLD if variable.formulas else ASSUMED, value=assumed)), *options

    def _municipalities(self):
        """Municipalities of the month, by name."""
        known, day = municipalities(self.system.parameters), f"{self.case.document['period']}-01"
        own = next((text for field, text in self.told.texts.items() if field.endswith(f".{MUNICIPALITY}")), None)
        codes = [code for code, one in known.items() if code == own or one.get_at_instant(day) is not None]
        key = "label_sv" if self.language == "sv" else "label_fi"
        options = [Option(code, known[code].metadata.get(key) or known[code].metadata["label_fi"]) for code in codes]
        return Option("", self.words(CHOOSE_MUNICIPALITY)), *sorted(options, key=lambda option: _sorting(option.label))

    def _with_error(self, field):
        fault = self.errors.get(field.name)
        return dataclasses.replace(field, error=fault.sentence) if fault else field


def _sorting(name):
    """Order of Finnish and Swedish: å, ä and ö after z."""
    return name.casefold().translate(str.maketrans("åäö", "{|}"))
