"""Parts of the package whose libraries are installed only where somebody asks for them, as the command line tells it."""

import click

from openfisca_kela import extras


def from_extra(extra, module):
    """Import a module of the package that needs the libraries of an extra; see `openfisca_kela.extras.from_extra`.

    Raises:
        click.ClickException: a library is missing; the message tells how to install it.
    """
    try:
        return extras.from_extra(extra, module)
    except extras.MissingExtraError as error:
        raise click.ClickException(str(error)) from None
