"""Parts of the package whose libraries are installed only where somebody asks for them."""

import importlib


class MissingExtraError(ImportError):
    """A library is not installed; the message tells how to install it."""


def from_extra(extra, module):
    """Import a module of the package that needs the libraries of an extra.

    Args:
        extra: name of the extra, as in ``openfisca-kela[populations]``.
        module: name of the module below `openfisca_kela`.

    Raises:
        MissingExtraError: a library is missing.
    """
    try:
        return importlib.import_module(f"openfisca_kela.{module}")
    except ModuleNotFoundError as error:
        if str(error.name).startswith("openfisca_kela"):
            raise
        message = f"this needs {error.name}, which is not installed: pip install 'openfisca-kela[{extra}]'"
        raise MissingExtraError(message) from None
