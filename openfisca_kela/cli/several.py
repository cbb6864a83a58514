"""What a command about several benefits asks for, and how it ends where one of them cannot be decided."""

import click

from openfisca_kela.benefits import benefits
from openfisca_kela.cli.asking import law_and_case, law_asked, lines_of, name_of
from openfisca_kela.cli.output import RefusedError
from openfisca_kela.decision import decide_together
from openfisca_kela.situation import Several, SituationError, read_several
from openfisca_kela.situation.faults import did_you_mean

ALL = "all"
IN_PART = 1


class Benefits(click.ParamType):
    """Keys of benefits with commas between them, or `all`."""

    name = "benefits"

    def convert(self, value, param, ctx):
        """The benefits in the order of decisions, whatever order they are told in."""
        known = benefits()
        keys = list(known) if value == ALL else value.split(",")
        for key in keys:
            if key not in known:
                hint = did_you_mean(key, known)
                problem = f"{key!r} is no benefit" + (f", {hint}" if hint else "")
                self.fail(f"{problem}; write {ALL}, or one or more of {', '.join(known)} with commas between", param, ctx)
        return tuple(benefit for key, benefit in known.items() if key in keys)


benefits_option = click.option(
    "--benefits",
    type=Benefits(),
    metavar="all|BENEFIT,…",
    help="Several benefits, one after the other in the order of decisions, instead of one.",
)


def decided(case, options):
    """The decisions of a case, of one benefit or of several.

    Args:
        case: an open file, or a `Row`.
        options: the values of the options of a case, and the `benefits`.

    Returns:
        (system, `Several`, outcomes as `decide_together` gives them).

    Raises:
        RefusedError: with everything that is wrong, where nothing can be decided; where one benefit is asked for, also
            where any household cannot.
    """
    system, several = law_and_cases(case, options)
    try:
        outcomes = decide_together(system, several)
    except SituationError as error:
        raise RefusedError(lines_of(case, error)) from None
    left = left_of(outcomes)
    if left and options["benefits"] is None:
        raise RefusedError(lines_of_left(case, left))
    return system, several, outcomes


def law_and_cases(case, options):
    """The law, and the case for each of the benefits asked for: (system, `Several`); see `decided`."""
    if options["benefits"] is None:
        system, situation = law_and_case(case, options)
        return system, Several((situation.benefit,), {situation.benefit.key: situation}, {})
    if options["benefit"] is not None:
        raise click.UsageError("tell --benefit or --benefits, not both")
    system, wrong = law_asked(options)
    how = {"system": system, "month": options["month"], "strict": options["strict"]}
    try:
        several = read_several(case.read(), options["benefits"], **how)
    except SituationError as error:
        raise RefusedError([*wrong, *lines_of(case, error)]) from None
    if wrong:
        raise RefusedError(wrong)
    if options["decided"] is None:
        return system, several
    try:
        return system, several.decided_in(system, options["decided"])
    except ValueError as error:
        raise click.UsageError(f"--decided: {error}") from None


def left_of(outcomes):
    """What could not be decided."""
    return [one for home, one in outcomes if home is None]


def lines_of_left(case, left):
    """The faults of what could not be decided, one a line, each once."""
    return list(dict.fromkeys(f"{name_of(case)}: {fault}" for one in left for fault in one.faults))


def end_in_part(left):
    """End the command with the status that says that something, and not everything, was decided."""
    if left:
        click.get_current_context().exit(IN_PART)
