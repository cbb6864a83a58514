"""Parts calculated by the workers of a Dask cluster, on any number of machines that share a file system.

Only paths and numbers go to the workers, and only counts come back: facts and results stay in the files.
"""

import asyncio
import contextlib
from concurrent.futures import CancelledError, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pyarrow
from distributed import Client, KilledWorker, Security, as_completed
from distributed.comm import connect

from openfisca_kela.microsimulation.run import work
from openfisca_kela.microsimulation.run.errors import ClusterError, PartFailedError
from openfisca_kela.microsimulation.run.obstacles import obstacles

# Seconds in which the scheduler must answer, and in which it must have a first worker.
SECONDS_TO_ANSWER = 20


def on_dask(run, population, parts, block, scheduler, seconds=SECONDS_TO_ANSWER):
    """Calculate parts on a cluster. When a worker is lost, the others do what it had not finished.

    Args:
        run, population: directories, which every worker must see under the same paths.
        parts: their numbers.
        block: households calculated at a time.
        scheduler: its address, ``tcp://host:8786``.
        seconds: in which it must answer, and have a first worker.

    Yields:
        Number of households done, part by part, as they are done; of a part that cannot be calculated the
        `PartFailedError`.

    Raises:
        ClusterError: the scheduler does not answer or is lost, or workers cannot work on the run.
        CannotWorkError: a worker that came later cannot.
        OSError: a part cannot be written.
    """
    if not parts:
        return
    run, population = str(Path(run).resolve()), str(Path(population).resolve())
    with _connected(scheduler, seconds) as client:
        _check_workers(client, scheduler, run, population)
        futures = client.map(partial(work.do, run, population), list(parts), block=block, pure=False)
        try:
            for future in as_completed(futures, loop=client.loop):
                try:
                    yield future.result()
                except PartFailedError as error:
                    yield error
        except KilledWorker as error:
            raise ClusterError(
                f"{scheduler}: workers were lost again and again, the last {error.last_worker.address}; "
                "what is done is kept: give them more memory, or ask for a smaller block, and go on"
            ) from None
        except CancelledError:
            raise ClusterError(f"{scheduler}: was lost; what is done is kept: give the same command again") from None


@contextlib.contextmanager
def _connected(scheduler, seconds):
    """A client of a scheduler that has a worker."""
    try:
        # In a thread of its own, for a notebook has an event loop already.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, asyncio.wait_for(_greet(scheduler, seconds), seconds)).result()
    except TimeoutError:
        raise ClusterError(f"{scheduler}: no scheduler answers within {seconds} seconds") from None
    except (OSError, TypeError, ValueError) as error:
        raise ClusterError(f"{scheduler}: no scheduler answers ({error})") from None
    with Client(scheduler, timeout=seconds, set_as_default=False) as client:
        try:
            client.wait_for_workers(1, timeout=seconds)
        except TimeoutError:
            raise ClusterError(f"{scheduler}: the scheduler has no workers after {seconds} seconds") from None
        yield client


async def _greet(scheduler, seconds):
    """Meet whoever listens at an address: a client waits for ever where that is something else than a scheduler."""
    comm = await connect(scheduler, timeout=seconds, **Security().get_connection_args("client"))
    await comm.close()


def _check_workers(client, scheduler, run, population):
    """Refuse a cluster of whose workers one could not work on the run, before anything is calculated."""
    wrong = {
        worker: [f"has {threads} threads, one is needed"] for worker, threads in client.nthreads().items() if threads != 1
    }
    for worker, found in client.run(obstacles, run, population, on_error="return").items():
        own = [f"{type(found).__name__}: {found}"] if isinstance(found, BaseException) else found
        wrong[worker] = wrong.get(worker, []) + own
    lines = [f"worker {worker}: {text}" for worker, texts in sorted(wrong.items()) for text in texts]
    if lines:
        raise ClusterError("\n".join([f"{scheduler}: its workers cannot work on this run", *lines]))
    client.run(pyarrow.set_cpu_count, 1)
