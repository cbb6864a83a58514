"""The command line as processes of their own, which can be killed, interrupted, and left with little room."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = str(Path(sys.executable).with_name("openfisca-kela"))
SOON = 60


class Command:
    """A process of ``openfisca-kela``, with a group of its own.

    Args:
        words: of the command.
        largest: bytes that a file of the process may have; any unless told.
    """

    def __init__(self, *words, largest=None):
        # What a shell starts in the background ignores interrupts, and so would what it starts in turn.
        hearing = ["env", "--default-signal=INT"]
        limit = [] if largest is None else ["prlimit", f"--fsize={largest}"]
        self.process = subprocess.Popen(
            [*hearing, *limit, PROGRAM, *map(str, words)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.kill()

    def ended(self):
        """(exit status, standard error) when it has ended."""
        _, told = self.process.communicate(timeout=SOON)
        return self.process.returncode, told

    def wait_for(self, folder, *patterns):
        """Wait until a file appears in a folder that was not there, or the process ends; whether one has appeared."""
        before = set(found(folder, patterns))
        while self.process.poll() is None:
            if set(found(folder, patterns)) - before:
                return True
            time.sleep(0.0005)
        return False

    def children(self):
        """Numbers of its worker processes."""
        with contextlib.suppress(OSError):
            return list(map(int, Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()))
        return []

    def kill(self):
        """Kill the process itself, and nobody else."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()

    def interrupt(self):
        """Ctrl-C: the signal goes to the process and its workers."""
        os.killpg(self.process.pid, signal.SIGINT)

    def workers_have_ended(self):
        """Whether nobody of the group is left, some seconds after it was killed."""
        for _ in range(500):
            try:
                os.killpg(self.process.pid, 0)
            except ProcessLookupError:
                return True
            time.sleep(0.01)
        return False


def found(folder, patterns):
    """Files of a folder, hidden ones too, by patterns."""
    return [path for pattern in patterns for path in Path(folder).glob(pattern)]


def run(*words, largest=None):
    """(exit status, standard error) of a command."""
    with Command(*words, largest=largest) as command:
        return command.ended()
