"""Faults of what was written, in the language of the page: what kind of fault it is, where, and what was given."""

from dataclasses import dataclass

from openfisca_kela.wording.words import SOURCE_LANGUAGE, message

SENTENCES = {
    "bounds": message("the value is out of bounds"),
    "calculation": message("the decision cannot be calculated from this"),
    "comparison": message("the two decisions cannot be compared"),
    "date": message("this is no day"),
    "document": message("this cannot be read; write YAML or JSON"),
    "duplicate_id": message("the same name stands twice"),
    "duplicate_key": message("the same name stands twice"),
    "empty": message("nothing is told"),
    "item": message("this is none of the names that are accepted"),
    "length": message("this is too long"),
    "limit": message("this is more than is accepted at once"),
    "missing": message("something that is needed is missing"),
    "municipality": message("there is no such municipality"),
    "not_known": message("the law is not known for this month"),
    "period": message("this is no month or day that can be taken"),
    "table": message("this is a table of values, not a value"),
    "type": message("this is of another kind than is accepted"),
    "unknown_name": message("there is nothing of this name"),
    "wrong_entity": message("this belongs to another part of the case"),
}
OTHERWISE = message("this cannot be accepted")


@dataclass(frozen=True)
class FaultShown:
    """A fault of a field.

    Attributes:
        target: id of the field.
        error: what is wrong, in a sentence of the page's language.
        detail: what exactly is wrong and what is accepted, in English.
    """

    target: str
    error: str
    detail: str = ""


def faults_shown(asked, labels, faults):
    """The `FaultShown`s of the faults of a form.

    Args:
        asked: the `Asked`.
        labels: {field: its label}.
        faults: `FaultOfField`s.
    """
    return tuple(_shown(asked, labels[one.field], one) for one in faults)


def warnings_shown(asked, warnings):
    """The same of `Fault`s that need not be mended; they belong to no field."""
    return tuple(
        FaultShown("", _sentence(asked, one.kind, one.path.strip("/"), one.given), _detail(asked, one)) for one in warnings
    )


def _shown(asked, label, one):
    return FaultShown(
        one.field, f"{label}: {_sentence(asked, one.fault.kind, one.place, one.fault.given)}", _detail(one.fault)
    )


def _sentence(asked, fault, place):
    """What is wrong: in English as the fault itself says it, in other languages by its kind."""
    told = fault.problem if asked.language == SOURCE_LANGUAGE else asked.words(SENTENCES.get(fault.kind, OTHERWISE))
    where = [asked.words("at {place}", place=place)] if place else []
    where += [asked.words("given: {given}", given=fault.given)] if fault.given else []
    return f"{told} ({', '.join(where)})" if where else told


def _detail(asked, fault):
    accepted = f"accepted: {fault.accepted}"
    return accepted if asked.language == SOURCE_LANGUAGE else f"{fault.problem}; {accepted}"
