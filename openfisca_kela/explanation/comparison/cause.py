"""Causes of a difference between two decisions: what each is, its words, and how they are taken together."""

from dataclasses import dataclass, field

from openfisca_kela.labels import LANGUAGES

# Each further cause doubles the coalitions that are calculated.
MOST_CAUSES = 12

ORDER = ("change", "values", "fact", "household", "month", "group")


@dataclass(frozen=True)
class Cause:
    """Something that is one way in the first decision and another way in the second.

    Attributes:
        kind: ``"change"`` (of the law), ``"values"`` (other dated values), ``"fact"``, ``"household"`` (persons who
            came or went), ``"month"`` (nothing but time) or ``"group"`` (several that are taken together).
        key: texts that identify it.
        label: what it is called, by language.
        about: what else there is to tell of it, plain data.
        parts: the causes taken together in a group; of any other cause, itself.
        why: of a group, ``"too_many"`` or ``"inseparable"``.
    """

    kind: str
    key: tuple
    label: dict = field(compare=False)
    about: dict = field(compare=False, default_factory=dict)
    parts: tuple = ()
    why: str = ""

    @property
    def keys(self):
        """Keys of its parts."""
        return frozenset(part.key for part in self.parts) or frozenset([self.key])

    def place(self):
        """Place in a list: by kind, then by key."""
        return ORDER.index(self.kind), self.key


def together(causes, why, label=None):
    """Several causes as one, with the label given or their labels one after the other."""
    parts = tuple(part for cause in causes for part in cause.parts or (cause,))
    words = label or {language: "; ".join(part.label[language] for part in parts) for language in LANGUAGES}
    key = ("group", *sorted("/".join(part.key) for part in parts))
    return Cause("group", key, words, {}, parts, why)


def few_enough(causes, most=MOST_CAUSES):
    """At most so many causes: those that belong together are grouped, as little as needed.

    Facts of the same person or group are taken together first, then changes by the same act, then all facts, then all
    changes, then everything.
    """
    causes = list(causes)
    for criterion in (_teller, _act, _is("fact"), _is("change"), lambda cause: ((), None)):
        for name in dict.fromkeys(found[0] for found in map(criterion, causes) if found):
            alike = [cause for cause in causes if (found := criterion(cause)) and found[0] == name]
            if len(causes) > most and len(alike) > 1:
                group = together(alike, "too_many", criterion(alike[0])[1])
                causes = [cause for cause in causes if cause not in alike] + [group]
    return causes


def _teller(cause):
    """Whose fact it is, and words for all facts of the same."""
    if cause.kind != "fact":
        return None
    of = cause.about["of"]
    return cause.key[1:3], {"en": f"Facts: {of}", "fi": f"Tiedot: {of}", "sv": f"Uppgifter: {of}"}


def _act(cause):
    """The act of a change, and words for all changes by the same act."""
    act = cause.about.get("act")
    if cause.kind != "change" or not act:
        return None
    return (act,), {"en": f"Changes by act {act}", "fi": f"Muutokset: laki {act}", "sv": f"Ändringar: lag {act}"}


ALL = {
    "fact": {"en": "All facts", "fi": "Kaikki tiedot", "sv": "Alla uppgifter"},
    "change": {"en": "All changes of the law", "fi": "Kaikki lainmuutokset", "sv": "Alla lagändringar"},
}


def _is(kind):
    def criterion(cause):
        kinds = {part.kind for part in cause.parts or (cause,)}
        return ((kind,), ALL[kind]) if kinds == {kind} else None

    return criterion
