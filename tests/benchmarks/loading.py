"""Load on servers: closed loops of clients on loopback, bounded in count and time, and what they saw."""

import http.client
import json
import threading
import time
from dataclasses import dataclass, field

import numpy


@dataclass
class Seen:
    """What clients saw: seconds of each answer, answers that were not 200, and connections without an answer."""

    seconds: list = field(default_factory=list)
    refused: list = field(default_factory=list)
    broken: list = field(default_factory=list)
    elapsed: float = 0.0

    @property
    def rate(self):
        """Answers a second."""
        return len(self.seconds) / self.elapsed

    def milliseconds(self, percent):
        """Time within which so many per cent of the answers came."""
        return float(numpy.percentile(self.seconds, percent)) * 1000

    def __str__(self):
        return f"{self.rate:.0f} a second, p50 {self.milliseconds(50):.0f} ms, p99 {self.milliseconds(99):.0f} ms"


def loaded(server, path, body, *, clients=4, count=None, seconds=None):
    """Ask again and again, each client one request after the other.

    Args:
        server: a `Server`.
        path, body: the request.
        clients: how many ask at once.
        count: requests of each client, or None.
        seconds: time after which none is begun, or None.

    Returns:
        `Seen`.
    """
    data, seen, start = json.dumps(body).encode(), Seen(), time.perf_counter()

    def ask():
        done = 0
        while (count is None or done < count) and (seconds is None or time.perf_counter() - start < seconds):
            done += 1
            begin = time.perf_counter()
            try:
                status, answer = server.answer(path, data)
            except (OSError, http.client.HTTPException) as error:
                seen.broken.append(error)
                continue
            if status == 200 and json.loads(answer):
                seen.seconds.append(time.perf_counter() - begin)
            else:
                seen.refused.append(answer)

    threads = [threading.Thread(target=ask) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    seen.elapsed = time.perf_counter() - start
    return seen
