"""Fields of a form as plain data; ``fields.html.jinja`` draws them with their label, hint and error."""

from dataclasses import dataclass

TEXT, WHOLE, AMOUNT, DAY, MONTH = "text", "whole", "amount", "day", "month"
CHOICE, ONE_OF, YES_NO, TICK = "choice", "one_of", "yes_no", "tick"


@dataclass(frozen=True)
class Option:
    """One of several answers.

    Attributes:
        value: what the form sends.
        label: what the reader sees.
        hint: what is said besides, or empty.
    """

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True)
class Field:
    """A field of a form.

    Attributes:
        name: what the form calls it; its id too, so each once on a page.
        label: the question.
        kind: `TEXT`, `WHOLE` (a whole number), `AMOUNT` (a number with decimals), `DAY`, `MONTH`, `CHOICE` (a list to open),
            `ONE_OF` (answers side by side), `YES_NO` or `TICK` (a box).
        value: what stands in it, text as it is sent; of a `TICK` that is set, its value.
        hint: what is accepted, in a sentence, or empty.
        error: what is wrong and how to mend it, or empty.
        is_required: whether it must be answered; this is said in words.
        options: `Option`s of `CHOICE` and `ONE_OF`.
        unit: what stands behind the number: ``€/month``.
        suggestions: id of a ``datalist`` on the page, or empty.
        autocomplete: what a browser may fill in; nothing unless told.
    """

    name: str
    label: str
    kind: str = TEXT
    value: str = ""
    hint: str = ""
    error: str = ""
    is_required: bool = False
    options: tuple = ()
    unit: str = ""
    suggestions: str = ""
    autocomplete: str = "off"

    @property
    def described_by(self):
        """Ids of what describes it, for assistive technology."""
        return " ".join(f"{self.name}-{part}" for part in ("hint", "error") if getattr(self, part))

    @property
    def target(self):
        """Id of what an error leads to: the field, or its first answer."""
        return f"{self.name}-1" if self.kind in (ONE_OF, YES_NO) else self.name
