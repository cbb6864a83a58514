"""Servers in processes of their own, on loopback, and requests to them."""

import contextlib
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60
BARE = """
import sys
from gunicorn.app.base import BaseApplication
from openfisca_kela import CountryTaxBenefitSystem
from openfisca_web_api.app import create_app
class Bare(BaseApplication):
    def load_config(self):
        for name, value in {"bind": sys.argv[1], "workers": int(sys.argv[2]), "preload_app": True}.items():
            self.cfg.set(name, value)
    def load(self):
        return create_app(CountryTaxBenefitSystem())
Bare().run()
"""


@dataclass(frozen=True)
class Server:
    """A server: its port, its process and the file of its log."""

    port: int
    process: subprocess.Popen
    log: Path

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def lines(self):
        return [json.loads(line) for line in self.log.read_text("utf-8").splitlines()]

    def workers(self):
        """Ids of the processes that answer."""
        pid = self.process.pid
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def memory(self):
        """Megabytes of the processes that answer, together."""
        status = [Path(f"/proc/{pid}/status").read_text() for pid in self.workers()]
        return sum(int(line.split()[1]) for text in status for line in text.splitlines() if line.startswith("VmRSS")) / 1024

    def answer(self, path, body=None, timeout=PATIENCE, **headers):
        """(status, bytes) of an answer.

        Raises:
            OSError: there is none, or not a whole one (`http.client.HTTPException` is told as `ConnectionError`).
        """
        data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        headers = {"Content-Type": "application/json", **headers}
        asked = urllib.request.Request(self.address + path, data, headers)
        try:
            with urllib.request.urlopen(asked, timeout=timeout) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read()

    def said(self, sent, timeout=PATIENCE):
        """Everything that is answered to bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as connection:
            connection.sendall(sent)
            return b"".join(iter(lambda: connection.recv(65_536), b""))


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextlib.contextmanager
def started(command, port):
    """A `Server` that answers, stopped at the end."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder, "log")
        with log.open("wb") as written:
            process = subprocess.Popen(command, stdout=written, stderr=written, env=os.environ)
        try:
            yield _ready(Server(port, process, log))
        finally:
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
            process.wait()


def _ready(server):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with contextlib.suppress(OSError):
            if server.answer("/entities", timeout=PATIENCE)[0] == 200:
                return server
        if server.process.poll() is not None:
            break
        time.sleep(0.05)
    raise AssertionError(f"no server: {server.log.read_text()}")


def served(*options):
    """`openfisca-kela serve`."""
    port = free_port()
    program = "from openfisca_kela.cli import main; main()"
    return started([sys.executable, "-c", program, "serve", f"--port={port}", *options], port)


def bare_served(workers):
    """OpenFisca's own application under the same gunicorn, with one worker or more."""
    port = free_port()
    return started([sys.executable, "-c", BARE, f"127.0.0.1:{port}", str(workers)], port)
