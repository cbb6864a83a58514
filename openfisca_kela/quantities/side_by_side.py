"""What a folder of rules tells the machine about benefits that stand side by side: of them the law gives one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SideBySide:
    """Benefits for one need.

    Attributes:
        key: name of the folder in `variables/` that says which of them applies.
        name: of the need, in English, Finnish and Swedish.
        applies: variable, a choice: the one that applies. Its items are keys of benefits, benefits whose amount is not
            encoded, and ``none``, which is first.
        why_not: {item: variable that tells why it does not apply, whose item ``none`` means that it does}. A benefit that
            stands not here is asked for its ground of refusal.
    """

    key: str
    name: dict
    applies: str
    why_not: dict
