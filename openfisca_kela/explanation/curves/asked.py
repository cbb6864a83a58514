"""What a curve is asked of: the fact that varies, its values, and the variables that are drawn; checked as a whole."""

from dataclasses import dataclass
from decimal import Decimal

from openfisca_core.periods import DateUnit

from openfisca_kela.compositions import default_composition
from openfisca_kela.explanation.turning.copies import Fact
from openfisca_kela.situation import Situation
from openfisca_kela.situation.faults import did_you_mean

MOST_ROWS = 2_000


class CurveError(ValueError):
    """What is asked cannot be drawn.

    Attributes:
        faults: (what was given, what is wrong and what is accepted), one or more; what was given is `vary`, `person`,
            `from`, `to`, `step` or `show`.
    """

    def __init__(self, faults):
        """Take the faults."""
        self.faults = list(faults)
        super().__init__("; ".join(f"{name}: {problem}" for name, problem in self.faults))


@dataclass(frozen=True)
class Asked:
    """What is drawn.

    Attributes:
        home: the `Situation` of the one household.
        fact: the `Fact` that varies.
        first, last: its lowest and highest value, as decimals.
        step: distance of further rows, or None.
        outputs: variables that are drawn.
        whole: the one of them that is the sum of the others, or None.
    """

    home: Situation
    fact: Fact
    first: Decimal
    last: Decimal
    step: Decimal | None
    outputs: tuple
    whole: str | None


def asked(system, case, vary, first, last, *, person=None, step=None, show=()):
    """Check what is asked.

    Args:
        system: the law.
        case: a `Situation`.
        vary: name of the variable of the fact.
        first, last: values, as decimals.
        person: id of the person concerned; the first of the only household unless told.
        step: distance of further rows, as decimal, or None.
        show: names of the variables; what the default composition names unless told.

    Raises:
        CurveError: with everything that is wrong.
    """
    faults = []
    home = _home(case, person, faults)
    variable = _fact_variable(system, vary, faults)
    if variable is not None:
        _check_values(variable, first, last, step, faults)
    for name in show:
        _check_output(system, name, faults)
    if faults:
        raise CurveError(faults)
    concerned = person or next(iter(home.people["person"]))
    of = concerned if variable.entity.is_person else _group_of(home, variable.entity.key, concerned)
    composition = default_composition()
    outputs, whole = tuple(dict.fromkeys(show)), None
    if not show:
        outputs, whole = (*composition.parts, composition.whole), composition.whole
    return Asked(home, Fact(variable.entity.key, of, vary, home.month), first, last, step, outputs, whole)


def _home(case, person, faults):
    homes = case.apart()
    if person is None:
        if len(homes) > 1:
            faults.append(("person", f"the case has {len(homes)} households; tell a person of the one that is drawn"))
        return homes[0]
    for home in homes:
        if person in home.people["person"]:
            return home
    faults.append(("person", f"{person!r} is nobody of the case; {', '.join(case.people['person'])} are"))
    return None


def _group_of(home, entity, person):
    groups = home.people[entity].items()
    return next(identity for identity, part in groups if person in {member.person for member in part.members})


def _fact_variable(system, name, faults):
    variable = system.variables.get(name)
    if variable is None:
        hint = did_you_mean(name, system.variables)
        faults.append(("vary", f"{name!r} is no variable" + (f"; {hint}" if hint else "")))
        return None
    if not _is_number_of_month(variable) or variable.bounds is None:
        faults.append(("vary", f"{name!r} is no number of a month; only such a fact can be varied, for instance wages"))
        return None
    return variable


def _check_values(variable, first, last, step, faults):
    lowest, highest = (Decimal(repr(bound)) for bound in variable.bounds)
    for name, value in (("from", first), ("to", last)):
        if not lowest <= value <= highest:
            faults.append((name, f"{value} is not accepted for {variable.name}; {lowest} to {highest} is"))
        if variable.value_type is int and value != value.to_integral_value():
            faults.append((name, f"{value} is not accepted for {variable.name}; whole numbers are"))
    if first >= last:
        faults.append(("to", f"{last} is not more than {first}, from which the curve is drawn"))
    elif step is not None and step <= 0:
        faults.append(("step", f"{step} is no distance; more than 0 is"))
    elif step is not None and (last - first) / step > MOST_ROWS:
        faults.append(("step", f"{step} makes more than {MOST_ROWS} rows; at least {(last - first) / MOST_ROWS:f} does not"))
    elif step is not None and variable.value_type is int and step != step.to_integral_value():
        faults.append(("step", f"{step} is not accepted for {variable.name}; whole numbers are"))


def _check_output(system, name, faults):
    variable = system.variables.get(name)
    if variable is None:
        hint = did_you_mean(name, system.variables)
        faults.append(("show", f"{name!r} is no variable" + (f"; {hint}" if hint else "")))
    elif not _is_number_of_month(variable):
        faults.append(("show", f"{name!r} is no number of a month and cannot be drawn"))


def _is_number_of_month(variable):
    return variable.value_type in (int, float) and variable.definition_period == DateUnit.MONTH
