"""What a folder of rules without an amount tells the machine about itself: its decisions, and the ground of each."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Topic:
    """Decisions of one subject: conditions, and an outcome that is a choice, a statement, a date or a number.

    The outputs may belong to other folders, too: who is paid is one question, whichever act grants the benefit.

    Attributes:
        key: name of its folder in `variables/`.
        name: its name in English, Finnish and Swedish.
        about: one sentence on what is decided, in English, Finnish and Swedish.
        first_month: first month for which it is encoded, e.g. ``"2017-01"``.
        outputs: variables that it decides, in the order in which a decision names them.
        grounds: {output: variable that says why, or several}: the first whose item is not `none` is told. An output that is
            a ground needs none.
        modules: modules of its folder in the order of a decision.
    """

    key: str
    name: dict
    about: dict
    first_month: str
    outputs: tuple
    grounds: dict = field(default_factory=dict)
    modules: tuple = ()
