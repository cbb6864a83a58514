"""The fields of a request that several answers share: names, months, days and benefits, with their faults."""

import contextlib
import dataclasses

from openfisca_kela.benefits import benefits
from openfisca_kela.situation.faults import NOTHING, Faults, SituationError, did_you_mean, pointer
from openfisca_kela.situation.periods import is_day, is_month

ALL = "all"
FORMS = {
    "month": (is_month, "is no month", "a month written 2024-05"),
    "day": (is_day, "is no day of the calendar", "a day written 2024-05-02"),
}


def check_fields(body, names, faults):
    """Refuse a body that is no mapping, and fields that the route does not know.

    Args:
        body: what was sent.
        names: fields of the route.
        faults: where faults of fields are told.

    Raises:
        SituationError: the body is no mapping, so that nothing else can be read of it.
    """
    if not isinstance(body, dict):
        faults = Faults()
        faults.add("/", body, "is no mapping", f"a mapping with {', '.join(names)}", "document")
        faults.raise_any()
    for name in body:
        if name not in names:
            hint = did_you_mean(str(name), names)
            problem = "there is no such field" + (f", {hint}" if hint else "")
            faults.add(pointer(name), NOTHING, problem, f"one of {', '.join(names)}", "unknown_name")


def time_told(body, name, form, faults):
    """A month or a day that a field tells; None where it tells none, or after a fault.

    Args:
        body: mapping of the request.
        name: the field.
        form: ``"month"`` or ``"day"``.
        faults: where faults are told.
    """
    is_right, problem, accepted = FORMS[form]
    value = body.get(name)
    if value is None or (isinstance(value, str) and is_right(value)):
        return value
    faults.add(pointer(name), value, problem, accepted, "period")
    return None


def truth_told(body, name, default, faults):
    """True or false, as a field tells it; the default where it tells nothing, or after a fault."""
    value = body.get(name)
    if value is not None and not isinstance(value, bool):
        faults.add(pointer(name), value, "is neither true nor false", "true or false, without quotes", "type")
    return value if isinstance(value, bool) else default


def benefit_told(body, faults):
    """The `Benefit` that the field `benefit` names; None where it names none, or after a fault."""
    key = body.get("benefit")
    return None if key is None else _benefit(key, "/benefit", faults)


def benefits_told(body, faults):
    """The `Benefit`s that the field `benefits` names, in the order of decisions: ``"all"``, or a list of their keys.

    Returns:
        A tuple; None where it names none, or after a fault.
    """
    keys, known = body.get("benefits"), benefits()
    if keys is None:
        return None
    if body.get("benefit") is not None:
        faults.add("/benefits", keys, "a benefit is told too", "one of benefit and benefits", "two_questions")
    if keys == ALL:
        return tuple(known.values())
    if not isinstance(keys, list) or not keys:
        faults.add("/benefits", keys, "names no benefits", f'"{ALL}", or a list of {", ".join(known)}', "type")
        return None
    told = [_benefit(key, pointer("benefits", place), faults) for place, key in enumerate(keys)]
    return None if None in told else tuple(one for one in known.values() if one in told)


def _benefit(key, place, faults):
    """The `Benefit` of a key; None after a fault."""
    known = benefits()
    if isinstance(key, str) and key in known:
        return known[key]
    hint = did_you_mean(str(key), known)
    problem = "is no benefit" + (f", {hint}" if hint else "")
    faults.add(place, key, problem, f"one of {', '.join(known)}", "unknown_name")
    return None


def moved(faults, place, month=None):
    """Faults of a part of a body, with their places in the whole of it.

    Args:
        faults: `Fault`s whose paths begin at the part.
        place: pointer to the part, such as ``/case``.
        month: month that the body tells for the part: faults of its period are then those of the field `month`.
    """
    return [
        dataclasses.replace(fault, path="/month" if month and fault.path == "/period" else (place + fault.path).rstrip("/"))
        for fault in faults
    ]


@contextlib.contextmanager
def faults_at(place, month=None):
    """Tell the faults of what is done inside at their places in the body; see `moved`."""
    try:
        yield
    except SituationError as error:
        raise SituationError(moved(error.faults, place, month)) from error


def of_field(name, problem, accepted, kind, given=NOTHING):
    """A `SituationError` with one fault."""
    faults = Faults()
    faults.add(pointer(name), given, problem, accepted, kind)
    return SituationError(faults)
