"""What an amount is made of, as a law folder tells it, so that the machine can draw it without knowing it by name."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Composition:
    """An amount and the parts that make it up.

    Attributes:
        whole: variable of the amount.
        parts: variables whose sum it is, from the bottom of a chart to the top. Each of persons, families or households:
            those of all members together.
    """

    whole: str
    parts: tuple
