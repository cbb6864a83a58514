"""Parts of the package whose libraries are installed only where somebody asks for them."""

import importlib

import click


def from_extra(extra, module):
    """Import a module of the package that needs the libraries of an extra.

    Args:
        extra: name of the extra, as in ``openfisca-kela[populations]``.
        module: name of the module below `openfisca_kela`.

    Raises:
        click.ClickException: a library is missing; the message tells how to install it.
    """
    try:
        return importlib.import_module(f"openfisca_kela.{module}")
    except ModuleNotFoundError as error:
        if str(error.name).startswith("openfisca_kela"):
            raise
        message = f"this needs {error.name}, which is not installed: pip install 'openfisca-kela[{extra}]'"
        raise click.ClickException(message) from None
