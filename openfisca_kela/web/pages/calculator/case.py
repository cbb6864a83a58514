"""From the texts of a form to a case, and back: each fault at its field, in the words of the reader."""

import contextlib
import dataclasses
import re
from dataclasses import dataclass

from openfisca_kela.situation.draft import ROLE, ROLE_VARIABLE
from openfisca_kela.situation.faults import pointer
from openfisca_kela.situation.grouping import APPLICANT
from openfisca_kela.web.pages.calculator.questions import question
from openfisca_kela.web.pages.calculator.told import FAMILY, HOUSEHOLD, MONTH, NAME, Told, field_name
from openfisca_kela.web.pages.calculator.written import (
    NotUnderstoodError,
    accepted_words,
    as_written,
    month_accepted,
    month_as_written,
    month_understood,
    understood,
)
from openfisca_kela.wording.words import message

UNNAMED = re.compile(r"person_\d+")  # ids of those of whom a case tells none
PERSON = message("Person {number}")
NOT_UNDERSTOOD = message("“{written}” cannot be used here. Accepted: {accepted}.")
NO_SUCH_FACT = message("There is no such fact.")
TWO_ALIKE = message("Two persons have this name. Give each a name of their own.")
NO_ROLE = message("Tell who the person is.")
NOT_PRINTABLE = message("The name has characters that cannot be shown.")
OTHER_MONTHS = message("The file tells facts of several months. This form holds those of one month.")
SEVERAL = message("The file tells of several households. This form holds one.")


@dataclass(frozen=True)
class Fault:
    """Something that is wrong with a field: its name, what it asks, and a sentence. Without a name it is of all."""

    field: str
    label: str
    sentence: str


@dataclass(frozen=True)
class CaseTold:
    """The case of a form.

    Attributes:
        document: the case as plain data, of the facts that were understood.
        names: {id of a person: key}.
        places: {place in the document (JSON pointer): name of a field}.
        faults: `Fault`s of what was not understood.
    """

    document: dict
    names: dict
    places: dict
    faults: tuple


def case_told(told, system, words, default_month):
    """The `CaseTold` of a form.

    Args:
        told: the `Told`.
        system: the law, for its variables.
        words: `Words` of the reader; texts are read in the language in which they were written.
        default_month: month in which the case is asked about where its own was not understood.
    """
    reader = _Reader(told, system, words)
    ids = reader.ids()
    document = {"period": reader.month() or default_month, "benefit": told.benefit}
    document["persons"] = [{"id": ids[key], **reader.facts(key, "person", ("persons", ids[key]))} for key in told.people]
    for key in (HOUSEHOLD, FAMILY):
        facts = reader.facts(key, key, (key,))
        if facts or key == HOUSEHOLD:
            document[key] = facts
    for person, key in zip(document["persons"][1:], told.people[1:], strict=True):
        if ROLE not in person and field_name(key, ROLE_VARIABLE) not in {fault.field for fault in reader.faults}:
            reader.fault(field_name(key, ROLE_VARIABLE), reader.label(ROLE_VARIABLE), words(NO_ROLE))
    return CaseTold(document, {ids[key]: key for key in told.people}, reader.places, tuple(reader.faults))


def in_language(told, system, words):
    """The same form as texts of its reader's language: what was understood is written anew, the rest stays as it is."""
    written, texts, month = type(words)(told.written_in), {}, told.month
    for field, text in told.texts.items():
        variable = system.variables.get(field.partition(".")[2])
        texts[field] = text
        if variable is not None:
            with contextlib.suppress(NotUnderstoodError):
                texts[field] = as_written(variable, understood(variable, text, written), words.language)
    with contextlib.suppress(NotUnderstoodError):
        month = month_as_written(month_understood(month, written))
    return dataclasses.replace(told, month=month, texts=texts, written_in=words.language)


class _Reader:
    """Reads fields one by one."""

    def __init__(self, told, system, words):
        self.told, self.system, self.words = told, system, words
        self.written = words if words.language == told.written_in else type(words)(told.written_in)
        self.faults, self.places = [], {"/period": MONTH}

    def month(self):
        """The month to decide, or None after a fault."""
        try:
            return month_understood(self.told.month, self.written)
        except NotUnderstoodError:
            self.fault(MONTH, self.words("Month"), self._not_understood(self.told.month, month_accepted(self.words)))
            return None

    def ids(self):
        """{key: id of the person}: the name told, or a number."""
        ids = {}
        for number, key in enumerate(self.told.people, 1):
            place = field_name(key, NAME)
            name = self.told.texts.get(place) or self.words(PERSON, number=number)
            if not name.isprintable():
                self.fault(place, self.words("Name"), self.words(NOT_PRINTABLE))
                name = self.words(PERSON, number=number)
            elif name in ids.values():
                self.fault(place, self.words("Name"), self.words(TWO_ALIKE))
                name = f"{name} ({number})"
            ids[key] = name
            self.places[pointer("persons", name)] = place
        return ids

    def facts(self, key, entity, place):
        """Facts of a person or group that were understood."""
        found, prefix = {}, f"{key}."
        for name, text in self.told.texts.items():
            variable = self.system.variables.get(name.removeprefix(prefix))
            if not name.startswith(prefix) or name == field_name(key, NAME):
                continue
            if variable is None or variable.entity.key != entity:
                self.fault("", name.removeprefix(prefix), self.words(NO_SUCH_FACT))
                continue
            told_as = ROLE if variable.name == ROLE_VARIABLE else variable.name
            self.places[pointer(*place, variable.name)] = self.places[pointer(*place, told_as)] = name
            try:
                found[told_as] = understood(variable, text, self.written)
            except NotUnderstoodError:
                sentence = self._not_understood(text, accepted_words(variable, self.words))
                self.fault(name, self.label(variable.name), sentence)
        return found

    def label(self, name):
        return question(self.system.variables[name], self.words.language).text

    def fault(self, name, label, sentence):
        self.faults.append(Fault(name, label, sentence))

    def _not_understood(self, text, accepted):
        return self.words(NOT_UNDERSTOOD, written=text, accepted=accepted)


class NoFormError(ValueError):
    """A case that was told elsewhere does not fit into the form; the message is one of the catalogue."""


def told_of_case(case, system, language, without=()):
    """The form of a case.

    Args:
        case: a `Situation` with its benefit.
        system: the law.
        language: language in which the fields are to be written.
        without: names of changes that are left out.

    Raises:
        NoFormError: it holds what the form does not: several households, or facts of several months.
    """
    if len(case.people[HOUSEHOLD]) > 1:
        raise NoFormError(SEVERAL)
    ids = sorted(case.people["person"], key=lambda identity: _role(case, identity) != APPLICANT)
    keys = {identity: f"p{number}" for number, identity in enumerate(ids, 1)}
    texts = {}
    for (entity, identity), facts in case.told.items():
        key = keys[identity] if entity == "person" else entity
        for name, values in facts.items():
            if values.keys() - {case.month, "ETERNITY"}:
                raise NoFormError(OTHER_MONTHS)
            if name != ROLE_VARIABLE:
                (value,) = values.values()
                texts[field_name(key, name)] = as_written(system.variables[name], value, language)
    for number, (identity, key) in enumerate(keys.items(), 1):
        texts |= {field_name(key, NAME): identity} if not UNNAMED.fullmatch(identity) else {}
        texts |= {field_name(key, ROLE_VARIABLE): _role(case, identity)} if number > 1 else {}
    return Told(case.benefit.key, month_as_written(case.month), tuple(keys.values()), texts, tuple(without), language)


def _role(case, identity):
    """Role of a person in the household, as told or by position."""
    told = case.told.get(("person", identity), {}).get(ROLE_VARIABLE, {})
    return next(iter(told.values()), case.positions.get(identity))
