"""The switches: each enacted change, on or off in the law of either decision, and what turning it would do."""

from dataclasses import dataclass, replace

from openfisca_kela.reforms import ACTS
from openfisca_kela.web.pages.compare.causes import enacted, section_runs
from openfisca_kela.web.pages.compare.form import SIDES
from openfisca_kela.web.pages.compare.written import name_of_side, signed


@dataclass(frozen=True)
class Setting:
    """A switch of one of the decisions.

    Attributes:
        name: name of its field.
        key: beginning of its ids.
        is_on: whether the change is in that law.
        label: which decision it is.
        effect: what would be where it is turned, in words; empty where that does nothing or no case is told.
        amount: what turning it adds to the amount; empty where that is not known.
    """

    name: str
    key: str
    is_on: bool
    label: str
    effect: str = ""
    amount: str = ""


@dataclass(frozen=True)
class Switch:
    """A change with its two switches.

    Attributes:
        name: name of the change.
        title: its title.
        href: address of its page.
        enacted: its act, where that is known, and its first day.
        sections: `Run`s of the sections that it touches.
        touches: whether turning it would change an amount of the case.
        settings: the `Setting` of each decision.
    """

    name: str
    title: str
    href: str
    enacted: str
    sections: tuple
    touches: bool
    settings: tuple


@dataclass(frozen=True)
class Changes:
    """The changes of one law folder.

    Attributes:
        title: its title.
        switches: a `Switch` of each change, in the order of commencement.
    """

    title: str
    switches: tuple

    @property
    def touching(self):
        """How many of the changes touch the case."""
        return sum(switch.touches for switch in self.switches)

    @property
    def is_turned(self):
        """Whether one of the changes is off in a decision."""
        return not all(setting.is_on for switch in self.switches for setting in switch.settings)


def switches_of(asked, form, effects):
    """The `Changes` of each act or subject.

    Args:
        asked: the `Asked`.
        form: the `Form`.
        effects: what `effects_of_switches` gives of each decision, in order; empty mappings where no case is told.
    """
    return tuple(
        Changes(act.TITLE[asked.language], tuple(_switch(asked, change, form, effects) for change in act.ENACTED))
        for act in ACTS
    )


def _switch(asked, change, form, effects):
    settings = tuple(_setting(asked, change, side, form.sides[side], own) for side, own in zip(SIDES, effects, strict=True))
    return Switch(
        name=change.__name__,
        title=change.title[asked.language],
        href=asked.address("law.change", name=change.__name__),
        enacted=enacted(asked, change.act, change.commencement),
        sections=section_runs(asked, change.sections),
        touches=any(change.__name__ in own for own in effects),
        settings=settings,
    )


def _setting(asked, change, side, told, effects):
    name, is_on = change.__name__, change.__name__ not in told.off
    found = Setting(f"{side}_law", f"{side}-{name}", is_on, name_of_side(asked, side))
    if name not in effects:
        return found
    turned = asked.words("without it:") if is_on else asked.words("with it:")
    if effects[name] is None:
        return replace(found, effect=f"{turned} {asked.words('more facts are needed')}")
    return replace(found, effect=turned, amount=signed(asked.forms, effects[name]))
