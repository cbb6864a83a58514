"""Cases to start from: households of Kela's own examples of what changed in April 2024."""

import functools
from importlib.resources import files

from openfisca_kela import examples
from openfisca_kela.situation import read
from openfisca_kela.web.pages.calculator.case import told_of_case
from openfisca_kela.wording.words import message

EXAMPLES = {
    "heikki_before": message("Heikki, March 2024: part-time work, a right-of-occupancy dwelling in Tampere"),
    "heikki_after": message("Heikki, April 2024: the same after the changes of the law"),
    "anni_before": message("Anni, March 2024: full-time work, two children, rented dwelling in Rauma"),
    "anni_after": message("Anni, April 2024: the same after the changes of the law"),
    "ilona_before": message("Ilona, August 2024: a student in Helsinki whose decision is a year old"),
    "ilona_after": message("Ilona, September 2024: the same after the yearly review"),
}


def example(name, system, language):
    """The form of an example.

    Args:
        name: its name in `EXAMPLES`.
        system: the law in force.
        language: of the reader.
    """
    return told_of_case(_case(name, system), system, language)


@functools.cache
def _case(name, system):
    return read(files(examples).joinpath(f"{name}.yaml").read_text(encoding="utf-8"), system=system)
