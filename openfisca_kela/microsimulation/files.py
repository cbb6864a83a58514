"""Files that are there whole or not at all, and their hashes."""

import contextlib
import hashlib
import os
from pathlib import Path


@contextlib.contextmanager
def written_whole(path):
    """Path under which to write a file that takes its name only when it is complete and on the disk.

    Args:
        path: where the file shall stand.

    Yields:
        A `Path` beside it. What a process that was killed left there is overwritten by the next.
    """
    path = Path(path)
    unfinished = path.with_name(f".{path.name}.unfinished")
    try:
        yield unfinished
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def write_bytes(path, content):
    """Write a file whole."""
    with written_whole(path) as unfinished:
        unfinished.write_bytes(content)


def sha256_of(path):
    """SHA-256 of a file, in hexadecimal digits."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync_folder(folder):
    """Let a new name in a folder survive a power failure, where the system can say so."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
