"""Files that are there whole or not at all, and their hashes."""

import contextlib
import hashlib
import os
import secrets
from pathlib import Path

UNFINISHED = ".unfinished"


@contextlib.contextmanager
def written_whole(path):
    """Path under which to write a file that takes its name only when it is complete and on the disk.

    Any number of processes may write the same file at once: each writes under a name of its own, and a whole file of one
    of them stands in the end.

    Args:
        path: where the file shall stand.

    Yields:
        A `Path` beside it. What a process that is killed leaves there, `remove_unfinished` removes.
    """
    path = Path(path)
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(4)}{UNFINISHED}")
    try:
        yield unfinished
        try:
            with unfinished.open("rb+") as file:
                os.fsync(file.fileno())
            unfinished.replace(path)
        except FileNotFoundError:
            # Another process has finished everything here, and removed this file with what was left.
            if not path.is_file():
                raise
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def is_unfinished(path):
    """Whether a file is what a process is writing, or had begun to write when it was killed."""
    return path.name.startswith(".") and path.name.endswith(UNFINISHED)


def remove_unfinished(folder):
    """Remove what processes that were killed had begun to write in a folder where everything is finished."""
    for path in filter(is_unfinished, list(folder.iterdir())):
        path.unlink(missing_ok=True)


def write_bytes(path, content):
    """Write a file whole."""
    with written_whole(path) as unfinished:
        unfinished.write_bytes(content)


def sha256_of(path):
    """SHA-256 of a file, in hexadecimal digits."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sha256_of_bytes(content):
    """SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def _sync_folder(folder):
    """Let a new name in a folder survive a power failure, where the system can say so."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
