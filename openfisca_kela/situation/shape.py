"""The shape of a document: which part of it tells of whom. Facts are passed on as they stand, unread.

Two forms are read. The short form of a case lists persons and tells facts that hold in its period; OpenFisca's own
names persons and groups and tells each fact by period. They may be mixed: a fact with periods is read as such in both.
"""

from openfisca_kela.situation.draft import Draft, Member, Part, RawFact
from openfisca_kela.situation.faults import NOTHING, did_you_mean, pointer, printable

# What a case may hold besides facts: for people, and for tools that compare.
NOT_FACTS = frozenset(
    ["benefit", "id", "expect", "source", "arithmetic", "reasoning", "rule", "note", "tolerance", "title", "description"]
)


class ShapeReader:
    """Reads a document into a `Draft`."""

    def __init__(self, system, faults):
        """Remember the system, for the names of variables and entities, and where faults go."""
        self.system, self.faults, self.draft = system, faults, Draft()
        self.person_entity = system.person_entity
        self.groups = {entity.key: entity for entity in system.group_entities}
        for key in self.groups:
            self.draft.listed[key], self.draft.shared[key] = [], []

    def read(self, document):
        """The document by persons and groups."""
        sections, plain = self._sections(document)
        for name, (place, value) in sections.items():
            if name == "period":
                self.draft.period = RawFact(name, place, value)
            elif name in (self.person_entity.plural, self.person_entity.key):
                self._persons(value, place)
        for entity in self.groups.values():
            told = [sections[name] for name in (entity.key, entity.plural) if name in sections]
            if len(told) > 1:
                problem = f"{entity.key} and {entity.plural} are both told"
                self.faults.add(pointer(*told[1][0]), NOTHING, problem, "one of them", "duplicate_key")
            elif told:
                self._groups(entity, *told[0], is_singular=entity.key in sections)
        self._plain_facts(plain)
        return self.draft

    def _sections(self, document):
        """Parts of the document by name, and plain facts; what `facts` wraps counts as if it stood outside."""
        sections, plain = {}, []
        names = {"period", *(name for entity in self.system.entities for name in (entity.key, entity.plural))}
        wrapped = document.get("facts")
        if wrapped is not None and not isinstance(wrapped, dict):
            self.faults.add("/facts", wrapped, "is no mapping", "a mapping of facts", "document")
            wrapped = {}
        places = [((name,), value) for name, value in document.items() if name != "facts"]
        places += [(("facts", name), value) for name, value in (wrapped or {}).items()]
        for place, value in places:
            name = place[-1]
            if name in sections:
                self.faults.add(pointer(*place), NOTHING, f"{name} is told twice", "one of them", "duplicate_key")
            elif name in names:
                sections[name] = place, value
            elif place[0] == "facts":
                plain.append(RawFact(name, place, value))
            elif name not in NOT_FACTS:
                self._unknown_section(name, names)
        return sections, plain

    def _unknown_section(self, name, names):
        variable = self.system.variables.get(name)
        if variable is not None:
            problem = f"is a fact of a {variable.entity.key}"
            accepted = f"{name} under {variable.entity.key} or {variable.entity.plural}"
        else:
            hint = did_you_mean(name, [*names, *NOT_FACTS, "facts"])
            problem, accepted = "is no part of a case" + (f", {hint}" if hint else ""), ", ".join(sorted({*names, "facts"}))
        self.faults.add(pointer(name), NOTHING, problem, accepted, "unknown_name")

    def _parts(self, value, place, noun):
        """(id, place, mapping) of each person or group of a list, or of a mapping by id."""
        if isinstance(value, dict):
            items = [(key, item) for key, item in value.items()]
        elif isinstance(value, list):
            items = [(item.get("id") if isinstance(item, dict) else None, item) for item in value]
        else:
            self.faults.add(pointer(*place), value, f"is no list, each item a {noun}", f"a list, each item a {noun}", "type")
            return
        for number, (identity, item) in enumerate(items, 1):
            text = f"{noun}_{number}" if identity is None else str(identity)
            own_place = (*place, text)
            if not isinstance(item, dict):
                self.faults.add(pointer(*own_place), item, f"is no {noun}", f"the facts of the {noun}, by name", "type")
            elif not isinstance(identity, str | int | None) or isinstance(identity, bool) or not _is_name(text):
                self.faults.add(pointer(*own_place), identity, "is no id", "a visible text of letters or digits", "type")
            else:
                yield text, own_place, item

    def _persons(self, value, place):
        """Read persons, and return their ids."""
        noun = self.person_entity.key
        if place[-1] == noun:
            value = [value]
        if isinstance(value, dict):
            self.draft.roles_by_position = False
        elif isinstance(value, list) and self.draft.persons:
            value = _numbered_on(value, len(self.draft.persons), noun)
        ids = []
        for identity, own_place, item in self._parts(value, place, noun):
            if identity in self.draft.persons:
                problem = "is the id of two persons"
                self.faults.add(pointer(*own_place), identity, problem, "an id of its own", "duplicate_id")
                continue
            facts = [RawFact(name, (*own_place, name), told) for name, told in item.items() if name != "id"]
            self.draft.persons[identity] = Part(identity, own_place, facts)
            ids.append(identity)
        return ids

    def _groups(self, entity, place, value, is_singular):
        """Read the groups of an entity."""
        if is_singular:
            if not isinstance(value, dict):
                self.faults.add(pointer(*place), value, f"is no {entity.key}", f"the facts of the {entity.key}", "type")
                return
            part = self._group(entity, entity.key, place, value)
            if part.members and not self._nested(value):
                self.draft.listed[entity.key] = [part]
            else:
                self.draft.shared[entity.key] = part.facts
            return
        seen = set()
        for identity, own_place, item in self._parts(value, place, entity.key):
            if identity in seen:
                problem = f"is the id of two {entity.plural}"
                self.faults.add(pointer(*own_place), identity, problem, "an id of its own", "duplicate_id")
                continue
            seen.add(identity)
            part = self._group(entity, identity, own_place, item)
            if not part.members:
                problem, accepted = "has no persons", "at least one person in each group"
                self.faults.add(pointer(*own_place), NOTHING, problem, accepted, "empty_group")
            self.draft.listed[entity.key].append(part)
        if value in ({}, []):
            accepted = f"at least one {entity.key}, or no {entity.plural} at all"
            self.faults.add(pointer(*place), NOTHING, f"lists no {entity.key}", accepted, "empty_group")

    def _nested(self, group):
        return self.person_entity.plural in group

    def _group(self, entity, identity, place, item):
        """One group: its facts, and the members that it names or holds."""
        part = Part(identity, place)
        roles = {name: role.key for role in entity.roles for name in (role.key, role.plural)}
        for name, told in item.items():
            own_place = (*place, name)
            if name == self.person_entity.plural:
                part.members += [Member(None, person, own_place) for person in self._persons(told, own_place)]
            elif name in roles or name == "members":
                names = told if isinstance(told, list) else [told]
                for person in names:
                    if isinstance(person, str | int) and not isinstance(person, bool):
                        role = roles.get(name) if len(entity.roles) > 1 else entity.roles[0].key
                        part.members.append(Member(role, str(person), own_place))
                    else:
                        self.faults.add(pointer(*own_place), person, "is no id of a person", "ids of persons", "type")
            elif name != "id":
                part.facts.append(RawFact(name, own_place, told))
        return part

    def _plain_facts(self, plain):
        """Give each plain fact to the entity of its variable; a person's fact is the first person's."""
        if plain and not self.draft.persons:
            self.draft.persons["person_1"] = Part("person_1", ("persons", "person_1"))
        for fact in plain:
            variable = self.system.variables.get(fact.name)
            key = variable.entity.key if variable else self.person_entity.key
            if key == self.person_entity.key:
                next(iter(self.draft.persons.values())).facts.append(fact)
                continue
            self.draft.shared[key].append(fact)
            for part in self.draft.listed[key]:
                part.facts.append(fact)


def _is_name(text):
    return bool(text) and printable(text) == text


def _numbered_on(items, count, noun):
    """Persons of a further list; who has no id is numbered after those of the lists before."""
    ids = (f"{noun}_{number}" for number in range(count + 1, count + len(items) + 1))
    return [{"id": own, **item} if isinstance(item, dict) else item for own, item in zip(ids, items, strict=True)]
