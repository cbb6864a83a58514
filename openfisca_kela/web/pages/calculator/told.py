"""What a form holds: the texts of its fields as they were written, and who the persons are. Nothing is understood here."""

import dataclasses
import re
from dataclasses import dataclass, field

from openfisca_kela.benefits import benefits, default_benefit
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.reforms import ENACTED

BENEFIT, MONTH, PEOPLE, WITHOUT, WRITTEN_IN = "benefit", "month", "people", "without", "written_in"
NAME = "name"
HOUSEHOLD, FAMILY = "household", "family"
PERSON_KEY = re.compile(r"p[1-9][0-9]{0,3}")
FIELD = re.compile(rf"(?P<key>{PERSON_KEY.pattern}|{HOUSEHOLD}|{FAMILY})\.(?P<name>[A-Za-z][A-Za-z0-9_]*)")
MOST_PEOPLE = 40
LONGEST_TEXT = 200


@dataclass(frozen=True)
class Told:
    """What a form holds.

    Attributes:
        benefit: key of the benefit.
        month: month to decide, as written.
        people: keys of the persons, ``("p1", "p2")``, the applicant first.
        texts: {name of a field: text as written}; a field is ``p1.wages`` or ``household.rent``. Empty ones are left out.
        without: names of the changes of the law that are left out.
        written_in: language in which the texts were written.
    """

    benefit: str
    month: str
    people: tuple = ("p1",)
    texts: dict = field(default_factory=dict)
    without: tuple = ()
    written_in: str = "fi"

    def with_person(self):
        """The same with one more person, of whom nothing is told."""
        number = 1 + max(int(key[1:]) for key in self.people)
        return dataclasses.replace(self, people=(*self.people, f"p{number}"))

    def without_person(self, key):
        """The same without a person; who applies stays."""
        if key not in self.people[1:]:
            return self
        texts = {name: text for name, text in self.texts.items() if not name.startswith(f"{key}.")}
        people = tuple(other for other in self.people if other != key)
        return dataclasses.replace(self, people=people, texts=texts)

    def telling(self, texts):
        """The same with other texts in some fields; an empty one is left out."""
        told = {name: text for name, text in {**self.texts, **texts}.items() if text}
        return dataclasses.replace(self, texts=told)

    def pairs(self):
        """(name, value) of the hidden fields that tell all of it again."""
        yield from ((BENEFIT, self.benefit), (MONTH, self.month), (WRITTEN_IN, self.written_in))
        yield from ((PEOPLE, key) for key in self.people)
        yield from ((WITHOUT, name) for name in self.without)
        yield from self.texts.items()


def field_name(key, variable):
    """Name of the field of a fact."""
    return f"{key}.{variable}"


def told_in(form, language, month):
    """What a form tells.

    Args:
        form: mapping with `getlist`, as browsers send it.
        language: language of the page, where the form does not say in which one it was written.
        month: month to decide, as written, where the form tells none at all.

    Returns:
        A `Told`. Fields of nobody, and fields of no fact, are no fields of the form and left out; texts are bounded.
    """
    people = [key for key in dict.fromkeys(form.getlist(PEOPLE)) if PERSON_KEY.fullmatch(key)][:MOST_PEOPLE] or ["p1"]
    texts = {}
    for name in form:
        found = FIELD.fullmatch(name)
        text = form.getlist(name)[0].strip()[:LONGEST_TEXT]
        if text and found and found["key"] in (*people, HOUSEHOLD, FAMILY):
            texts[name] = text
    written_in = form.get(WRITTEN_IN)
    return Told(
        benefit=form.get(BENEFIT) if form.get(BENEFIT) in benefits() else default_benefit().key,
        month=form.get(MONTH, month).strip()[:LONGEST_TEXT],
        people=tuple(people),
        texts=texts,
        without=tuple(change.__name__ for change in ENACTED if change.__name__ in form.getlist(WITHOUT)),
        written_in=written_in if written_in in LANGUAGES else language,
    )
