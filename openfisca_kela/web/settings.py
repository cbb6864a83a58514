"""What an operator may set: limits of a request, time, and the origins that browsers may call from."""

import dataclasses
import os
import re
from dataclasses import dataclass

PREFIX = "OPENFISCA_KELA_"
BETWEEN = {"runs": os.pathsep}  # what stands between several values; white space unless told
ORIGIN = re.compile(r"https?://[a-z0-9.\-\[\]:]+|\*")


class SettingsError(ValueError):
    """A setting cannot be accepted; the message names it, what was given and what is accepted."""


@dataclass(frozen=True)
class Settings:
    """Settings of a server.

    Attributes:
        most_bytes: bytes of a request's body.
        most_persons: persons of a request.
        most_groups: households, and families, of a request.
        most_batch: households of a request to `/batch`.
        most_periods: different periods that a request names, told or asked.
        timeout: seconds after which a worker that does not answer is replaced.
        cors: origins from which browsers may call; ``*`` is every one. None unless told.
        runs: folders of the runs whose reports are shown. None unless told.
    """

    most_bytes: int = 1_000_000
    most_persons: int = 200
    most_groups: int = 100
    most_batch: int = 10_000
    most_periods: int = 240
    timeout: int = 30
    cors: tuple = ()
    runs: tuple = ()

    def __post_init__(self):
        """Check the values.

        Raises:
            SettingsError: one cannot be.
        """
        for field in dataclasses.fields(self):
            value = getattr(self, field.name)
            if field.type is int and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
                raise SettingsError(f"{field.name}: {value!r} is no whole number from 1")
        for origin in self.cors:
            if not ORIGIN.fullmatch(origin):
                raise SettingsError(f"cors: {origin!r} is no origin; write https://example.fi (lower case, no path), or *")

    @classmethod
    def from_environment(cls, environment=None, **told):
        """Settings from the variables `OPENFISCA_KELA_MOST_BYTES` … `OPENFISCA_KELA_CORS` (origins between spaces) and
        `OPENFISCA_KELA_RUNS` (folders as in `PATH`).

        Args:
            environment: mapping; the process's own if not given.
            told: settings that win over the environment; None is as good as not told.

        Raises:
            SettingsError: one cannot be.

        >>> Settings.from_environment({"OPENFISCA_KELA_MOST_PERSONS": "10"}, timeout=5).most_persons
        10
        """
        environment = os.environ if environment is None else environment
        values = {}
        for field in dataclasses.fields(cls):
            name = PREFIX + field.name.upper()
            if told.get(field.name) is not None:
                values[field.name] = told[field.name]
            elif name in environment:
                values[field.name] = _read(field, name, environment[name])
        return cls(**values)


def _read(field, name, text):
    if field.type is tuple:
        return tuple(filter(None, text.split(BETWEEN.get(field.name))))
    if not re.fullmatch(r"[0-9]{1,12}", text.strip()):
        raise SettingsError(f"{name}: {text!r} is no whole number from 1")
    return int(text)
