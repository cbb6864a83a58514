"""A document by persons and groups, its facts as they stand."""

from dataclasses import dataclass, field

ROLE, ROLE_VARIABLE = "role", "household_role"


@dataclass(frozen=True)
class RawFact:
    """A fact as it stands in the document: the name of its variable, its place, and its value or {period: value}."""

    name: str
    place: tuple
    value: object


@dataclass(frozen=True)
class Member:
    """Somebody's membership of a group: key of the role (None where the group does not say), person and place."""

    role: str | None
    person: str
    place: tuple


@dataclass
class Part:
    """A person or a group: its id, its place, its facts and, of a group, its members."""

    id: str
    place: tuple
    facts: list = field(default_factory=list)
    members: list = field(default_factory=list)


@dataclass
class Draft:
    """A document by persons and groups.

    Attributes:
        period: place and value of the period, or None.
        persons: {id: Part}.
        listed: {key of a group entity: [Part]}: groups that the document lists.
        shared: {key of a group entity: [RawFact]}: facts of groups that are formed from the roles of the persons.
        roles_by_position: whether who tells no role is the applicant when first and another adult otherwise.
    """

    period: RawFact | None = None
    persons: dict = field(default_factory=dict)
    listed: dict = field(default_factory=dict)
    shared: dict = field(default_factory=dict)
    roles_by_position: bool = True
