"""The benefits that the law folders hold, as each folder tells of itself."""

import functools
import importlib

from openfisca_kela import variables


@functools.cache
def benefits():
    """{key: Benefit}, in the order of decisions."""
    folders = [importlib.import_module(f"{variables.__name__}.{name}") for name in variables.BENEFITS]
    return {folder.BENEFIT.key: folder.BENEFIT for folder in folders}


def folder_of(variable):
    """Name of the folder of `variables/` in which a variable stands."""
    return type(variable).__module__.removeprefix(f"{variables.__name__}.").split(".")[0]


def default_benefit():
    """The benefit that is decided where nobody says which."""
    return next(iter(benefits().values()))


@functools.cache
def benefits_side_by_side():
    """{key: SideBySide}."""
    folders = [importlib.import_module(f"{variables.__name__}.{name}") for name in variables.SIDE_BY_SIDE]
    return {folder.SIDE_BY_SIDE.key: folder.SIDE_BY_SIDE for folder in folders}
