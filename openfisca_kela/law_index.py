"""Which rules, values, changes and tests encode a section of an act: the references of the law folders, read backwards."""

import dataclasses
import functools
import re
from dataclasses import dataclass
from pathlib import Path

import yaml
from openfisca_core.parameters import Parameter

SECTION = r"\d+(?::\d+)?(?: [a-z](?![a-z]))?"
RANGE = rf"{SECTION}(?: ?[-–] ?{SECTION})?"
TOKEN = re.compile(rf"(?P<act>\b\d+/\d{{4}}\b)|(?P<sections>(?<![\d:/.]){RANGE}(?:(?:, | ja | och | and ){RANGE})*) ?§")
IN_BRACKETS = re.compile(r"\([^()]*\)")
TESTS_FOLDER = Path(__file__).resolve().parent.parent / "tests"


def sections_named(reference):
    """The sections that a reference names, as (act, section), each once and in order.

    What stands in brackets (the amending act, the time) names no section. A section without an act belongs to the act
    named before it.

    >>> sections_named("938/2014 12-14 §")
    [('938/2014', '12'), ('938/2014', '13'), ('938/2014', '14')]
    >>> sections_named("938/2014 9 § 2-4, 8 mom. (1241/2023 1 §), 51 §; 1296/2023 1 §")
    [('938/2014', '9'), ('938/2014', '51'), ('1296/2023', '1')]
    >>> sections_named("938/2014 8 a § 2 mom."), sections_named("1290/2002 4:1 §")
    ([('938/2014', '8 a')], [('1290/2002', '4:1')])
    """
    return list(_sections_named(reference))


@functools.lru_cache(maxsize=20_000)
def _sections_named(reference):
    found, act = [], None
    for token in TOKEN.finditer(IN_BRACKETS.sub("", reference)):
        if token["act"]:
            act = token["act"]
        elif act:
            for part in re.split(r", | ja | och | and ", token["sections"]):
                found += [(act, section) for section in _range(part)]
    return tuple(dict.fromkeys(found))


def _range(text):
    """Sections from the first to the last of a range, whole numbers between them."""
    first, *last = re.split(r" ?[-–] ?", text)
    if not last or ":" in text:
        return [first, *last]
    numbers = range(int(first.split()[0]) + 1, int(last[0].split()[0]))
    return [first, *map(str, numbers), last[0]]


def section_of(text):
    """A section as it is written here: ``16``, ``8 a``.

    Raises:
        ValueError: the text is no section.

    >>> section_of("16 §"), section_of("8a"), section_of("8 A §")
    ('16', '8 a', '8 a')
    """
    match = re.fullmatch(r"(\d+(?::\d+)?)\s*([a-z]?)", text.replace("§", "").strip().casefold())
    if match is None:
        raise ValueError(f"{text!r} is no section; a section is written 16, 8 a or 4:1")
    return " ".join(filter(None, match.groups()))


@dataclass(frozen=True)
class LawTest:
    """A decision written as a test: its name, its file, the keywords that name sections, and the arithmetic in words."""

    name: str
    file: str
    keywords: tuple
    description: str = ""


@dataclass(frozen=True)
class Encoded:
    """What encodes a section.

    Attributes:
        variables: variables of the system.
        parameters: parameters with a value on the day of which a source, of any time, names the section.
        changes: changes of the law that touch it.
        tests: `LawTest`s that name it; empty where the tests are not installed.
    """

    variables: tuple
    parameters: tuple
    changes: tuple
    tests: tuple

    def __bool__(self):
        """Whether anything encodes it."""
        return bool(self.variables or self.parameters or self.changes or self.tests)


class LawIndex:
    """The sections that a law encodes."""

    def __init__(self, system):
        """Read the references of the system's variables and changes, and of the tests."""
        self.system = system
        self.tests = law_tests()

    def encoded(self, act, section, day):
        """What encodes a section on a day (text)."""
        found = self.encoded_at_any_time(act, section)
        parameters = tuple(one for one in found.parameters if one.get_at_instant(day) is not None)
        return dataclasses.replace(found, parameters=parameters)

    def encoded_at_any_time(self, act, section):
        """What encodes a section, with the parameters that had a value on any day."""
        wanted = (act, section)
        return Encoded(
            variables=tuple(v for v in self.system.variables.values() if _names(v.reference, wanted)),
            parameters=tuple(self._parameters(wanted)),
            changes=tuple(change for change in self.system.changes if _names(change.sections, wanted)),
            tests=tuple(test for test in self.tests if _names(test.keywords, wanted)),
        )

    def sections(self, act):
        """Sections of an act that variables, values or changes name, in order."""
        return list(self._sections.get(act, ()))

    def acts(self):
        """Numbers of the acts that variables, values or changes name, in order of their years."""
        return list(self._sections)

    @functools.cached_property
    def _sections(self):
        """{act: its sections}, both in order."""
        found = {}
        for act, section in self._all_named():
            found.setdefault(act, set()).add(section)
        return {act: sorted(found[act], key=section_order) for act in sorted(found, key=_year_and_number)}

    def _all_named(self):
        references = [text for variable in self.system.variables.values() for text in variable.reference or ()]
        references += [text for change in self.system.changes for text in change.sections]
        for node in self.system.parameters.get_descendants():
            references += _titles(node)
        return {named for text in references for named in sections_named(text)}

    def _parameters(self, wanted, node=None, inherited=False):
        """Parameters of which a source, of any time, their own or that of their table, names a section."""
        node = node or self.system.parameters
        named = inherited or _names(_titles(node), wanted)
        if isinstance(node, Parameter):
            return [node] if named else []
        return [found for child in node.children.values() for found in self._parameters(wanted, child, named)]


def law_tests(folder=TESTS_FOLDER):
    """Every YAML test below a folder; none where the folder is not there."""
    tests = []
    for path in sorted(Path(folder).rglob("*.yaml")):
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        for test in yaml.load(path.read_text(encoding="utf-8"), Loader=loader) or ():
            if isinstance(test, dict) and "name" in test:
                keywords = tuple(str(keyword) for keyword in test.get("keywords") or ())
                file = path.relative_to(Path(folder).parent).as_posix()
                tests.append(LawTest(test["name"], file, keywords, str(test.get("description") or "").strip()))
    return tuple(tests)


def _names(references, wanted):
    return any(wanted in sections_named(text) for text in references or ())


def _titles(node):
    """Titles of all sources that a parameter or table gives, of any time."""
    return [source["title"] for sources in node.metadata.get("reference", {}).values() for source in sources]


def _year_and_number(act):
    number, year = act.split("/")
    return int(year), int(number)


def section_order(section):
    """Key that puts sections into the order of an act: 8, 8 a, 9, 10."""
    return [(int(number), letter) for number, letter in re.findall(r"(\d+)\s*([a-z]?)", section)]
