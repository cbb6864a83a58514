"""OpenFisca's own form, strictly as its engine takes it: people by id, each fact by period, null where a value is asked."""

from dataclasses import dataclass

from openfisca_kela.benefits import benefits, folder_of
from openfisca_kela.situation.checks import last_known_day, why_not_in_life_of_act
from openfisca_kela.situation.draft import Member, Part, RawFact
from openfisca_kela.situation.facts import FactReader
from openfisca_kela.situation.faults import NOTHING, did_you_mean, pointer, printable
from openfisca_kela.situation.groups import check_named
from openfisca_kela.situation.periods import ALL_TIME
from openfisca_kela.system import FIRST_MONTH

LONGEST_ID = 100


@dataclass(frozen=True)
class Question:
    """A checked document in OpenFisca's form.

    Attributes:
        parts: {key of the entity: {id: `Part`}}.
        told: {(key of the entity, id): {variable: {period: value}}}.
        asked: the `Asked` values.
        warnings: what should be known though it can be calculated.
    """

    parts: dict
    told: dict
    asked: tuple
    warnings: tuple

    @property
    def month(self):
        """The first month asked, or nothing."""
        return min((asked.period[:7] for asked in self.asked if asked.period != ALL_TIME), default="")

    @property
    def place_of_month(self):
        """Place of the first value asked, or of the document."""
        return pointer(*min(self.asked, key=lambda asked: asked.period).place) if self.asked else "/"

    def place_of(self, entity_key, identity, variable=None):
        """Place in the document of a person or group, or of a fact of theirs."""
        part = self.parts[entity_key].get(identity)
        place = part.place if part else ("persons", identity)  # who stands in no group is a group alone
        return pointer(*place, *([variable] if variable else []))


@dataclass(frozen=True)
class Limits:
    """How much one document may hold; None is without limit."""

    persons: int | None = None
    groups: int | None = None
    periods: int | None = None


class QuestionReader:
    """Reads documents in OpenFisca's form under one law."""

    def __init__(self, system, limits=None):
        """Remember the law, and how much a document may hold."""
        self.system, self.limits = system, limits or Limits()
        self._known_until = {}

    def read(self, document, faults, warnings):
        """Check a document.

        Args:
            document: a mapping.
            faults: `Faults` to which whatever is wrong is added.
            warnings: `Faults` to which months after what is known are added.

        Returns:
            A `Question`; to be used where no fault was found.
        """
        self._check_sections(document, faults)
        parts = {}
        for entity in self.system.entities:
            parts[entity.key] = self._parts(entity, document.get(entity.plural, {}), faults)
        if not parts[self.system.person_entity.key] and not faults:
            faults.add(
                "/persons", NOTHING, "there are no persons", 'at least one person: "persons": {"anna": {}}', "empty_group"
            )
        for entity in self.system.group_entities:
            check_named(parts[self.system.person_entity.key], entity, parts[entity.key].values(), faults)
        self._check_periods(parts, faults)
        reader = FactReader(self.system, FIRST_MONTH, faults)
        for entity in self.system.entities:
            for part in parts[entity.key].values():
                reader.read(entity, part)
        for asked in reader.asked:
            self._check_asked(asked, faults, warnings)
        return Question(parts, reader.told, tuple(reader.asked), tuple(warnings))

    def _check_sections(self, document, faults):
        plurals = [entity.plural for entity in self.system.entities]
        for name in document:
            if name not in plurals:
                hint = did_you_mean(name, plurals)
                problem = "is no part of a request" + (f", {hint}" if hint else "")
                faults.add(pointer(name), NOTHING, problem, ", ".join(plurals), "unknown_name")

    def _parts(self, entity, told, faults):
        """{id: Part} of the persons, or groups of an entity, that are named rightly."""
        place, most = (entity.plural,), self.limits.persons if entity.is_person else self.limits.groups
        if not isinstance(told, dict):
            accepted = f"an object: {entity.plural} by their ids"
            faults.add(pointer(*place), told, "is no object", accepted, "type")
            return {}
        if most is not None and len(told) > most:
            problem = f"holds {len(told)} {entity.plural}"
            faults.add(pointer(*place), NOTHING, problem, f"at most {most} in a request", "limit")
            faults.raise_any()
        parts = {}
        for identity, item in told.items():
            own_place = (*place, identity)
            if not _is_id(identity):
                accepted = f"an id of 1 to {LONGEST_ID} visible letters without /"
                faults.add(pointer(*own_place), identity, "is no id", accepted, "id")
            elif not isinstance(item, dict):
                accepted = f"an object: the facts of the {entity.key}, by name"
                faults.add(pointer(*own_place), item, f"is no {entity.key}", accepted, "type")
            else:
                parts[identity] = _part(entity, identity, own_place, item, faults)
        return parts

    def _check_periods(self, parts, faults):
        """Each fact has periods, and all of them together not too many."""
        periods = set()
        for part in (part for of_entity in parts.values() for part in of_entity.values()):
            for fact in list(part.facts):
                if isinstance(fact.value, dict):
                    periods |= fact.value.keys()
                    continue
                part.facts.remove(fact)
                accepted = 'values by their periods: {"2024-05": …}, null where the value is asked'
                faults.add(pointer(*fact.place), fact.value, "has no period", accepted, "period")
        most = self.limits.periods
        if most is not None and len(periods) > most:
            faults.add("/", NOTHING, f"names {len(periods)} periods", f"at most {most} in a request", "limit")
            faults.raise_any()

    def _check_asked(self, asked, faults, warnings):
        """A month asked is one of the act's; one after the last known day is worth a warning."""
        if asked.period == ALL_TIME:
            return
        benefit = benefits().get(folder_of(asked.variable))
        place, wrong = pointer(*asked.place), why_not_in_life_of_act(asked.period, benefit)
        if wrong:
            faults.add(place, asked.period, *wrong, "period")
            return
        until = self._last_known_day(benefit)
        if until and asked.period[:7] > until[:7]:
            problem = f"the law is known until {until}; later amounts are taken from then"
            warnings.add(place, asked.period, problem, f"a month until {until[:7]}", "not_known")

    def _last_known_day(self, benefit):
        key = benefit.key if benefit else None
        if key not in self._known_until:
            self._known_until[key] = last_known_day(self.system.parameters, benefit)
        return self._known_until[key]


def _part(entity, identity, place, item, faults):
    """A person or group: its members by role, and its facts."""
    part = Part(identity, place)
    roles = {} if entity.is_person else {role.plural or role.key: role.key for role in entity.roles}
    for name, told in item.items():
        own_place = (*place, name)
        if name not in roles:
            part.facts.append(RawFact(name, own_place, told))
            continue
        for number, person in enumerate(told if isinstance(told, list) else [told]):
            if isinstance(person, str | int) and not isinstance(person, bool):
                part.members.append(Member(roles[name], str(person), own_place))
            else:
                faults.add(pointer(*own_place, number), person, "is no id of a person", "ids of persons", "type")
    return part


def _is_id(text):
    return 0 < len(text) <= LONGEST_ID and "/" not in text and printable(text) == text
