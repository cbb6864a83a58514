"""Named operations: steps that an explanation knows by name and need not look into."""

import functools

import numpy

ORDINARY = frozenset({numpy.ndarray, str, int, float, bool, type(None)})


def operation(function):
    """Make a function a named operation.

    Called with ordinary arrays it computes. Called with a value that remembers where it came from (whose class has
    `__follow__`), or with a population of such values, it hands itself over: the step is then noted under its name.
    """

    @functools.wraps(function)
    def called(*arguments, **keywords):
        follow = _follower(arguments) or (_follower(keywords.values()) if keywords else None)
        return function(*arguments, **keywords) if follow is None else follow(function, arguments, keywords)

    called.computes = function
    return called


def _follower(values):
    for value in values:
        kind = type(value)
        if kind in ORDINARY:
            continue
        if kind is list or kind is tuple:
            inner = _follower(value)
            if inner is not None:
                return inner
        elif hasattr(kind, "__follow__"):
            return functools.partial(kind.__follow__, value)
    return None
