"""The plan of a run: everything that decides its results, as plain data in `run.json`."""

import datetime

from openfisca_core.indexed_enums import Enum

from openfisca_kela.benefits import benefits
from openfisca_kela.explanation.records.files import hashes, versions
from openfisca_kela.microsimulation.run.laws import BASELINE

FORMAT, VERSION = "openfisca-kela run", 1
PLAN = "run.json"
SAME, AS_GIVEN = "same", "as-given"
CENTS = "cents"


class CannotRunError(ValueError):
    """A run cannot be made as asked."""


def plan_of(population, benefit, months, variants, *, decided=AS_GIVEN, package=None, outputs=(), command=()):
    """The plan of a run.

    Args:
        population: a `Population`.
        benefit: the `Benefit`.
        months: months calculated, texts in order.
        variants: list of `Variant`; the law in force is among them.
        decided: `SAME` (everybody is decided under the law of the month calculated) or `AS_GIVEN` (the months of
            decision of the population, moved by whole review intervals).
        package: None, or (title by language, changes, coalitions): the changes of a package and the variants in which
            each choice of them is in effect.
        outputs: variables to keep, beside those that the benefit keeps.
        command: how the run was asked for, as words.

    Returns:
        Plain data.

    Raises:
        CannotRunError: a month, an output or the way of deciding does not fit.
    """
    system = next(variant for variant in variants if variant.key == BASELINE).system
    kept = _outputs(system, benefit, outputs)
    _check_months(benefit, months)
    _check_decided(population, benefit, decided)
    own = {variant.key: [one["name"] for one in kept] if variant.keeps_all else [benefit.amount] for variant in variants}
    return {
        "format": FORMAT,
        "version": VERSION,
        "benefit": benefit.key,
        "months": list(months),
        "decided": decided,
        "variants": [variant.as_data() for variant in variants],
        "package": package and _package(*package),
        "outputs": kept,
        "columns": {
            key: {month: {name: f"{name}.{key}.{month}" for name in names} for month in months} for key, names in own.items()
        },
        "population": {
            "identity": population.identity,
            **{name: population.manifest[name] for name in ("households", "persons", "period", "title")},
        },
        "versions": versions(),
        "hashes": {part: found["combined"] for part, found in hashes().items()},
        "command": list(command),
    }


def benefit_of(plan):
    """The `Benefit` of a plan."""
    return benefits()[plan["benefit"]]


def _package(title, changes, coalitions):
    return {
        "title": title,
        "changes": [change.__name__ for change in changes],
        "coalitions": [variant.key for variant in coalitions],
    }


def _outputs(system, benefit, names):
    """What is kept of each household, with how it is stored."""
    kept = []
    entity = system.variables[benefit.amount].entity.key
    for name in dict.fromkeys((benefit.amount, benefit.refusal_ground, *benefit.kept_in_runs, *names)):
        variable = system.variables.get(name)
        if variable is None or variable.entity.key != entity:
            raise CannotRunError(f"{name}: is no variable of a {entity}, and a run keeps one row a {entity}")
        kept.append({"name": name, "unit": str(variable.unit or ""), "stored": _stored(variable)})
    return kept


def _stored(variable):
    """How values are stored: money in whole cents."""
    if variable.value_type is float:
        return CENTS if str(variable.unit).startswith("currency-EUR") else "number"
    return {int: "whole", bool: "truth", Enum: "item", str: "text", datetime.date: "date"}[variable.value_type]


def _check_months(benefit, months):
    early = [month for month in months if month < benefit.first_month]
    if early:
        raise CannotRunError(f"{early[0]}: the act is encoded from {benefit.first_month}")


def _check_decided(population, benefit, decided):
    if decided == SAME:
        return
    if benefit.month_of_decision is None:
        raise CannotRunError(f"the law of {benefit.act} follows the month paid, not a decision: ask for decided '{SAME}'")
    if benefit.month_of_decision not in population.columns_of_households:
        raise CannotRunError(
            f"the population does not tell {benefit.month_of_decision}: ask for decided '{SAME}', "
            "and everybody is decided under the law of the month calculated"
        )
