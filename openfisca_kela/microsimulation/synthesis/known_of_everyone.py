"""What is known of all households of the country: sizes, tenures, families, ages, by municipality group.

Tables of 2022 and 2018 give shares, which are applied to the households of December 2023.
"""

from typing import NamedTuple

import numpy

from openfisca_kela.microsimulation.synthesis.figures import figure
from openfisca_kela.microsimulation.synthesis.margins import Margin
from openfisca_kela.microsimulation.synthesis.targets import source_of

TENURE_CLASSES = ("owner_occupied", "rented", "other")
AREAS = ("I", "II", "III", "IV", "aland")
SIZES = {"1": "1 person", "2": "2 persons", "3": "3 or more persons"}
OF_PENSION_AGE, YOUNG, OLD = 65, 35, 60


class Traits(NamedTuple):
    """What the margins of all households ask of a household, be it a cell or a recipient; each an array.

    Attributes:
        persons, children: numbers.
        tenure: place in TENURE_CLASSES.
        area: place in AREAS, municipality group until March 2024.
        age: of the reference person.
        is_couple: whether a couple lives there, with or without children.
        is_single_parent: whether one parent lives there with children.
    """

    persons: numpy.ndarray
    children: numpy.ndarray
    tenure: numpy.ndarray
    area: numpy.ndarray
    age: numpy.ndarray
    is_couple: numpy.ndarray
    is_single_parent: numpy.ndarray


def margins_of_everyone(traits):
    """Margins of all households, calibrated; the first is their number.

    Args:
        traits: `Traits` of the households.

    Returns:
        list of `Margin`.
    """
    return [*_of_the_country(traits), *_by_tenure(traits), *_by_area(traits)]


def _of_the_country(traits):
    alone, persons = traits.persons == 1, "households.2023-12.one_person"
    old = _published(
        "living alone, aged 60 or more", "alone_aged_60_or_more.2023-12", "households", alone & (traits.age >= OLD)
    )
    old = old._replace(target=figure(persons) * old.target / 100, source=f"derived: the share; {old.source}")
    return [
        _published("all households", "households.2023-12", "households", numpy.ones(len(alone))),
        _published("living alone", persons, "households", alone),
        old,
        _published("children under 18", "children_under_18.2023-12", "children", traits.children),
        _published("families with children", "families.2022-12.with_children", "households", traits.children > 0),
        _published("single parents", "families.2023-12.single_parent", "households", traits.is_single_parent),
        _published("couples", "families.2023-12.couples", "households", traits.is_couple),
    ]


def _by_tenure(traits):
    """Persons, sizes and municipality groups of owners and of those who rent."""
    margins = []
    for place, tenure in enumerate(TENURE_CLASSES[:2]):
        is_tenure, now = traits.tenure == place, f"households.2023-12.{tenure}"
        persons = traits.persons * is_tenure
        margins.append(_published(f"persons, {tenure}", f"persons.2023-12.{tenure}", "persons", persons))
        for size, words in SIZES.items():
            is_size = is_tenure & (numpy.minimum(traits.persons, len(SIZES)) == int(size))
            then = f"households.2022-12.{tenure}"
            margins.append(_at_share(f"{tenure}, {words}", now, f"{then}.{size}", f"{then}.all", is_size))
        for number, area in enumerate(AREAS):
            is_there, then = is_tenure & (traits.area == number), f"small_areas.2018.{area}.{tenure}"
            label = f"{tenure}, municipality group {area}"
            margins.append(_at_share(label, now, then, f"small_areas.2018.total.{tenure}", is_there))
    return margins


def _by_area(traits):
    """Young people who live alone, and pensioners, by municipality group."""
    meant = {
        "living alone, under 35": ("one_person_under_35", (traits.persons == 1) & (traits.age < YOUNG)),
        "aged 65 or more (pensioner households)": ("pensioner_households", traits.age >= OF_PENSION_AGE),
    }
    all_then = "small_areas.2018.total.households"
    return [
        _at_share(
            f"{label}, group {area}",
            "households.2023-12",
            f"small_areas.2018.{area}.{name}",
            all_then,
            is_meant & (traits.area == number),
        )
        for label, (name, is_meant) in meant.items()
        for number, area in enumerate(AREAS)
    ]


def _published(label, name, unit, values):
    return Margin(label, figure(name), unit, source_of(name), values)


def _at_share(label, now, part_then, all_then, values):
    """Households of today at the share of an older table."""
    target = figure(now) * figure(part_then) / figure(all_then)
    return Margin(label, target, "households", f"derived: the share in an older table; {source_of(part_then)}", values)
