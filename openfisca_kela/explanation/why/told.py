"""What is told of a refusal: the conditions that fail, and the changes of facts that would remove it."""

import dataclasses
from dataclasses import dataclass

from openfisca_core.indexed_enums import Enum

from openfisca_kela.explanation.written import written
from openfisca_kela.labels import LANGUAGES, label_of, label_of_item


@dataclass(frozen=True)
class Condition:
    """A variable that a condition of the refusal reads.

    Attributes:
        variable, whose: the variable, and id of the person or group.
        label: its label in three languages.
        value: its value, as a derivation writes it.
        section: sections, as the act writes them.
    """

    variable: str
    whose: str
    label: dict
    value: object
    section: tuple


@dataclass(frozen=True)
class Failing:
    """A ground of refusal that holds.

    Attributes:
        ground: name of its item.
        label: the item in three languages.
        section: sections of its conditions.
        conditions: tuple of `Condition`.
    """

    ground: str
    label: dict
    section: tuple
    conditions: tuple


@dataclass(frozen=True)
class Change:
    """A fact that would have to be otherwise.

    Attributes:
        fact: name of the variable.
        label: its label in three languages.
        entity, whose: key of the entity and id of the person or group.
        period: month of the fact.
        kind: `given` or `assumed`.
        unit: unit of the values.
        value, to: today's value and the other, as a derivation writes them.
        to_label: the other value in three languages, where it is an item of a list.
    """

    fact: str
    label: dict
    entity: str
    whose: str
    period: str
    kind: str
    unit: str
    value: object
    to: object
    to_label: dict


@dataclass(frozen=True)
class Way:
    """Changes that together remove the refusal, none of which can be left out.

    Attributes:
        changes: tuple of `Change`.
        amount: euros that would then be paid, as text.
    """

    changes: tuple
    amount: str


@dataclass(frozen=True)
class WhyNot:
    """Why nothing is granted, and what would have to be otherwise.

    Attributes:
        ground: name of the ground of refusal; `none` where it is granted.
        failing: tuple of `Failing`, in the order of the law; the first of them is the ground. The others are asked as if
            those before them did not hold.
        ways: tuple of `Way`: those of fewer changes first, then those that change what was told, then in the
            order in which the rules read the facts.
        most_changes: how many changes together were tried.
        is_complete: whether all changes that the search knows were tried; otherwise it had too many.
    """

    ground: str
    failing: tuple
    ways: tuple
    most_changes: int
    is_complete: bool

    def as_dict(self):
        """The same as plain data; amounts are decimal texts."""
        return dataclasses.asdict(self)


def failing_told(variable, item, conditions):
    """`Failing` of an item of the ground's variable."""
    labels = {language: label_of_item(variable, item.name, language) for language in LANGUAGES}
    sections = dict.fromkeys(section for condition in conditions for section in condition.section)
    return Failing(item.name, labels, tuple(sections), tuple(conditions))


def condition_told(variable, whose, value):
    """`Condition` of a variable."""
    return Condition(
        variable=variable.name,
        whose=whose,
        label={language: label_of(variable, language) for language in LANGUAGES},
        value=written(value, variable.unit or ""),
        section=tuple(part for part in variable.reference or () if not part.startswith("http")),
    )


def change_told(copies, fact, to):
    """`Change` of a fact."""
    variable = copies.system.get_variable(fact.variable)
    unit = variable.unit or ""
    is_item = isinstance(to, Enum)
    return Change(
        fact=fact.variable,
        label={language: label_of(variable, language) for language in LANGUAGES},
        entity=fact.entity,
        whose=fact.of,
        period=fact.period,
        kind="given" if copies.is_told(fact) else "assumed",
        unit=unit,
        value=written(copies.value_of(fact), unit),
        to=written(to, unit),
        to_label={language: label_of_item(variable, to.name, language) for language in LANGUAGES} if is_item else {},
    )
