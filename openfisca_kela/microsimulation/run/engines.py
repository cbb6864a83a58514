"""Who calculates the parts of a run: this process, or worker processes of this machine."""

import contextlib
import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

import pyarrow

from openfisca_kela.microsimulation.run import work
from openfisca_kela.microsimulation.run.errors import EndedFromOutsideError, PartFailedError

# So often workers may be ended from outside, with no part done between, before we believe that they will always be.
MOST_BREAKS = 3


def in_this_process(run, population, parts, block):
    """Calculate parts one after the other.

    Args:
        run, population: directories.
        parts: their numbers.
        block: households calculated at a time.

    Yields:
        Number of households done, part by part; of a part that cannot be calculated the `PartFailedError`.

    Raises:
        CannotWorkError: this process does not see the run or the population, or has another law.
        OSError: a part cannot be written.
    """
    for number in parts:
        try:
            yield work.do(run, population, number, block)
        except PartFailedError as error:
            yield error


def in_processes(run, population, parts, block, workers=None):
    """Calculate parts in worker processes. When one is ended from outside, what it had not finished is done again.

    Workers end at once where this process is killed or told to stop: what they had not finished leaves no trace.

    Args, yields and errors are those of `in_this_process`.

    Args:
        workers: number of processes; one a processor unless told.

    Raises:
        EndedFromOutsideError: workers are ended again and again.
    """
    left, breaks = set(parts), 0
    if len(left) <= 1:
        yield from in_this_process(run, population, left, block)
        return
    # Forked workers have the laws of the run already; where forking is not offered they build them themselves.
    work.prepared(run, population)
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    while left:
        leash, held = multiprocessing.Pipe(duplex=False)
        pool = ProcessPoolExecutor(
            min(workers or os.cpu_count() or 1, len(left)),
            multiprocessing.get_context(method),
            initializer=_begin_work,
            initargs=(leash, held),
        )
        try:
            with _interrupts_wait():
                futures = {pool.submit(work.do, run, population, number, block): number for number in sorted(left)}
            for future in as_completed(futures):
                try:
                    done = future.result()
                except PartFailedError as error:
                    done = error
                left.discard(futures[future])
                breaks = 0
                yield done
        except BrokenProcessPool:
            breaks += 1
            if breaks > MOST_BREAKS:
                raise EndedFromOutsideError(
                    f"worker processes were ended from outside {breaks} times; what is done is kept: "
                    "ask for fewer workers or a smaller block, and go on"
                ) from None
        except (KeyboardInterrupt, GeneratorExit):
            held.close()
            raise
        finally:
            pool.shutdown(cancel_futures=True)
            held.close()
            leash.close()


def _begin_work(leash, held):
    """Prepare a worker: one thread, no interrupts (they are for the process that began it), and an end with that process.

    Args:
        leash: end of a pipe that nobody writes to; it closes when the process that began this one lets go, or is killed.
        held: the other end, of which a worker lets go.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pyarrow.set_cpu_count(1)
    held.close()
    threading.Thread(target=_end_with, args=(leash,), daemon=True).start()


def _end_with(leash):
    with contextlib.suppress(EOFError, OSError):
        leash.recv()
    os._exit(1)


@contextlib.contextmanager
def _interrupts_wait():
    """Let interrupts wait until the workers that are begun meanwhile have learnt to leave them to this process."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
