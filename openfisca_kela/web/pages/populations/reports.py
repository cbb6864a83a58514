"""The reports of the runs that a server shows: made once for each folder, kept as plain data, bounded by their number."""

import functools
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from openfisca_kela.web.settings import SettingsError

MAKING = "openfisca_kela.microsimulation.shown"


@dataclass(frozen=True)
class RunShown:
    """A run.

    Attributes:
        key: its name in addresses, once on a server.
        made: what `openfisca_kela.microsimulation.shown.made` gives; None where a library is missing.
        missing: what is missing and how to install it; empty where nothing is.
    """

    key: str
    made: dict | None
    missing: str = ""


def runs_shown(folders):
    """The `RunShown` of each folder, in order. What was made of a folder is kept as long as the process lives.

    Raises:
        SettingsError: a folder holds no run that can be shown.
    """
    return tuple(
        RunShown(key, found.get("made"), found.get("missing", ""))
        for key, found in zip(keys_of(folders), map(_found, folders), strict=True)
    )


def keys_of(folders):
    """Names of folders for addresses; one that would stand twice gets a number.

    >>> keys_of(["runs/April 2024", "other/april-2024", "/"])
    ['april-2024', 'april-2024-2', 'run']
    """
    keys = []
    for folder in folders:
        key = own = re.sub(r"[^a-z0-9]+", "-", Path(folder).resolve().name.casefold()).strip("-") or "run"
        number = 1
        while key in keys:
            number += 1
            key = f"{own}-{number}"
        keys.append(key)
    return keys


@functools.cache
def _found(folder):
    """What the process that makes the report says of a folder."""
    command = [sys.executable, "-m", MAKING, str(Path(folder).resolve())]
    answer = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
    if answer.returncode:
        last = answer.stderr.strip().splitlines()[-1:] or [f"status {answer.returncode}"]
        raise SettingsError(f"runs: {folder}: its report cannot be made: {last[0]}")
    found = json.loads(answer.stdout)
    if "wrong" in found:
        raise SettingsError(f"runs: {found['wrong']}")
    return found
