"""Which rules name which others, and which acts: what stands in the text of a formula, and in which formulas it stands."""

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

    def acts_named_by(self, name):
        """Names of the folders of values that the formula of a variable names; none where it is a fact."""
        return frozenset(self.folders) & self._texts[name].keys() if name in self._texts else frozenset()

    def naming(self, name):
        """Names of the variables whose formula names a variable."""
        return [other for other, named in self._named.items() if name in named]

    @functools.cached_property
    def _named(self):
        return {
            name: [
                # A function that reads the law names the folder of its act, which may be called as the benefit is.
                text
                for text, is_own in texts.items()
                if text in self.variables and text != name and (is_own or text not in self.folders)
            ]
            for name, texts in self._texts.items()
        }

    @functools.cached_property
    def _texts(self):
        """{name of a variable with a formula: {text: whether it stands in its own class}}."""
        return {name: _all_texts_of(type(variable)) for name, variable in self.variables.items() if variable.formulas}


def _all_texts_of(rule):
    own, functions = _texts_of(rule)
    found, waiting, seen = dict.fromkeys(own, True), [*functions], set()
    while waiting:
        function = waiting.pop(0)
        if function not in seen:
            seen.add(function)
            texts, others = _texts_of(function)
            found |= {text: False for text in texts if text not in found}
            waiting += others
    return found


@functools.cache
def _texts_of(written):
    """(texts that stand in a class or function, functions of the law folders that it uses), as tuples."""
    module, texts, functions = vars(sys.modules[written.__module__]), [], []
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(written)))):
        if isinstance(node, ast.Constant):
            texts += _texts_in(node.value)
        elif isinstance(node, ast.Name):
            used = module.get(node.id)
            texts += _texts_in(used)
            if inspect.isfunction(used) and used.__module__.startswith(variables.__name__):
                functions.append(used)
    return tuple(texts), tuple(functions)


def _texts_in(value):
    """Texts in a constant: itself, or its parts."""
    if isinstance(value, str):
        return [value]
    return [part for part in value if isinstance(part, str)] if isinstance(value, tuple | list | dict) else []
