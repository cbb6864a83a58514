"""Named operations: steps that an explanation knows by name and need not look into."""

import functools


def operation(function):
    """Make a function a named operation.

    Called with ordinary arrays it computes. Called with a value that remembers where it came from (whose class has
    `__follow__`), or with a population of such values, it hands itself over: the step is then noted under its name.
    """

    @functools.wraps(function)
    def called(*arguments, **keywords):
        follow = _follower(arguments) or _follower(keywords.values())
        return function(*arguments, **keywords) if follow is None else follow(function, arguments, keywords)

    called.computes = function
    return called


def _follower(values):
    for value in values:
        if isinstance(value, (list, tuple)):
            inner = _follower(value)
            if inner is not None:
                return inner
        else:
            follow = getattr(type(value), "__follow__", None)
            if follow is not None:
                return functools.partial(follow, value)
    return None
