"""Households to begin with: the decisions of the repository that stand on either side of a change."""

import functools
from dataclasses import dataclass
from importlib.resources import files

from openfisca_kela import examples
from openfisca_kela.web.pages.compare.form import Form
from openfisca_kela.wording.words import message

EXAMPLES = {
    "heikki": message("Heikki, part-time work and unemployment benefit, alone in Tampere"),
    "anni": message("Anni, full-time work and two children in Rauma"),
    "ilona": message("Ilona, student, alone in Helsinki"),
}


@dataclass(frozen=True)
class Example:
    """An example: its key and its words."""

    key: str
    label: str


def examples_of(asked):
    """The `Example`s, in their order."""
    return tuple(Example(key, asked.words(label)) for key, label in EXAMPLES.items())


@functools.cache
def example(key):
    """The `Form` of an example.

    Raises:
        KeyError: there is none of this name.
    """
    EXAMPLES[key]  # a name that was sent never becomes the name of a file
    case, after_case = (
        files(examples).joinpath(f"{key}_{side}.yaml").read_text(encoding="utf-8") for side in ("before", "after")
    )
    return Form(case, after_case)
