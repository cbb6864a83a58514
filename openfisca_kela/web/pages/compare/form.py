"""What the form of a comparison tells: two cases as texts, and the month, the month of the decision and the law of each."""

from dataclasses import dataclass, field

from openfisca_kela.reforms import ENACTED

BEFORE, AFTER = SIDES = ("before", "after")
CASE, AFTER_CASE, PROPOSAL, SWITCHES = "case", "after_case", "proposal", "switches"
# What a file tells stands in place of what was written; its field is named so. What is no UTF-8 in it becomes U+FFFD.
FILE = "{}_file"
NAMES = frozenset(change.__name__ for change in ENACTED)


@dataclass(frozen=True)
class Side:
    """What is told of one of the decisions.

    Attributes:
        month: month decided, as written; the case's own where empty.
        decided: month of the decision, as written; that of the case where empty.
        off: names of the enacted changes that its law is without.
        unknown: names of changes that were told and are none.
    """

    month: str = ""
    decided: str = ""
    off: frozenset = frozenset()
    unknown: tuple = ()


@dataclass(frozen=True)
class Form:
    """What the form tells.

    Attributes:
        case: the case before, YAML or JSON.
        after_case: the case after; empty where it is the same one.
        proposal: a proposal that is added to the law after; empty where there is none.
        sides: {side: `Side`}.
    """

    case: str = ""
    after_case: str = ""
    proposal: str = ""
    sides: dict = field(default_factory=lambda: {side: Side() for side in SIDES})

    @property
    def is_empty(self):
        """Whether no case is told."""
        return not self.case.strip()

    def pairs(self):
        """(name, value) of the fields that tell all of it again."""
        yield from ((name, getattr(self, name)) for name in (CASE, AFTER_CASE, PROPOSAL))
        yield SWITCHES, "1"
        for name, side in self.sides.items():
            yield from ((f"{name}_month", side.month), (f"{name}_decided", side.decided))
            yield from ((f"{name}_law", change) for change in (*sorted(NAMES - side.off), *side.unknown))


def form_of(told, files):
    """The `Form` of what was posted.

    Where the form holds no switches, every change is on: that is how another page hands a case over.

    Args:
        told: fields, with `getlist`.
        files: files by the name of their field.

    >>> from werkzeug.datastructures import MultiDict
    >>> form = form_of(MultiDict([("case", "{}"), ("switches", "1"), ("after_law", "students_2025")]), {})
    >>> "students_2025" in form.sides["before"].off, "students_2025" in form.sides["after"].off
    (True, False)
    """
    texts = {name: _file(files, name) or told.get(name, "") for name in (CASE, AFTER_CASE, PROPOSAL)}
    return Form(**texts, sides={side: _side(told, side) for side in SIDES})


def _file(files, name):
    """Text of a file, or empty where none was sent."""
    file = files.get(FILE.format(name))
    return file.read().decode("utf-8", "replace") if file else ""


def _side(told, side):
    on = told.getlist(f"{side}_law")
    return Side(
        month=told.get(f"{side}_month", "").strip(),
        decided=told.get(f"{side}_decided", "").strip(),
        off=NAMES - set(on) if SWITCHES in told else frozenset(),
        unknown=tuple(name for name in on if name not in NAMES),
    )
