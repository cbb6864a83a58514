"""What a command about single outputs asks for: variables by name, or everything that a topic decides."""

import click

from openfisca_kela.cli.asking import law_and_case, lines_of, name_of
from openfisca_kela.cli.options import Day
from openfisca_kela.cli.outcome_text import print_outcomes
from openfisca_kela.cli.output import Page, RefusedError
from openfisca_kela.decision import outcomes
from openfisca_kela.situation import SituationError
from openfisca_kela.situation.faults import did_you_mean
from openfisca_kela.topics import topics
from openfisca_kela.wording.words import Words

OPTIONS = (
    click.option(
        "--output",
        "names",
        multiple=True,
        metavar="VARIABLE",
        help="Decide and explain this instead of a benefit; may be repeated.",
    ),
    click.option("--topic", type=click.Choice(list(topics())), help="Decide and explain everything that a topic decides."),
    click.option("--day", type=Day(), help="Day to decide, for outputs of a day; instead of the case's own."),
)


def output_options(command):
    """Give a command the options that choose outputs in place of benefits."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command


def outcomes_of(case, names, topic, options):
    """The outcomes asked for.

    Args:
        case: an open file, or a `Row`.
        names: names of variables.
        topic: key of a topic, or None.
        options: the values of the options of a case.

    Returns:
        (the `Situation`, list of `Outcome`, number of outputs).

    Raises:
        RefusedError: with everything that is wrong with the case.
        UsageError: there is no such variable.
    """
    system, situation = law_and_case(case, options)
    outputs = _outputs(system, names, topic)
    try:
        return situation, outcomes(system, situation, outputs), len(outputs)
    except SituationError as error:
        raise RefusedError(lines_of(case, error)) from None


def print_outcomes_of(found, count, language, everything):
    """Print outcomes; where there are more than outputs, each names whose it is."""
    print_outcomes(Page(), Words(language), found, names_the_case=len(found) > max(1, count), everything=everything)


def warn(case, situation):
    """Tell the warnings of a case, or of several cases read together, on standard error."""
    for warning in situation.warnings:
        click.echo(f"{name_of(case)}: warning: {warning}", err=True)


def _outputs(system, names, topic):
    """The outputs asked for, each once: those of the topic, then those by name."""
    for name in names:
        if name not in system.variables:
            hint = did_you_mean(name, system.variables)
            raise click.UsageError(f"--output: there is no variable {name!r}" + (f"; {hint}" if hint else ""))
    return list(dict.fromkeys([*(topics()[topic].outputs if topic else ()), *names]))
