"""Many households at once: columns in, columns out."""

from openfisca_core.periods import DateUnit

from openfisca_kela.benefits import default_benefit
from openfisca_kela.extras import from_extra
from openfisca_kela.situation import Faults
from openfisca_kela.situation.checks import last_known_day, why_not_in_life_of_act
from openfisca_kela.situation.faults import NOTHING, did_you_mean, pointer
from openfisca_kela.web.answers.fields import benefit_told, check_fields, time_told

FIELDS = ("month", "benefit", "outputs", "households", "persons", "law")


def answer(law, body, *, language="fi", most_households=None):
    """Calculate many households as one vector.

    Args:
        law: a `LawOf`.
        body: ``{"month", "benefit"?, "outputs"?: [names of variables; the amount and the ground of refusal unless
            told], "households": {fact: [a value a household]}, "persons": {"household": [place of each
            person's household, from 0], fact: [a value a person]}, "law"?}``. Every fact holds in the month. Families are
            formed from the column `household_role`, as those of a case are.
        language: not asked.
        most_households: how many households are accepted; any number unless told.

    Returns:
        ``{"month", "outputs": {name: [a value a household, or a person, or a family]}, "failed": [{"household": place,
        "why"}], "warnings"}``, and where an output is one of families ``"families"``, the places of each family's persons.
        Amounts are numbers with cents, items their names, dates ISO texts; null is not known, or belongs to a household that
        failed.

    Raises:
        SituationError: with everything that is wrong; of a column at most a score of rows, at places like
            ``/households/rent/17``, where rows are counted from 0.
        MissingExtraError: a library is not installed.
    """
    faults, warnings = Faults(), Faults()
    check_fields(body, FIELDS, faults)
    system = law(body, faults)
    benefit = _benefit(body, faults)
    month = _month(body, benefit, faults)
    names = _outputs(body, benefit, system, faults)
    _check_size(body.get("households"), most_households, faults)
    faults.raise_any()
    batch = from_extra("populations", "web.answers.vector").Batch(body, system, month, faults)
    faults.raise_any()
    until = last_known_day(system.parameters, benefit)
    if until and month > until[:7]:
        problem = f"the law is known until {until}; later amounts are taken from then"
        warnings.add("/month", month, problem, f"a month until {until[:7]}", "not_known")
    outputs, failed = batch.calculated(names)
    are_of_families = any(system.variables[name].entity.key == "family" for name in names)
    return {
        "month": month,
        "outputs": outputs,
        **({"families": batch.families()} if are_of_families else {}),
        "failed": [{"household": place, "why": why} for place, why in sorted(failed.items())],
        "warnings": [warning.as_dict() for warning in warnings],
    }


def _benefit(body, faults):
    """The benefit that is told, else the first where no outputs are told, else None."""
    if body.get("benefit") is not None:
        return benefit_told(body, faults)
    return None if body.get("outputs") else default_benefit()


def _month(body, benefit, faults):
    month = time_told(body, "month", "month", faults)
    if body.get("month") is None:
        faults.add("/month", NOTHING, "no month is told", "the month of the facts, written 2024-05", "period")
    wrong = why_not_in_life_of_act(month, benefit) if month else None
    if wrong:
        faults.add("/month", month, *wrong, "period")
    return month


def _outputs(body, benefit, system, faults):
    """Names of the variables asked for."""
    names = body.get("outputs")
    if names is None:
        return [benefit.amount, benefit.refusal_ground] if benefit else []
    if not isinstance(names, list) or not names:
        faults.add("/outputs", names, "is no list of outputs", "a list of names of variables", "type")
        return []
    for place, name in enumerate(names):
        wrong = _why_no_output(system, name)
        if wrong:
            faults.add(pointer("outputs", place), name, wrong, "the name of a variable of a month", "unknown_name")
    return list(dict.fromkeys(name for name in names if isinstance(name, str)))


def _why_no_output(system, name):
    variable = system.variables.get(name) if isinstance(name, str) else None
    if variable is None:
        hint = did_you_mean(str(name), system.variables)
        return "is no variable" + (f", {hint}" if hint else "")
    return "has no monthly values" if variable.definition_period != DateUnit.MONTH else None


def _check_size(households, most, faults):
    columns = [values for values in households.values() if isinstance(values, list)] if isinstance(households, dict) else []
    count = max(map(len, columns), default=0)
    if columns and not count:
        faults.add("/households", NOTHING, "holds no household", "at least one household", "empty_group")
    if most is not None and count > most:
        faults.add("/households", NOTHING, f"holds {count:,} households", f"at most {most:,} households", "too_many")
