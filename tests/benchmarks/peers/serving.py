"""What the scripts of the peers share: households to calculate, and answers to whoever measures.

A script runs in the environment of its peer, which has nothing of this package in it. It is asked by lines, each the name
of a calculation, and answers each with a line of JSON.
"""

import gc
import json
import sys
import time

import numpy


class Homes:
    """Random households: how many persons each has. Their sizes are drawn from the shares of `population.draw`.

    Args:
        count: how many.
        random: NumPy's generator.
    """

    def __init__(self, count, random):
        """Draw."""
        size = random.choice([1, 2, 3, 4, 5, 6, 7], count, p=[0.5, 0.25, 0.11, 0.09, 0.03, 0.01, 0.01])
        self.count, self.size = count, size
        self.first = numpy.cumsum(size) - size
        self.home = numpy.repeat(numpy.arange(count), size)
        self.position = numpy.arange(len(self.home)) - numpy.repeat(self.first, size)
        self.is_child = self.position > 1
        adults, children = random.integers(20, 80, len(self.home)), random.integers(0, 18, len(self.home))
        self.age = numpy.where(self.is_child, children, adults)


def serve(calculations, **told):
    """Answer until nobody asks any more.

    Args:
        calculations: {name: function that gives (a function without arguments, whose time counts; a function that is
            called with its result and gives what is told of it, plain data)}.
        told: what each answer tells beside that.
    """
    answers, sys.stdout = sys.stdout, sys.stderr
    for line in sys.stdin:
        calculate, describe = calculations[line.strip()]()
        gc.collect()
        start = time.process_time()
        result = calculate()
        seconds = time.process_time() - start
        print(json.dumps({"seconds": seconds} | told | describe(result)), file=answers, flush=True)
        del calculate, describe, result
