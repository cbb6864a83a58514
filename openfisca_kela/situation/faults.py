"""Faults of an input: all of them at once, each with its place, what was given and what is accepted."""

import difflib
import math
from dataclasses import asdict, dataclass

LONGEST_SHOWN = 60


@dataclass(frozen=True)
class Fault:
    """One thing that cannot be accepted, or (as a warning) that should be known.

    Attributes:
        path: place in the input, a JSON pointer: ``/household/rent``.
        given: what stood there, as it would be written; empty where something is missing.
        problem: what is wrong with it.
        accepted: what is accepted there.
        kind: a word for programs: ``unknown_name``, ``type``, ``bounds`` …
    """

    path: str
    given: str
    problem: str
    accepted: str
    kind: str

    def __str__(self):
        """The fault as one line."""
        given = f"{self.given}: " if self.given else ""
        return f"{self.path}: {given}{self.problem}; accepted: {self.accepted}"

    def as_dict(self):
        """The fault as plain data."""
        return asdict(self)


class SituationError(ValueError):
    """An input cannot be accepted.

    Attributes:
        faults: every `Fault` found, each once.
    """

    def __init__(self, faults):
        """Keep the faults; the message has one a line."""
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


class Faults(list):
    """Faults as they are found, each once.

    Args:
        most: how many are found at most; the next one stops the search. None: all of them.
    """

    def __init__(self, most=None):
        """None yet."""
        super().__init__()
        self._found, self._most = set(), most

    def add(self, path, given, problem, accepted, kind):
        """Note a fault; `given` is the value itself, or `NOTHING`.

        Raises:
            SituationError: there are as many faults as are found at most.
        """
        fault = Fault(path, given if given is NOTHING else shown(given), problem, accepted, kind)
        if fault not in self._found:
            self._found.add(fault)
            self.append(fault)
            if len(self) == self._most:
                self.raise_any()

    def raise_any(self):
        """Stop where a fault was found.

        Raises:
            SituationError: with all of them.
        """
        if self:
            raise SituationError(self)


NOTHING = ""


def pointer(*names):
    """Place in a document, from the names that lead to it (RFC 6901).

    >>> pointer("persons", "anna", "age"), pointer("households", "a/b")
    ('/persons/anna/age', '/households/a~1b')
    """
    return "".join("/" + printable(str(name)).replace("~", "~0").replace("/", "~1") for name in names)


def shown(value):
    """A value as it would be written, on one line and not too long.

    >>> shown("02\\n4"), shown(True), shown(float("nan")), shown([1, 2])
    ("'02\\\\n4'", 'true', 'NaN', '[1, 2]')
    """
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, float) and math.isnan(value):
        return "NaN"
    text = f"'{printable(value)}'" if isinstance(value, str) else _digits(value)
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 1]}…"


def _digits(value):
    if isinstance(value, int) and value.bit_length() > 4 * LONGEST_SHOWN:
        return f"a number of {value.bit_length()} bits"
    try:
        return printable(str(value))
    except (ValueError, RecursionError):  # a collection that holds a number too long to print, or is nested too deeply
        return type(value).__name__


def printable(text):
    r"""A text with everything that is no visible character written out.

    >>> printable("a\tb")
    'a\\tb'
    """
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)


def nearest(name, names, count=3):
    """The names most like a name, nearest first; those that contain it, or its last part, count as like.

    >>> nearest("rentt", ["rent", "age", "subtenant_rent"], 1)
    ['rent']
    """
    names = list(names)
    near = difflib.get_close_matches(name, names, count, cutoff=0.6)
    within = sorted((other for other in names if len(name) > 3 and (name in other)), key=len)
    return list(dict.fromkeys([*near, *within]))[:count]


def did_you_mean(name, names):
    """The nearest names as the beginning of a hint, or nothing.

    >>> did_you_mean("rentt", ["rent"]), did_you_mean("x", ["rent"])
    ('did you mean rent?', '')
    """
    near = nearest(name, names)
    return f"did you mean {' or '.join(near)}?" if near else ""
