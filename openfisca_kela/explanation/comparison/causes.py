"""What each cause of a difference is called, and what there is to tell of it, as plain data."""

from openfisca_core.indexed_enums import Enum

from openfisca_kela.decision.law import parameter_at
from openfisca_kela.explanation.comparison.cause import Cause
from openfisca_kela.explanation.comparison.law import VALUES, key_of
from openfisca_kela.explanation.comparison.people import HOUSEHOLD, MONTH
from openfisca_kela.explanation.written import written
from openfisca_kela.labels import (
    LANGUAGES,
    label_of,
    label_of_item,
    label_of_parameter,
    reference_of_parameter,
    unit_of_parameter,
)
from openfisca_kela.system import base_parameters

WORDS = {
    VALUES: {"en": "Index and other values of {}", "fi": "Indeksit ja muut arvot {}", "sv": "Index och andra värden {}"},
    HOUSEHOLD: {"en": "The household changed", "fi": "Asunnossa asuvat muuttuivat", "sv": "De som bor i bostaden ändrades"},
    MONTH: {
        "en": "The month itself: ages and dates",
        "fi": "Kuukausi: iät ja päivämäärät",
        "sv": "Månaden: åldrar och datum",
    },
}


def causes_of(people, law, reads):
    """Every cause that lies between two decisions.

    Args:
        people: a `PeopleBetween`.
        law: a `LawBetween`.
        reads: `Reads` of both decisions: the values told of a cause are those that were read.

    Returns:
        List of `Cause`.
    """
    causes = [_change(change, law, reads) for change in law.changes if _is_of_the_benefit(law.set_by(change), law, reads)]
    if _is_of_the_benefit(law.moved_by(VALUES), law, reads):
        causes.append(_values(law, reads))
    causes += [_fact(key, people, law) for key in people.facts]
    if people.household_changed:
        persons = [side.people["person"] for side in people.sides]
        about = {
            "left": [identity for identity in persons[0] if identity not in persons[1]],
            "came": [identity for identity in persons[1] if identity not in persons[0]],
        }
        causes.append(Cause("household", HOUSEHOLD, WORDS[HOUSEHOLD], about))
    if people.sides[0].month != people.sides[1].month:
        about = {"before": people.sides[0].month, "after": people.sides[1].month}
        causes.append(Cause("month", MONTH, WORDS[MONTH], about))
    return causes


def _is_of_the_benefit(paths, law, reads):
    """Whether values are those of the benefit; other acts' are where they were read, to compute what was not told."""
    return law.benefit.reads(paths) or bool(paths & reads.values)


def _change(change, law, reads):
    key = key_of(change)
    about = {
        "change": change.__name__,
        "act": change.act,
        "proposal": change.proposal,
        "commencement": change.commencement,
        "transition": change.transition,
        "section": list(change.sections),
        "source": dict(change.source),
        "values": _moved(law, key, reads),
    }
    return Cause("change", key, dict(change.title), about)


def _values(law, reads):
    """All values that differ though no change lies between, named by the months from which they hold."""
    day = max(day for days in law.clocks.values() for day in days)
    tree = base_parameters()
    months = sorted({_since(tree, path, day)[:7] for path in law.moved_by(VALUES) & reads.values} - {""})
    ends = dict.fromkeys(month for month in (months or [day[:7]])[:: max(len(months) - 1, 1)])
    spans = {
        "en": "–".join(ends),
        "fi": "–".join(f"{int(month[5:])}/{month[:4]}" for month in ends),
        "sv": "–".join(f"{int(month[5:])}/{month[:4]}" for month in ends),
    }
    words = {language: WORDS[VALUES][language].format(spans[language]) for language in LANGUAGES}
    values = [
        value | {"since": _since(tree, path, day), "source": reference_of_parameter(tree, path, day)}
        for value in _moved(law, VALUES, reads)
        for path in [value["parameter"]]
    ]
    return Cause("values", VALUES, words, {"values": values})


def _since(tree, path, day):
    return max((at.instant_str for at in parameter_at(tree, path).values_list if at.instant_str <= day), default="")


def _moved(law, key, reads):
    """Values that were read and that a cause moves when it is taken alone, or last."""
    everything, alone = frozenset({VALUES, *map(key_of, law.changes)}), frozenset([key])
    moved = {}
    for first, second in ((frozenset(), alone), (everything - alone, everything)):
        before, after = law.values(first), law.values(second)
        for path in sorted(law.moved_by(key) & reads.values):
            for clock in law.clocks:
                if before[clock][path] != after[clock][path]:
                    moved.setdefault(path, _told_value(law, path, before[clock][path], after[clock][path]))
    return list(moved.values())


def _told_value(law, path, before, after):
    tree = law.laws[1].parameters
    unit = _unit(tree, path)
    return {
        "parameter": path,
        "label": {language: label_of_parameter(tree, path, language) for language in LANGUAGES},
        "unit": unit,
        "before": None if before is None else written(before, unit),
        "after": None if after is None else written(after, unit),
    }


def _unit(tree, path):
    try:
        return unit_of_parameter(tree, path)
    except KeyError:
        return ""


def _fact(key, people, law):
    _, entity, of, name = key
    variable = next(one.variables[name] for one in law.laws if name in one.variables)
    about = {"entity": entity, "of": of, "variable": name, "unit": variable.unit or ""}
    for side, when in enumerate(("before", "after")):
        told = people.told(side, key[1:3], name) or {}
        value = told.get(0, next(iter(told.values()), None))
        about[when] = None if value is None else written(value, variable.unit or "")
        if value is not None and variable.value_type is Enum:
            about[f"item_{when}"] = {language: label_of_item(variable, value, language) for language in LANGUAGES}
    return Cause("fact", key, {language: label_of(variable, language) for language in LANGUAGES}, about)
