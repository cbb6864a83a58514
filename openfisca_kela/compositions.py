"""The amounts of which the law folders tell what they are made of."""

import functools
import importlib

from openfisca_kela import variables


@functools.cache
def compositions():
    """{name of the folder: `Composition`}, in order."""
    folders = {name: importlib.import_module(f"{variables.__name__}.{name}") for name in variables.COMPOSED}
    return {name: folder.COMPOSITION for name, folder in folders.items()}


def default_composition():
    """The one that is drawn where nobody says which variables."""
    return next(iter(compositions().values()))
