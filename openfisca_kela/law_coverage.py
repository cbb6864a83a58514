"""What of an act is not encoded, and why: told by the law folders in `coverage.yaml`, beside what the index finds encoded.

A folder of `variables/` may hold such a file, with any number of acts:

    938/2014:
      title: {en: …, fi: …, sv: …}
      sections: 55            # the last section
      subjects:               # what each encoded section is about, in words of our own
        16: {en: …, fi: …, sv: …}
      not_encoded:
        - sections: [12]      # or ranges: 34-40
          what: {en: …, fi: …, sv: …}
          why: {en: …, fi: …, sv: …}

A section that is named there and encoded too is encoded but for that part. An act without its last section is not told
whole: a section of it that is named nowhere is not encoded, and no reason is given. Of an act of which only single
sections are referred to, the title alone may be told; where another folder tells more of the act, that counts.
"""

import functools
import re
from dataclasses import dataclass
from importlib.resources import files

import yaml

from openfisca_kela import variables

FILE = "coverage.yaml"
RANGE = re.compile(r"(\d+)-(\d+)")


@dataclass(frozen=True)
class Omission:
    """Something that an act says and nothing here encodes.

    Attributes:
        sections: sections of the act, as they are written here.
        what: what it is, by language.
        why: why it is not encoded, by language.
    """

    sections: tuple
    what: dict
    why: dict


@dataclass(frozen=True)
class Coverage:
    """What a law folder tells of an act.

    Attributes:
        act: its number.
        title: its title, by language.
        last: number of its last section, or None where it is not told whole.
        subjects: {section: what it is about, by language}.
        omissions: the `Omission`s, in order.
    """

    act: str
    title: dict
    last: int
    subjects: dict
    omissions: tuple

    @property
    def tells_more_than_title(self):
        """Whether it says what the act is about or what of it is not encoded."""
        return bool(self.subjects or self.omissions)

    def of_section(self, section):
        """Omissions that concern a section."""
        return tuple(one for one in self.omissions if section in one.sections)


@functools.cache
def coverage():
    """{act: Coverage} of every act of which a law folder tells it."""
    found = {}
    for folder in sorted(files(variables).iterdir(), key=lambda item: item.name):
        file = folder.joinpath(FILE)
        if folder.is_dir() and file.is_file():
            for act, told in read_coverage(file.read_text(encoding="utf-8")).items():
                if act not in found or not found[act].tells_more_than_title:
                    found[act] = told
    return found


def read_coverage(text):
    """{act: Coverage} from the text of a file.

    >>> read_coverage("938/2014: {title: {en: An act}, sections: 3, not_encoded: [{sections: [1-3], what: {}, why: {}}]}")
    {'938/2014': Coverage(act='938/2014', title={'en': 'An act'}, last=3, subjects={}, \
omissions=(Omission(sections=('1', '2', '3'), what={}, why={}),))}
    """
    return {act: _coverage(act, told) for act, told in yaml.safe_load(text).items()}


def _coverage(act, told):
    omissions = (
        Omission(
            tuple(section for written in one["sections"] for section in _sections(str(written))), one["what"], one["why"]
        )
        for one in told.get("not_encoded", ())
    )
    subjects = {str(section): subject for section, subject in told.get("subjects", {}).items()}
    return Coverage(act, told["title"], told.get("sections"), subjects, tuple(omissions))


def _sections(written):
    match = RANGE.fullmatch(written)
    return [str(number) for number in range(int(match[1]), int(match[2]) + 1)] if match else [written]
