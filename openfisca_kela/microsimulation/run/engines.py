"""Who calculates the parts of a run: this process, or worker processes of this machine."""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

import pyarrow

from openfisca_kela.microsimulation.run import work

# So often a worker may be ended from outside before we believe that it will always be.
MOST_BREAKS = 3


class EndedFromOutsideError(RuntimeError):
    """Worker processes are ended again and again, for example because memory runs out."""


def in_this_process(run, population, parts, block):
    """Calculate parts one after the other.

    Args:
        run, population: directories.
        parts: their numbers.
        block: households calculated at a time.

    Yields:
        Number of households done, part by part; of a part that cannot be calculated the `PartFailedError`.
    """
    for number in parts:
        try:
            yield work.do(run, population, number, block)
        except work.PartFailedError as error:
            yield error


def in_processes(run, population, parts, block, workers=None):
    """Calculate parts in worker processes. When one is ended from outside, what it had not finished is done again.

    Args and yields are those of `in_this_process`.

    Args:
        workers: number of processes; one a processor unless told.

    Raises:
        EndedFromOutsideError: workers are ended again and again.
    """
    left, breaks = set(parts), 0
    # Forked workers have the package loaded already; where forking is not offered they load it themselves.
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    while left:
        pool = ProcessPoolExecutor(
            min(workers or os.cpu_count() or 1, len(left)),
            multiprocessing.get_context(method),
            initializer=pyarrow.set_cpu_count,
            initargs=(1,),
        )
        try:
            futures = {pool.submit(work.do, run, population, number, block): number for number in sorted(left)}
            for future in as_completed(futures):
                try:
                    done = future.result()
                except work.PartFailedError as error:
                    done = error
                left.discard(futures[future])
                yield done
        except BrokenProcessPool:
            breaks += 1
            if breaks > MOST_BREAKS:
                raise EndedFromOutsideError(
                    f"worker processes were ended from outside {breaks} times; what is done is kept: "
                    "ask for fewer workers or a smaller block, and go on"
                ) from None
        finally:
            pool.shutdown(cancel_futures=True)
