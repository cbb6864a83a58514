"""Who lives in a household: how many adults and children, in which role and of what age."""

import numpy

from openfisca_kela.microsimulation.synthesis.drawing import ages, keys
from openfisca_kela.microsimulation.synthesis.figures import assumptions
from openfisca_kela.microsimulation.synthesis.joint import FAMILIES, SITUATIONS, TYPES
from openfisca_kela.microsimulation.synthesis.records import Coded, positions

ROLES = ("applicant", "spouse", "child", "other_adult")
OLDEST_CHILD, YOUNGEST_PARENT, ADULT = 17, 18, 18


def draw_numbers(random, kind):
    """Adults besides the applicant and children of recipients.

    Args:
        random: generator.
        kind: (households,) place in TYPES.

    Returns:
        (has_spouse, other_adults, children), each (households,).
    """
    prior, count = assumptions(), len(kind)
    children = numpy.zeros(count, int)
    for name in FAMILIES:
        drawn = keys(random, prior["children"][name], count)
        children = numpy.where(kind == TYPES.index(name), drawn, children)
    others = numpy.where(kind == TYPES.index("other"), keys(random, prior["other_adults"], count), 0)
    has_spouse = (kind == TYPES.index("two_parent_family")) | (kind == TYPES.index("couple_without_children"))
    return has_spouse, others, children


def draw_age_of_applicant(random, situation, has_children):
    """Age of each recipient by situation, or as a parent."""
    prior = assumptions()
    age = numpy.zeros(len(situation), int)
    for number, name in enumerate(SITUATIONS):
        age = numpy.where(situation == number, ages(random, prior["age_of_applicant"][name], len(situation)), age)
    return numpy.where(has_children, ages(random, prior["age_of_parent"], len(situation)), age)


def persons_of(random, has_spouse, others, children, age_of_applicant):
    """Roles and ages of all persons: the applicant first, then a spouse, other adults and children.

    A child is at least eighteen years younger than the applicant; another adult a few years younger or older.

    Returns:
        ({"household_role", "age", "position"}, size of each household).
    """
    size = 1 + has_spouse.astype(int) + others + children
    position = positions(size)
    home = numpy.repeat(numpy.arange(len(size)), size)
    is_spouse = (position == 1) & has_spouse[home]
    is_child = position >= (size - children)[home]
    role = numpy.select([position == 0, is_spouse, is_child], [0, 1, 2], 3).astype(numpy.int16)
    first = age_of_applicant[home]
    most = assumptions()["difference_of_ages"]
    of_adult = numpy.maximum(first + random.integers(-most, most + 1, len(home)), ADULT)
    oldest = numpy.clip(first - YOUNGEST_PARENT, 0, OLDEST_CHILD)
    of_child = (random.random(len(home)) * (oldest + 1)).astype(int)
    age = numpy.select([position == 0, is_child], [first, of_child], of_adult).astype(numpy.int32)
    return {"household_role": Coded(role, ROLES), "age": age, "position": position}, size
