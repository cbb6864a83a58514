"""A decision as data: plain values that become JSON as they are. Amounts are decimal texts, never floating numbers."""

import dataclasses
from dataclasses import dataclass


@dataclass(frozen=True)
class ChangeOfLaw:
    """A legislative change or a proposal.

    Attributes:
        name: its name.
        title: its title by language.
    """

    name: str
    title: dict


@dataclass(frozen=True)
class LawValue:
    """A value of the law as a step read it.

    Attributes:
        path: its path in the tree of parameters.
        label: by language.
        value: the value: decimal text, truth, or name of an item.
        unit: e.g. ``"currency-EUR/month"``.
        month: first day of the month in which it was read.
        since: day from which it holds.
        sources: list of {title, href}.
        set_by: the change that set it, or None for the base act.
    """

    path: str
    label: dict
    value: object
    unit: str | None
    month: str
    since: str
    sources: list
    set_by: ChangeOfLaw | None


@dataclass(frozen=True)
class Step:
    """A variable that the amount was calculated from.

    Attributes:
        variable: its name.
        label: by language.
        period: its month or day, or ``"ETERNITY"``.
        values: {id of the person, family or household: value}.
        items: {item: label by language} of the items among the values.
        unit: unit of the values, or None.
        sections: of the law, as the act writes them.
        href: address of the act, or None.
        rounding: {to, direction, by}, or None.
        law: the `LawValue`s that it read.
        uses: names of the variables that it was calculated from.
    """

    variable: str
    label: dict
    period: str
    values: dict
    items: dict
    unit: str | None
    sections: tuple
    href: str | None
    rounding: dict | None
    law: tuple
    uses: tuple


@dataclass(frozen=True)
class Fact:
    """A fact of one person, family or household.

    Attributes:
        variable: its name.
        label: by language.
        whose: id of the person, family or household.
        period: its month or day, or ``"ETERNITY"``.
        value: the value; None is “not known”.
        item: label of the item by language, where the value is one.
        unit: unit of the value, or None.
        instead_of_calculation: whether a rule would have calculated it, had it not been told.
    """

    variable: str
    label: dict
    whose: str
    period: str
    value: object
    item: dict | None
    unit: str | None
    instead_of_calculation: bool


@dataclass(frozen=True)
class Notice:
    """What the reader should know, by language, and the change of law that says so (None: the benefit or topic).

    `source` and `since` tell where it stands and from which day, of what is no rule but service information or a duty.
    """

    text: dict
    change: ChangeOfLaw | None
    source: str | None = None
    since: str | None = None


@dataclass(frozen=True)
class Decision:
    """What was decided in one case, and why.

    Attributes:
        benefit: key of the benefit.
        act: number of its act.
        name: its name by language.
        case: id of the person, family or household.
        month: month decided, ``"2024-05"``.
        decided_in: month in which the decision was made, as told, or None where nothing is told.
        month_of_law: month whose law applies.
        granted: whether something is paid.
        amount: decimal text.
        unit: unit of the amount.
        ground: item of the refusal ground; ``"none"`` when granted.
        ground_label: by language.
        sections: of the amount or, where refused, of the refusal ground.
        changes_left_out: enacted changes that this law is without.
        changes_added: proposals that this law contains.
        steps: in the order of a decision.
        told: facts told and used.
        assumed: facts used that nobody told.
        not_used: facts told that the amount does not rest on.
        notices: what the reader should know.
        derivation: the derivation of the amount, which all of this is taken from.
    """

    benefit: str
    act: str
    name: dict
    case: str
    month: str
    decided_in: str | None
    month_of_law: str
    granted: bool
    amount: str
    unit: str
    ground: str
    ground_label: dict
    sections: tuple
    changes_left_out: tuple
    changes_added: tuple
    steps: tuple
    told: tuple
    assumed: tuple
    not_used: tuple
    notices: tuple
    derivation: dict

    def as_dict(self):
        """The decision as plain data for JSON."""
        return dataclasses.asdict(self)
