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
        label: label of the field.
        sentence: the place in what was written and what is wrong there, in the language of the page.
        detail: what exactly is wrong and what is accepted, in English.
    """

    target: str
    label: str
    sentence: str
    detail: str

    @property
    def error(self):
        """The fault by itself, for the summary above the form."""
        return f"{self.label}: {self.sentence}"


def faults_shown(asked, labels, faults):
    """The `FaultShown`s of the faults of a form.

    Args:
        asked: the `Asked`.
        labels: {field: its label}.
        faults: `FaultOfField`s.
    """
    return tuple(_shown(asked, one.field, labels[one.field], one.fault, one.place) for one in faults)


def warnings_shown(asked, warnings):
    """The same of `Fault`s that need not be mended; they belong to no field."""
    return tuple(_shown(asked, "", "", one, one.path.strip("/")) for one in warnings)


def _shown(asked, field, label, fault, place):
    """A fault: in English as it says itself what is wrong, in other languages by its kind."""
    is_english = asked.language == SOURCE_LANGUAGE
    told = fault.problem if is_english else asked.words(SENTENCES.get(fault.kind, OTHERWISE))
    accepted = f"accepted: {fault.accepted}"
    where = f"{place}: " if place else ""
    given = f" ({asked.words('given: {given}', given=fault.given)})" if fault.given else ""
    return FaultShown(field, label, f"{where}{told}{given}", accepted if is_english else f"{fault.problem}; {accepted}")
