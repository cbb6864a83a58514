"""The laws that a run compares: the law in force, the law without some changes or with proposals, coalitions of changes."""

from dataclasses import dataclass, field

from openfisca_kela.explanation.records.inputs import law_as_data
from openfisca_kela.labels import LANGUAGES
from openfisca_kela.reforms import ENACTED
from openfisca_kela.system import base_parameters, law_in_force
from openfisca_kela.wording.forms import Forms
from openfisca_kela.wording.words import Words, message

BASELINE = "baseline"
LABELS = {
    "baseline": message("Law in force"),
    "without": message("Without: {changes}"),
    "with": message("With: {changes}"),
    "coalition": message("Of the package only: {changes}"),
    "none": message("Without the package"),
    "package": message("Changes of the law, {month}"),
}


@dataclass(frozen=True)
class Variant:
    """One of the laws of a run.

    Attributes:
        key: name of its columns.
        label: what it is called, by language.
        system: the law.
        without: names of the enacted changes that it leaves out.
        proposals: names of the proposals that it adds.
        keeps_all: whether all outputs are kept, or the amount only.
    """

    key: str
    label: dict
    system: object = field(compare=False)
    without: tuple = ()
    proposals: tuple = ()
    keeps_all: bool = True

    def as_data(self):
        """The variant as plain data, from which its law can be built again."""
        return {
            "key": self.key,
            "label": self.label,
            "without": list(self.without),
            "proposals": list(self.proposals),
            "law": law_as_data(self.system),
        }


def baseline():
    """The law in force."""
    return Variant(BASELINE, _label("baseline"), law_in_force())


def without(changes):
    """The law in force without some enacted changes (classes), all at once."""
    names = tuple(change.__name__ for change in changes)
    label = _label("without", changes)
    return Variant(f"without_{'_and_'.join(names)}", label, law_in_force(without=names), without=names)


def with_proposal(proposal):
    """The law in force with a proposal (a class)."""
    label = _label("with", [proposal])
    return Variant(proposal.__name__, label, law_in_force(with_=[proposal]), proposals=(proposal.__name__,))


def coalitions(changes):
    """Every choice of some changes of a package.

    Args:
        changes: enacted changes (classes).

    Returns:
        List of 2**n variants: bit i of the place of each says whether changes[i] is in effect in it. The first is
        the law without the package, the last is the law in force itself.
    """
    found = []
    for place in range(2 ** len(changes)):
        in_effect = [change for bit, change in enumerate(changes) if place >> bit & 1]
        left_out = [change for change in changes if change not in in_effect]
        names = tuple(change.__name__ for change in left_out)
        label = _label("coalition", in_effect) if in_effect else _label("none")
        if not left_out:
            found.append(baseline())
            continue
        key = f"package_{''.join(str(place >> bit & 1) for bit in range(len(changes)))}" if in_effect else "without_package"
        found.append(Variant(key, label, law_in_force(without=names), without=names, keeps_all=not in_effect))
    return found


def package_of(month, benefit):
    """The enacted changes of values that a benefit may read which commenced in a month, in order."""
    tree = base_parameters()
    return [c for c in ENACTED if c.commencement[:7] == month and benefit.reads(c.values_in(tree))]


def title_of_package(month):
    """Title of the package of a month, by language."""
    return _label("package", month=month)


def _label(kind, changes=(), month=None):
    labels = {}
    for language in LANGUAGES:
        words = Words(language)
        titles = "; ".join(change.title[language] for change in changes)
        labels[language] = words(LABELS[kind], changes=titles, month=month and Forms(words).month(month))
    return labels
