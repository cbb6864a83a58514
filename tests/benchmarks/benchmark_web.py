"""The web API under load, beside a bare OpenFisca server in the same run; a soak, and workers killed under load.

On loopback, with clients on the same processors. Run with `make benchmark`. WEB_REQUESTS sets the requests of each client
and round (40 unless told), SOAK the seconds of the soak (60).
"""

import contextlib
import copy
import os
import signal
import threading
import time

import pytest

from loading import loaded
from questions import EXAMPLE
from rounds import TIME_ON_THE_WALL, Spread, Target, hold, in_turn, ratio, seconds_of, tell
from serving import bare_served, served

REQUESTS, SOAK = int(os.environ.get("WEB_REQUESTS", "40")), float(os.environ.get("SOAK", "60"))
SINGLES, LONG = 20, 300
AMOUNT, MONTH = "general_housing_allowance", "2024-04"
QUIET = {"OPENFISCA_KELA_MOST_PERSONS": "1000", "OPENFISCA_KELA_MOST_GROUPS": "1000"}
CASE = {
    "benefit": AMOUNT,
    "case": {
        "period": MONTH,
        "persons": [{"id": "heikki", "age": 40, "wages": 1000, "unemployment_benefit_per_day": 13.95}],
        "household": {"municipality_code": "837", "rent": 550},
    },
}


def situation(count):
    """So many households of one person, as /calculate takes them."""
    facts = EXAMPLE["households"]["home"]
    return {
        "persons": {f"p{number}": copy.deepcopy(EXAMPLE["persons"]["heikki"]) for number in range(count)},
        "households": {f"h{number}": {**copy.deepcopy(facts), "members": [f"p{number}"]} for number in range(count)},
        "families": {f"f{number}": {"adults": [f"p{number}"]} for number in range(count)},
    }


def columns(count):
    """The same as /batch takes them."""
    home = {name: told[MONTH] for name, told in EXAMPLE["households"]["home"].items() if name not in ("members", AMOUNT)}
    person = {name: told[MONTH] for name, told in EXAMPLE["persons"]["heikki"].items()}
    return {
        "month": MONTH,
        "outputs": [AMOUNT],
        "households": {name: [value] * count for name, value in home.items()},
        "persons": {"household": list(range(count))} | {name: [value] * count for name, value in person.items()},
    }


@pytest.fixture(scope="module")
def servers():
    """Ours with one worker and with two, and a bare one with one worker."""
    with pytest.MonkeyPatch.context() as patched, contextlib.ExitStack() as stack:
        for name, value in QUIET.items():
            patched.setenv(name, value)
        yield {
            "ours": stack.enter_context(served("--workers=1", f"--timeout={LONG}")),
            "two": stack.enter_context(served("--workers=2")),
            "bare": stack.enter_context(bare_served(1)),
        }


def test_requests_a_second_beside_a_bare_server(servers, capsys):
    asked = {
        "bare /calculate": ("bare", "/calculate", EXAMPLE),
        "/calculate": ("ours", "/calculate", EXAMPLE),
        "bare /trace": ("bare", "/trace", EXAMPLE),
        "/trace": ("ours", "/trace", EXAMPLE),
        "/explain": ("ours", "/explain", CASE),
        "/batch of 100": ("ours", "/batch", columns(100)),
        "two workers": ("two", "/calculate", EXAMPLE),
    }
    latest = {}

    def seconds_of(name):
        server, path, body = asked[name]
        latest[name] = seen = loaded(servers[server], path, body, count=REQUESTS)
        assert not seen.refused and not seen.broken
        return seen.elapsed / len(seen.seconds)

    measured = {}

    def measure(one, other):
        def again():
            measured.update(in_turn({name: lambda name=name: seconds_of(name) for name in asked}))
            return ratio(measured, one, other)

        return again

    hold(capsys, Target("T12", 2.5), "/trace to /calculate", measure("/trace", "/calculate"))
    faster = ratio(measured, "two workers", "/calculate")
    hold(capsys, Target("T12", 1 / 1.5, is_aim=True), "two workers to one, clients on the same processors", lambda: faster)
    for one in ("/calculate", "/trace"):
        tell(capsys, "", f"{one} to that of a bare server", ratio(measured, one, f"bare {one}"))
    for one in ("/explain", "/batch of 100"):
        tell(capsys, "", f"{one} to /calculate", ratio(measured, one, "/calculate"))
    for name, seen in latest.items():
        tell(capsys, "", f"{name}, four clients, the last round", seen)


@pytest.mark.parametrize(("count", "most"), [(100, 1 / 30), (1000, 1 / 200)])
def test_a_batch_to_calculate(servers, count, most, capsys):
    """To as many requests of one household, of which twenty are sent; and to one request of all of them."""
    server, whole = servers["ours"], {"/batch": columns(count), "/calculate": situation(count)}
    seconds = {}

    def singles():
        return seconds_of(lambda: [server.answer("/calculate", EXAMPLE) for _ in range(SINGLES)], clock=TIME_ON_THE_WALL)

    def measure():
        calls = {
            path: lambda path=path: seconds_of(
                lambda: server.answer(path, whole[path], timeout=LONG), clock=TIME_ON_THE_WALL
            )
            for path in whole
        }
        seconds.update(in_turn({**calls, "singles": lambda: singles() * count / SINGLES}, 3))
        return ratio(seconds, "/batch", "singles")

    hold(capsys, Target("T12", most), f"/batch of {count:,} households to as many requests to /calculate", measure)
    at_once = ratio(seconds, "/batch", "/calculate")
    hold(capsys, Target("T12", most, is_aim=True), f"the same to one /calculate with {count:,} households", lambda: at_once)


def test_memory_is_constant_under_full_load(servers, capsys):
    server, parts, memory = servers["two"], 6, []
    mixed = (("/calculate", EXAMPLE), ("/explain", CASE), ("/batch", columns(100)), ("/calculate", {"persons": {}}))
    answers = refused = 0
    for part in range(parts + 1):
        for path, body in mixed:
            seen = loaded(server, path, body, seconds=SOAK / (parts + 1) / len(mixed))
            assert not seen.broken
            answers, refused = answers + len(seen.seconds), refused + len(seen.refused)
        if part:  # the first part warms up
            memory.append(server.memory())
    hold(
        capsys,
        Target("T12", 1.05),
        f"memory after a soak of {SOAK:.0f} s, {answers + refused:,} answers, to that after its beginning",
        lambda: Spread.of([memory[-1] / memory[0]]),
    )
    tell(capsys, "", "megabytes of two workers, parents shared", Spread.of(memory))


def test_workers_killed_under_load(capsys):
    kills = 20
    with served("--workers=2") as server:
        seen = []
        asking = threading.Thread(target=lambda: seen.append(loaded(server, "/calculate", EXAMPLE, count=10 * REQUESTS)))
        asking.start()
        killed = 0
        while asking.is_alive() and killed < kills:
            time.sleep(0.2)
            with contextlib.suppress(IndexError, ProcessLookupError):
                os.kill(server.workers()[killed % 2], signal.SIGKILL)
                killed += 1
        asking.join()
        (one,) = seen
        assert not one.refused
        assert len(one.seconds) + len(one.broken) == 4 * 10 * REQUESTS
        assert len(one.broken) <= killed
        assert not loaded(server, "/calculate", EXAMPLE, count=10).broken
    lost = f"{len(one.broken)} of {len(one.seconds) + len(one.broken):,} requests, each by an error of its connection"
    tell(capsys, "", f"answers lost to {killed} workers killed", lost)
