"""Which acts a formula reads: folders of values that stand in its code, and in that of the functions that it uses."""

import functools
import inspect
from types import CodeType

from openfisca_kela import variables


def acts_read_by(variable, folders):
    """Folders of the law's values that the formulas of a variable name; empty where it is a fact.

    Args:
        variable: the variable.
        folders: names of all folders of values.

    Returns:
        A frozen set.
    """
    return frozenset(folders) & frozenset().union(*map(_texts, variable.formulas.values()))


@functools.cache
def _texts(function):
    """Every text in a function and in the functions of the law folders that it uses, as a frozen set."""
    found, waiting, seen = set(), [function], set()
    while waiting:
        one = waiting.pop()
        if one in seen:
            continue
        seen.add(one)
        # A formula that fills in or rounds encloses the formula as it was written.
        enclosed = [cell.cell_contents for cell in one.__closure__ or ()]
        waiting += filter(inspect.isfunction, enclosed)
        for used in (*enclosed, *_used_by(one)):
            if isinstance(used, str):
                found.add(used)
            elif isinstance(used, tuple | list | dict | frozenset):
                found.update(part for part in used if isinstance(part, str))
            elif inspect.isfunction(used) and used.__module__.startswith(variables.__name__):
                waiting.append(used)
    return frozenset(found)


def _used_by(function):
    """Constants, globals and defaults of a function."""
    yield from function.__defaults__ or ()
    codes = [function.__code__]
    while codes:
        code = codes.pop()
        codes += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
        yield from code.co_consts
        yield from (function.__globals__[name] for name in code.co_names if name in function.__globals__)
