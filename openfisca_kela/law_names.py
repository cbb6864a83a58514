"""Which rules name which others: variables that stand in the text of a formula, and the formulas in which one stands."""

import ast
import functools
import inspect
import sys
import textwrap

from openfisca_kela import variables


class RuleNames:
    """The names that the formulas of a law hold.

    A variable counts as named where its name stands in the class of the rule, or in a function or constant of the law
    folders that the class uses.
    """

    def __init__(self, system):
        """Remember the law."""
        self.variables = system.variables

    def named_by(self, name):
        """Names of the variables that the formula of a variable names, in order; none where it is a fact."""
        return list(self._named.get(name, ()))

    def naming(self, name):
        """Names of the variables whose formula names a variable."""
        return [other for other, named in self._named.items() if name in named]

    @functools.cached_property
    def _named(self):
        return {name: self._read(variable) for name, variable in self.variables.items() if variable.formulas}

    def _read(self, variable):
        names = dict.fromkeys(_texts_of(type(variable), set()))
        return [name for name in names if name in self.variables and name != variable.name]


def _texts_of(written, seen):
    """Texts that stand in a class or function, and in what of the law folders it uses."""
    seen.add(written)
    module = vars(sys.modules[written.__module__])
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(written)))):
        if isinstance(node, ast.Constant):
            yield from _texts_in(node.value)
        elif isinstance(node, ast.Name):
            used = module.get(node.id)
            yield from _texts_in(used)
            if inspect.isfunction(used) and used.__module__.startswith(variables.__name__) and used not in seen:
                yield from _texts_of(used, seen)


def _texts_in(value):
    """Texts in a constant: itself, or its parts."""
    if isinstance(value, str):
        return [value]
    return [part for part in value if isinstance(part, str)] if isinstance(value, tuple | list | dict) else []
