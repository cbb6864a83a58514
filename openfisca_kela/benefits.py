"""The benefits that the law folders hold, found by what each folder tells of itself."""

import functools
import importlib
import pkgutil

from openfisca_kela import variables


@functools.cache
def benefits():
    """{key: Benefit} of every folder of `variables/` that states one, in the order of their acts' keys."""
    found = {}
    for folder in pkgutil.iter_modules(variables.__path__, f"{variables.__name__}."):
        benefit = getattr(importlib.import_module(folder.name), "BENEFIT", None)
        if benefit is not None:
            found[benefit.key] = benefit
    return found
