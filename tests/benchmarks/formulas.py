"""Time of each formula by itself, within a calculation."""

import time
from collections import defaultdict
from contextlib import contextmanager
from unittest import mock

from openfisca_core.simulations import Simulation


@contextmanager
def timed():
    """{variable: seconds that its formula took, without the variables that it asked for}, filled while it is open."""
    seconds, inner = defaultdict(float), []
    run = Simulation._run_formula

    def run_timed(simulation, variable, population, period):
        start = time.process_time()
        inner.append(0.0)
        result = run(simulation, variable, population, period)
        taken = time.process_time() - start
        own = taken - inner.pop()
        if inner:
            inner[-1] += taken
        if result is not None:
            seconds[variable.name] += own
        return result

    with mock.patch.object(Simulation, "_run_formula", run_timed):
        yield seconds
