"""Options that several commands share."""

import os

import click

from openfisca_kela.labels import LANGUAGES
from openfisca_kela.situation.periods import is_day, is_month


class Month(click.ParamType):
    """A month of the calendar, 2024-05."""

    name = "month"

    def convert(self, value, param, ctx):
        """The text, when it is one."""
        return value if is_month(value) else self.fail(f"{value!r} is no month; write 2024-05", param, ctx)


class Day(click.ParamType):
    """A day of the calendar, 2024-05-02."""

    name = "day"

    def convert(self, value, param, ctx):
        """The text, when it is one."""
        return value if is_day(value) else self.fail(f"{value!r} is no day; write 2024-05-02", param, ctx)


def language_of_environment():
    """Language of the environment variable LANG, where it is one of ours; else English."""
    language = os.environ.get("LANG", "")[:2].casefold()
    return language if language in LANGUAGES else "en"


language_option = click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=language_of_environment,
    show_default="from LANG, else en",
    help="Language of the text.",
)
format_option = click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text for people, or JSON for programs.",
)
