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
        self.variables, self.folders = system.variables, system.parameters.children

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
        own, functions = _texts_of(type(variable))
        found, seen = dict.fromkeys(own), set()
        while functions:
            function = functions.pop(0)
            if function in seen:
                continue
            seen.add(function)
            texts, others = _texts_of(function)
            # A function that reads the law names the folder of its act, which may be called as the benefit is.
            found |= dict.fromkeys(text for text in texts if text not in self.folders)
            functions += others
        return [name for name in found if name in self.variables and name != variable.name]


def _texts_of(written):
    """(texts that stand in a class or function, functions of the law folders that it uses)."""
    module, texts, functions = vars(sys.modules[written.__module__]), [], []
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(written)))):
        if isinstance(node, ast.Constant):
            texts += _texts_in(node.value)
        elif isinstance(node, ast.Name):
            used = module.get(node.id)
            texts += _texts_in(used)
            if inspect.isfunction(used) and used.__module__.startswith(variables.__name__):
                functions.append(used)
    return texts, functions


def _texts_in(value):
    """Texts in a constant: itself, or its parts."""
    if isinstance(value, str):
        return [value]
    return [part for part in value if isinstance(part, str)] if isinstance(value, tuple | list | dict) else []
