"""Two cases side by side: whose facts differ, and the case in which some of them are taken from the second.

Facts are told by month. What is compared, and carried over, is the fact of the month decided, of the month before it and
so on, whichever months these are.
"""

import dataclasses
from dataclasses import dataclass

from openfisca_kela.explanation.comparison.months import counted_from, dated_in
from openfisca_kela.situation.draft import ROLE_VARIABLE
from openfisca_kela.situation.grouping import APPLICANT

HOUSEHOLD, MONTH = ("household",), ("month",)


@dataclass(frozen=True)
class Side:
    """One case, with ids by which it can be compared.

    Attributes:
        case: the `Situation` as it was read.
        people: {key of the entity: {id: part}}.
        told: {(key of the entity, id): {variable: {period: value}}}, periods counted from the month decided.
        names: {(key of the entity, own id): id in the comparison}.
    """

    case: object
    people: dict
    told: dict
    names: dict

    @property
    def month(self):
        """The month decided."""
        return self.case.month


class PeopleBetween:
    """What lies between two cases.

    Args:
        before: the first `Situation`.
        after: the second.
        clocks: names of the variables that tell whose law applies: they belong to the month and are no facts.

    Attributes:
        sides: both as `Side`. Persons and groups are the same by their ids; where no id is on both sides, by their roles
            and order.
        facts: keys ``("fact", key of the entity, id, variable)`` of the facts that differ.
        household_changed: whether somebody is on one side only, or belongs to another group.
    """

    def __init__(self, before, after, clocks):
        """Find what differs."""
        self.clocks = frozenset(clocks)
        self.sides = (_side(before, {}), _side(after, _same_people(before, after)))
        self._tell_roles()
        self.common = self.sides[0].told.keys() & self.sides[1].told.keys()
        self.household_changed = _groups(self.sides[0]) != _groups(self.sides[1])
        self.facts = [
            ("fact", *whose, name)
            for whose in self.sides[0].told
            if whose in self.common
            for name in dict.fromkeys(name for side in self.sides for name in side.told[whose])
            if name not in self.clocks and self._differs(whose, name)
        ]

    def told(self, side, whose, name):
        """{period counted from the month decided: value} of a fact on a side; None where nothing is told."""
        return self.sides[side].told[whose].get(name)

    def mixed(self, taken):
        """The case in which the causes with these keys are taken from the second side.

        Returns:
            A `Situation`.
        """
        frame, people = self.sides[MONTH in taken], self.sides[HOUSEHOLD in taken]
        told = {}
        for whose in people.told:
            names = dict.fromkeys(name for side in self.sides for name in side.told.get(whose, ()))
            facts = {name: self._fact(whose, name, taken) for name in names}
            told[whose] = {name: dated_in(values, frame.month) for name, values in facts.items() if values is not None}
        return dataclasses.replace(
            frame.case, period=frame.month, people=people.people, told=told, positions={}, warnings=()
        )

    def _tell_roles(self):
        """Tell the roles that follow from the order of the persons, for every month of which anything is told."""
        told = [told for side in self.sides for facts in side.told.values() for told in facts.values()]
        months = {0}.union(*({at for at in values if isinstance(at, int)} for values in told))
        for side in self.sides:
            for identity, role in side.case.positions.items():
                whose = ("person", side.names.get(("person", identity), identity))
                side.told[whose][ROLE_VARIABLE] = dict.fromkeys(months, role)

    def _differs(self, whose, name):
        first, second = (self.told(side, whose, name) for side in (0, 1))
        if name == ROLE_VARIABLE and first and second:
            return first != second and {*first.values()} | {*second.values()} != {first.get(0)}
        return first != second

    def _fact(self, whose, name, taken):
        if whose not in self.common:
            side = HOUSEHOLD in taken
        elif name in self.clocks:
            side = MONTH in taken
        else:
            side = ("fact", *whose, name) in taken
        return self.told(side, whose, name)


def _side(case, names):
    """A case with other ids and with periods counted from its month."""
    people = {
        key: {names.get((key, identity), identity): _renamed(part, key, names) for identity, part in parts.items()}
        for key, parts in case.people.items()
    }
    told = {}
    for key, parts in case.people.items():
        for identity in parts:
            facts = case.told.get((key, identity), {})
            told[key, names.get((key, identity), identity)] = {
                name: {counted_from(at, case.month): value for at, value in values.items()} for name, values in facts.items()
            }
    return Side(case, people, told, names)


def _renamed(part, key, names):
    members = [
        dataclasses.replace(member, person=names.get(("person", member.person), member.person)) for member in part.members
    ]
    return dataclasses.replace(part, id=names.get((key, part.id), part.id), members=members)


def _same_people(before, after):
    """{(key of the entity, id of the second case): id of the first}."""
    names = {}
    for key, parts in after.people.items():
        first = before.people[key]
        names |= {(key, identity): identity for identity in parts if identity in first}
        if key == "person" and any(identity in first for identity in parts):
            continue
        left = {role: [i for i in first if i not in parts and _role(before, key, i) == role] for role in _roles(before, key)}
        for identity in parts:
            others = left.get(_role(after, key, identity))
            if identity not in first and others:
                names[key, identity] = others.pop(0)
    return names


def _roles(case, key):
    return {_role(case, key, identity) for identity in case.people[key]}


def _role(case, key, identity):
    """Role of a person in the month decided; groups have none."""
    if key != "person":
        return None
    told = case.told.get((key, identity), {}).get(ROLE_VARIABLE, {})
    return told.get(case.month, case.positions.get(identity, APPLICANT))


def _groups(side):
    return {
        (key, identity): sorted((member.person, member.role or "") for member in part.members)
        for key, parts in side.people.items()
        for identity, part in parts.items()
    }
