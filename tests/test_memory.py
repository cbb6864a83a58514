"""Memory that is freed stays with the process that asks for it: where the C library can do that, pages come once."""

import subprocess
import sys

import pytest

PAGES = """
import resource, sys, numpy
from openfisca_kela.memory import keep_freed_memory

def calculated():
    a, b = numpy.ones(60_000), numpy.ones(60_000)
    return (a - b).max() + (a + b).max()

can = keep_freed_memory() if sys.argv[1] == "kept" else None
calculated()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(200):
    calculated()
print(can, resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def pages(how):
    """(whether it could be set, pages that a process is given anew while it calculates again and again)."""
    answer = subprocess.run([sys.executable, "-c", PAGES, how], check=True, capture_output=True, text=True).stdout
    can, count = answer.split()
    return can, int(count)


def test_a_calculation_that_is_repeated_needs_no_new_pages():
    can, kept = pages("kept")
    if can == "False":
        pytest.skip("the C library does not offer it")
    _, handed_back = pages("as it is")
    assert kept <= min(200, handed_back)
