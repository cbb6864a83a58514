"""What encodes a section of an act on a day, as data: rules, values with their sources, changes and tests."""

from dataclasses import dataclass

from openfisca_kela.decision.law import change_as_dict, law_value
from openfisca_kela.labels import LANGUAGES, label_of
from openfisca_kela.law_index import Encoded, section_of
from openfisca_kela.situation.faults import Faults, did_you_mean


@dataclass(frozen=True)
class LawReport:
    """What encodes a section.

    Attributes:
        act: number of the act.
        section: as it is written here: ``16``, ``8 a``.
        day: day of the values, text.
        encoded: the `Encoded`.
        values: the `LawValue`s in force on the day.
    """

    act: str
    section: str
    day: str
    encoded: Encoded
    values: tuple

    def as_dict(self):
        """The report as plain data."""
        return {
            "act": self.act,
            "section": self.section,
            "on": self.day,
            "variables": [
                {
                    "name": variable.name,
                    "label": {language: label_of(variable, language) for language in LANGUAGES},
                    "reference": list(variable.reference),
                    "is_computed": bool(variable.formulas),
                }
                for variable in self.encoded.variables
            ],
            "values": [{**vars(value), "set_by": value.set_by and vars(value.set_by)} for value in self.values],
            "changes": [change_as_dict(change) for change in self.encoded.changes],
            "tests": [vars(test) for test in self.encoded.tests],
        }


def law_report(index, act, section, day):
    """What encodes a section on a day.

    Args:
        index: the `LawIndex` of a law.
        act: number of an act, ``938/2014``.
        section: ``16``, ``8 a``, ``16 §``.
        day: text of the day.

    Returns:
        A `LawReport`.

    Raises:
        SituationError: nothing encodes it, at ``/act`` or ``/section``; what is accepted are those that something encodes.
    """
    faults = Faults()
    try:
        number = section_of(section)
    except ValueError:
        faults.add("/section", section, "is no section", "a section written 16, 8 a or 4:1", "type")
        faults.raise_any()
    acts = index.acts()
    if act not in acts:
        hint = did_you_mean(act, acts)
        problem = f"nothing here encodes it{', ' + hint if hint else ''}"
        faults.add("/act", act, problem, ", ".join(acts), "unknown_name")
    faults.raise_any()
    encoded = index.encoded(act, number, day)
    if not encoded:
        sections = ", ".join(f"{known} §" for known in index.sections(act))
        faults.add("/section", section, "nothing here encodes it", f"of {act}: {sections}", "unknown_name")
    faults.raise_any()
    values = [law_value(index.system, found.name, day, found.get_at_instant(day)) for found in encoded.parameters]
    return LawReport(act, number, day, encoded, tuple(values))
