"""The server as a process: what is no HTTP, what is too large, clients that wait, workers that die, and the end."""

import http.client
import json
import os
import signal
import socket
import threading
import time
import urllib.request

import pytest

from questions import AMOUNT, EXAMPLE
from serving import PATIENCE, served

RIGHT = 124.25


@pytest.fixture(scope="module")
def server():
    with served("--workers=2", "--cors=https://example.fi") as running:
        yield running


def amount_of(answer):
    status, body = answer
    assert status == 200, body
    return json.loads(body)["households"]["home"][AMOUNT]["2024-04"]


def test_the_command_serves(server):
    headers = {"Content-Type": "application/json", "Origin": "https://example.fi"}
    asked = urllib.request.Request(f"{server.address}/calculate", json.dumps(EXAMPLE).encode(), headers)
    with urllib.request.urlopen(asked, timeout=20) as answer:
        assert json.load(answer)["households"]["home"][AMOUNT] == {"2024-04": RIGHT}
        assert answer.headers["Access-Control-Allow-Origin"] == "https://example.fi"
    first = server.lines()[0]
    assert (first["serving"], first["workers"]) == (f"127.0.0.1:{server.port}", 2)


HEAD = b"POST /calculate HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"salaisuus\r\n\r\n", 400),
        (b"GET / HTTP/9.9 salaisuus\r\n\r\n", 400),
        (b"G\xe4T /salaisuus HTTP/1.1\r\nHost: x\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nsalaisuus\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nsalai suus: 1\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00salaisuus\r\n\r\n", 400),
        (b"GET /" + b"a" * 5000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 414),
        (b"GET / HTTP/1.1\r\nHost: x\r\nX-A: " + b"a" * 10_000 + b"\r\n\r\n", 431),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nsalaisuus\r\n\r\n", 400),
        (HEAD + b"Content-Length: salaisuus\r\n\r\n", 400),
        (HEAD + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
    ],
)
def test_what_is_no_http_is_refused_in_the_form_of_every_fault(server, sent, status):
    head, _, body = server.said(sent).partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 %d " % status), head
    assert json.loads(body).keys() == {"error", "faults", "documentation"}
    for header in (b"X-Request-Id", b"Openfisca-Kela-Law", b"application/json"):
        assert header in head
    assert "salaisuus" not in server.log.read_text("utf-8")
    assert status in [line.get("status") for line in server.lines()[-3:]]


def test_a_body_that_breaks_off_is_refused(server):
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        connection.sendall(HEAD + b'Content-Length: 100\r\n\r\n{"persons"')
        connection.shutdown(socket.SHUT_WR)
        assert connection.recv(100).startswith(b"HTTP/1.1 400 ")


def test_a_client_reads_that_its_body_is_too_large_though_it_was_still_sending(server):
    status, body = server.answer("/calculate", b" " * 5_000_000)
    assert status == 413
    assert "1000000 bytes" in json.loads(body)["error"]


def test_workers_that_are_killed_lose_no_request_in_silence(server):
    """Every request has an answer that is right, or an error of the connection; then the server answers as before."""
    clients, each, kills = 4, 30, 3
    outcomes, broken, hurry = [], [], threading.Event()

    def ask():
        for _ in range(each):
            try:
                outcomes.append(amount_of(server.answer("/calculate", EXAMPLE)))
            except (OSError, http.client.HTTPException) as error:
                broken.append(error)
            hurry.set()

    threads = [threading.Thread(target=ask) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for _ in range(kills):
        hurry.clear()
        assert hurry.wait(PATIENCE)
        os.kill(server.workers()[0], signal.SIGKILL)
        time.sleep(0.2)
    for thread in threads:
        thread.join(PATIENCE)
        assert not thread.is_alive()
    assert len(outcomes) + len(broken) == clients * each
    assert set(outcomes) == {RIGHT}
    assert len(broken) <= kills
    for _ in range(10):
        assert amount_of(server.answer("/calculate", EXAMPLE)) == RIGHT
    until = time.monotonic() + PATIENCE
    while len(server.workers()) < 2:
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_client_that_sends_nothing_keeps_a_worker_no_longer_than_the_timeout():
    with (
        served("--workers=1", "--timeout=1") as server,
        socket.create_connection(("127.0.0.1", server.port), timeout=20) as silent,
    ):
        silent.sendall(b"POST /calc")
        time.sleep(0.2)
        assert amount_of(server.answer("/calculate", EXAMPLE)) == RIGHT
        assert silent.recv(100).startswith(b"HTTP/1.1 408 ")


def test_the_server_stops_when_it_is_told_to_and_finishes_what_it_has_begun():
    count = 4_000
    body = {
        "month": "2024-04",
        "households": {"municipality_code": ["091"] * count, "rent": [700] * count},
        "persons": {"household": list(range(count))},
    }
    with served("--workers=1", "--timeout=20") as server:
        answers = []
        asking = threading.Thread(target=lambda: answers.append(server.answer("/batch", body)))
        asking.start()
        time.sleep(0.1)
        started = time.monotonic()
        server.process.send_signal(signal.SIGTERM)
        assert server.process.wait(20) == 0
        assert time.monotonic() - started < 15
        asking.join(20)
        status, told = answers[0]
        # 0.70 x the maximum of 563 euros in Helsinki
        assert (status, set(json.loads(told)["outputs"][AMOUNT])) == (200, {394.1})
        assert "stopped" in server.lines()[-1]
