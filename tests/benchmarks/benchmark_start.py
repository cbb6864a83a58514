"""What it costs to build the law once, and with each other choice of changes: ratios to reading the YAML files alone."""

import copy
import statistics
import time
from importlib.resources import files

from openfisca_core.parameters import ParameterNode

from openfisca_kela import law_in_force, parameters
from openfisca_kela.reforms import ENACTED
from openfisca_kela.system import base_parameters, base_variables

ROUNDS = 5


def seconds_of(call):
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def first_system():
    base_parameters.cache_clear()
    base_variables.cache_clear()
    law_in_force()


def test_start(capsys):
    rounds = []
    for _ in range(ROUNDS):
        reading = seconds_of(lambda: ParameterNode("", directory_path=str(files(parameters))))
        first = seconds_of(first_system)
        another = seconds_of(lambda: law_in_force(without=[ENACTED[0]]))
        deep_copy = seconds_of(lambda: copy.deepcopy(base_parameters()))
        rounds.append((first / reading, another / reading, another / deep_copy, first))
    first, another, to_copy, seconds = (statistics.median(column) for column in zip(*rounds, strict=True))
    with capsys.disabled():
        print(
            f"\nfirst system: {first:.2f} times reading its YAML files ({seconds * 1000:.0f} ms); "
            f"another choice of {len(ENACTED)} changes: {another:.3f} times, {to_copy:.2f} of one deep copy of the tree"
        )
